import { settings } from './settings.ts';

export const planOptions = {
  idea: {
    value: 'FILE',
    required: true,
    help: {
      fr: 'l’idée, en texte ou en Markdown ; le premier titre est son nom',
      en: 'the idea, as text or Markdown; the first heading is its name',
    },
  },
  people: { ...settings.people, required: true },
  links: {
    value: 'FILE',
    help: {
      fr: 'qui connaît qui : CSV (de,vers[,nature][,dernier][,force]), GEXF, GraphML, Kumu',
      en: 'who knows whom: CSV (from,to[,kind][,last][,strength]), GEXF, GraphML, Kumu',
    },
  },
  me: settings.me,
  organisation: settings.organisation,
  answers: {
    value: 'FILE',
    help: {
      fr: 'réponses passées : CSV (personne,idée,réponse : oui, non ou plus tard)',
      en: 'past answers: CSV (person,idea,answer: yes, no or later)',
    },
  },
  refusals: {
    value: 'FILE',
    help: {
      fr: 'qui ne veut pas qu’on lui écrive : une personne par ligne',
      en: 'who does not want to be written to: one person a line',
    },
  },
  write: {
    value: 'N',
    help: {
      fr: 'au plus N lettres (sinon la liste s’arrête d’elle-même)',
      en: 'at most N letters (otherwise the list stops by itself)',
    },
  },
  tolerance: {
    value: '0.5',
    help: {
      fr: 'part des personnes à qui l’on écrirait pour rien (0,5 ; 0,2 dès 30 réponses)',
      en: 'share of people who would be written to for nothing (0.5; 0.2 from 30 answers on)',
    },
  },
  introductions: {
    value: 'N',
    help: { fr: 'au plus N mises en relation (10)', en: 'at most N introductions (10)' },
  },
  capacity: {
    value: 'N',
    help: { fr: 'au plus N mises en relation par personne (2)', en: 'at most N introductions a person (2)' },
  },
  seed: settings.seed,
  out: {
    value: 'DIR',
    help: {
      fr: 'écrit là index.html, people.csv, introductions.csv, network.gexf, kumu.json',
      en: 'writes index.html, people.csv, introductions.csv, network.gexf, kumu.json there',
    },
  },
  json: settings.json,
} as const;
