import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Criterion,
  type CriterionGiven,
  changesBetween,
  mostCriteria,
  revised,
} from './charter-rules.ts';

const charter: readonly Criterion[] = [
  { key: 'a', title: "L'idée me plaît", question: 'Et à vous ?' },
  { key: 'b', title: 'Mon travail est financé', question: 'Par qui ?' },
];

const asGiven = (criteria: readonly Criterion[]): CriterionGiven[] =>
  criteria.map((one, place) => ({ ...one, place, dropped: false }));

const keys = () => {
  let n = 0;
  return () => `new-${n++}`;
};

describe('A charter', () => {
  it('that comes back as it was is no new version', () => {
    expect(revised(charter, asGiven(charter), keys())).toEqual({
      allowed: true,
      changed: false,
      criteria: charter,
    });
  });

  it('keeps the key of a criterion that is reworded, so that examinations follow it', () => {
    const given = asGiven(charter).map((one) => ({ ...one, title: `${one.title} vraiment` }));
    const after = revised(charter, given, keys());
    expect(after.allowed && after.changed).toBe(true);
    expect(after.allowed && after.criteria.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('is put in the order asked for', () => {
    const [first, second] = asGiven(charter);
    const after = revised(charter, [{ ...first!, place: 9 }, second!], keys());
    expect(after.allowed && after.criteria.map(({ key }) => key)).toEqual(['b', 'a']);
  });

  it('loses what is dropped, and gains what is written in the empty line', () => {
    const [first, second] = asGiven(charter);
    const more = { key: null, title: 'Près de chez nous', question: '', place: 99, dropped: false };
    const after = revised(charter, [{ ...first!, dropped: true }, second!, more], keys());
    expect(after.allowed && after.criteria.map(({ title }) => title)).toEqual([
      'Mon travail est financé',
      'Près de chez nous',
    ]);
  });

  it('never has no criterion, more than twenty, or one without a name', () => {
    const dropped = asGiven(charter).map((one) => ({ ...one, dropped: true }));
    expect(revised(charter, dropped, keys())).toEqual({ allowed: false, because: 'none-left' });
    const many = Array.from({ length: mostCriteria + 1 }, (_, place) => ({
      key: null,
      title: `Critère ${place}`,
      question: '',
      place,
      dropped: false,
    }));
    expect(revised([], many, keys())).toEqual({ allowed: false, because: 'too-many' });
    const nameless = [{ key: null, title: '', question: 'Pourquoi ?', place: 0, dropped: false }];
    expect(revised([], nameless, keys())).toEqual({ allowed: false, because: 'title-missing' });
  });

  it('has each key once, and none that someone made up, whatever is sent', () => {
    const given = fc.record({
      key: fc.option(fc.constantFrom('a', 'b', 'forged')),
      title: fc.string({ minLength: 1, maxLength: 5 }),
      question: fc.string({ maxLength: 5 }),
      place: fc.integer({ min: 0, max: 30 }),
      dropped: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(given, { maxLength: 15 }), (sent) => {
        const after = revised(charter, sent, keys());
        if (!after.allowed) return;
        const found = after.criteria.map(({ key }) => key);
        expect(new Set(found).size).toBe(found.length);
        expect(found).not.toContain('forged');
      }),
    );
  });
});

describe('What has changed since', () => {
  const [liked, funded] = [charter[0]!, charter[1]!];
  const near = { key: 'c', title: 'Près de chez nous', question: '' };

  it('names what was added, retired, reworded and put in another order', () => {
    expect(changesBetween(charter, charter)).toEqual({
      added: [],
      retired: [],
      reworded: [],
      reordered: false,
    });
    const funds = { ...funded, title: 'Mon travail est payé' };
    expect(changesBetween(charter, [near, funds])).toEqual({
      added: [near],
      retired: [liked],
      reworded: [{ before: funded, after: funds }],
      reordered: false,
    });
    expect(changesBetween(charter, [funded, liked]).reordered).toBe(true);
  });

  it('is nothing exactly when nothing differs, and never says one criterion twice', () => {
    const version = fc.uniqueArray(
      fc.record({
        key: fc.constantFrom('a', 'b', 'c', 'd'),
        title: fc.constantFrom('x', 'y'),
        question: fc.constantFrom('', '?'),
      }),
      { selector: ({ key }) => key },
    );
    fc.assert(
      fc.property(version, version, (before, after) => {
        const { added, retired, reworded, reordered } = changesBetween(before, after);
        const same = JSON.stringify(before) === JSON.stringify(after);
        const said = [...added, ...retired, ...reworded.map((pair) => pair.after)].map(({ key }) => key);
        expect(said.length === 0 && !reordered).toBe(same);
        expect(new Set(said).size).toBe(said.length);
      }),
    );
  });
});
