import { argv, stdout } from 'node:process';
import { indexPeople } from '../src/features/interest/index-people.ts';
import { weighAnswers } from '../src/features/interest/past-answers.ts';
import { featuresOf, shippedWeights } from '../src/features/interest/probability.ts';
import { evidenceFor, weigh } from '../src/features/interest/weigh.ts';
import { type Folder, readFolder } from './folder.ts';
import { type Examples, fitLogistic } from './logistic.ts';

/**
 * Fits the weights of `probability.ts` on the `dev` ideas of the folders given, and prints them:
 * `node --import ./bin/register.mjs eval/fit-interest.ts FOLDER…`. Nothing of the folders is kept but the figures.
 */
const fitted = ['words', 'apart', 'pillar', 'best', 'fifth'] as const;
const maySpeakAgainst = [true, false, false, false, true, true];

interface Row {
  readonly features: readonly number[];
  readonly answer: number;
  readonly count: number;
  readonly offset: number;
}

/** Every pair of a `dev` idea and a person; each folder counts the same. */
function rowsOf(folder: Folder): Row[] {
  const index = indexPeople(folder.people, folder.links);
  const ideas = folder.ideas.filter((idea) => idea.split === 'dev');
  return ideas.flatMap((idea) => {
    const answered = weighAnswers([], idea, index);
    const interested = new Set(idea.interested);
    return evidenceFor(weigh(idea, index), index, answered).map((evidence, person) => {
      const features = featuresOf(evidence);
      return {
        features: [1, ...fitted.map((name) => features[name])],
        answer: interested.has(index.people[person]!.id) ? 1 : 0,
        count: 1000 / ideas.length,
        offset: features.fixed + shippedWeights.ties * evidence.ties,
      };
    });
  });
}

function examplesFrom(rows: readonly Row[]): Examples {
  return {
    features: maySpeakAgainst.map((_, k) => Float64Array.from(rows, (row) => row.features[k]!)),
    answers: Uint8Array.from(rows, (row) => row.answer),
    counts: Float64Array.from(rows, (row) => row.count),
    offsets: Float64Array.from(rows, (row) => row.offset),
  };
}

const rows = argv.slice(2).flatMap((dir) => {
  stdout.write(`reading ${dir}\n`);
  return rowsOf(readFolder(dir));
});
const weights = fitLogistic(examplesFrom(rows), maySpeakAgainst);
for (const [k, name] of ['base', ...fitted].entries()) stdout.write(`${name}: ${weights[k]!.toFixed(2)}\n`);
