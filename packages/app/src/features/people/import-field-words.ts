import { inBothLanguages } from '../../platform/languages.ts';
import type { PersonField } from './columns.ts';
import type { LinkPart } from './raw-links.ts';

interface FieldWords {
  readonly fields: Readonly<Record<PersonField | 'aside', string>>;
  readonly parts: Readonly<Record<LinkPart, string>>;
}

/** What a column may be, as the page of an import offers it. */
export const fieldWords = inBothLanguages<FieldWords>({
  fr: {
    fields: {
      name: 'Nom complet',
      first: 'Prénom',
      last: 'Nom de famille',
      email: 'Adresse e-mail',
      about: 'À propos',
      offers: 'Ce qui est offert',
      seeks: 'Ce qui est cherché',
      interests: 'Centres d’intérêt',
      groups: 'Groupe ou lieu',
      notes: 'Note',
      language: 'Langue',
      alias: 'Autre nom',
      id: 'Identifiant',
      aside: 'Laissée de côté',
    },
    parts: {
      from: 'de qui',
      to: 'à qui',
      kind: 'nature du lien',
      last: 'dernier geste',
      strength: 'force',
    },
  },
  en: {
    fields: {
      name: 'Full name',
      first: 'First name',
      last: 'Family name',
      email: 'E-mail address',
      about: 'About',
      offers: 'What is offered',
      seeks: 'What is sought',
      interests: 'Interests',
      groups: 'Group or place',
      notes: 'Note',
      language: 'Language',
      alias: 'Another name',
      id: 'Id',
      aside: 'Left aside',
    },
    parts: { from: 'from whom', to: 'to whom', kind: 'kind of link', last: 'last act', strength: 'strength' },
  },
});
