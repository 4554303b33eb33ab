import { fold } from '../../platform/text.ts';
import type { Row } from './table.ts';

/** A heading as it is compared: folded, without punctuation. « E-mail 1 - Value » is `e mail 1 value`. */
function foldHeading(heading: string): string {
  return fold(heading)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Which headings mean which field: for each field, headings as {@link foldHeading} leaves them. */
export class Headings<Field extends string> {
  readonly #fields = new Map<string, Field>();

  constructor(table: Readonly<Record<Field, string>>) {
    for (const [field, names] of Object.entries(table) as [Field, string][])
      for (const name of names.split(',')) this.#fields.set(name.trim(), field);
  }

  /** The field of a heading, whether numbered (« E-mail 2 Address ») or not; undefined when unknown. */
  fieldOf(heading: string): Field | undefined {
    const folded = foldHeading(heading);
    return this.#fields.get(folded) ?? this.#fields.get(folded.replace(/ ?\b\d+\b/g, '').trim());
  }
}

export interface Header<Field extends string> {
  /** Which row it is. */
  readonly index: number;
  /** Field of each column, or undefined. */
  readonly fields: readonly (Field | undefined)[];
}

/** A header stands among the first rows: LinkedIn puts some lines of notes before it. */
const ROWS_SEARCHED = 20;

/** The row that names the most columns, among those naming what identifies a record; undefined when none does. */
export function findHeader<Field extends string>(
  rows: readonly Row[],
  headings: Headings<Field>,
  identifies: (fields: readonly (Field | undefined)[]) => boolean,
): Header<Field> | undefined {
  let best: Header<Field> | undefined;
  let most = 0;
  rows.slice(0, ROWS_SEARCHED).forEach((row, index) => {
    const fields = row.cells.map((cell) => headings.fieldOf(cell));
    const known = fields.filter((field) => field !== undefined).length;
    if (known > most && identifies(fields)) {
      best = { index, fields };
      most = known;
    }
  });
  return best;
}

export const PERSON_FIELDS = [
  'name',
  'first',
  'last',
  'email',
  'about',
  'offers',
  'seeks',
  'interests',
  'groups',
  'notes',
  'language',
  'alias',
  'id',
] as const;

export type PersonField = (typeof PERSON_FIELDS)[number];

/** English and French, as people head their own tables and as LinkedIn, Google, Outlook, Kumu and we ourselves do. */
export const PERSON_HEADINGS = new Headings<PersonField>({
  id: 'id, identifiant, identifier, key, cle, ref, reference, uid, person id, id personne, identifiant unique, user id, pseudo, username',
  name: 'name, nom, full name, fullname, nom complet, display name, nom affiche, nom et prenom, nom prenom, prenom nom, prenom et nom, nom prenoms, noms et prenoms, personne, person, contact, label, qui, who, membre, member, participant, participante, participant e',
  first: 'first name, firstname, given name, prenom, prenoms, prenom s, forename',
  last: 'last name, lastname, family name, surname, nom de famille, nom d usage',
  email:
    'email, emails, e mail, e mails, mail, mails, courriel, courriels, mel, email address, e mail address, email addresses, e mail value, email value, primary email, adresse e mail, adresse email, adresse mail, adresse courriel, adresse electronique, adresse de messagerie, adresse de courriel, adresses e mail, adresses mail, adresse de messagerie electronique, work email, personal email, autre e mail',
  about:
    'about, about me, bio, biographie, biography, a propos, a propos de moi, profil, profile, description, presentation, presentation libre, qui suis je, resume, summary, headline, title, titre, job title, position, poste, fonction, intitule du poste, metier, profession, occupation, role, organization title, texte, text, activite, activites, intro, introduction',
  offers:
    'offers, offer, offre, offres, j offre, je propose, propose, j apporte, apporte, apports, apport, competences, competence, skills, skill, savoir faire, savoirs, talents, talent, expertise, expertises, what i offer, i offer, can help with, peut aider, je peux aider, je sais faire, je donne, gives',
  seeks:
    'seeks, seek, cherche, je cherche, recherche, je recherche, besoins, besoin, j ai besoin, needs, need, looking for, i seek, i look for, wants, what i seek, attentes, attente, souhaits, souhaite, j aimerais, envies',
  interests:
    'interests, interest, interets, interet, centres d interet, centre d interet, tags, tag, etiquettes, themes, theme, thematiques, thematique, sujets, sujet, mots cles, keywords, passions, passion, hobby, hobbies, loisirs, topics, categories, category, categorie, causes',
  groups:
    'groups, group, groupe, groupes, group membership, labels, libelles, organisation, organisations, organization, organizations, organization name, organization department, company, company name, societe, entreprise, employeur, employer, department, departement, service, place, places, lieu, lieux, ville, villes, city, town, location, localisation, localite, commune, quartier, address city, home city, business city, ville bureau, ville domicile, ville professionnelle, association, associations, structure, structures, collectif, collectifs, equipe, team, teams, school, ecole, universite, university, community, communaute',
  notes:
    'notes, note, remarques, remarque, commentaires, commentaire, comments, comment, memo, observations, observation',
  language: 'lang, langue, langues, language, languages, langue parlee, langue preferee, preferred language',
  alias: 'alias, aliases, autres noms, autre nom, aussi, also, nickname, surnom, also known as',
});

/** What a human said a column is, where the headings did not or where they knew better: by its key. */
export type Told = ReadonlyMap<string, PersonField | 'aside'>;

export const NOTHING_TOLD: Told = new Map();

/** What each column is called: by its heading, or by its place (« #3 ») where it has none or shares it. */
export function columnKeys(headings: readonly string[]): string[] {
  const seen = new Set<string>();
  return headings.map((heading, i) => {
    const key = heading.trim();
    if (key === '' || seen.has(key)) return `#${i + 1}`;
    seen.add(key);
    return key;
  });
}

/** A row heads people if it names who they are. */
export function identifiesPerson(fields: readonly (PersonField | undefined)[]): boolean {
  return fields.some((field) => field === 'id' || field === 'name' || field === 'email' || field === 'first');
}

/** With a first name beside it and no family name, « Nom » is the family name. */
export function settleNames(fields: readonly (PersonField | undefined)[]): (PersonField | undefined)[] {
  const split = fields.includes('first') && !fields.includes('last');
  return fields.map((field) => (split && field === 'name' ? 'last' : field));
}

/** The header of a table of people, as its headings and whoever gave it say; undefined when nothing says who is who. */
export function personHeader(rows: readonly Row[], told: Told): Header<PersonField> | undefined {
  const found = findHeader(rows, PERSON_HEADINGS, identifiesPerson) ?? firstRow(rows, told);
  if (!found) return undefined;
  const keys = columnKeys(rows[found.index]!.cells);
  const fields = settleNames(found.fields).map((field, i) => {
    const said = told.get(keys[i]!);
    return said === 'aside' ? undefined : (said ?? field);
  });
  return identifiesPerson(fields) ? { index: found.index, fields } : undefined;
}

/** Where no heading is known, the first line holds those that a human spoke of. */
function firstRow(rows: readonly Row[], told: Told): Header<PersonField> | undefined {
  const [first] = rows;
  if (!first || told.size === 0) return undefined;
  return { index: 0, fields: first.cells.map((cell) => PERSON_HEADINGS.fieldOf(cell)) };
}
