import { seeded } from '@liane/graph';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { health } from '../features/health/rules.ts';
import type { Found } from '../features/interest/types.ts';
import type { PlannedIntroduction } from '../features/introductions/types.ts';
import type { Link, Person } from '../features/people/person.ts';
import { renderReport } from './report.tsx';
import type { PlanResult } from './result.ts';

function someone(id: string, name: string, more: Partial<Person> = {}): Person {
  const empty = { emails: [], about: '', offers: [], seeks: [], interests: [], groups: [], notes: '' };
  return { id, name, ...empty, language: 'fr', sources: [{ file: '/home/v/gens.csv', line: 7 }], ...more };
}

const NAMES = [
  'Valjean',
  'Fantine',
  'Cosette',
  'Marius',
  'Javert',
  'Gavroche',
  'Éponine',
  'Mabeuf',
  'Feuilly',
];
const idOf = (name: string) => name.toLowerCase();

const LINKS: readonly Link[] = [
  ['valjean', 'fantine', null],
  ['valjean', 'cosette', '2026-10-01'],
  ['cosette', 'marius', '2024-02-01'],
  ['marius', 'éponine', null],
  ['éponine', 'cosette', null],
  ['marius', 'feuilly', null],
  ['valjean', 'gavroche', null],
  ['valjean', 'mabeuf', null],
].map(([from, to, last]) => ({ from: from!, to: to!, last: last ?? null, kind: null, strength: 1 }));

const nothing = {
  fallOffBefore: 3,
  fallOffAfter: 2,
  holdBefore: 0.5,
  holdAfter: 0.6,
  saves: 0,
  relieves: [],
  joinsParts: false,
};
const INTRODUCTION: PlannedIntroduction = {
  a: 'gavroche',
  b: 'mabeuf',
  probability: 0.4242,
  whyA: [{ kind: 'finds', seek: 'un toit', offer: 'une chambre' }],
  whyB: [{ kind: 'newcomer' }],
  network: { ...nothing, joinsParts: true, saves: 1, relieves: ['marius'] },
};

const FOUND: Found = {
  write: [
    {
      person: 'mabeuf',
      probability: 0.8123,
      reasons: [
        { kind: 'words', field: 'offers', words: ['livres'], quote: 'ses livres, et « la patience »' },
      ],
    },
  ],
  perhaps: [
    {
      person: 'gavroche',
      probability: 0.4321,
      reasons: [{ kind: 'active' }],
      wouldDecide: { kind: 'cares-about', words: ['lecture'] },
    },
  ],
  leaveInPeace: {
    count: 4,
    reasons: {
      self: ['valjean'],
      refused: ['javert'],
      'nothing-touches': ['fantine', 'cosette'],
      worn: ['feuilly'],
    },
  },
};
const NOBODY: Found = { write: [], perhaps: [], leaveInPeace: { count: 0, reasons: {} } };

interface Given {
  readonly people?: readonly Person[];
  readonly links?: readonly Link[];
  readonly me?: string | null;
  readonly found?: Found;
  readonly introductions?: readonly PlannedIntroduction[];
  readonly title?: string;
  readonly warnings?: readonly string[];
}

function planned(given: Given = {}): PlanResult {
  const list = given.people ?? NAMES.map((name) => someone(idOf(name), name));
  const { links = LINKS, me = 'valjean', found = FOUND, introductions = [INTRODUCTION] } = given;
  const people = new Map(list.map((person) => [person.id, person]));
  const random = seeded(1);
  return {
    idea: { title: given.title ?? 'Une école du soir', text: '', language: 'fr' },
    today: '2026-11-22',
    me,
    organisation: [],
    people,
    links,
    found,
    introductions,
    health: health({ people: [...people.keys()], links, me, organisation: [], introductions, random }),
    options: {
      tolerance: 0.5,
      toleranceChosen: false,
      answers: 0,
      write: null,
      introductions: 10,
      capacity: 2,
      seed: 1,
    },
    warnings: given.warnings ?? [],
    questions: [],
  };
}

/** The page without its style and fonts, whose letters say nothing. */
const bare = (html: string) => html.replace(/<style>[\s\S]*?<\/style>/, '').replaceAll('&#39;', "'");

