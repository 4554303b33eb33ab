import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadKeys, openKeys } from './keys.ts';

const secret = 'a secret of more than thirty-two signs';
const refusalKey = 'the key of the refusals, kept apart from it';
const keys = openKeys({ secret, refusalKey });
const now = new Date('2027-03-09T10:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);

describe('a refusal is found again', () => {
  test('by the address however it is written, and by no other', () => {
    const key = keys.personKey('fantine@faubourg.example');
    expect(keys.personKey('  Fantine@FAUBOURG.example\n')).toEqual(key);
    expect(keys.personKey('ｆantine@faubourg.example')).toEqual(key);
    expect(keys.personKey('fantine+ecole@faubourg.example')).not.toEqual(key);
  });

  test('by the telephone number however it is spaced', () => {
    const key = keys.personKey('+33612345678');
    for (const written of [
      '+33 6 12 34 56 78',
      '0033 6.12.34.56.78',
      '+33-612-345-678',
      ' +33 6 12/34/56/78 ',
    ])
      expect(keys.personKey(written)).toEqual(key);
    expect(keys.personKey('+33612345679')).not.toEqual(key);
  });

  test('after the other key was changed, and not after its own was', () => {
    const moved = openKeys({ secret: secret.toUpperCase(), refusalKey });
    expect(moved.personKey('a@b.example')).toEqual(keys.personKey('a@b.example'));
    expect(moved.refusalKeyMark).toBe(keys.refusalKeyMark);
    const lost = openKeys({ secret, refusalKey: refusalKey.toUpperCase() });
    expect(lost.personKey('a@b.example')).not.toEqual(keys.personKey('a@b.example'));
    expect(lost.refusalKeyMark).not.toBe(keys.refusalKeyMark);
  });

  test('for someone without address, in one workspace alone', () => {
    const key = keys.localKey('w1', 'p1');
    expect(keys.localKey('w1', 'p1')).toEqual(key);
    for (const other of [keys.localKey('w2', 'p1'), keys.localKey('w1', 'p2'), keys.localKey('w1p', '1')])
      expect(other).not.toEqual(key);
  });

  test('whatever the address: folding it twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (address) => {
        const folded = address.normalize('NFKC').trim().toLowerCase();
        expect(keys.personKey(folded)).toEqual(keys.personKey(address));
        expect(keys.personKey(address)).toHaveLength(32);
      }),
    );
  });
});

describe('what was signed', () => {
  test('passes, and nothing else does', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, other) => {
        const signature = keys.sign(text);
        expect(keys.verify(text, signature)).toBe(true);
        expect(keys.verify(other, signature)).toBe(other === text);
        for (const wrong of [`${signature}=`, signature.slice(1), '', other])
          expect(keys.verify(text, wrong)).toBe(false);
      }),
    );
  });

  test('for one use does not pass for another', () => {
    expect(keys.tokenHash('x').toString('base64url')).not.toBe(keys.sign('x'));
    const sealed = keys.sealed({ name: 'Fantine' }, later(1000));
    expect(keys.verify(sealed.split('.')[0]!, sealed.split('.')[1]!)).toBe(false);
  });
});

describe('what passes through a form', () => {
  test('comes back as it was, until its hour', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 1, max: 1e9 }), (value, ms) => {
        const text = keys.sealed(value, later(ms));
        expect(text).toMatch(/^[\w.-]+$/);
        expect(keys.unsealed(text, later(ms - 1))).toEqual(JSON.parse(JSON.stringify(value)));
        expect(keys.unsealed(text, later(ms))).toBeNull();
      }),
    );
  });

  test('does not come back with one sign changed, added or taken away', () => {
    const text = keys.sealed({ name: 'Fantine', offers: ['coudre'] }, later(1000));
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('A', 'z', '.', '', '=', 'xx'), (at, sign) => {
        const changed = text.slice(0, at) + sign + text.slice(at + 1);
        fc.pre(changed !== text);
        expect(keys.unsealed(changed, now)).toBeNull();
      }),
    );
    for (const wrong of ['', '.', '..', 'null', `${text}.`, `${text}.x`, `.${text}`])
      expect(keys.unsealed(wrong, now)).toBeNull();
  });

  test('does not come back under another key', () => {
    const other = openKeys({ secret: `${secret}.`, refusalKey });
    expect(other.unsealed(keys.sealed(1, later(1000)), now)).toBeNull();
  });
});

describe('the keys in the data folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liane-keys-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const path = (name: string) => join(folder, 'keys', name);

  test('are made once, readable by nobody else, and leave nothing beside them', async () => {
    const first = await loadKeys(folder);
    const second = await loadKeys(folder);
    expect(second.tokenHash('x')).toEqual(first.tokenHash('x'));
    expect(second.refusalKeyMark).toBe(first.refusalKeyMark);
    expect((await readdir(join(folder, 'keys'))).toSorted()).toEqual(['refusals', 'secret']);
    for (const name of ['secret', 'refusals']) expect((await stat(path(name))).mode & 0o777).toBe(0o600);
    expect(await readFile(path('secret'), 'utf8')).not.toBe(await readFile(path('refusals'), 'utf8'));
  });

  test('are the same for processes that start at the same instant', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => loadKeys(folder)));
    expect(new Set(all.map(({ refusalKeyMark }) => refusalKeyMark)).size).toBe(1);
    expect(new Set(all.map((one) => one.sign('x'))).size).toBe(1);
  });

  test('are made with the data folder, if it is not there yet', async () => {
    const fresh = join(folder, 'data');
    expect((await loadKeys(fresh)).sign('x')).toBe((await loadKeys(fresh)).sign('x'));
  });

  test('give way to those of the environment, for which no file is made', async () => {
    expect((await loadKeys(folder, { secret, refusalKey })).sign('x')).toBe(keys.sign('x'));
    expect(await readdir(folder)).toEqual([]);
    await loadKeys(folder, { secret });
    expect(await readdir(join(folder, 'keys'))).toEqual(['refusals']);
  });

  test('are refused when short, and never replaced', async () => {
    await mkdir(join(folder, 'keys'));
    for (const content of ['', 'short\n', ' '.repeat(50)]) {
      await writeFile(path('refusals'), content);
      await expect(loadKeys(folder)).rejects.toMatchObject({
        code: 'key-short',
        details: { key: 'refusals' },
      });
      expect(await readFile(path('refusals'), 'utf8')).toBe(content);
    }
    await expect(loadKeys(folder, { secret: 'x', refusalKey })).rejects.toMatchObject({ code: 'key-short' });
  });

  test('are refused when they cannot be read or made, with the file and the cause', async () => {
    await mkdir(path('secret'), { recursive: true });
    await expect(loadKeys(folder)).rejects.toMatchObject({
      code: 'key-unreadable',
      details: { file: path('secret'), cause: 'EISDIR' },
    });
    const nowhere = join(folder, 'not', 'there');
    await expect(loadKeys(nowhere)).rejects.toMatchObject({
      code: 'key-unwritable',
      details: { cause: 'ENOENT' },
    });
  });

  test('that were readable by others still open, so that a restored backup starts', async () => {
    const before = await loadKeys(folder);
    await chmod(path('secret'), 0o644);
    expect((await loadKeys(folder)).sign('x')).toBe(before.sign('x'));
  });
});
