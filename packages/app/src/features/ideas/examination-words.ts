import { inBothLanguages } from '../../platform/languages.ts';
import { spelled } from '../../platform/typographer.ts';
import type { Verdict } from './examination-rules.ts';

type Counts = Readonly<Record<Verdict, number>>;

export const words = inBothLanguages({
  fr: {
    heading: (count: number): string =>
      count === 1 ? 'Votre critère' : `Vos ${spelled(count, 'fr')} critères`,
    version: (version: number): string =>
      version === 0 ? 'Selon la charte de l’essai.' : `Selon votre charte, version ${version}.`,
    newer: (version: number) => `Votre charte en est à la version ${version}.`,
    move: 'Examiner selon la nouvelle',
    read: 'Lire la charte',
    summary: ({ met, partly, unmet, unknown }: Counts): string => {
      const parts = [
        met > 0 && `${spelled(met, 'fr')} rempli${met > 1 ? 's' : ''}`,
        partly > 0 && `${spelled(partly, 'fr')} en partie`,
        unmet > 0 && `${spelled(unmet, 'fr')} pas rempli${unmet > 1 ? 's' : ''}`,
        unknown > 0 && `${spelled(unknown, 'fr')} pas encore su${unknown > 1 ? 's' : ''}`,
      ].filter((part) => part !== false);
      const said = parts.join(', ');
      return `${said.charAt(0).toLocaleUpperCase('fr')}${said.slice(1)}.`;
    },
    verdict: { met: 'Rempli', partly: 'En partie', unmet: 'Pas rempli', unknown: 'Pas encore su' },
    choice: {
      met: 'rempli',
      partly: 'en partie rempli',
      unmet: 'pas rempli',
      unknown: 'pas encore su',
    },
    is: 'Ce critère est',
    evidence: 'Ce qui le montre',
    source: "D'où vous le tenez",
    sourceHint: 'Une lettre, une visite, un passage de l’idée.',
    judged: (source: string, day: string) => `${source}, le ${day}.`,
    judgedBare: (day: string) => `Le ${day}.`,
    judge: 'Juger ce critère',
    again: 'Revoir ce jugement',
    keep: 'Garder ce jugement',
    condition: {
      word: 'Condition.',
      due: (day: string) => `À tenir avant le ${day}.`,
      met: (day: string) => `Tenue le ${day}.`,
      broken: (day: string) => `Pas tenue au ${day}.`,
      add: 'Poser une condition',
      label: 'Ce qu’il faut faire',
      dueLabel: 'Avant quel jour',
      criterion: 'Pour quel critère',
      none: 'Aucun en particulier',
      keep: 'Poser cette condition',
      remove: 'Ôter',
      markMet: 'Elle est tenue',
      markBroken: 'Elle n’est pas tenue',
      markDue: 'Elle est encore à tenir',
    },
    free: 'Autres conditions',
    answer: {
      heading: 'La réponse',
      lead: 'Quand vous en savez assez, répondez par une lettre. Elle explique, et c’est vous qui l’écrivez.',
      deed: 'Répondre à cette idée',
      read: 'Lire la lettre',
      mandate: 'Le mandat public',
      find: 'Chercher à qui écrire',
    },
    errors: {
      'criterion-unknown': 'Ce critère n’est pas dans la charte de cet examen.',
      'already-decided': 'Cette idée a déjà sa réponse.',
      'already-withdrawn': 'Cette idée a été retirée.',
      'day-past': 'Ce jour est passé : choisissez-en un qui vient.',
      'verdict-missing': 'Dites d’abord si ce critère est rempli.',
    } as Readonly<Record<string, string>>,
    done: {
      judged: 'Le jugement est gardé.',
      moved: "L'examen suit maintenant la nouvelle charte.",
      'condition-added': 'La condition est posée.',
      'condition-removed': 'La condition est ôtée.',
      settled: 'C’est noté.',
    } as Readonly<Record<string, string>>,
    today: {
      answer: {
        title: (title: string) => `Répondre à « ${title} »`,
        text: 'L’examen est commencé ; la personne qui a présenté cette idée attend une réponse.',
        margin: (day: string) => `Présentée le ${day}.`,
        deed: "Reprendre l'examen",
      },
      due: {
        title: 'Une condition arrive à sa date',
        broken: 'Une condition n’est pas tenue',
        margin: (day: string) => `À tenir avant le ${day}.`,
        marginBroken: (day: string) => `Elle devait l’être le ${day}. Rien de neuf ne se demande d’ici là.`,
        deed: 'Dire ce qu’il en est',
      },
      mandate: {
        title: 'Écrire le mandat public',
        text: (title: string) =>
          `« ${title} » est acceptée. Chacun doit pouvoir lire qui paie votre travail, et pour quoi.`,
        margin: 'Il paraît sur chaque lettre.',
        deed: 'Écrire le mandat',
      },
    },
  },
  en: {
    heading: (count) => (count === 1 ? 'Your criterion' : `Your ${spelled(count, 'en')} criteria`),
    version: (version) =>
      version === 0 ? 'Under the charter of the essay.' : `Under your charter, version ${version}.`,
    newer: (version) => `Your charter is now at version ${version}.`,
    move: 'Examine under the new one',
    read: 'Read the charter',
    summary: ({ met, partly, unmet, unknown }) => {
      const parts = [
        met > 0 && `${spelled(met, 'en')} met`,
        partly > 0 && `${spelled(partly, 'en')} in part`,
        unmet > 0 && `${spelled(unmet, 'en')} not met`,
        unknown > 0 && `${spelled(unknown, 'en')} not known yet`,
      ].filter((part) => part !== false);
      const said = parts.join(', ');
      return `${said.charAt(0).toLocaleUpperCase('en')}${said.slice(1)}.`;
    },
    verdict: { met: 'Met', partly: 'In part', unmet: 'Not met', unknown: 'Not known yet' },
    choice: { met: 'met', partly: 'met in part', unmet: 'not met', unknown: 'not known yet' },
    is: 'This criterion is',
    evidence: 'What shows it',
    source: 'Where you know it from',
    sourceHint: 'A letter, a visit, a passage of the idea.',
    judged: (source, day) => `${source}, ${day}.`,
    judgedBare: (day) => `${day}.`,
    judge: 'Judge this criterion',
    again: 'Look at this judgement again',
    keep: 'Keep this judgement',
    condition: {
      word: 'Condition.',
      due: (day) => `To be kept before ${day}.`,
      met: (day) => `Kept on ${day}.`,
      broken: (day) => `Not kept by ${day}.`,
      add: 'Set a condition',
      label: 'What must be done',
      dueLabel: 'Before which day',
      criterion: 'For which criterion',
      none: 'None in particular',
      keep: 'Set this condition',
      remove: 'Take it out',
      markMet: 'It is kept',
      markBroken: 'It is not kept',
      markDue: 'It is still to be kept',
    },
    free: 'Other conditions',
    answer: {
      heading: 'The answer',
      lead: 'When you know enough, answer by a letter. It explains, and it is you who write it.',
      deed: 'Answer this idea',
      read: 'Read the letter',
      mandate: 'The public mandate',
      find: 'Look for whom to write to',
    },
    errors: {
      'criterion-unknown': 'This criterion is not in the charter of this examination.',
      'already-decided': 'This idea has its answer already.',
      'already-withdrawn': 'This idea was withdrawn.',
      'day-past': 'That day is past: choose one to come.',
      'verdict-missing': 'Say first whether this criterion is met.',
    },
    done: {
      judged: 'The judgement is kept.',
      moved: 'The examination now follows the new charter.',
      'condition-added': 'The condition is set.',
      'condition-removed': 'The condition is taken out.',
      settled: 'Noted.',
    },
    today: {
      answer: {
        title: (title) => `Answer “${title}”`,
        text: 'The examination has begun; whoever presented this idea waits for an answer.',
        margin: (day) => `Presented on ${day}.`,
        deed: 'Go on with the examination',
      },
      due: {
        title: 'A condition comes to its day',
        broken: 'A condition is not kept',
        margin: (day) => `To be kept before ${day}.`,
        marginBroken: (day) => `It was to be by ${day}. Nothing new is asked until then.`,
        deed: 'Say what is so',
      },
      mandate: {
        title: 'Write the public mandate',
        text: (title) =>
          `“${title}” is accepted. Everyone must be able to read who pays for your work, and what for.`,
        margin: 'It stands on every letter.',
        deed: 'Write the mandate',
      },
    },
  },
});
