import { inBothLanguages } from '../../platform/languages.ts';

/**
 * What an organisation is before the law. It guards promises: unpaid work for a company is not what unpaid work for an
 * association is. A form more is a line here, and two sentences below.
 */
export const legalForms = [
  'association',
  'foundation',
  'cooperative',
  'company',
  'public-body',
  'education',
  'party',
  'union',
  'informal',
  'person',
] as const;

export type LegalForm = (typeof legalForms)[number];

export const legalFormWords = inBothLanguages<Readonly<Record<LegalForm, string>>>({
  fr: {
    association: 'Association loi 1901',
    foundation: 'Fondation, fonds de dotation',
    cooperative: 'Coopérative, SCOP, SCIC',
    company: 'Société commerciale',
    'public-body': 'Collectivité, service public',
    education: "Établissement d'enseignement ou de recherche",
    party: 'Parti politique',
    union: 'Syndicat',
    informal: 'Groupe informel',
    person: 'Personne physique',
  },
  en: {
    association: 'Non-profit association',
    foundation: 'Foundation, endowment fund',
    cooperative: 'Cooperative, worker-owned company',
    company: 'Commercial company',
    'public-body': 'Local authority, public service',
    education: 'School, university or research body',
    party: 'Political party',
    union: 'Trade union',
    informal: 'Informal group',
    person: 'A person in their own name',
  },
});
