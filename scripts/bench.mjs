// npm run bench [-- graph|plan|interest|app …] [--people 10000,100000] [--runs 3] [--json]
import '../packages/app/bin/register.mjs';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

const suites = {
  graph: '../packages/graph/bench/main.ts',
  plan: '../packages/app/bench/plan.ts',
  interest: '../packages/app/bench/interest.ts',
  app: '../packages/app/bench/app.ts',
};

const help = `How fast Liane is, beside named peers on the same input in the same run.

  npm run bench                         everything (some six minutes)
  npm run bench -- graph                one suite: ${Object.keys(suites).join(', ')}
  npm run bench -- graph --people 10000 one size, or several: 1000,10000
  npm run bench -- --runs 7             repetitions of each thing (default 3)
  npm run bench -- --json               one JSON object
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
    people: { type: 'string', default: '' },
    runs: { type: 'string', default: '3' },
  },
});

const unknown = positionals.filter((name) => !(name in suites));
const people = values.people.split(',').filter(Boolean).map(Number);
const runs = Number(values.runs);
const whole = [...people, runs].every((value) => Number.isInteger(value) && value > 0);
if (values.help) console.log(help);
else if (unknown.length > 0 || !whole) {
  console.error(
    unknown.length > 0 ? `No suite named ${unknown.join(', ')}.` : 'Sizes and runs are whole numbers > 0.',
  );
  console.error(help);
  process.exitCode = 2;
} else await bench(positionals.length > 0 ? positionals : Object.keys(suites));

async function bench(names) {
  const { tables } = await import('../packages/graph/bench/kernel.ts');
  const results = {};
  for (const name of names) {
    const file = new URL(suites[name], import.meta.url);
    if (!existsSync(file)) continue;
    const { run } = await import(file.href);
    results[name] = await run({ people, runs }, say);
    say('');
    if (!values.json) console.log(`${name}\n\n${tables(results[name])}\n`);
  }
  if (values.json) console.log(JSON.stringify(results));
}

/** One line that is written over, on a terminal only. */
function say(what) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${what}`);
}
