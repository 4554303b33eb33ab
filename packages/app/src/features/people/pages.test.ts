import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Form, type TestSite, testSite, type Visitor } from '../../../test/site.ts';
import { at } from '../../routes.ts';

let site: TestSite;
let weaver: Visitor;
beforeAll(async () => {
  site = await testSite();
  weaver = await site.visitor(site.owner);
});
afterAll(() => site.close());

const here = () => ({ workspace: site.practice.slug });
const purpose = 'Le marché de Montreuil, pour le jardin partagé';

/** Notes someone from the page, and gives their id. */
async function note(name: string, more: Form = {}): Promise<string> {
  const answer = await weaver.post(at.newPerson.to(here()), { name, purpose, ...more });
  expect(answer.status).toBe(303);
  return new URL(answer.location!, 'https://x').searchParams.get('person')!;
}

const file = async (person: string, language: 'fr' | 'en' = 'fr') =>
  weaver.get(at.person.to({ ...here(), person }), language);
const list = async (query = '', language: 'fr' | 'en' = 'fr') =>
  weaver.get(`${at.people.to(here())}${query}`, language);

/** Every text of a page, as one reads it. */
const text = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\u00a0\u202f\s]+/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>');

describe('Noting someone', () => {
  it('begins on an empty page that says what it is for, in both languages', async () => {
    expect(text((await list()).text)).toContain('Votre carnet attend son premier nom.');
    expect(text((await list('', 'en')).text)).toContain('Your address book waits for its first name.');
  });

  it('takes a name, a line, who they know; keeps where they are known from, and asks for the next one', async () => {
    const path = at.newPerson.to(here());
    const form = { name: 'Éponine', about: 'Les chats', ties: 'Marius, Azelma', tiedToMe: 'yes', purpose };
    const answer = await weaver.post(path, form);
    expect(answer.status).toBe(303);
    const next = await weaver.get(answer.location!);
    expect(text(next.text)).toContain('Éponine : c’est noté, avec deux autres personnes. À qui le tour ?');
    expect(next.text).toContain(`value="${purpose}"`);
    expect(next.text).toMatch(/<input[^>]*name="name"[^>]*autofocus/);
    expect(next.text).not.toContain('checked');
    const english = await weaver.get(answer.location!, 'en');
    expect(text(english.text)).toContain('Éponine: noted, with two other people. Who is next?');
    const person = new URL(answer.location!, 'https://x').searchParams.get('person')!;
    const read = text((await file(person)).text);
    for (const said of [
      'Les chats',
      'Marius',
      'Azelma',
      'M. Madeleine , vous',
      purpose,
      'avant le 6 avril 2027',
    ])
      expect(read).toContain(said);
  });

  it('ties to who is there already, and makes no twin of them', async () => {
    await note('Courfeyrac', { ties: 'marius' });
    const { text: html } = await list('?q=marius');
    expect(text(html)).toContain('Une personne répond à « marius ».');
  });

  it('asks for an address where a name could mean several, and keeps what was typed', async () => {
    await note('Jean Prouvaire');
    await note('Jean Prouvaire');
    const answer = await weaver.post(at.newPerson.to(here()), {
      name: 'Bahorel',
      purpose,
      ties: 'Jean Prouvaire',
    });
    expect(answer.status).toBe(422);
    expect(text(answer.text)).toContain('À corriger');
    expect(text(answer.text)).toContain('Plusieurs personnes portent l’un de ces noms');
    expect(answer.text).toContain('value="Bahorel"');
  });

  it('adds to whoever has the address already, under a name that can be theirs', async () => {
    const first = await note('Félix Tholomyès', { address: 'Felix@Faubourg.example' });
    const second = await note('F. Tholomyès', { address: 'felix@faubourg.example', about: 'Rimes' });
    expect(second).toBe(first);
    expect(text((await file(first)).text)).toContain('Rimes');
  });

  it('needs to know who watches over a minor, and then says who is spoken to', async () => {
    const form = { name: 'Gavroche', purpose, minor: 'yes' };
    const refused = await weaver.post(at.newPerson.to(here()), form);
    expect(refused.status).toBe(422);
    expect(text(refused.text)).toContain('Écrivez le nom du parent ou du tuteur');
    const person = await note('Gavroche', { minor: 'yes', guardian: 'Mabeuf' });
    expect(text((await file(person)).text)).toContain(
      'Cette personne est mineure. On parle d’abord à Mabeuf',
    );
  });
});

