import { affinityColumns, fitReciprocity, type ReciprocityModel } from '@liane/graph';
import { readFolder } from './folder.ts';
import { graphOf, networkOf } from './network.ts';

/**
 * Where the shipped weights of `reciprocity.ts` come from: `node … fit-reciprocity.ts DIR…` fits each folder, with no
 * weight below 0, and prints the mean over the folders that have the column.
 */
const columns = ['common', 'allocation', 'near', 'degrees'];

const models = process.argv.slice(2).map((dir) => {
  const network = networkOf(readFolder(dir));
  const named = network.affinities.flatMap(({ name }) => affinityColumns(name));
  return fitReciprocity(graphOf(network.n, network.links), {
    affinities: network.affinities,
    columns: [...columns, ...named],
    patterns: false,
  });
});

const names = new Set(models.flatMap(({ weights }) => Object.keys(weights)));
const weights: Record<string, number> = {};
for (const name of names) {
  const found = models.map((model) => model.weights[name]).filter((weight) => weight !== undefined);
  const average = found.reduce((sum, weight) => sum + weight, 0) / found.length;
  if (average > 0) weights[name] = Number(average.toFixed(2));
}
const shipped: ReciprocityModel = {
  intercept: Number((models.reduce((sum, { intercept }) => sum + intercept, 0) / models.length).toFixed(2)),
  weights,
};
process.stdout.write(`${JSON.stringify(shipped, null, 2)}\n`);
