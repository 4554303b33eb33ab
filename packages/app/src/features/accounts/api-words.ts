import { inBothLanguages } from '../../platform/languages.ts';

/** The readable page of the API. What each address does is said in English, as in the document it is made from. */
export const words = inBothLanguages({
  fr: {
    title: 'Pour les programmes',
    opening: 'Ce que font les pages, un programme peut le faire aussi.',
    lead: 'Sauf ce qui revient à une personne seule : approuver un texte, décider d’une idée, tenir un compte ou l’instance. Pour cela, aucun jeton ne suffit.',
    token: {
      title: 'Obtenir un jeton',
      text: 'Demandez-le dans votre compte. Il ne fait jamais plus que vous ; un jeton de lecture ne change rien. Il se reprend au même endroit.',
      deed: 'Ouvrir mon compte',
      use: 'Il voyage dans un en-tête. La session d’un navigateur, elle, n’ouvre pas ces adresses.',
    },
    answers: {
      title: 'Ce que Liane répond',
      text: 'Du JSON. Un refus suit la RFC 9457 : « code » ne change pas d’une version à l’autre et dit pourquoi ; « errors » nomme les champs à corriger.',
      document: 'Le document OpenAPI 3.1',
      margin: 'Les résumés sont en anglais, comme le document.',
    },
    none: 'Aucune adresse n’est ouverte aux programmes ici.',
    body: 'Corps de la demande',
    result: 'Réponse',
    refusals: 'Refus',
    optional: 'facultatif',
    more: 'Champs, et un appel à copier',
    list: 'Une liste de :',
  },
  en: {
    title: 'For programs',
    opening: 'What the pages do, a program can do too.',
    lead: 'But for what belongs to a person alone: approving a text, deciding about an idea, keeping an account or the instance. For that, no token is enough.',
    token: {
      title: 'Get a token',
      text: 'Ask for it in your account. It never does more than you; a token for reading changes nothing. It is taken back at the same place.',
      deed: 'Open my account',
      use: 'It travels in a header. The session of a browser does not open these addresses.',
    },
    answers: {
      title: 'What Liane answers',
      text: 'JSON. A refusal follows RFC 9457: “code” stays the same from version to version and says why; “errors” names the fields to mend.',
      document: 'The OpenAPI 3.1 document',
      margin: 'Summaries are those of the document.',
    },
    none: 'No address is open to programs here.',
    body: 'Body of the request',
    result: 'Answer',
    refusals: 'Refusals',
    optional: 'optional',
    more: 'Fields, and a call to copy',
    list: 'A list of:',
  },
});
