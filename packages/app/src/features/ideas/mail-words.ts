import { inBothLanguages } from '../../platform/languages.ts';

/*
 * What Liane writes to whoever presented an idea, and below the initiator's questions. None of it holds a word of the
 * presentation: an address is given by whoever fills the form, and nothing a stranger wrote is sent to it.
 */

/** Before the part that Liane adds. */
export const FIXED_MARK = '– – –';

export const words = inBothLanguages({
  fr: {
    received: {
      subject: 'Votre idée est arrivée',
      body: (weaver: string, practice: string) =>
        `Bonjour,

L'idée que vous avez présentée (${practice}) est arrivée. ${weaver} la lira et vous répondra.

Cette adresse n'est qu'à vous : vous y suivrez ce que l'idée devient, vous y répondrez aux questions, vous pourrez y retirer l'idée ou tout effacer.

{follow}`,
      fixed: `Vous recevez ce courrier parce que votre adresse a été donnée en présentant une idée. Si ce n'est pas vous, ouvrez ce lien et effacez tout : plus rien ne vous parviendra à ce sujet.`,
    },
    question: {
      subject: (title: string) =>
        title === '' ? 'Une question sur votre idée' : `Une question sur « ${title} »`,
      open: `Pour répondre, ouvrez cette adresse. Vous y verrez aussi tout ce qui est gardé de votre idée, et vous pourrez la retirer ou tout effacer.

{follow}`,
      closed:
        'Pour répondre, répondez à ce courrier. Vous pouvez de même demander à retirer votre idée, ou à tout effacer.',
      why: (practice: string) =>
        `Vous recevez ce courrier parce que vous avez présenté une idée (${practice}) en laissant cette adresse.`,
    },
    /** In the other language of the letter. */
    other: 'Ce courrier concerne une idée présentée avec votre adresse. Vous pouvez répondre en français.',
  },
  en: {
    received: {
      subject: 'Your idea has arrived',
      body: (weaver, practice) =>
        `Hello,

The idea you presented (${practice}) has arrived. ${weaver} will read it and answer you.

This address is yours alone: there you can see what becomes of the idea, answer questions, withdraw it or erase everything.

{follow}`,
      fixed:
        'You receive this mail because your address was given with an idea. If it was not you, open this link and erase everything: nothing more will reach you about it.',
    },
    question: {
      subject: (title) => (title === '' ? 'A question about your idea' : `A question about “${title}”`),
      open: `To answer, open this address. There you will also see all that is kept of your idea, and you can withdraw it or erase everything.

{follow}`,
      closed:
        'To answer, reply to this mail. To withdraw your idea or have everything erased, say so in the same way.',
      why: (practice) =>
        `You receive this mail because you presented an idea (${practice}) and left this address.`,
    },
    other: 'This mail is about an idea presented with your address. You may answer in English.',
  },
});
