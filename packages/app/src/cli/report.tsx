import { WithoutYou } from '../features/health/pages.tsx';
import { words as healthWords } from '../features/health/words.ts';
import { inPeace, PeaceList, PerhapsList, WriteList } from '../features/interest/pages.tsx';
import { Introductions } from '../features/introductions/pages.tsx';
import type { Language } from '../platform/languages.ts';
import { capital, sayable } from '../platform/typographer.ts';
import { Between } from '../ui/between.tsx';
import { type Stop, selfContained } from '../ui/layout.tsx';
import { Unbroken } from '../ui/unbroken.tsx';
import { words } from './report-words.ts';
import type { PlanResult } from './result.ts';

interface Part {
  readonly result: PlanResult;
  readonly language: Language;
  readonly name: (id: string) => string;
}

/** The whole report in one file that asks nothing of anyone: no script, no request, fonts and drawings inside. */
export function renderReport(result: PlanResult, language: Language): string {
  const t = words[language];
  const name = (id: string) => sayable(result.people.get(id)?.name ?? id) || id;
  const part: Part = { result, language, name };
  return selfContained({
    language,
    title: t.title(sayable(result.idea.title)),
    words: { skip: t.skip, contents: t.contents, main: t.main },
    stops: stopsOf(result, language),
    colophon: t.colophon(result.today),
    children: <Report {...part} />,
  });
}

function stopsOf({ found, health }: PlanResult, language: Language): Stop[] {
  const { stops } = words[language];
  return [
    { to: 'ecrire', text: stops.write },
    ...(found.perhaps.length > 0 ? [{ to: 'peut-etre', text: stops.perhaps }] : []),
    { to: 'paix', text: stops.peace },
    { to: 'relier', text: stops.introduce },
    { to: 'sans-vous', text: health.me === null ? stops.alone : stops.without },
    { to: 'fichiers', text: stops.input },
    { to: 'methode', text: stops.method },
  ];
}

function Report(part: Part) {
  const { result, language, name } = part;
  const { found, people, options, introductions } = result;
  const lists = { found, people, name, language, options };
  return (
    <>
      <Opening {...part} />
      <WriteList {...lists} />
      <PerhapsList {...lists} />
      <PeaceList {...lists} />
      <Between />
      <Introductions
        people={people}
        introductions={introductions}
        name={name}
        language={language}
        capacity={options.capacity}
        leaving={result.health.leaving.length > 0}
      />
      <WithoutYou
        health={result.health}
        people={people}
        links={result.links}
        introductions={introductions}
        today={result.today}
        seed={result.options.seed}
        name={name}
        language={language}
      />
      <Between />
      <Input {...part} />
      <Method {...part} />
    </>
  );
}

function Opening({ result, language }: Part) {
  const t = words[language];
  const { found, people, idea } = result;
  const [write, perhaps] = [found.write.length, found.perhaps.length];
  return (
    <div class="opening">
      <p class="note">{t.above(sayable(idea.title, 160), people.size, result.today)}</p>
      <h1>
        <Unbroken text={t.opening(write, perhaps, inPeace(found))} />
      </h1>
      <p class="lead">{t.lead(write, perhaps)}</p>
      {result.health.links > 0 && <p class="lead">{healthWords[language].opening(result.health)}</p>}
    </div>
  );
}

/** Sentences shown of each kind; a file with thousands of faults has one fault. */
const MOST_SENTENCES = 200;

function Input({ result, language }: Part) {
  const t = words[language];
  const { questions, warnings } = result;
  return (
    <section class="spread" aria-labelledby="fichiers">
      <div class="text">
        <h2 id="fichiers">{t.input}</h2>
        {questions.length + warnings.length === 0 && <p>{t.nothingToSay}</p>}
        <Sentences head={t.questions(questions.length)} list={questions} />
        <Sentences head={t.warnings(warnings.length)} list={warnings} />
      </div>
    </section>
  );
}

function Sentences({ head, list }: { head: string; list: readonly string[] }) {
  if (list.length === 0) return null;
  return (
    <details class="on-paper">
      <summary>{capital(head)}</summary>
      <ul class="plain">
        {list.slice(0, MOST_SENTENCES).map((sentence) => (
          <li>{sayable(sentence, 600)}</li>
        ))}
        {list.length > MOST_SENTENCES && <li>…</li>}
      </ul>
    </details>
  );
}

function Method({ result, language }: Part) {
  const t = words[language];
  return (
    <section class="spread" aria-labelledby="methode">
      <div class="text">
        <h2 id="methode">{t.method}</h2>
        <p>{t.methodLead}</p>
        <details class="on-paper">
          <summary>{t.methodOpen}</summary>
          <dl class="facts methods">
            {t.methods(result.options.seed).map(([what, how]) => (
              <div>
                <dt>{what}</dt>
                <dd>{how}</dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
    </section>
  );
}
