import { describe, expect, test } from 'vitest';
import { parseXml } from './xml.ts';

const fault = (text: string) => {
  try {
    parseXml(text);
  } catch (error) {
    return error;
  }
  return null;
};

describe('XML is read with care', () => {
  test('elements, attributes, text and lines come as they are', () => {
    expect(
      parseXml(
        '<?xml version="1.0"?>\n<!-- a word -->\n<a x="1 &amp; &#233;">\n  <b/>t&lt;<![CDATA[<c>]]>\n</a>\n',
      ),
    ).toEqual({
      name: 'a',
      attributes: { x: '1 & é' },
      children: [{ name: 'b', attributes: {}, children: [], text: '', line: 4 }],
      text: '\n  t<<c>\n',
      line: 3,
    });
  });

  test.each([
    [
      'a bomb of entities',
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>',
    ],
    ['a file read through an entity', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
    ['a document type elsewhere', '<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>'],
    ['parameter entities', '<!doctype a [<!ENTITY % b SYSTEM "http://example.org/x"> %b;]><a/>'],
  ])('%s is refused before anything is read', (_, text) => {
    expect(fault(text)).toMatchObject({ reason: 'doctype', line: 1 });
  });

  test.each([
    ['too-deep', '<a>'.repeat(200) + '</a>'.repeat(200)],
    ['too-large', `<a>${' '.repeat(32_000_000)}</a>`],
    ['too-large', `<a>${'<b/>'.repeat(1_500_000)}</a>`],
    ['broken', '<a><b></a>'],
    ['broken', '<a/><b/>'],
    ['broken', '<a'],
    ['broken', ''],
    ['broken', 'no XML'],
    ['broken', '<a x="1" x="2"/>'],
    ['broken', '<constructor/>'],
    ['broken', '<a __proto__="1"/>'],
  ])('%s', (reason, text) => {
    expect(fault(text)).toMatchObject({ reason });
  });

  test('where it is broken is told', () => {
    expect(fault('<a>\n  <b></c>\n</a>')).toMatchObject({ reason: 'broken', line: 2, column: 6 });
  });
});
