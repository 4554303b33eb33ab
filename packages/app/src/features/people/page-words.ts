import { inBothLanguages } from '../../platform/languages.ts';
import { figures, midSentence, spelled } from '../../platform/typographer.ts';

/** The list, and noting someone. */
export const words = inBothLanguages({
  fr: {
    self: { source: 'votre compte', purpose: 'Vous tenez cet atelier.' },
    named: 'Nommée parmi les connaissances de quelqu’un que vous avez noté.',
    list: {
      title: 'Personnes',
      opening: (people: number, sources: number) => {
        const who = people === 1 ? 'Une personne' : `${spelledAs(people, 'fr', 'personnes')}`;
        if (sources === 1) return `${who}, d'une seule provenance.`;
        return `${who}, de ${spelled(sources, 'fr', { feminine: true })} provenances.`;
      },
      toTell: (count: number, people: number, by: string) => {
        if (people === 1)
          return `Elle ne sait pas encore que vous avez noté son nom : à lui dire avant le ${by}.`;
        if (count === people)
          return `Aucune ne sait encore que vous avez noté son nom. La première est à prévenir avant le ${by}.`;
        return count === 1
          ? `L'une d'elles ne sait pas encore que vous avez noté son nom : à lui dire avant le ${by}.`
          : `${spelledAs(count, 'fr', "d'entre elles")} ne savent pas encore que vous avez noté leur nom. La première est à prévenir avant le ${by}.`;
      },
      allTold: 'Chacune sait que vous avez noté son nom.',
      note: 'Noter quelqu’un',
      import: 'Importer un fichier',
      whomToTell: 'Voir qui prévenir',
      search: 'Chercher quelqu’un',
      searchHint: 'Un nom, une adresse, un mot. Accents et fautes de frappe ne comptent pas.',
      searchDeed: 'Chercher',
      filtersLabel: 'Ne voir que',
      filters: {
        everyone: 'Tout le monde',
        'to-tell': 'À prévenir',
        'no-address': 'Sans adresse',
        alone: 'Sans lien noté',
        twins: 'Peut-être en double',
      },
      sources: 'Par provenance',
      sourceLine: (name: string, people: number, day: string) =>
        `${name}, le ${day} : ${people === 1 ? 'une fiche' : `${figures(people, 'fr')} fiches`}`,
      ofSource: (name: string) => `Ce qui vient de ${name}`,
      found: (count: number, typed: string) => {
        if (count === 0) return `Personne ne répond à ${typed}.`;
        return count === 1
          ? `Une personne répond à ${typed}.`
          : `${spelledAs(count, 'fr', 'personnes')} répondent à ${typed}.`;
      },
      foundMost: (count: number, typed: string) => `Les ${count} plus proches de ${typed}.`,
      nobodyFound: 'Si vous la connaissez, notez-la.',
      nobodyHere: {
        'to-tell': 'Personne n’est à prévenir.',
        'no-address': 'Chacune a une adresse.',
        alone: 'Chacune est liée à quelqu’un.',
        everyone: 'Il n’y a personne à cette page.',
      },
      from: (source: string, day: string) => `D'après ${midSentence(source)}, le ${day}.`,
      noAddress: 'Sans adresse.',
      tellBy: (day: string) => `À prévenir avant le ${day}.`,
      nothingSaid: 'Rien d’autre n’est noté.',
      pagesLabel: 'Suite de la liste',
      previous: 'Page précédente',
      next: 'Page suivante',
      place: (from: number, to: number, total: number) =>
        `${figures(from, 'fr')} à ${figures(to, 'fr')}, sur ${figures(total, 'fr')}`,
      empty: {
        opening: 'Votre carnet attend son premier nom.',
        text: 'Ici se tiennent les personnes que vous connaissez : ce qui leur tient à cœur, qui elles connaissent, d’où vous les connaissez.',
        second:
          'Si vous avez un carnet d’adresses, Liane sait le lire sans rien en garder, pour une idée. C’est par là qu’on commence le mieux.',
      },
      twins: {
        opening: (count: number) => {
          if (count === 0) return 'Liane ne voit personne en double.';
          return count === 1
            ? 'Deux fiches qui n’en font peut-être qu’une.'
            : `${spelledAs(count, 'fr', 'paires de fiches')} qui n’en font peut-être qu’une.`;
        },
        lead: 'Liane ne réunit jamais personne d’elle-même. Comparez ; réunir se défait à tout moment.',
        compare: 'Comparer',
        and: 'et',
        more: (shown: number) => `Voici les ${shown} plus sûres. Les autres suivront.`,
      },
    },
    because: {
      'same-address': 'La même adresse.',
      'same-name': 'Le même nom.',
      'near-name': 'Presque le même nom.',
    },
    note: {
      title: 'Qui connaissez-vous ?',
      lead: 'Un nom suffit ; le reste peut attendre.',
      name: 'Son nom',
      about: 'Ce qui lui tient à cœur',
      aboutHint: 'Une ligne. Cette personne pourra la lire.',
      ties: 'Qui elle connaît',
      tiesHint:
        'Des noms, séparés par des virgules. Qui n’est pas encore noté le sera aussi, par son seul nom.',
      tiedToMe: 'Elle et moi, nous nous connaissons',
      address: 'Son adresse électronique',
      addressHint: 'Sans adresse, vous lui parlerez de vive voix.',
      purpose: 'D’où vous la connaissez, et pourquoi la noter',
      purposeHint: 'Une phrase. Elle la lira dans votre première lettre.',
      more: 'Pour une idée, ou pour une personne mineure',
      idea: 'Pour quelle idée',
      noIdea: 'Aucune en particulier',
      minor: 'Cette personne est mineure',
      guardian: 'Qui veille sur elle',
      guardianHint:
        'On parle d’abord à ce parent ou tuteur : l’adresse notée plus haut est la sienne, et les lettres vont à lui.',
      deed: 'Noter, et passer à la suivante',
      marginTitle: 'Ce que vous écrivez se lit',
      margin: 'Cette personne peut demander sa page. Elle y trouvera ces mots, votre nom et la date.',
      clockTitle: 'Vingt-huit jours',
      clock: 'Elle doit apprendre d’ici là que vous l’avez notée. Passé la date, Liane l’oublie.',
      notHere: 'Ni date de naissance, ni rien que vous ne diriez pas devant elle.',
      back: 'Revenir à la liste',
    },
    noted: {
      added: (name: string, also: number) =>
        also === 0
          ? `${name} : c'est noté. À qui le tour ?`
          : `${name} : c'est noté, avec ${also === 1 ? 'une autre personne' : `${spelled(also, 'fr', { feminine: true })} autres personnes`}. À qui le tour ?`,
      known: (name: string) => `${name} était déjà là, à cette adresse : ce qui est nouveau s'y ajoute.`,
      open: 'Ouvrir sa fiche',
      twins: (name: string) =>
        `Quelqu'un d'autre s'appelle presque ainsi : ${name}. Est-ce la même personne ?`,
    },
    faults: {
      'tie-unclear':
        'Plusieurs personnes portent l’un de ces noms, ou personne n’a cette adresse. Écrivez l’adresse de celle que vous voulez dire, ou liez-les depuis leur fiche.',
      'tie-unknown': 'Personne ici ne porte ce nom. Notez d’abord cette personne.',
      'tie-to-oneself': 'C’est elle-même. Écrivez le nom de quelqu’un d’autre.',
      'guardian-needed': 'Écrivez le nom du parent ou du tuteur à qui parler d’abord.',
    } as Readonly<Record<string, string>>,
    listDone: { erased: 'C’est effacé. Il n’en reste rien qu’on puisse lire.' } as Readonly<
      Record<string, string>
    >,
  },
  en: {
    self: { source: 'your account', purpose: 'You keep this workspace.' },
    named: 'Named among those whom someone you noted knows.',
    list: {
      title: 'People',
      opening: (people, sources) => {
        const who = people === 1 ? 'One person' : spelledAs(people, 'en', 'people');
        return `${who}, from ${sources === 1 ? 'a single source' : `${spelled(sources, 'en')} sources`}.`;
      },
      toTell: (count, people, by) => {
        if (people === 1) return `They do not know yet that you noted their name: to be told before ${by}.`;
        if (count === people)
          return `None of them knows yet that you noted their name. The first is to be told before ${by}.`;
        return count === 1
          ? `One of them does not know yet that you noted their name: to be told before ${by}.`
          : `${spelledAs(count, 'en', 'of them')} do not know yet that you noted their name. The first is to be told before ${by}.`;
      },
      allTold: 'Each of them knows that you noted their name.',
      note: 'Note someone',
      import: 'Import a file',
      whomToTell: 'See whom to tell',
      search: 'Look for someone',
      searchHint: 'A name, an address, a word. Accents and slips of the fingers do not matter.',
      searchDeed: 'Search',
      filtersLabel: 'See only',
      filters: {
        everyone: 'Everyone',
        'to-tell': 'To be told',
        'no-address': 'Without address',
        alone: 'No tie noted',
        twins: 'Perhaps twice here',
      },
      sources: 'By source',
      sourceLine: (name, people, day) =>
        `${name}, ${day}: ${people === 1 ? 'one record' : `${figures(people, 'en')} records`}`,
      ofSource: (name) => `What comes from ${name}`,
      found: (count, typed) => {
        if (count === 0) return `Nobody answers to ${typed}.`;
        return count === 1
          ? `One person answers to ${typed}.`
          : `${spelledAs(count, 'en', 'people')} answer to ${typed}.`;
      },
      foundMost: (count, typed) => `The ${count} nearest to ${typed}.`,
      nobodyFound: 'If you know them, note them.',
      nobodyHere: {
        'to-tell': 'Nobody needs to be told.',
        'no-address': 'Each of them has an address.',
        alone: 'Each of them is tied to someone.',
        everyone: 'There is nobody on this page.',
      },
      from: (source, day) => `From ${source}, ${day}.`,
      noAddress: 'No address.',
      tellBy: (day) => `To be told before ${day}.`,
      nothingSaid: 'Nothing else is noted.',
      pagesLabel: 'More of the list',
      previous: 'Previous page',
      next: 'Next page',
      place: (from, to, total) =>
        `${figures(from, 'en')} to ${figures(to, 'en')}, of ${figures(total, 'en')}`,
      empty: {
        opening: 'Your address book waits for its first name.',
        text: 'Here are the people you know: what they care about, whom they know, where you know them from.',
        second:
          'If you have an address book elsewhere, Liane can read it for one idea and keep none of it. That is the best way to begin.',
      },
      twins: {
        opening: (count) => {
          if (count === 0) return 'Liane sees nobody twice.';
          return count === 1
            ? 'Two records that may be one person.'
            : `${spelledAs(count, 'en', 'pairs of records')} that may be one person.`;
        },
        lead: 'Liane never joins anyone by herself. Compare; joining can be undone at any time.',
        compare: 'Compare',
        and: 'and',
        more: (shown) => `Here are the ${shown} surest. The others will follow.`,
      },
    },
    because: {
      'same-address': 'The same address.',
      'same-name': 'The same name.',
      'near-name': 'Nearly the same name.',
    },
    note: {
      title: 'Who do you know?',
      lead: 'A name is enough; the rest can wait.',
      name: 'Their name',
      about: 'What they care about',
      aboutHint: 'One line. This person will be able to read it.',
      ties: 'Whom they know',
      tiesHint: 'Names, with commas between them. Whoever is not noted yet will be too, by name alone.',
      tiedToMe: 'They and I know each other',
      address: 'Their e-mail address',
      addressHint: 'Without one, you will speak to them in person.',
      purpose: 'Where you know them from, and why you note them',
      purposeHint: 'A sentence. They will read it in your first letter.',
      more: 'For an idea, or for someone under age',
      idea: 'For which idea',
      noIdea: 'None in particular',
      minor: 'This person is under age',
      guardian: 'Who watches over them',
      guardianHint:
        'This parent or guardian is spoken to first: the address noted above is theirs, and letters go to them.',
      deed: 'Note, and go on to the next',
      marginTitle: 'What you write is read',
      margin: 'This person can ask for their page. They will find these words there, your name and the date.',
      clockTitle: 'Twenty-eight days',
      clock: 'By then they must learn that you noted them. Past that date, Liane forgets them.',
      notHere: 'No date of birth, and nothing you would not say in front of them.',
      back: 'Back to the list',
    },
    noted: {
      added: (name, also) =>
        also === 0
          ? `${name}: noted. Who is next?`
          : `${name}: noted, with ${also === 1 ? 'one other person' : `${spelled(also, 'en')} other people`}. Who is next?`,
      known: (name) => `${name} was here already, at this address: what is new is added.`,
      open: 'Open their file',
      twins: (name) => `Someone else has nearly that name: ${name}. Is it the same person?`,
    },
    faults: {
      'tie-unclear':
        'Several people have one of these names, or nobody has this address. Write the address of the one you mean, or tie them from their record.',
      'tie-unknown': 'Nobody here has that name. Note this person first.',
      'tie-to-oneself': 'That is the same person. Write the name of someone else.',
      'guardian-needed': 'Write the name of the parent or guardian who is spoken to first.',
    },
    listDone: { erased: 'Erased. Nothing is left that anyone could read.' },
  },
});

/** *Quarante-deux personnes*, *1 240 personnes*. */
function spelledAs(count: number, language: 'fr' | 'en', what: string): string {
  const said = spelled(count, language, { feminine: true });
  return `${said[0]!.toUpperCase()}${said.slice(1)} ${what}`;
}
