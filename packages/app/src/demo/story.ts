import { inBothLanguages } from '../platform/languages.ts';

/** What happens around the people of the novel: two more ideas, what was found of the first, and who pays. */
export const story = inBothLanguages({
  fr: {
    practice: 'Démonstration',
    source: {
      name: 'Le carnet de M. Madeleine',
      purpose: "gens rencontrés à Montreuil et à Paris, pour l'école du soir",
    },
    school: {
      audience: 'Ceux qui ne savent pas lire ce qu’ils signent, et ceux qui sauraient le leur montrer.',
      gives: 'La salle, le bois, une lampe par table, et une bibliothèque que la ville garderait.',
      expects: "Qu'on vienne une heure, et qu'on en parle à qui elle pourrait servir.",
      funding: 'La verrerie paie huit jours par mois, pendant un an.',
      presenter: 'Colonel Pontmercy',
      organisation: 'La verrerie de Montreuil-sur-Mer',
    },
    judgements: [
      ['met', 'J’ai vu des hommes signer d’une croix des papiers qui les perdaient.', 'De ma main'],
      ['met', 'Huit jours par mois, écrits dans le mandat.', 'Lettre du colonel Pontmercy'],
      [
        'partly',
        'L’atelier a renvoyé une ouvrière pour ce qu’on disait de sa vie. Le règlement le permettait.',
        "Rencontre à l'atelier",
      ],
      [
        'met',
        'Les leçons sont gratuites et ouvertes à qui ne travaille pas à la verrerie.',
        "L'idée, deuxième paragraphe",
      ],
      [
        'met',
        'Une lampe par table : la verrerie donne ce qu’elle sait faire, de la lumière.',
        "L'idée, quatrième paragraphe",
      ],
      ['unmet', 'Le four brûle jour et nuit ; la fumée retombe sur le faubourg.', 'Visite du four'],
      [
        'met',
        'Les leçons appartiennent à ceux qui les ont faites, et chacun peut les recopier.',
        "L'idée, quatrième paragraphe",
      ],
      [
        'partly',
        'Il parlera pour l’école gratuite devant le conseil. Il se tait sur les salaires.',
        "Rencontre à l'atelier",
      ],
    ],
    conditions: [
      'Ôter du règlement tout renvoi pour la vie privée, et proposer à l’ouvrière de revenir',
      'Dire en public ce que brûle le four, et comment il en brûlera moins',
    ],
    mandate: {
      payer: 'La verrerie de Montreuil-sur-Mer',
      paysFor: 'huit jours par mois de mise en réseau',
      refuses:
        'Vendre ou prêter des adresses. Écrire à qui a dit non. Faire de l’école une réclame pour la verrerie.',
      gives: 'La salle, le bois, une lampe par table, la bibliothèque.',
    },
    library: {
      title: 'Une bibliothèque sur les quais',
      pitch:
        'Des livres passent de main en main dans l’arrière-salle du café Musain. Nous voudrions les poser sur une table, au bord de l’eau, deux soirs par semaine, à qui passe.\n\nPersonne ne les compterait. On écrirait seulement, dans chacun, à qui il a plu.',
      audience: 'Ceux qui lisent debout, et ceux qui auraient des livres à donner.',
      gives: 'Deux cents livres, une table, une lanterne.',
      expects: "Qu'on apporte un livre quand on en prend un.",
      funding: 'Il ne l’est pas encore.',
      presenter: 'Combeferre',
    },
    almanac: {
      title: 'Vendre des almanachs aux voyageurs',
      pitch:
        'On loge à l’auberge des voyageurs de toute la France. Il n’y aurait qu’à leur demander l’adresse de leurs cousins, et à leur vendre des almanachs par la poste.',
      audience: 'Les cousins des voyageurs.',
      gives: 'Rien pour commencer.',
      expects: 'Des adresses.',
      funding: 'Sur les ventes.',
      presenter: 'Thénardier',
    },
    almanacJudgements: [
      ['unmet', 'Je n’aurais pas envie d’en parler.', 'De ma main'],
      ['partly', 'Sur des ventes qui n’existent pas.', 'L’idée'],
      ['unmet', 'On n’achète pas des amis avec l’adresse de leurs cousins.', 'L’idée'],
      ['unmet', 'Rien n’est donné.', 'L’idée'],
    ],
    almanacLetter:
      'Monsieur,\n\nJ’ai lu votre idée. Je ne la porterai pas. Elle demande des adresses à des gens qui ne les ont pas données, et ne leur offre rien.\n\nSi vous en avez une autre, qui donne d’abord, je la lirai.\n\nM. Madeleine',
    schoolLetter:
      'Mon colonel,\n\nJ’accepte de porter votre école du soir. Elle me plaît, elle donne avant de demander, et vous offrez ce que vous savez faire le mieux.\n\nDeux choses manquent encore. Le règlement de l’atelier a permis le renvoi d’une femme pour sa vie privée : qu’il ne le permette plus. Et la fumée du four mérite qu’on en parle à voix haute.\n\nSi l’une de ces conditions n’est pas tenue à sa date, rien de neuf ne sera demandé au réseau avant qu’elle le soit.\n\nM. Madeleine',
  },
  en: {
    practice: 'Demonstration',
    source: {
      name: 'M. Madeleine’s notebook',
      purpose: 'people met in Montreuil and in Paris, for the night school',
    },
    school: {
      audience: 'Those who cannot read what they sign, and those who could show them.',
      gives: 'The room, the firewood, a lamp for each table, and a library that the town would keep.',
      expects: 'That people come for an hour, and speak of it to whom it could serve.',
      funding: 'The glassworks pay for eight days a month, for a year.',
      presenter: 'Colonel Pontmercy',
      organisation: 'the glassworks of Montreuil-sur-Mer',
    },
    judgements: [
      ['met', 'I have seen men sign with a cross papers that ruined them.', 'In my own hand'],
      ['met', 'Eight days a month, written in the mandate.', 'Letter of Colonel Pontmercy'],
      [
        'partly',
        'The workshop dismissed a woman for what was said of her life. Its rules allowed it.',
        'Meeting at the workshop',
      ],
      ['met', 'Lessons are free, and open to those who do not work there.', 'The idea, second paragraph'],
      [
        'met',
        'A lamp for each table: the glassworks give what they know how to make, light.',
        'The idea, fourth paragraph',
      ],
      ['unmet', 'The furnace burns day and night; its smoke falls on the suburb.', 'Visit to the furnace'],
      [
        'met',
        'Lessons belong to those who made them, and anyone may copy them.',
        'The idea, fourth paragraph',
      ],
      [
        'partly',
        'He will speak for the free school before the council. He is silent on wages.',
        'Meeting at the workshop',
      ],
    ],
    conditions: [
      'Take out of the rules any dismissal for one’s private life, and offer the woman her place back',
      'Say in public what the furnace burns, and how it will burn less',
    ],
    mandate: {
      payer: 'The glassworks of Montreuil-sur-Mer',
      paysFor: 'eight days a month of network weaving',
      refuses:
        'Selling or lending addresses. Writing to those who said no. Making the school an advertisement for the glassworks.',
      gives: 'The room, the firewood, a lamp for each table, the library.',
    },
    library: {
      title: 'A library on the quays',
      pitch:
        'Books go from hand to hand in the back room of the café Musain. We would like to lay them on a table by the water, two evenings a week, for whoever passes.\n\nNobody would count them. One would only write, in each, whom it pleased.',
      audience: 'Those who read standing, and those who would have books to give.',
      gives: 'Two hundred books, a table, a lantern.',
      expects: 'That one brings a book when one takes one.',
      funding: 'Not yet.',
      presenter: 'Combeferre',
    },
    almanac: {
      title: 'Selling almanacs to travellers',
      pitch:
        'Travellers from all over France lodge at the inn. One would only have to ask them for the addresses of their cousins, and sell those almanacs by post.',
      audience: 'The cousins of travellers.',
      gives: 'Nothing to begin with.',
      expects: 'Addresses.',
      funding: 'Out of the sales.',
      presenter: 'Thénardier',
    },
    almanacJudgements: [
      ['unmet', 'I would not want to speak of it.', 'In my own hand'],
      ['partly', 'Out of sales that do not exist.', 'The idea'],
      ['unmet', 'One does not buy friends with the addresses of their cousins.', 'The idea'],
      ['unmet', 'Nothing is given.', 'The idea'],
    ],
    almanacLetter:
      'Sir,\n\nI have read your idea. I will not carry it. It asks for addresses that people have not given, and offers them nothing.\n\nIf you have another, which gives first, I will read it.\n\nM. Madeleine',
    schoolLetter:
      'Colonel,\n\nI accept to carry your night school. I like it, it gives before it asks, and you offer what you do best.\n\nTwo things are still missing. The rules of the workshop allowed the dismissal of a woman for her private life: let them allow it no more. And the smoke of the furnace deserves to be spoken of aloud.\n\nIf one of these conditions is not kept by its date, nothing new will be asked of the network until it is.\n\nM. Madeleine',
  },
} as { fr: Story; en: Story });

type Judgement = readonly [verdict: 'met' | 'partly' | 'unmet' | 'unknown', evidence: string, source: string];

interface Told {
  readonly audience: string;
  readonly gives: string;
  readonly expects: string;
  readonly funding: string;
  readonly presenter: string;
}

interface Story {
  readonly practice: string;
  readonly source: { readonly name: string; readonly purpose: string };
  readonly school: Told & { readonly organisation: string };
  readonly judgements: readonly Judgement[];
  readonly conditions: readonly [string, string];
  readonly mandate: {
    readonly payer: string;
    readonly paysFor: string;
    readonly refuses: string;
    readonly gives: string;
  };
  readonly library: Told & { readonly title: string; readonly pitch: string };
  readonly almanac: Told & { readonly title: string; readonly pitch: string };
  readonly almanacJudgements: readonly Judgement[];
  readonly almanacLetter: string;
  readonly schoolLetter: string;
}
