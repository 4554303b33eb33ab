import { analyse, lowered, withoutAccents } from './analyse.ts';
import type { Index } from './people-index.ts';
import type { Answer, Idea, PastAnswer } from './types.ts';
import type { Answered } from './weigh.ts';

/** What an answer to an idea just like this one adds to the log-odds; to another idea, in proportion. */
const worth: Readonly<Record<Answer, number>> = { yes: 1, later: 0.4, no: -1.2 };

/** What an answer to an idea that has nothing to do with this one still tells of a person, as a likeness. */
const inGeneral = 0.25;

/** The workspace's own share of yes counts for as much as the shipped half after this many answers each way. */
const asMuchAsShipped = 10;

/** Are these the same idea? Titles without regard to case, accents and punctuation. */
export function sameTitle(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(title: string): string {
  return (withoutAccents(lowered(title)).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** How much of what an earlier idea's title speaks of this idea speaks of too, in [0, 1]. */
export function likeness(title: string, idea: Idea): number {
  const spoken = new Set(analyse(`${idea.title}\n${idea.text}`, idea.language).terms);
  const earlier = new Set(analyse(title, idea.language).terms);
  let shared = 0;
  for (const term of earlier) if (spoken.has(term)) shared++;
  return earlier.size === 0 ? 0 : shared / earlier.size;
}

/** What the answers of this very workspace say: of each person, and of how willing its people are. */
export function weighAnswers(answers: readonly PastAnswer[], idea: Idea, index: Index): Answered {
  const saidYes = new Set<number>();
  const byPerson = new Map<number, number>();
  const alike = new Map<string, number>();
  for (const { person, idea: title, answer } of answers) {
    const position = index.positionOf.get(person);
    if (position === undefined) continue;
    if (sameTitle(title, idea.title)) {
      if (answer === 'yes') saidYes.add(position);
      continue;
    }
    if (!alike.has(title)) alike.set(title, likeness(title, idea));
    const weight = inGeneral + (1 - inGeneral) * alike.get(title)!;
    byPerson.set(position, (byPerson.get(position) ?? 0) + weight * worth[answer]);
  }
  return { saidYes, of: (person) => byPerson.get(person) ?? 0, willing: willingness(answers) };
}

/** Log-odds by which people here say yes more often than one in two, drawn towards none while answers are few. */
function willingness(answers: readonly PastAnswer[]): number {
  let yes = asMuchAsShipped;
  let no = asMuchAsShipped;
  for (const { answer } of answers) {
    if (answer !== 'no') yes += answer === 'yes' ? 1 : 0.5;
    if (answer !== 'yes') no += answer === 'no' ? 1 : 0.5;
  }
  return Math.log(yes / no);
}
