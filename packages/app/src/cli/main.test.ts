import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT } from './command.ts';
import { desk, run } from './desk.fixture.ts';

const examples = new URL('../../../../examples/miserables/', import.meta.url).pathname;
const demo = [
  '--idea',
  `${examples}idea.md`,
  '--people',
  `${examples}people.csv`,
  '--links',
  `${examples}links.csv`,
];
const { at, file } = desk();

describe('The command line', () => {
  it('says what it can do, in French and in English', async () => {
    const fr = await run('--help', '--lang', 'fr');
    const en = await run('--help', '--lang', 'en');
    for (const { code, out } of [fr, en]) {
      expect(code).toBe(EXIT.done);
      for (const name of ['plan', 'health', 'doctor']) expect(out).toContain(name);
    }
    expect(fr.out).not.toBe(en.out);
  });

  it('gives each command its own help, whether asked before or after', async () => {
    for (const name of ['plan', 'health', 'doctor']) {
      const after = await run(name, '--help', '--lang', 'en');
      const before = await run('help', name, '--lang', 'en');
      expect(after).toEqual(before);
      expect(after.code).toBe(EXIT.done);
      expect(after.out).toContain(`liane ${name}`);
    }
  });

  it('ends with 2 when the command is badly written, and says how to write it', async () => {
    const wrong = [
      ['fly'],
      ['plan'],
      ['plan', '--idea'],
      ['plan', ...demo, '--tolerance', 'much'],
      ['plan', ...demo, '--lang', 'de'],
      ['plan', ...demo, 'stray'],
      ['plan', ...demo, '--me', 'nobody at all'],
      ['health', '--link', 'x'],
    ];
    for (const args of wrong) {
      const { code, err, out } = await run(...args);
      expect({ args, code }).toEqual({ args, code: EXIT.usage });
      expect(err).toMatch(/^liane/);
      expect(out).toBe('');
    }
  });

  it('offers those one may have meant when a name is unknown', async () => {
    expect((await run('plan', ...demo, '--me', 'valjan')).err).toContain('valjean');
  });

  it('ends with 1 when a file cannot serve, and says which and why', async () => {
    const missing = await run('plan', '--idea', 'no-such-idea.md', '--people', 'x', '--lang', 'en');
    expect(missing.code).toBe(EXIT.unusable);
    expect(missing.err).toContain('no-such-idea.md');
    const open = await file('open.csv', 'id,name\n1,"Ana\n2,Bob\n');
    const quote = await run('plan', '--idea', `${examples}idea.md`, '--people', open, '--lang', 'en');
    expect(quote.code).toBe(EXIT.unusable);
    expect(quote.err).toContain('open.csv, line 2');
  });

  it('is quiet in a pipe: no progress where no one looks', async () => {
    expect((await run('plan', ...demo, '--me', 'valjean', '--json')).err).toBe('');
  });
});

describe('liane plan', () => {
  it('prints one JSON object that says whom to write to, whom to spare, whom to introduce, and what holds', async () => {
    const { code, out } = await run('plan', ...demo, '--me', 'valjean', '--json');
    expect(code).toBe(EXIT.done);
    const plan = JSON.parse(out);
    expect(Object.keys(plan)).toEqual([
      'idea',
      'write',
      'perhaps',
      'leaveInPeace',
      'introductions',
      'network',
      'warnings',
    ]);
    expect(plan.write.length).toBeGreaterThan(0);
    expect(plan.write.length + plan.perhaps.length + plan.leaveInPeace.count).toBe(76);
    expect(plan.network).toMatchObject({ people: 77, links: 254 });
    for (const pair of plan.introductions) {
      expect(pair.whyA).not.toBe('');
      expect(pair.whyB).not.toBe('');
    }
  });

  it('says the same thing twice for the same seed', async () => {
    const once = await run('plan', ...demo, '--me', 'valjean', '--seed', '7', '--json');
    expect(await run('plan', ...demo, '--me', 'valjean', '--seed', '7', '--json')).toEqual(once);
  });

  it('never writes to nor introduces nor names someone who refused', async () => {
    const first = JSON.parse((await run('plan', ...demo, '--me', 'valjean', '--json')).out);
    const refuser = first.write[0];
    const refusals = await file('refusals.txt', `${refuser.name}\n`);
    const args = ['plan', ...demo, '--me', 'valjean', '--refusals', refusals];
    const after = JSON.parse((await run(...args, '--json')).out);
    const asked = [...after.write, ...after.perhaps].map(({ id }: { id: string }) => id);
    const introduced = after.introductions.flatMap(({ a, b }: { a: string; b: string }) => [a, b]);
    expect([...asked, ...introduced]).not.toContain(refuser.id);
    expect(after.leaveInPeace.reasons.refused).toBe(1);
    const lists = JSON.stringify([after.write, after.perhaps, after.leaveInPeace, after.introductions]);
    expect(lists).not.toContain(refuser.name);
  });

  it('writes a report and its files, whole, and nothing else', async () => {
    const out = at('report');
    const { code } = await run('plan', ...demo, '--me', 'valjean', '--out', out);
    expect(code).toBe(EXIT.done);
    expect((await readdir(out)).sort()).toEqual([
      'index.html',
      'introductions.csv',
      'kumu.json',
      'network.gexf',
      'people.csv',
    ]);
    expect(await readFile(join(out, 'index.html'), 'utf8')).toContain('</html>');
    expect(JSON.parse(await readFile(join(out, 'kumu.json'), 'utf8')).elements).toHaveLength(77);
  });

  it('reads its own files back: the same people and links, and no proposal taken for a link', async () => {
    const out = at('again');
    await run('plan', ...demo, '--me', 'valjean', '--out', out);
    for (const name of ['network.gexf', 'kumu.json']) {
      const { code, out: said } = await run(
        'health',
        '--links',
        join(out, name),
        '--me',
        'valjean',
        '--json',
      );
      expect(code).toBe(EXIT.done);
      expect(JSON.parse(said).network).toMatchObject({ people: 77, links: 254 });
    }
  });

  it('says plainly when the report cannot be written', async () => {
    const inTheWay = await file('in-the-way', 'a file');
    const { code, err } = await run('plan', ...demo, '--out', inTheWay, '--lang', 'en');
    expect(code).toBe(EXIT.unusable);
    expect(err).toContain('in-the-way');
  });

  it('writes no more letters than asked', async () => {
    const plan = JSON.parse((await run('plan', ...demo, '--me', 'valjean', '--write', '2', '--json')).out);
    expect(plan.write).toHaveLength(2);
  });
});

describe('liane health', () => {
  it('needs links alone', async () => {
    const links = await file('links.csv', 'from,to\nana,bob\nbob,cleo\ncleo,dan\n');
    const { network } = JSON.parse((await run('health', '--links', links, '--me', 'bob', '--json')).out);
    expect(network).toMatchObject({ people: 4, links: 3, withoutMe: { fallOff: ['ana'] } });
  });

  it('says so when too few people are left to say anything', async () => {
    const links = await file('pair.csv', 'from,to\nana,bob\n');
    const { code, out } = await run('health', '--links', links, '--me', 'ana');
    expect(code).toBe(EXIT.done);
    expect(out.trim()).not.toBe('');
  });
});
