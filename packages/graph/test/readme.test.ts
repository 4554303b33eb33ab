import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const engine: Record<string, unknown> = await import('../src/index.ts');
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const examples = [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map((match) => match[1]!);

/** `value; // → expected` becomes a check; what is imported from the package is handed over. */
function run(example: string): number {
  const imported = /import \{([\s\S]*?)\} from '@liane\/graph';/.exec(example);
  const names = imported![1]!.split(',').flatMap((name) => name.trim() || []);
  let checks = 0;
  const check = (found: unknown, wanted: unknown) => {
    checks++;
    if (typeof wanted === 'number') expect(found).toBeCloseTo(wanted, 12);
    else expect(found).toEqual(wanted);
  };
  const code = example
    .replace(imported![0], '')
    .replaceAll(/^(.*); \/\/ → (.*)$/gm, (_, found, wanted) => `check(${found}, ${wanted});`);
  new Function('check', ...names, code)(check, ...names.map((name) => engine[name]));
  return checks;
}

it('every example in the README does what it says', () => {
  expect(examples).toHaveLength(2);
  expect(examples.map(run)).toEqual([6, 4]);
});

it('every function the README names is there', () => {
  const table = readme.slice(readme.indexOf('## Measures'), readme.indexOf('## Shapes'));
  for (const [, name] of table.matchAll(/`([a-z]\w+)`/g)) expect(engine, name).toHaveProperty(name!);
});
