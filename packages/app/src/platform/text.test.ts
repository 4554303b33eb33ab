import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, fold, foldAddress } from './text.ts';

const bytes = (...values: number[]) => ({ name: 'f', bytes: Uint8Array.from(values) });
const utf8 = (text: string) => ({ name: 'f', bytes: new TextEncoder().encode(text) });

describe('names are compared', () => {
  test.each([
    ['« Œuvre d’Éloïse »', "« oeuvre d'eloise »"],
    ['  Zoé \u00A0 ÉTÉ ', 'zoe ete'],
    ['Straße', 'strasse'],
    ['Łukasz', 'lukasz'],
    ['Jean‑Luc', 'jean-luc'],
    ['İzmir', 'izmir'],
    ['', ''],
  ])('%j as %j', (name, folded) => {
    expect(fold(name)).toBe(folded);
  });

  test('the same way once or twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });

  test('addresses by case alone: accents count', () => {
    expect(foldAddress(' Ana@Example.ORG ')).toBe('ana@example.org');
    expect(foldAddress('josé@x.org')).not.toBe(foldAddress('jose@x.org'));
    expect(foldAddress('ａｎａ@x.org')).toBe('ana@x.org');
  });
});

describe('bytes that are no text are refused', () => {
  test.each([
    ['file-empty', bytes()],
    ['file-empty', utf8(' \n\t')],
    ['file-empty', bytes(0xff, 0xfe)],
    ['file-spreadsheet', bytes(0x50, 0x4b, 3, 4, 20)],
    ['file-spreadsheet', bytes(0xd0, 0xcf, 0x11, 0xe0)],
    ['file-binary', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
    ['file-binary', bytes(0x25, 0x50, 0x44, 0x46, 1, 2, 3, 4, 5, 6)],
    ['file-too-large', { name: 'f', bytes: new Uint8Array(64_000_001) }],
  ])('as %s', (code, file) => {
    expect(() => decodeText(file)).toThrow(expect.objectContaining({ code, where: { file: 'f' } }));
  });

  test('any UTF-8 text comes back as it was, line ends aside', () => {
    const unit = fc.constantFrom('a', 'é', '\n', '€', '漢', '😀', ';');
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1 }), (text) => {
        fc.pre(text.trim() !== '');
        expect(decodeText(utf8(text))).toEqual({ text, encoding: 'UTF-8' });
      }),
    );
  });
});