describe('The list', () => {
  it('opens with a sentence, not a number, and says whom to tell', async () => {
    const { text: html } = await list();
    expect(text(html)).toMatch(/personnes, d’une seule provenance\./);
    expect(text(html)).toContain('La première est à prévenir avant le 6 avril 2027.');
    expect(text((await list('', 'en')).text)).toMatch(/people, from a single source\./);
  });

  it('finds « Éponine » without her accent, and with a slip of the fingers', async () => {
    for (const typed of ['eponine', 'eponnine', 'ÉPONINE', 'epon', 'les chats', 'éponin'])
      expect(text((await list(`?q=${encodeURIComponent(typed)}`)).text)).toContain('Éponine .');
  });

  it('forgives nothing that would bring everyone: what nobody is called finds nobody', async () => {
    for (const typed of ['zzzzzz', '%', '_', '\\'])
      expect(text((await list(`?q=${encodeURIComponent(typed)}`)).text)).toContain('Personne ne répond à');
  });

  it('shows only those to be told, without address, or tied to nobody', async () => {
    const alone = await note('Montparnasse', { address: 'mp@x.example' });
    expect((await list('?filter=alone')).text).toContain(alone);
    expect((await list('?filter=no-address')).text).not.toContain(alone);
    expect((await list('?filter=to-tell')).text).toContain(alone);
    expect((await list('?filter=nonsense&page=-3')).status).toBe(200);
    expect((await list('?source=nonsense&page=999')).status).toBe(200);
  });

  it('never shows the initiator among the people', async () => {
    expect(text((await list()).text)).not.toContain('M. Madeleine .');
  });
});

describe('The file of a person', () => {
  it('says each line with who said it, and lets it be corrected or removed', async () => {
    const person = await note('Fantine', { about: 'Coud des chemises' });
    const change = /href="([^"]*\/facts\/[^"]*)"/.exec((await file(person)).text)![1]!;
    expect((await weaver.get(change)).text).toContain('Coud des chemises');
    const corrected = await weaver.post(change, { text: 'Coud, et montre à coudre' });
    expect(text((await weaver.get(corrected.location!)).text)).toContain('La correction est gardée.');
    expect(text((await file(person)).text)).toContain('Coud, et montre à coudre');
    expect((await weaver.post(change, { text: '  ' })).status).toBe(422);
    await weaver.post(change, { deed: 'remove' });
    expect(text((await file(person)).text)).not.toContain('montre à coudre');
    expect((await weaver.get(change)).status).toBe(404);
  });

  it('takes a line, an address, a tie; the same address twice is one', async () => {
    const person = await note('Javert');
    const add = (path: string, form: Form) => weaver.post(path, form);
    const to = { ...here(), person };
    await add(at.personFact.to(to), { kind: 'offer', text: 'Surveiller' });
    await add(at.personAddress.to(to), { address: 'Javert@X.example' });
    await add(at.personAddress.to(to), { address: 'javert@x.example' });
    await add(at.personTie.to(to), { who: 'Éponine' });
    const { text: html } = await file(person);
    expect(text(html)).toContain('Surveiller');
    expect(html.match(/<p class="lines">javert@<wbr\/>x\.<wbr\/>example/g)).toHaveLength(1);
    const remove = /action="([^"]*\/ties\/[^"]*\/remove)"/.exec(html)![1]!;
    const removed = await weaver.post(remove);
    expect(text((await weaver.get(removed.location!)).text)).toContain('Aucun lien n’est noté.');
  });

  it('refuses a tie to oneself, to nobody, to one of several, and says what to write', async () => {
    const person = await note('Enjolras');
    const tie = (who: string) => weaver.post(at.personTie.to({ ...here(), person }), { who });
    for (const [who, said] of [
      ['Enjolras', 'C’est elle-même.'],
      ['Nulle part', 'Personne ici ne porte ce nom.'],
      ['Jean Prouvaire', 'Plusieurs personnes portent'],
    ] as const) {
      const answer = await tie(who);
      expect(answer.status).toBe(422);
      expect(text(answer.text)).toContain(said);
      expect(answer.text).toContain(`value="${who}"`);
    }
  });

  it('keeps what a person has hidden from whoever weaves', async () => {
    const person = await note('Cosette', { about: 'Un secret de Cosette' });
    await site.db.updateTable('fact').set({ hidden: true }).where('person_id', '=', person).execute();
    const { text: html } = await file(person);
    expect(html).not.toContain('Un secret de Cosette');
    expect(text(html)).toContain('Une ligne que cette personne a cachée.');
    expect((await list('?q=secret%20de%20cosette')).text).not.toContain('Un secret');
  });

  it('corrects a name and a language', async () => {
    const person = await note('Marie Tellier');
    const to = at.personDetails.to({ ...here(), person });
    expect((await weaver.get(to)).text).toContain('value="Marie Tellier"');
    await weaver.post(to, { name: 'Marie Teyssier', language: 'en' });
    expect(text((await file(person, 'en')).text)).toMatch(/Marie Teyssier .* Written to in English/);
    expect((await weaver.post(to, { name: ' ' })).status).toBe(422);
  });

  it('offers to note what was said aloud, and to record a no as far as it went', async () => {
    const person = await note('Bamatabois', { address: 'b@x.example' });
    const { text: html } = await file(person);
    for (const route of [at.personTold, at.personRefused])
      expect(html).toContain(`action="${route.to({ ...here(), person })}"`);
  });
});

