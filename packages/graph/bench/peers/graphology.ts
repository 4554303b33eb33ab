import { argv } from 'node:process';
import { UndirectedGraph } from 'graphology';
import { countConnectedComponents } from 'graphology-components';
import metrics from 'graphology-metrics';
import { readTies } from '../edge-file.ts';
import { report, reportMemory } from '../protocol.ts';

const [file, people, runs, most] = [argv[2]!, Number(argv[3]), Number(argv[4]), Number(argv[5])];
const { from, to } = readTies(file);
const graph = report('building', runs, build, (built) => built.size);
report('components', runs, () => countConnectedComponents(graph), Number);
if (people <= most)
  report('betweenness', runs, () => metrics.centrality.betweenness(graph, { getEdgeWeight: null }));
reportMemory();

function build(): UndirectedGraph {
  const made = new UndirectedGraph();
  for (let v = 0; v < people; v++) made.addNode(v);
  for (let i = 0; i < from.length; i++) made.addEdge(from[i], to[i]);
  return made;
}
