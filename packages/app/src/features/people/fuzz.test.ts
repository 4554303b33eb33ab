import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LianeError } from '../../platform/errors.ts';
import type { NamedFile } from '../../platform/files.ts';
import type { MergeQuestion } from './merge.ts';
import { readAnswers, readRefusals } from './read-answers.ts';
import { readIdea } from './read-idea.ts';
import { readLinks, readPeople } from './read-people.ts';
import { countWarnings, type Warning } from './warnings.ts';
import { sayError, sayQuestion, sayWarning } from './words.ts';

/** Small valid files of every format, to be damaged. */
const FILES: Readonly<Record<string, string>> = {
  'people.csv':
    'id,name,email,about,offers,lang\nana,"Ana ""A"" Lima",ana@x.org,"two\nlines",a|b,fr\nbo,Bo,,,,\n',
  'gens.csv': 'Prénom;Nom;Courriel\r\nZoé;Été;zoe@x.org\r\n',
  'links.csv': 'from,to,kind,last,strength\nana,bo,gift,3/12/2025,2\nbo,cy,,2025,\n',
  'answers.csv': 'person,idea,answer\nana,Oven,yes\nbo,Oven,plus tard\n',
  'a.vcf':
    'BEGIN:VCARD\nVERSION:4.0\nUID:1\nFN:Ana\nEMAIL;TYPE=home:ana@x.org\nRELATED:urn:uuid:2\nNOTE:one\\, two\n three\nEND:VCARD\nBEGIN:VCARD\nVERSION:2.1\nN;ENCODING=QUOTED-PRINTABLE:=C3=A9;b=\nc;;;\nTEL;HOME:1\nEND:VCARD\n',
  'a.gexf':
    '<?xml version="1.0"?>\n<gexf xmlns="http://gexf.net/1.3"><graph mode="dynamic" timerepresentation="timestamp"><attributes class="node"><attribute id="0" title="tags" type="liststring"/></attributes><nodes><node id="a" label="Ana &amp; co" timestamp="2025"><attvalues><attvalue for="0" value="[x, y]"/></attvalues></node><node id="b"/></nodes><edges><edge source="a" target="b" weight="2"><spells><spell timestamp="3"/></spells></edge></edges></graph></gexf>',
  'a.graphml':
    '<graphml><key id="d" for="all" attr.name="name" attr.type="double"><default>1</default></key><graph edgedefault="directed"><node id="a"><data key="d">2</data></node><node id="b"/><edge source="a" target="b"/></graph></graphml>',
  'a.json':
    '{"elements":[{"id":"a","label":"Ana","tags":["x"]},{"label":"Bo"}],"connections":[{"from":"a","to":"Bo","weight":2,"type":"don"}]}',
  'idea.md': '# An oven\n\n- bread\n- *links*\n\n> [why](x)\n',
};

const junk = fc.constantFrom(
  '"',
  '<',
  '>',
  '&',
  ',',
  ';',
  '\n',
  '\r',
  '\t',
  '\0',
  '|',
  '=',
  "'",
  '{',
  ']',
  ':',
  '\uFEFF',
  '\uD800',
  'é',
  '<!',
  '&#0;',
  '--',
  'END:VCARD',
  'BEGIN:VCARD\n',
  '__proto__',
);

/** A valid file with a few pieces cut out, doubled or replaced. */
const damaged = fc
  .tuple(
    fc.constantFrom(...Object.keys(FILES)),
    fc.array(fc.tuple(fc.nat(700), fc.nat(20), fc.oneof(junk, fc.string({ maxLength: 4 }))), {
      maxLength: 4,
    }),
  )
  .map(([name, cuts]) => ({
    name,
    bytes: new TextEncoder().encode(
      cuts.reduce((text, [at, length, piece]) => {
        const from = at % (text.length + 1);
        return text.slice(0, from) + piece + text.slice(from + length);
      }, FILES[name]!),
    ),
  }));

const random = fc.record({
  name: fc.constantFrom('x', ...Object.keys(FILES)),
  bytes: fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 100 }).map((text) => new TextEncoder().encode(text)),
    fc.array(junk, { maxLength: 60 }).map((pieces) => new TextEncoder().encode(pieces.join(''))),
  ),
});

const { people } = readPeople([
  { name: 'people.csv', bytes: new TextEncoder().encode(FILES['people.csv']!) },
]);

interface Read {
  readonly warnings: readonly Warning[];
  readonly questions?: readonly MergeQuestion[];
}

/** Every door of the readers. */
const READERS: Readonly<Record<string, (file: NamedFile) => Read>> = {
  people: (file) => readPeople([file]),
  'people twice': (file) => readPeople([file, file]),
  links: (file) => readLinks(file, people),
  'links alone': (file) => readLinks(file, null),
  answers: (file) => readAnswers(file, people),
  refusals: (file) => readRefusals(file, people),
  idea: (file) => ({ warnings: [], idea: readIdea(file, () => 'fr') }),
};

/** Everything that is said of a reading, in both languages. */
function said({ warnings, questions = [] }: Read): string[] {
  return (['fr', 'en'] as const).flatMap((language) => [
    ...countWarnings(warnings).map((counted) => sayWarning(counted, language)),
    ...questions.map((question) => sayQuestion(question, language)),
  ]);
}

describe('whatever the bytes, a reader answers or refuses in words of both languages', () => {
  test.each(Object.entries(READERS))('%s', (_, read) => {
    fc.assert(
      fc.property(fc.oneof({ weight: 3, arbitrary: damaged }, random), (file) => {
        try {
          for (const sentence of said(read(file))) expect(sentence).not.toMatch(/undefined|^$/);
        } catch (error) {
          expect(error).toBeInstanceOf(LianeError);
          for (const language of ['fr', 'en'] as const)
            expect(sayError(error as LianeError, language)).toMatch(/^(?!.*undefined)./s);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('what a reader gives is sound: distinct ids, names, links between people of the list', () => {
    fc.assert(
      fc.property(fc.oneof(damaged, random), (file) => {
        try {
          const read = readLinks(file, null);
          const ids = new Set(read.people.map(({ id }) => id));
          expect(ids.size).toBe(read.people.length);
          for (const { name } of read.people) expect(name).not.toBe('');
          for (const { from, to, strength } of read.links) {
            expect(ids.has(from) && ids.has(to) && from !== to).toBe(true);
            expect(Number.isFinite(strength) && strength >= 0).toBe(true);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(LianeError);
        }
      }),
      { numRuns: 400 },
    );
  });
});
