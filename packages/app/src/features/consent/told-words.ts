import { inBothLanguages } from '../../platform/languages.ts';
import { capital, midSentence, spelled } from '../../platform/typographer.ts';

export const words = inBothLanguages({
  fr: {
    title: 'À prévenir',
    opening: (count: number, more: boolean) => {
      if (count === 0) return 'Chacun sait ce que vous tenez sur lui.';
      if (count === 1) return 'Une personne ne sait pas encore que vous tenez son nom.';
      const said = spelled(count, 'fr', { feminine: true });
      return `${more ? `Plus de ${said}` : capital(said)} personnes ne savent pas encore que vous tenez leur nom.`;
    },
    lead: "Connue veut dire prévenue, dans les vingt-huit jours. Passé la date, Liane efface d'elle-même ce qui n'a pas été dit.",
    from: (source: string, purpose: string, day: string) =>
      `D'après ${midSentence(source)}, le ${day} : ${purpose}`,
    by: (day: string) => `À prévenir avant le ${day}.`,
    deeds: {
      open: 'Ouvrir sa page',
      notice: 'Préparer un avis',
      told: "Je l'ai prévenue de vive voix",
      erase: 'Laisser partir',
    },
    notice:
      "Un avis compte dans ce qu'une personne reçoit en un an. Une lettre qui l'invite la prévient aussi.",
    noAddress: 'Sans adresse : à dire de vive voix, ou sur papier.',
    done: {
      told: 'Noté : elle sait ce que vous tenez sur elle.',
      refused: 'Noté : plus rien ne lui sera demandé. Ce qui attendait de partir est arrêté.',
      'refused-late': 'Noté. Une lettre était déjà en train de partir ; plus rien d’autre ne partira.',
    } as Readonly<Record<string, string>>,
    today: {
      title: (count: number) => (count === 1 ? 'Prévenir une personne' : `Prévenir ${count} personnes`),
      text: 'Elles ne savent pas encore que vous tenez leur nom.',
      margin: (day: string) => `Passé le ${day}, Liane effacera ce qui n'a pas été dit.`,
      deed: 'Voir qui prévenir',
    },
  },
  en: {
    title: 'To be told',
    opening: (count, more) => {
      if (count === 0) return 'Everyone knows what you hold about them.';
      if (count === 1) return 'One person does not know yet that you hold their name.';
      const said = spelled(count, 'en');
      return `${more ? `More than ${said}` : capital(said)} people do not know yet that you hold their name.`;
    },
    lead: 'Known means told, within twenty-eight days. Past that date, Liane erases by herself what was not said.',
    from: (source, purpose, day) => `From ${source}, ${day}: ${purpose}`,
    by: (day) => `To be told before ${day}.`,
    deeds: {
      open: 'Open their page',
      notice: 'Prepare a notice',
      told: 'I told them aloud',
      erase: 'Let go',
    },
    notice:
      'A notice counts among what a person receives in a year. A letter that invites them tells them too.',
    noAddress: 'Without an address: to be said aloud, or on paper.',
    done: {
      told: 'Noted: they know what you hold about them.',
      refused: 'Noted: nothing more will be asked of them. What waited to leave is stopped.',
      'refused-late': 'Noted. A letter was already leaving; nothing else will.',
    },
    today: {
      title: (count) => (count === 1 ? 'Tell one person' : `Tell ${count} people`),
      text: 'They do not know yet that you hold their name.',
      margin: (day) => `Past ${day}, Liane will erase what was not said.`,
      deed: 'See whom to tell',
    },
  },
});
