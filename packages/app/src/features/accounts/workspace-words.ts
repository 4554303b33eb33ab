import { inBothLanguages } from '../../platform/languages.ts';

export const words = inBothLanguages({
  fr: {
    title: 'Réglages',
    heading: (name: string) => `${name} : son nom, sa langue, ses heures.`,
    lead: 'Ces réglages valent pour tous ceux qui travaillent ici. Aucun ne touche à une promesse.',
    labels: { name: 'Son nom', language: 'Sa langue', timeZone: 'Son fuseau horaire' },
    nameHint: 'Ceux à qui vous écrivez le lisent. Les adresses des pages ne changent pas.',
    languageHint: 'Celle des lettres, quand on ne sait pas la langue de la personne.',
    timeZoneHint: 'Les lettres partent entre 9 h et 18 h à cette heure-là.',
    deed: 'Garder ces réglages',
    done: { kept: 'C’est gardé.' } as Readonly<Record<string, string>>,
  },
  en: {
    title: 'Settings',
    heading: (name) => `${name}: its name, its language, its hours.`,
    lead: 'These settings hold for all who work here. None of them touches a promise.',
    labels: { name: 'Its name', language: 'Its language', timeZone: 'Its time zone' },
    nameHint: 'Those you write to read it. The addresses of pages do not change.',
    languageHint: 'That of letters, when a person’s language is not known.',
    timeZoneHint: 'Letters leave between 9 am and 6 pm at that time.',
    deed: 'Keep these settings',
    done: { kept: 'Kept.' },
  },
});
