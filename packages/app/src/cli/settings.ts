import { numberOption } from './options.ts';

/** Options that several commands share, and the numbers behind them. */
export const settings = {
  people: {
    value: 'FILE',
    help: {
      fr: 'les personnes : CSV (LinkedIn, Google, Outlook ou le vôtre), vCard, GEXF, GraphML, Kumu',
      en: 'the people: CSV (LinkedIn, Google, Outlook or your own), vCard, GEXF, GraphML, Kumu',
    },
  },
  me: {
    value: 'ID',
    help: { fr: 'vous : identifiant, adresse ou nom', en: 'you: id, address or name' },
  },
  organisation: {
    value: 'ID…',
    several: true,
    help: {
      fr: 'personnes de l’organisation : elles partent avec vous',
      en: 'people of the organisation: they leave with you',
    },
  },
  seed: {
    value: 'N',
    help: {
      fr: 'graine du hasard (1) : la même donne le même résultat',
      en: 'seed of chance (1): the same gives the same',
    },
  },
  json: {
    help: { fr: 'un seul objet JSON, pour une autre machine', en: 'one JSON object, for another machine' },
  },
  seedOf: (given: string | undefined): number =>
    numberOption('seed', given, { least: 0, most: 2 ** 31 - 1, whole: true }) ?? 1,
} as const;
