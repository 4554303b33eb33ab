export * from './graph.ts';
export * from './keys.ts';
export * from './random.ts';