/** What a reader reads: no style, no tags, spaces made plain. */
function read(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

const part = (html: string, id: string) =>
  html.slice(html.indexOf(`id="${id}"`), html.indexOf('</section>', html.indexOf(`id="${id}"`)));

describe.each(['fr', 'en'] as const)('the report in %s', (language) => {
  const html = renderReport(planned(), language);
  const text = read(html);

  it('shows no percentage, and no probability in any form', () => {
    expect(text).not.toContain('%');
    for (const number of ['0.8', '0,8', '81', '43', '0.42', '42 ']) expect(text).not.toContain(number);
  });

  it('names nobody who refused among those left in peace', () => {
    expect(part(html, 'paix')).not.toContain('Javert');
    expect(part(html, 'paix')).toContain('Fantine');
  });

  it('lists everyone of the map in its twin', () => {
    const twin = html.slice(html.lastIndexOf('<table class="register folds">'), html.indexOf('id="repose"'));
    for (const name of NAMES.slice(1)) expect(twin).toContain(name);
  });

  it('has each id once, and every name for a part or a picture leads somewhere', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const meant = [...html.matchAll(/ (?:aria-labelledby|href|for)="#?([^"]+)"/g)].flatMap(([, to]) =>
      to!.split(' '),
    );
    for (const to of meant) expect(ids).toContain(to);
  });

  it('holds no script, no style attribute, and nothing to fetch', () => {
    expect(bare(html)).not.toMatch(/<script|javascript:| style="| on[a-z]+="|https?:\/\/(?!www\.w3\.org)/i);
    expect(bare(html)).toContain("default-src 'none'");
    expect(html.match(/url\((?!"data:|""\))/g)).toBeNull();
  });

  it('says where each person is known from, without the folders of this machine', () => {
    expect(text).toContain('gens.csv');
    expect(text).not.toContain('/home');
  });

  it('is written in one language and says so', () => {
    expect(bare(html)).toContain(`<html lang="${language}">`);
  });
});

describe('the sentences are true', () => {
  it('counts those to write to, and those to leave, and nobody twice', () => {
    const text = read(renderReport(planned(), 'fr'));
    expect(text).toContain('Écrire à cette personne, laisser quatre personnes en paix.');
    expect(text).toContain(
      'Si vous partiez demain, quatre personnes resteraient ensemble, et trois perdraient le contact.',
    );
  });

  it('a reason quotes the record, with inner quotation marks', () => {
    expect(read(renderReport(planned(), 'fr'))).toContain('Offre « ses livres, et “la patience” ».');
  });

  it('words in another language than the page are marked as such', () => {
    expect(bare(renderReport(planned(), 'en'))).toContain('<span lang="fr">“');
  });
});

describe('what may be missing', () => {
  it.each([
    ['no links', { links: [], introductions: [] }, 'Elle commence avec deux personnes.'],
    ['no introductions', { introductions: [] }, 'Personne à mettre en relation, pour le moment'],
    ['nobody to write to', { found: { ...FOUND, write: [] } }, 'Liane n’est sûre de personne'],
    ['nobody to think of', { found: NOBODY }, 'Il n’y a encore personne à qui penser.'],
    ['no initiator', { me: null }, 'Aujourd’hui, huit personnes se tiennent, et une personne est à part'],
    [
      'nobody at all',
      { people: [], links: [], introductions: [], found: NOBODY },
      'Il n’y a encore personne',
    ],
  ] satisfies [string, Given, string][])('%s', (_, given, sentence) => {
    expect(read(renderReport(planned(given), 'fr'))).toContain(sentence);
    expect(read(renderReport(planned(given), 'en'))).not.toContain('undefined');
  });

  it.each([1, 2])('%i person without the initiator: too few to say whether it holds', (count) => {
    const people = ['Valjean', 'Fantine', 'Cosette']
      .slice(0, count + 1)
      .map((name) => someone(idOf(name), name));
    const links = LINKS.slice(0, count);
    const text = read(renderReport(planned({ people, links, introductions: [], found: NOBODY }), 'fr'));
    expect(text).toContain('trop peu pour dire si le réseau tient');
    expect(text).not.toContain('NaN');
  });

  it('without an initiator there is no switch', () => {
    expect(bare(renderReport(planned({ me: null }), 'fr'))).not.toContain('sans-moi"');
  });
});

describe('hostile names', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</style></svg><b>',
    'שלום עליכם',
    '\u202eevil\u202c',
    '👩‍👩‍👧‍👦 Łukasz & Зоя',
    'x'.repeat(10_000),
    'z\u0301\u0302\u0303'.repeat(4_000),
  ];

  it.each(HOSTILE.map((name) => [name.slice(0, 30), name]))('%s stays a name', (_, name) => {
    const people = NAMES.map((one) =>
      one === 'Mabeuf' ? someone('mabeuf', name, { groups: [name] }) : someone(idOf(one), one),
    );
    const html = renderReport(planned({ people, title: name, warnings: [name] }), 'fr');
    expect(html.match(/<(script|img|b>)/g)?.filter((tag) => tag !== '<b>') ?? []).toEqual([]);
    expect(html).not.toMatch(/[\u202a-\u202e]/);
    expect(html.replace(/<style>[\s\S]*?<\/style>/, '').length).toBeLessThan(120_000);
  });

  it('any name at all gives a page whose tags still match', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (name) => {
        const people = NAMES.map((one) =>
          one === 'Gavroche' ? someone('gavroche', name) : someone(idOf(one), one),
        );
        const html = renderReport(planned({ people }), 'en');
        for (const tag of ['table', 'svg', 'section', 'details', 'p', 'li'])
          expect(html.split(`<${tag}`).length, tag).toBeGreaterThanOrEqual(html.split(`</${tag}>`).length);
        expect(html.split('<text ').length).toBe(html.split('</text>').length);
      }),
      { numRuns: 20 },
    );
  });

  it('letters beyond Latin-1 bring their own font along, and only they do', () => {
    const pole = NAMES.map((name) => someone(idOf(name), name === 'Marius' ? 'Łukasz' : name));
    expect(renderReport(planned({ people: pole }), 'fr').match(/@font-face/g)).toHaveLength(10);
    expect(renderReport(planned(), 'fr').match(/@font-face/g)).toHaveLength(5);
  });
});

describe('a large network', () => {
  const people = Array.from({ length: 1_200 }, (_, i) => someone(`p${i}`, `Personne ${i}`));
  const links = people.slice(1).map(({ id }, i) => ({
    from: `p${i % 7}`,
    to: id,
    last: null,
    kind: null,
    strength: 1,
  }));
  const html = renderReport(planned({ people, links, me: 'p0', found: NOBODY, introductions: [] }), 'fr');

  it('the map starts from the people concerned and says so', () => {
    expect(read(html)).toMatch(/La carte montre .* sur 1 200/);
    expect(html.slice(html.indexOf('<svg viewBox="0 0 920')).match(/<circle|<rect/g)!.length).toBeLessThan(
      800,
    );
  });

  it('the list stops somewhere, and says how many more and where', () => {
    expect(read(html)).toContain(
      'La liste s’arrête à 1 000 personnes ; les 199 autres sont dans people.csv.',
    );
  });
});
