import { argv } from 'node:process';
import { buildGraph } from '../../src/graph.ts';
import { betweenness } from '../../src/measure/betweenness.ts';
import { bridges } from '../../src/measure/bridges.ts';
import { components } from '../../src/measure/components.ts';
import { cores } from '../../src/measure/cores.ts';
import { cutPoints } from '../../src/measure/cutpoints.ts';
import { hold } from '../../src/measure/hold.ts';
import { triangles } from '../../src/measure/triangles.ts';
import { readTies } from '../edge-file.ts';
import { report, reportMemory } from '../protocol.ts';

const [file, people, runs, most] = [argv[2]!, Number(argv[3]), Number(argv[4]), Number(argv[5])];
const { from, to } = readTies(file);
const { graph } = report(
  'building',
  runs,
  () => buildGraph(people, from, to),
  (built) => built.graph.m,
);
report('components', runs, () => components(graph).count, Number);
report('cut points', runs, () => cutPoints(graph).length, Number);
report('bridges', runs, () => bridges(graph).from.length, Number);
// Nobody else has hold: their cut points are the nearest, and less.
report('hold', runs, () => hold(graph).hold);
report('cores', runs, () => cores(graph).deepest, Number);
report('triangles', runs, () => triangles(graph).count, Number);
if (people <= most) report('betweenness', runs, () => betweenness(graph));
reportMemory();
