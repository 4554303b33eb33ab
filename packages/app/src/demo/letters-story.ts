/** To whom a letter is written in the demonstration, by their id in examples/miserables/people.csv. */
export type Reader =
  | 'fauchelevent'
  | 'combeferre'
  | 'javert'
  | 'bahorel'
  | 'prouvaire'
  | 'courfeyrac'
  | 'mabeuf'
  | 'soeur-simplice'
  | 'enjolras'
  | 'mlle-baptistine'
  | 'marius'
  | 'mere-innocente'
  | 'mme-hucheloup';

/** Those who are thought of, asked aloud or set aside, and why. */
export type Considered =
  | 'fantine'
  | 'champmathieu'
  | 'gavroche'
  | 'gribier'
  | 'eponine'
  | 'thenardier'
  | 'tholomyes'
  | 'bamatabois';

/** Those who said yes by their own link, and what they added. */
export type Joined = 'fauchelevent' | 'combeferre' | 'soeur-simplice';

export interface LetterTold {
  readonly why: string;
  readonly subject: string;
  readonly words: string;
  /** That of the practice, unless the reader has another. */
  readonly language?: 'fr' | 'en';
}

interface SaysMore {
  readonly motivations: readonly string[];
  readonly offers: readonly string[];
  readonly seeks: readonly string[];
}

export interface LettersTold {
  readonly letters: Readonly<Record<Reader, LetterTold>>;
  readonly whys: Readonly<Record<Considered, string>>;
  readonly says: Readonly<Record<Joined, SaysMore>>;
}

/** He is written to in English, wherever the demonstration is opened: an address book speaks several languages. */
export const MARIUS: LetterTold = {
  why: 'He taught himself English by a single candle, and reads contracts with those who cannot.',
  subject: 'An hour of English, by better light',
  words:
    'Sir,\n\nYou read late, by one candle, and I am told you learned English that way. The night school in Montreuil has a lamp for each table.\n\nTwo carters there deal with English merchants and sign what they are given. Would you spend an hour with them, and with their papers?\n\nCome as you are. Nobody will look at the coat.\n\nM. Madeleine',
  language: 'en',
};
