import { inBothLanguages } from '../../platform/languages.ts';

export const words = inBothLanguages({
  fr: {
    title: 'Ouvrir Liane',
    heading: { owner: 'Cette Liane n’est encore à personne.', invite: 'Une place vous attend ici.' },
    lead: {
      owner:
        "Qui remplit cette page en devient l'hôte : la personne qui répond de cette instance, et qui y ouvre son premier atelier.",
      invite:
        "L'hôte de cette instance vous y invite. Un atelier sera à vous seul : vos idées, votre carnet d'adresses.",
    },
    labels: {
      name: 'Votre nom',
      email: 'Votre adresse',
      practice: 'Le nom de votre atelier',
      language: 'La langue de l’atelier',
    },
    hints: {
      name: "Tel qu'on le lira au bas de vos lettres.",
      email: 'On ne vous écrira que pour vous laisser entrer. Elle ne paraît nulle part.',
      practice: 'Par exemple : Atelier de Madeleine.',
    },
    languages: { fr: 'français', en: 'anglais' },
    open: 'Ouvrir mon atelier',
    errors: { 'address-taken': 'Cette adresse a déjà un compte ici.' } as Readonly<Record<string, string>>,
  },
  en: {
    title: 'Open Liane',
    heading: { owner: 'This Liane is nobody’s yet.', invite: 'A place waits for you here.' },
    lead: {
      owner:
        'Whoever fills in this page becomes its host: the person who answers for this instance, and opens a first practice on it.',
      invite:
        'The host of this instance invites you. A practice will be yours alone: your ideas, your address book.',
    },
    labels: {
      name: 'Your name',
      email: 'Your address',
      practice: 'The name of your practice',
      language: 'The language of the practice',
    },
    hints: {
      name: 'As it will be read at the end of your letters.',
      email: 'You will be written to only to let you in. It appears nowhere.',
      practice: 'For example: Madeleine’s practice.',
    },
    languages: { fr: 'French', en: 'English' },
    open: 'Open my practice',
    errors: { 'address-taken': 'This address has an account here already.' },
  },
});
