export { readEdgeList, writeEdgeList } from './edge-list.ts';
export * from './file.ts';
export { type KumuOptions, readKumu, writeKumu } from './kumu.ts';
export { joinList, splitList } from './lists.ts';
export { readGexf } from './read-gexf.ts';
export { readGraphml } from './read-graphml.ts';
export { type GexfOptions, writeGexf } from './write-gexf.ts';
export { writeGraphml } from './write-graphml.ts';
export type { XmlElement } from './xml.ts';
