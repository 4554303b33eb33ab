import { inBothLanguages } from '../../platform/languages.ts';

/** The criteria of the essay, in the order it gives them: the key of each stays the same in every charter. */
export const defaultCriteria = inBothLanguages({
  fr: [
    ["L'idée me plaît", "Aurais-je envie d'en parler sans y être payé ?"],
    ['Mon travail est financé', 'Par qui, pour combien de temps, et est-ce écrit ?'],
    ['Nos éthiques se rejoignent', "Qu'a fait cette organisation quand personne ne la regardait ?"],
    ['Une logique de don', 'Que donne-t-elle à tous, sans rien demander en retour ?'],
    [
      'Une contrepartie qui lui ressemble',
      'Donne-t-elle quelque chose qui vienne de ce qu’elle sait faire, en plus de mon animation ?',
    ],
    ["Une conscience de l'environnement", 'Que dit-elle, et que fait-elle, de ce que son activité abîme ?'],
    [
      "La propriété intellectuelle, dans l'intérêt de tous",
      'À qui appartiendra ce que les membres auront fait, et sous quelle licence ?',
    ],
    [
      'Prêt à prendre position',
      'Si les intérêts de la communauté étaient gravement menacés, le dirait-elle en public ?',
    ],
  ],
  en: [
    ['I like the idea', 'Would I want to speak of it without being paid?'],
    ['My work is funded', 'By whom, for how long, and is it written down?'],
    ['Our ethics meet', 'What did this organisation do when nobody was looking?'],
    ['A logic of gift', 'What does it give to everyone, asking nothing back?'],
    [
      'A counterpart of its own',
      'Does it give something that comes from what it knows how to do, besides my facilitation?',
    ],
    ['An environmental conscience', 'What does it say, and do, about what its activity damages?'],
    [
      'Intellectual property, in everyone’s interest',
      'To whom will what members make belong, and under which licence?',
    ],
    [
      'Ready to take a position',
      'If the community’s interests were gravely threatened, would it say so in public?',
    ],
  ],
} as { fr: readonly (readonly [string, string])[]; en: readonly (readonly [string, string])[] });

export const words = inBothLanguages({
  fr: {
    title: 'La charte',
    heading: 'Ce que vous demandez à une idée avant de la porter.',
    lead: 'Chaque idée est examinée selon ces critères. Quand vous les changez, une nouvelle version commence ; les examens déjà faits gardent la leur.',
    version: (version: number, day: string) => `Version ${version}, du ${day}.`,
    notYet: 'Celle de l’essai, en huit critères. Elle est à vous dès que vous la gardez.',
    criterion: (place: number) => `Critère ${place}`,
    labels: { title: 'Le critère', question: 'La question qu’il vous pose', place: 'Sa place' },
    drop: 'Retirer ce critère',
    more: 'Un critère de plus',
    keep: 'Garder cette charte',
    hint: 'Laissez vide pour n’en ajouter aucun.',
    earlier: 'Les versions d’avant',
    changes: {
      here: 'Ce que cette version a changé',
      since: 'Ce qui a changé depuis',
      added: (title: string) => `« ${title} » a été ajouté.`,
      retired: (title: string) => `« ${title} » a été retiré.`,
      renamed: (before: string, after: string) => `« ${before} » est devenu « ${after} ».`,
      asked: (title: string) => `« ${title} » pose une autre question.`,
      reordered: "L'ordre n'est plus le même.",
      none: "Rien : c'est la charte d'aujourd'hui.",
    },
    now: "La charte d'aujourd'hui",
    done: {
      kept: 'La charte est gardée. Les examens déjà commencés restent sur leur version.',
      same: "Rien n'a changé : la version reste la même.",
    } as Readonly<Record<string, string>>,
    errors: {
      'none-left': 'Gardez au moins un critère.',
      'too-many': 'Vingt critères au plus : au-delà, personne ne les tient en tête.',
      'title-missing': 'Nommez ce critère.',
    } as Readonly<Record<string, string>>,
    back: 'Revenir aux idées',
  },
  en: {
    title: 'The charter',
    heading: 'What you ask of an idea before you carry it.',
    lead: 'Each idea is examined against these criteria. When you change them a new version begins; examinations already made keep theirs.',
    version: (version, day) => `Version ${version}, of ${day}.`,
    notYet: 'That of the essay, in eight criteria. It is yours as soon as you keep it.',
    criterion: (place) => `Criterion ${place}`,
    labels: { title: 'The criterion', question: 'The question it asks you', place: 'Its place' },
    drop: 'Retire this criterion',
    more: 'One more criterion',
    keep: 'Keep this charter',
    hint: 'Leave empty to add none.',
    earlier: 'Earlier versions',
    changes: {
      here: 'What this version changed',
      since: 'What has changed since',
      added: (title) => `“${title}” was added.`,
      retired: (title) => `“${title}” was retired.`,
      renamed: (before, after) => `“${before}” became “${after}”.`,
      asked: (title) => `“${title}” asks another question.`,
      reordered: 'The order is no longer the same.',
      none: "Nothing: this is today's charter.",
    },
    now: "Today's charter",
    done: {
      kept: 'The charter is kept. Examinations already begun stay on their version.',
      same: 'Nothing has changed: the version stays the same.',
    },
    errors: {
      'none-left': 'Keep one criterion at least.',
      'too-many': 'Twenty criteria at most: beyond that nobody holds them in mind.',
      'title-missing': 'Name this criterion.',
    },
    back: 'Back to the ideas',
  },
});