describe('Two files of one person', () => {
  it('are shown side by side, joined because a human says so, and separated as they were', async () => {
    const one = await note('Claquesous', { about: 'Le ventre', address: 'c@x.example' });
    const other = await note('Claquesouss', { about: 'La nuit', ties: 'Babet' });
    const compare = `${at.personMerge.to({ ...here(), person: one })}?other=${other}`;
    expect((await file(one)).text).toContain(compare);
    expect(text((await list('?filter=twins')).text)).toContain(
      'Claquesous et Claquesouss . Presque le même nom.',
    );
    const side = text((await weaver.get(compare)).text);
    for (const said of ['Est-ce la même personne ?', 'Le ventre', 'La nuit', 'Babet'])
      expect(side).toContain(said);
    const joined = await weaver.post(at.personMerge.to({ ...here(), person: one }), { other });
    const together = await weaver.get(joined.location!);
    for (const said of [
      'Les deux fiches n’en font plus qu’une.',
      'Le ventre',
      'La nuit',
      'Babet',
      '2 fiches',
    ])
      expect(text(together.text)).toContain(said);
    expect((await file(other)).text).toContain('Le ventre');
    const again = await weaver.post(at.personMerge.to({ ...here(), person: other }), { other: one });
    expect(text((await weaver.get(again.location!)).text)).toContain('n’en font déjà qu’une');
    await weaver.post(at.personUnmerge.to({ ...here(), person: one }), { record: other });
    expect(text((await file(one)).text)).not.toContain('La nuit');
    expect(text((await file(other)).text)).toContain('La nuit');
  });

  it('are found by a search where Liane sees nothing', async () => {
    const person = await note('Brujon');
    const found = await weaver.get(`${at.personMerge.to({ ...here(), person })}?q=fantin`);
    expect(text(found.text)).toContain('Fantine');
  });
});

describe('What is sent to harm', () => {
  it('is read as a name, never as a page: HTML, emoji, letters from right to left', async () => {
    for (const name of [
      '<script>alert(1)</script>',
      '👩‍🌾 Marthe',
      '‮elttesoC',
      'مريم',
      "O'Brien; DROP TABLE person",
    ]) {
      const person = await note(name);
      const { text: html, status } = await file(person);
      expect(status).toBe(200);
      expect(html).not.toContain('<script>');
      expect(html).not.toContain('\u202e');
    }
  });

  it('is refused when it is no name: spaces, nothing, what nobody sees, ten thousand letters', async () => {
    for (const name of ['   ', '', '\u200b\u2060', 'x'.repeat(10_000)]) {
      const answer = await weaver.post(at.newPerson.to(here()), { name, purpose });
      expect(answer.status).toBe(422);
    }
  });

  it('finds nothing under the id of another workspace, of nobody, or under what is no id', async () => {
    // On another day: ids of the tests’ chance are those of their clock.
    const elsewhere = await testSite({ now: '2027-05-01T08:00:00Z' });
    const stranger = await elsewhere.visitor(elsewhere.owner);
    const there = await stranger.post(at.newPerson.to({ workspace: elsewhere.practice.slug }), {
      name: 'Zéphine',
      purpose,
    });
    const id = new URL(there.location!, 'https://x').searchParams.get('person')!;
    const own = await note('Dahlia');
    for (const person of [id, '00000000-0000-7000-8000-000000000000', 'nonsense', "'; --"]) {
      const to = { ...here(), person };
      expect((await weaver.get(at.person.to(to))).status).toBe(404);
      expect((await weaver.get(at.personErase.to(to))).status).toBe(404);
      expect((await weaver.post(at.personErase.to(to))).status).toBe(404);
      expect((await weaver.post(at.personFact.to(to), { kind: 'note', text: 'x' })).status).toBe(404);
      expect(
        (await weaver.post(at.personTieRemove.to({ ...here(), person: own, other: person }))).status,
      ).toBe(404);
      expect(
        (await weaver.post(at.personMerge.to({ ...here(), person: own }), { other: person })).status,
      ).toBe(404);
    }
    await elsewhere.close();
  });

  it('is nobody’s business who does not weave here', async () => {
    const nobody = await site.visitor(null);
    for (const path of [at.people.to(here()), at.newPerson.to(here())])
      expect((await nobody.get(path)).status).toBe(401);
    expect((await nobody.post(at.newPerson.to(here()), { name: 'x', purpose })).status).toBe(401);
  });

  it('never erases by a link that is followed: only by the button', async () => {
    const person = await note('Favourite');
    const page = await weaver.get(at.personErase.to({ ...here(), person }));
    expect(text(page.text)).toContain('Effacer Favourite ?');
    expect((await file(person)).status).toBe(200);
    const erased = await weaver.post(at.personErase.to({ ...here(), person }));
    expect(text((await weaver.get(erased.location!)).text)).toContain('C’est effacé.');
    expect((await file(person)).status).toBe(404);
  });
});
