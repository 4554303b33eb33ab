import { inBothLanguages } from '../../platform/languages.ts';
import { midSentence } from '../../platform/typographer.ts';

/** What is held about someone, as they read it on their page. */
export const words = inBothLanguages({
  fr: {
    name: 'Votre nom',
    address: 'Votre adresse',
    language: 'La langue dans laquelle on vous écrit',
    languages: { fr: 'Le français.', en: 'L’anglais.', none: 'Elle n’est pas notée.' },
    guardian: 'Qui veille sur vous',
    kinds: {
      about: 'Ce qu’on sait de vous',
      offer: 'Ce que vous offrez',
      seek: 'Ce que vous cherchez',
      interest: 'Ce qui vous intéresse',
      group: 'Vos lieux et vos groupes',
      note: 'Une note',
      alias: 'Un autre nom',
    },
    noAddress: 'Aucune n’est notée. On vous parle de vive voix, ou sur papier.',
    ties: 'Vos liens',
    tiesText:
      'Il est noté que vous connaissez des personnes de ce carnet. Leurs noms ne se montrent qu’avec leur accord.',
    tiesFrom: 'Chaque lien, par la parole de qui l’a noté.',
    from: (source: string, day: string, purpose: string) =>
      `D'après ${midSentence(source)}, le ${day} : ${purpose}`,
    fromSelf: (day: string) => `Par vous, le ${day}.`,
    seenBy: 'Qui tient cet atelier, et vous.',
    hiddenSeenBy: 'Vous seule, vous seul.',
  },
  en: {
    name: 'Your name',
    address: 'Your address',
    language: 'The language you are written to in',
    languages: { fr: 'French.', en: 'English.', none: 'It is not noted.' },
    guardian: 'Who watches over you',
    kinds: {
      about: 'What is known of you',
      offer: 'What you offer',
      seek: 'What you look for',
      interest: 'What interests you',
      group: 'Your places and groups',
      note: 'A note',
      alias: 'Another name',
    },
    noAddress: 'None is noted. You are spoken to in person, or on paper.',
    ties: 'Your ties',
    tiesText:
      'It is noted that you know people of this address book. Their names are shown only if they agree.',
    tiesFrom: 'Each tie, by the word of who noted it.',
    from: (source, day, purpose) => `From ${source}, ${day}: ${purpose}`,
    fromSelf: (day) => `By you, ${day}.`,
    seenBy: 'Whoever keeps this workspace, and you.',
    hiddenSeenBy: 'You alone.',
  },
});
