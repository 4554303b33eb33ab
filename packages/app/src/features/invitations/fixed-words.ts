import { inBothLanguages } from '../../platform/languages.ts';
import { ANSWER_HERE } from '../consent/links.ts';

/** Where something of a person came from, as their letter says it. */
export interface Origin {
  readonly kind: 'file' | 'hand' | 'self' | 'idea' | 'network';
  readonly name: string;
  readonly purpose: string;
  /** In the language of the letter. */
  readonly day: string;
}

/** What came, as the subject of a sentence: a name and an address are two. */
type Whence = (what: string, origin: Origin, both: boolean) => string;

const quotedFr = (text: string) => `« ${text.replace(/\.$/, '')} »`;
const quotedEn = (text: string) => `“${text.replace(/\.$/, '')}”`;

interface FixedWords {
  minor(name: string): string;
  readonly writes: {
    idea(initiator: string, practice: string, title: string): string;
    organisation(initiator: string, practice: string, title: string, organisation: string): string;
    notice(initiator: string, practice: string): string;
  };
  readonly origin: {
    readonly name: string;
    readonly nameAndAddress: string;
    readonly address: string;
  } & Readonly<Record<Origin['kind'], Whence>>;
  readonly answers: {
    readonly open: string;
    closed(organisation: string): string;
    paper(organisation: string, initiator: string): string;
    readonly silence: string;
    readonly seeOpen: string;
  };
  readonly noted: {
    readonly all: string;
    /** `from` is empty for what comes from where the name does. */
    line(what: string, text: string, from: string): string;
    readonly erase: string;
    readonly erasePaper: string;
  };
  readonly rights: { readonly nothingAsked: string; readonly open: string; readonly closed: string };
  mandate(url: string): string;
  readonly unwatched: string;
  /** One line for whoever reads this language better. */
  readonly other: { readonly invitation: string; readonly notice: string };
}

const fr: FixedWords = {
  minor: (name) =>
    `Cette lettre concerne ${name}. Elle vous est adressée parce que vous veillez sur cette personne.`,
  writes: {
    idea: (initiator, practice, title) =>
      `${initiator} (${practice}) vous écrit pour une idée, « ${title} », et à vous seulement.`,
    organisation: (initiator, practice, title, organisation) =>
      `${initiator} (${practice}) vous écrit pour une idée, « ${title} », présentée par ${organisation}, et à vous seulement.`,
    notice: (initiator, practice) =>
      `${initiator} (${practice}) vous écrit pour vous dire ce qui est noté sur vous.`,
  },
  origin: {
    name: 'Votre nom',
    nameAndAddress: 'Votre nom et votre adresse',
    address: 'Votre adresse',
    hand: (what, { name, purpose, day }, both) =>
      `${what} ${both ? 'ont été notés' : what === 'Votre nom' ? 'a été noté' : 'a été notée'} par ${name}, le ${day} : ${quotedFr(purpose)}.`,
    file: (what, { name, purpose, day }, both) =>
      `${what} ${both ? 'viennent' : 'vient'} d'un fichier, ${quotedFr(name)}, lu le ${day} : ${quotedFr(purpose)}.`,
    self: (what, { purpose, day }, both) =>
      `${what} ${both ? 'viennent' : 'vient'} de vous, le ${day} : ${quotedFr(purpose)}.`,
    idea: (what, { name, purpose, day }, both) =>
      `${what} ${both ? 'viennent' : 'vient'} de ${name}, le ${day} : ${quotedFr(purpose)}.`,
    network: (what, { name, purpose, day }, both) =>
      `${what} ${both ? 'viennent' : 'vient'} de ${name}, le ${day} : ${quotedFr(purpose)}.`,
  },
  answers: {
    open: `Trois réponses, sans compte ni mot de passe : oui, non, plus tard.\n${ANSWER_HERE}`,
    closed: (organisation) =>
      `Trois réponses, en quelques mots et sans raison à donner, en répondant à cette lettre : oui ; non (à cette idée${
        organisation === '' ? '' : `, à toute idée de ${organisation}`
      }, ou à tout) ; plus tard, en disant quel mois.`,
    paper: (organisation, initiator) =>
      `Trois réponses, en quelques mots et sans raison à donner, à ${initiator} : oui ; non (à cette idée${
        organisation === '' ? '' : `, à toute idée de ${organisation}`
      }, ou à tout) ; plus tard, en disant quel mois.`,
    silence: "Si vous ne répondez pas, c'est non, et vous ne recevrez rien d'autre à ce sujet.",
    seeOpen: 'La même adresse mène à tout ce qui est noté sur vous, pour le voir, le corriger ou l’effacer.',
  },
  noted: {
    all: 'Voici tout ce qui est noté sur vous :',
    line: (what, text, from) => `– ${what} : ${text}${from && ` (${from})`}`,
    erase: 'Pour le corriger, ou faire tout effacer, il suffit de le dire en répondant à cette lettre.',
    erasePaper: 'Pour le corriger, ou faire tout effacer, il suffit de le dire.',
  },
  rights: {
    nothingAsked: "On ne vous demande rien. Si vous ne faites rien, rien d'autre ne suit de cet avis.",
    open: `Pour voir ce qui est noté, le corriger, l'effacer, ou ne plus jamais recevoir de lettre, sans compte ni mot de passe :\n${ANSWER_HERE}`,
    closed:
      'Pour le corriger, faire tout effacer, ou ne plus jamais recevoir de lettre, il suffit de le dire en répondant.',
  },
  mandate: (url) => `Le mandat : ${url}`,
  unwatched: 'Personne ne saura si vous avez ouvert cette lettre.',
  other: {
    invitation: 'Cette lettre est une invitation. Vous pouvez répondre en français.',
    notice: 'Cette lettre dit ce qui est noté sur vous. Vous pouvez répondre en français.',
  },
};

