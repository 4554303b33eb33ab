import { access, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT } from './command.ts';
import { desk, run } from './desk.fixture.ts';

/*
 * What careless hands and hostile files do to the whole command: the exit code, the sentence, and nobody written to
 * by accident.
 */

const { at, file } = desk();

const READER = '"apprend à lire, le soir, à qui travaille"';

/** A plan for a few people who would all care. */
async function village(idea = '# Une école du soir\n\nApprendre à lire, le soir.') {
  const people = await file(
    'village.csv',
    `id,name,about\na,Ana Lima,${READER}\nb,Bob Roux,${READER}\nc,Cléo Mas,${READER}\na,Dan Petit,${READER}\n`,
  );
  const links = await file('village-links.csv', 'from,to\na,b\nb,c\n');
  return ['plan', '--idea', await file('idea.md', idea), '--people', people, '--links', links];
}

describe('Refusals', () => {
  it('of an id that two people were given hold for both', async () => {
    const refusals = await file('one.txt', 'a\n');
    const { out } = await run(...(await village()), '--refusals', refusals, '--json');
    const plan = JSON.parse(out);
    const asked = [...plan.write, ...plan.perhaps].map(({ name }: { name: string }) => name);
    expect(asked.sort()).toEqual(['Bob Roux', 'Cléo Mas']);
    expect(plan.leaveInPeace.reasons.refused).toBe(2);
  });

  it('are never passed over: an empty name of file, a second file, or a file of another kind stop everything', async () => {
    const plan = await village();
    const some = await file('some.txt', 'a\n');
    const cards = await file('no.vcf', 'BEGIN:VCARD\nVERSION:4.0\nFN:Bob Roux\nEND:VCARD\n');
    expect((await run(...plan, '--refusals', '')).code).toBe(EXIT.usage);
    expect((await run(...plan, '--refusals', some, '--refusals', some)).code).toBe(EXIT.usage);
    const other = await run(...plan, '--refusals', cards, '--lang', 'en');
    expect(other.code).toBe(EXIT.unusable);
    expect(other.err).toContain('no.vcf');
  });

  it('to this very idea hold for introductions too, however its title is typed', async () => {
    const plan = await village();
    const answers = await file('answers.csv', 'person,idea,answer\nc,UNE ECOLE DU SOIR !,non\n');
    const before = JSON.parse((await run(...plan, '--json')).out).introductions;
    const after = JSON.parse((await run(...plan, '--answers', answers, '--json')).out).introductions;
    const introduced = (pairs: { a: string; b: string }[]) => pairs.flatMap(({ a, b }) => [a, b]);
    expect(introduced(before)).toContain('c');
    expect(introduced(after)).not.toContain('c');
  });
});

describe('What is printed', () => {
  it('gives a terminal no order that a file holds', async () => {
    const plan = await village(
      '# \u001b[2J\u0007Une école\u202e\u009b2J\n\nApprendre à lire, à écrire et à compter, le soir, dans une salle que chauffe la verrerie, à qui sort du travail, à qui n’a jamais tenu de livre, à qui voudrait seulement signer de son nom.',
    );
    const links = await file(
      'orders.csv',
      `from,to\n\u001b[2Ja,\u001b[31mz\n\u009b1ma,b\n${'a,b\n'.repeat(200)}`,
    );
    const { out, err, code } = await run(...plan.slice(0, -1), links);
    expect(code).toBe(EXIT.done);
    expect(out + err).not.toMatch(/(?![\n\t])\p{Cc}|\u202e/u);
  });

  it('puts the colon where the language puts it, and says *without you* only to someone', async () => {
    const plan = await village();
    const en = (await run(...plan, '--lang', 'en')).out;
    expect(en).not.toMatch(/ :/);
    expect(en).toContain('The network');
    expect((await run(...plan, '--lang', 'en', '--me', 'b')).out).toContain('Without you');
  });

  it('names a few of the many people who share a name', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => `p${i},Ana Lima\n`).join('');
    const people = await file('namesakes.csv', `id,name\n${rows}`);
    const plan = await village();
    const { err } = await run(...plan.slice(0, 3), '--people', people, '--lang', 'en');
    expect(err).toContain('p0, p1');
    expect(err.length).toBeLessThan(400);
  });
});

describe('An idea', () => {
  it('in the file of a word processor is told how to be saved', async () => {
    const kinds = [
      Buffer.from('504b03040a', 'hex'),
      '{\\rtf1\\ansi Une idée}',
      '%PDF-1.7\n%',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    ];
    for (const content of kinds) {
      const [, , , ...rest] = await village();
      const idea = await file('idea.doc', content);
      const { code, err } = await run('plan', '--idea', idea, ...rest, '--lang', 'en');
      expect(code).toBe(EXIT.unusable);
      expect(err).toContain('idea.doc: this is not plain text.');
    }
  });
});

describe('A file', () => {
  it.skipIf(process.platform === 'win32')('that never ends is left, and said to be too large', async () => {
    const { code, err } = await run('health', '--links', '/dev/zero', '--lang', 'en');
    expect(code).toBe(EXIT.unusable);
    expect(err).toContain('zero');
  });
});

describe('A report', () => {
  it('that could not be written leaves the old one whole, and nothing beside it', async () => {
    const out = at('report');
    const plan = await village();
    await run(...plan, '--out', out);
    const old = await readFile(join(out, 'index.html'), 'utf8');
    await rm(join(out, 'kumu.json'));
    await mkdir(join(out, 'kumu.json'));
    expect((await run(...plan, '--out', out, '--seed', '2')).code).toBe(EXIT.unusable);
    expect((await readFile(join(out, 'index.html'), 'utf8')).length).toBeGreaterThan(old.length / 2);
    expect((await readdir(out)).filter((name) => name.startsWith('.'))).toEqual([]);
    await expect(access(join(out, 'index.html'))).resolves.toBeUndefined();
  });

  it('is refused at once where no folder can be made, and makes those that can', async () => {
    const plan = await village();
    expect((await run(...plan, '--out', at('à faire', 'le rapport'))).code).toBe(EXIT.done);
    if (process.platform !== 'linux') return;
    const { code, err } = await run(...plan, '--out', '/proc/nowhere', '--lang', 'en');
    expect(code).toBe(EXIT.unusable);
    expect(err).toContain('/proc/nowhere');
  });

  it('written twice at once is one of the two, whole', async () => {
    const out = at('twice');
    const plan = await village();
    const codes = await Promise.all([1, 2, 3].map((seed) => run(...plan, '--out', out, '--seed', `${seed}`)));
    expect(codes.map(({ code }) => code)).toEqual([EXIT.done, EXIT.done, EXIT.done]);
    expect((await readdir(out)).sort()).toEqual([
      'index.html',
      'introductions.csv',
      'kumu.json',
      'network.gexf',
      'people.csv',
    ]);
    expect(await readFile(join(out, 'index.html'), 'utf8')).toMatch(/<\/html>\s*$/);
  });
});
