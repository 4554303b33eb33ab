import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KnownBy, knownBy, type OrganisationSaid, recogniseOrganisation } from './organisations.ts';
import { practiceForTests } from './people.fixture.ts';

const said = (more: Partial<OrganisationSaid>): OrganisationSaid => ({
  name: 'La verrerie de Montreuil',
  legalForm: 'company',
  number: '',
  website: '',
  ...more,
});
const known = (more: Partial<OrganisationSaid>): KnownBy => knownBy(said(more));

describe('an organisation is known', () => {
  it('by its registration number before anything else, however it is spaced', () => {
    expect(known({ number: '552 100 554' })).toEqual({ by: 'number', key: '552100554' });
    expect(known({ number: '552.100.554', website: 'verrerie.example' })).toEqual(
      known({ number: '552100554' }),
    );
    expect(known({ number: 'w62 1000 123' })).toEqual({ by: 'number', key: 'W621000123' });
  });

  it('by its company when the number is that of one of its establishments', () => {
    expect(known({ number: '552 100 554 00013' })).toEqual(known({ number: '552100554' }));
  });

  it('else by the domain of its site, whatever the page', () => {
    const domain = { by: 'domain', key: 'verrerie.example' };
    expect(known({ website: 'https://www.Verrerie.example/ecole?x=1' })).toEqual(domain);
    expect(known({ website: 'verrerie.example' })).toEqual(domain);
    expect(known({ website: 'verrerie.example', number: 'en cours' })).toEqual(domain);
  });

  it('else by its name, when its page stands where everyone has one', () => {
    const name = { by: 'name', key: 'la verrerie de montreuil' };
    for (const website of [
      'https://facebook.com/verrerie',
      'https://verrerie.wordpress.com',
      'http://127.0.0.1',
      'un site',
    ])
      expect(known({ website })).toEqual(name);
  });

  it('by one name, with or without its accents and capitals', () => {
    expect(known({ name: 'Les  Amis de l’ABC' })).toEqual(known({ name: "les amis de l'abc" }));
    expect(known({ name: 'École du soir' })).toEqual(known({ name: 'Ecole du Soir' }));
  });

  it('by something, whatever is said of it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string({ minLength: 1 }), (number, website, name) => {
        const { by, key } = known({ number, website, name: `A${name}` });
        expect(key).not.toBe('');
        expect(known({ number, website, name: `A${name}` })).toEqual({ by, key });
      }),
    );
  });
});

describe('on an instance', () => {
  let site: Awaited<ReturnType<typeof practiceForTests>>;
  beforeAll(async () => {
    site = await practiceForTests();
  });
  afterAll(() => site.close());

  it('an organisation presented twice is one, and the second to name it does not rename it', async () => {
    const first = await recogniseOrganisation(site.tools, said({ number: '552100554' }));
    const again = await recogniseOrganisation(
      site.tools,
      said({ number: '552 100 554', name: 'Autre nom', legalForm: 'association' }),
    );
    expect(again).toBe(first);
    const row = await site.tools.db
      .selectFrom('organisation')
      .selectAll()
      .where('id', '=', first)
      .executeTakeFirst();
    expect(row).toMatchObject({
      name: 'La verrerie de Montreuil',
      legal_form: 'company',
      known_by: 'number',
    });
  });

  it('two organisations of one name but two numbers are two', async () => {
    const a = await recogniseOrganisation(site.tools, said({ number: '111111111' }));
    const b = await recogniseOrganisation(site.tools, said({ number: '222222222' }));
    expect(a).not.toBe(b);
  });
});
