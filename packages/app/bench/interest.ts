import MiniSearch from 'minisearch';
import { type Options, type Result, type Say, summary, time } from '../../graph/bench/kernel.ts';
import { stemIn } from '../src/features/interest/analyse.ts';
import { indexPeople } from '../src/features/interest/index-people.ts';
import type { Index } from '../src/features/interest/people-index.ts';
import { find } from '../src/features/interest/rules.ts';
import { weigh } from '../src/features/interest/weigh.ts';
import { type Corpus, corpus } from './corpus.ts';
import { measureFullText, textOf } from './postgres.ts';

const sizes = [1000, 10_000];
const seed = 1;

const tasks = {
  index: 'index everybody',
  query: 'rank everybody for an idea',
  find: 'the three lists',
} as const;

/** Interest beside MiniSearch and PostgreSQL's full text, on the same made-up people and ideas. */
export async function run({ people, runs }: Options, say: Say): Promise<Result[]> {
  const results: Result[] = [];
  for (const size of people.length > 0 ? people : sizes) {
    const made = corpus(size, seed);
    const input = `${size.toLocaleString('en')} profiles`;
    say(`${input}: Liane`);
    results.push(...lianeOn(made, runs, input));
    say(`${input}: MiniSearch`);
    results.push(...miniSearchOn(made, runs, input));
    say(`${input}: PostgreSQL`);
    results.push(...postgresOn(made, input, say));
  }
  return results;
}

function result(input: string, task: string, tool: string, times: readonly number[]): Result {
  return { input, task, tool, unit: 'ms', ...summary(times), answer: null };
}

/** Each idea in turn, so that no run asks the same question twice in a row. */
function inTurn<T>(ideas: readonly T[], ask: (idea: T) => unknown): () => void {
  let turn = 0;
  return () => {
    ask(ideas[turn++ % ideas.length]!);
  };
}

function lianeOn({ people, links, ideas }: Corpus, runs: number, input: string): Result[] {
  const indexed = time(runs, () => indexPeople(people, links));
  const index: Index = indexed.value;
  const asked = ideas.map((idea) => ({ ...idea, language: 'fr' as const }));
  const queried = time(
    runs * ideas.length,
    inTurn(asked, (idea) => weigh(idea, index)),
  );
  const found = time(
    runs * ideas.length,
    inTurn(asked, (idea) =>
      find(
        {
          idea,
          people,
          links,
          me: null,
          organisation: [],
          answers: [],
          refusals: new Set(),
          tolerance: 0.5,
          write: null,
          seed,
        },
        index,
      ),
    ),
  );
  return [
    result(input, tasks.index, 'Liane', indexed.times),
    result(input, tasks.query, 'Liane', queried.times),
    result(input, tasks.find, 'Liane', found.times),
  ];
}

function miniSearchOn({ people, ideas }: Corpus, runs: number, input: string): Result[] {
  const documents = people.map((person) => ({ id: person.id, body: textOf(person) }));
  const indexed = time(runs, () => {
    const engine = new MiniSearch({
      fields: ['body'],
      processTerm: (term) => stemIn('fr', term.toLowerCase()),
    });
    engine.addAll(documents);
    return engine;
  });
  const queried = time(
    runs * ideas.length,
    inTurn(ideas, ({ title, text }) => indexed.value.search(`${title} ${text}`)),
  );
  return [
    result(input, tasks.index, 'MiniSearch', indexed.times),
    result(input, tasks.query, 'MiniSearch', queried.times),
  ];
}

function postgresOn({ people, ideas }: Corpus, input: string, say: Say): Result[] {
  const measured = measureFullText(people, ideas);
  if (measured === null) {
    say(`${input}: PostgreSQL is not installed here, or does not answer: left out`);
    return [];
  }
  return [
    result(input, tasks.index, 'PostgreSQL full text', [measured.indexed]),
    result(input, tasks.query, 'PostgreSQL full text', measured.queries),
  ];
}
