import type { Link, Person } from '../people/person.ts';
import type { FindQuestion } from './types.ts';

/** A person of whom only what is given is known. */
export function someone(id: string, known: Partial<Person> = {}): Person {
  return {
    id,
    name: id,
    emails: [],
    about: '',
    offers: [],
    seeks: [],
    interests: [],
    groups: [],
    notes: '',
    language: null,
    sources: [],
    ...known,
  };
}

export function tie(from: string, to: string): Link {
  return { from, to, kind: null, last: null, strength: 1 };
}

/** People of a village in whom a choir would find its singers, and many it would not. */
export const villagers: readonly Person[] = [
  someone('aline', {
    about: 'Chante à la chorale de la paroisse depuis l’enfance.',
    seeks: ['une chorale où chanter le soir'],
  }),
  someone('bastien', { about: 'Joue de l’accordéon aux bals.', offers: ['accompagner des chanteurs'] }),
  someone('carole', { about: 'Tient la boulangerie.', interests: ['musique', 'chant'] }),
  someone('denis', { about: 'Répare des vélos et des tondeuses.' }),
  someone('esther', { about: 'Comptable, aime la montagne et les longues marches.' }),
  someone('farid', { about: 'Apiculteur, vend son miel au marché.' }),
  someone('gaelle', { about: 'Infirmière de nuit à l’hôpital.' }),
  someone('hugo', { about: 'Étudie le droit, joue aux échecs.' }),
  someone('ines', { about: 'Dessine des plans de maisons en bois.' }),
  someone('jules', { about: 'Retraité du rail, collectionne les horaires.' }),
  someone('katia', { about: 'Sings in a choir and teaches voice to beginners.', language: 'en' }),
  someone('leon'),
  someone('marthe', { about: 'Élève des chèvres.', offers: ['du fromage'] }),
  someone('nora', { about: 'Garde les enfants du quartier.' }),
];

export const choir = {
  title: 'Une chorale au village',
  text: 'Nous voudrions chanter ensemble le jeudi soir, débutants compris, et donner un concert au printemps.',
  language: 'fr',
} as const;

export function asked(about: Partial<FindQuestion> = {}): FindQuestion {
  return {
    idea: choir,
    people: villagers,
    links: [tie('aline', 'denis'), tie('aline', 'nora'), tie('bastien', 'carole'), tie('katia', 'hugo')],
    me: null,
    organisation: [],
    answers: [],
    refusals: new Set(),
    tolerance: 0.5,
    write: null,
    seed: 1,
    ...about,
  };
}
