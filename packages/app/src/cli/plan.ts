import { seeded } from '@liane/graph';
import { health } from '../features/health/rules.ts';
import { sameTitle } from '../features/interest/past-answers.ts';
import { find } from '../features/interest/rules.ts';
import type { FindQuestion } from '../features/interest/types.ts';
import { introduce } from '../features/introductions/rules.ts';
import { command, EXIT } from './command.ts';
import { personNamed, readAnswersFrom, readIdeaFrom, readKnown, readRefusalsFrom } from './inputs.ts';
import { numberOption, type Values } from './options.ts';
import { writePlan } from './plan-files.ts';
import { planJson } from './plan-json.ts';
import { planOptions } from './plan-options.ts';
import type { PlanResult } from './result.ts';
import { planText } from './said.ts';
import { questionSentences, warningSentences } from './sentence.ts';
import { settings } from './settings.ts';
import type { Terminal } from './terminal.ts';
import { words } from './words.ts';

type PlanValues = Values<typeof planOptions>;

/** Once this many answers are known, Liane may be wrong once in five; before, once in two (DESIGN, Interest). */
const ENOUGH_ANSWERS = 30;
const FIRST_TOLERANCE = 0.5;
const LATER_TOLERANCE = 0.2;
const USUAL_INTRODUCTIONS = 10;
const USUAL_CAPACITY = 2;
const MOST = 1_000_000;

/** The main job: from an idea, people and links to whom to write, whom to spare, whom to introduce. */
export const plan = command({
  name: 'plan',
  options: planOptions,
  help: {
    fr: {
      line: 'à qui écrire, qui laisser en paix, qui présenter à qui',
      more: `Exemple : liane plan --idea idee.md --people contacts.csv --links liens.csv --me moi@exemple.fr --out rapport
Rien ne part, rien n’est enregistré : seul --out écrit, dans le dossier que vous nommez.`,
    },
    en: {
      line: 'whom to write to, whom to leave in peace, whom to introduce to whom',
      more: `Example: liane plan --idea idea.md --people contacts.csv --links links.csv --me me@example.org --out report
Nothing is sent and nothing recorded: only --out writes, in the folder you name.`,
    },
  },
  async run(values, terminal) {
    const result = await makePlan(values, terminal);
    if (values.out !== undefined) {
      terminal.doing(words[terminal.language].doing.writing);
      await writePlan(result, values.out, terminal.language);
    }
    if (values.json) terminal.out(JSON.stringify(planJson(result, terminal.language), null, 2));
    else {
      terminal.out(planText(result, terminal.language));
      for (const sentence of [...result.warnings, ...result.questions]) terminal.err(sentence);
      if (values.out !== undefined) terminal.out(words[terminal.language].written(values.out));
    }
    return EXIT.done;
  },
});

/** Reads what is given, asks each feature its question, and puts the answers side by side. */
async function makePlan(values: PlanValues, terminal: Terminal): Promise<PlanResult> {
  const numbers = numbersOf(values);
  const { doing } = words[terminal.language];
  terminal.doing(doing.reading);
  const idea = await readIdeaFrom(values.idea);
  const known = await readKnown({ people: values.people, links: values.links });
  const { people, links } = known;
  const { answers, warnings: onAnswers } = await readAnswersFrom(values.answers, people);
  const { refusals, warnings: onRefusals } = await readRefusalsFrom(values.refusals, people);
  const me = values.me === undefined ? null : personNamed(values.me, 'me', people);
  const organisation = values.organisation.map((given) => personNamed(given, 'organisation', people));
  const tolerance =
    numbers.tolerance ?? (answers.length < ENOUGH_ANSWERS ? FIRST_TOLERANCE : LATER_TOLERANCE);

  terminal.doing(doing.finding);
  const question: FindQuestion = {
    idea,
    people,
    links,
    me,
    organisation,
    answers,
    refusals,
    tolerance,
    write: numbers.write,
    seed: numbers.seed,
  };
  const found = find(question);

  terminal.doing(doing.introducing);
  const introductions = introduce({
    people,
    links,
    me,
    organisation,
    refusals: saidNo(question),
    never: [],
    past: [],
    newcomers: [],
    count: numbers.introductions,
    capacity: numbers.capacity,
    seed: numbers.seed,
  });

  terminal.doing(doing.measuring);
  return {
    idea,
    today: new Date().toISOString().slice(0, 10),
    me,
    organisation,
    people: new Map(people.map((person) => [person.id, person])),
    links,
    found,
    introductions,
    health: health({
      people: people.map(({ id }) => id),
      links,
      me,
      organisation,
      introductions,
      random: seeded(numbers.seed),
    }),
    options: { ...numbers, tolerance, toleranceChosen: numbers.tolerance !== null, answers: answers.length },
    warnings: warningSentences([...known.warnings, ...onAnswers, ...onRefusals], terminal.language),
    questions: questionSentences(known.questions, terminal.language),
  };
}

/** Whoever refused, or answered *no* to this very idea, is not introduced on its account. */
function saidNo({ refusals, answers, idea }: FindQuestion): ReadonlySet<string> {
  const declined = answers.filter(
    ({ idea: asked, answer }) => answer === 'no' && sameTitle(asked, idea.title),
  );
  return new Set([...refusals, ...declined.map(({ person }) => person)]);
}

function numbersOf(values: PlanValues) {
  const count = { least: 0, most: MOST, whole: true } as const;
  return {
    write: numberOption('write', values.write, count),
    tolerance: numberOption('tolerance', values.tolerance, { least: 0.01, most: 0.99 }),
    introductions: numberOption('introductions', values.introductions, count) ?? USUAL_INTRODUCTIONS,
    capacity: numberOption('capacity', values.capacity, count) ?? USUAL_CAPACITY,
    seed: settings.seedOf(values.seed),
  };
}
