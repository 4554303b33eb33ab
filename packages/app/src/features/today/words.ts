import { inBothLanguages } from '../../platform/languages.ts';
import { capital, spelled } from '../../platform/typographer.ts';

export const words = inBothLanguages({
  fr: {
    title: "Aujourd'hui",
    opening: (count: number) => {
      if (count === 0) return 'Rien ne presse.';
      return count === 1
        ? 'Une chose à faire.'
        : `${capital(spelled(count, 'fr', { feminine: true }))} choses à faire, dans l'ordre.`;
    },
    nothing: "Aucune réponse n'attend, aucune date n'approche. Vous pouvez fermer cette page.",
    first: {
      text: "Tout commence par une idée. Présentez la vôtre, ou notez celle qu'on vous a apportée.",
      deed: 'Noter une idée',
    },
    behind: (count: number) =>
      count === 1
        ? 'Une autre chose attend derrière celles-ci.'
        : `${count} autres choses attendent derrière celles-ci.`,
  },
  en: {
    title: 'Today',
    opening: (count) => {
      if (count === 0) return 'Nothing presses.';
      return count === 1 ? 'One thing to do.' : `${capital(spelled(count, 'en'))} things to do, in order.`;
    },
    nothing: 'No answer waits, no date draws near. You may close this page.',
    first: {
      text: 'It all begins with an idea. Present yours, or write down the one someone brought you.',
      deed: 'Write an idea down',
    },
    behind: (count) =>
      count === 1 ? 'One more thing waits behind these.' : `${count} more things wait behind these.`,
  },
});