const en: FixedWords = {
  minor: (name) => `This letter is about ${name}. It comes to you because you look after them.`,
  writes: {
    idea: (initiator, practice, title) =>
      `${initiator} (${practice}) writes to you about an idea, “${title}”, and to you alone.`,
    organisation: (initiator, practice, title, organisation) =>
      `${initiator} (${practice}) writes to you about an idea, “${title}”, presented by ${organisation}, and to you alone.`,
    notice: (initiator, practice) => `${initiator} (${practice}) writes to tell you what is noted about you.`,
  },
  origin: {
    name: 'Your name',
    nameAndAddress: 'Your name and your address',
    address: 'Your address',
    hand: (what, { name, purpose, day }, both) =>
      `${what} ${both ? 'were' : 'was'} noted by ${name} on ${day}: ${quotedEn(purpose)}.`,
    file: (what, { name, purpose, day }, both) =>
      `${what} ${both ? 'come' : 'comes'} from a file, ${quotedEn(name)}, read on ${day}: ${quotedEn(purpose)}.`,
    self: (what, { purpose, day }, both) =>
      `${what} ${both ? 'come' : 'comes'} from you, on ${day}: ${quotedEn(purpose)}.`,
    idea: (what, { name, purpose, day }, both) =>
      `${what} ${both ? 'come' : 'comes'} from ${name}, on ${day}: ${quotedEn(purpose)}.`,
    network: (what, { name, purpose, day }, both) =>
      `${what} ${both ? 'come' : 'comes'} from ${name}, on ${day}: ${quotedEn(purpose)}.`,
  },
  answers: {
    open: `Three answers, without account or password: yes, no, later.\n${ANSWER_HERE}`,
    closed: (organisation) =>
      `Three answers, in a few words and without a reason, by replying to this letter: yes; no (to this idea${
        organisation === '' ? '' : `, to any idea of ${organisation}`
      }, or to everything); later, saying which month.`,
    paper: (organisation, initiator) =>
      `Three answers, in a few words and without a reason, to ${initiator}: yes; no (to this idea${
        organisation === '' ? '' : `, to any idea of ${organisation}`
      }, or to everything); later, saying which month.`,
    silence: 'If you do not answer, it is no, and you will receive nothing else about it.',
    seeOpen: 'The same address leads to all that is noted about you, to see it, correct it or erase it.',
  },
  noted: {
    all: 'Here is all that is noted about you:',
    line: (what, text, from) => `– ${what}: ${text}${from && ` (${from})`}`,
    erase: 'To correct it, or have everything erased, just say so by replying to this letter.',
    erasePaper: 'To correct it, or have everything erased, just say so.',
  },
  rights: {
    nothingAsked: 'Nothing is asked of you. If you do nothing, nothing else follows from this notice.',
    open: `To see what is noted, correct it, erase it, or never receive a letter again, without account or password:\n${ANSWER_HERE}`,
    closed:
      'To correct it, have everything erased, or never receive a letter again, just say so by replying.',
  },
  mandate: (url) => `The mandate: ${url}`,
  unwatched: 'Nobody will know whether you opened this letter.',
  other: {
    invitation: 'This letter is an invitation. You may answer in English.',
    notice: 'This letter says what is noted about you. You may answer in English.',
  },
};

export const words = inBothLanguages({ fr, en });
