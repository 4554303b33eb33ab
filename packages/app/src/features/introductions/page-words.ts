import { inBothLanguages } from '../../platform/languages.ts';
import { figures, listed, midSentence, quoted, spelled } from '../../platform/typographer.ts';
import type { NetworkEffect, Why } from './types.ts';

type NameOf = (id: string) => string;

interface IntroductionPageWords {
  heading(count: number): string;
  /** `helps`: would the network hold better, too? */
  lead(helps: boolean): string;
  readonly none: string;
  readonly noneWhy: string;
  readonly blind: string;
  readonly blindWhy: string;
  readonly measure: string;
  measureWhy(capacity: number): string;
  and(a: string, b: string): string;
  readonly forNetwork: string;
  why(why: Why, other: string, name: NameOf): string;
  /** `leaving`: is somebody imagined to leave? Otherwise the network is looked at as it stands. */
  network(effect: NetworkEffect, name: NameOf, leaving: boolean): string;
  readonly shown: (shown: number, all: number) => string;
}

/** Names in a sentence; the others are counted. */
const NAMES_SAID = 3;

function some(names: readonly string[], language: 'fr' | 'en'): string {
  if (names.length <= NAMES_SAID + 1) return listed(names, language);
  const others = names.length - NAMES_SAID;
  const more = language === 'fr' ? `${spelled(others, 'fr')} autres` : `${spelled(others, 'en')} others`;
  return listed([...names.slice(0, NAMES_SAID), more], language);
}

/** *Huit personnes perdraient le contact au lieu de neuf.* */
function wouldLose({ fallOffBefore, fallOffAfter }: NetworkEffect): string {
  const before = spelled(fallOffBefore, 'fr', { feminine: true });
  if (fallOffAfter === 0) return `personne ne perdrait le contact, au lieu de ${before}`;
  if (fallOffAfter === 1) return `une seule personne perdrait le contact au lieu de ${before}`;
  return `${spelled(fallOffAfter, 'fr', { feminine: true })} personnes perdraient le contact au lieu de ${before}`;
}

function wouldLoseTouch({ fallOffBefore, fallOffAfter }: NetworkEffect): string {
  const before = spelled(fallOffBefore, 'en');
  if (fallOffAfter === 0) return `nobody would lose touch, instead of ${before}`;
  const people = fallOffAfter === 1 ? 'person' : 'people';
  return `${spelled(fallOffAfter, 'en')} ${people} would lose touch instead of ${before}`;
}

const fr: IntroductionPageWords = {
  heading: (n) =>
    n === 1
      ? 'Mettre deux personnes en relation'
      : `Mettre en relation ces ${spelled(n, 'fr', { feminine: true })} paires`,
  lead: (helps) =>
    helps
      ? 'Chacune de ces personnes y gagnerait, et le réseau tiendrait mieux sans vous.'
      : 'Chacune de ces personnes y gagnerait. Le réseau, lui, tiendrait autant sans ces liens.',
  none: 'Personne à mettre en relation, pour le moment',
  noneWhy:
    'Liane ne voit pas deux personnes qui gagneraient à se connaître et ne se connaissent pas encore. Notez ce que chacun offre et cherche : c’est de là que tout part.',
  blind: 'À l’aveugle',
  blindWhy:
    'Posez la question à chacun séparément, sans le nom de l’autre. Si l’un dit non, l’affaire se ferme sans bruit ; si les deux disent oui, présentez-les et sortez de la conversation.',
  measure: 'Leur mesure',
  measureWhy: (n) => `Personne n’est ici plus de ${n === 1 ? 'une fois' : `${spelled(n, 'fr')} fois`}.`,
  and: (a, b) => `${a} et ${midSentence(b)}`,
  forNetwork: 'Pour le réseau :',
  why(why, otherName, nameOf) {
    const other = midSentence(otherName);
    const name = (id: string) => midSentence(nameOf(id));
    switch (why.kind) {
      case 'finds':
        return `Cherche ${quoted(why.seek, 'fr')} ; ${other} offre ${quoted(why.offer, 'fr')}.`;
      case 'gives':
        return `Offre ${quoted(why.offer, 'fr')} ; ${other} cherche ${quoted(why.seek, 'fr')}.`;
      case 'shares':
        return `Partage avec ${other} : ${listed(
          why.words.map((word) => quoted(word, 'fr')),
          'fr',
        )}.`;
      case 'same-group':
        return `Est, comme ${other}, de ${quoted(why.group, 'fr')}.`;
      case 'known-in-common':
        return `Connaît aussi ${some(why.people.map(name), 'fr')}.`;
      case 'newcomer':
        return 'N’a encore presque personne dans le réseau.';
      case 'welcomes':
        return `Connaît du monde ici, et peut accueillir ${other}.`;
    }
  },
  network(effect, nameOf, leaving) {
    const name = (id: string) => midSentence(nameOf(id));
    const said: string[] = [];
    if (effect.saves > 0 && leaving) said.push(`si vous partiez, ${wouldLose(effect)}`);
    else if (effect.saves > 0) said.push('moins de personnes resteraient à part');
    else if (effect.joinsParts) said.push('deux morceaux que rien ne reliait se toucheraient');
    if (effect.relieves.length > 0)
      said.push(`le réseau reposerait moins sur ${some(effect.relieves.map(name), 'fr')}`);
    if (said.length > 0) return `${said.join(', et ')}.`;
    return 'ce lien est d’abord pour ces deux personnes ; le réseau tiendrait autant sans lui.';
  },
  shown: (shown, all) =>
    `Les ${spelled(shown, 'fr', { feminine: true })} premières ; les ${figures(all - shown, 'fr')} autres sont dans introductions.csv.`,
};

const en: IntroductionPageWords = {
  heading: (n) => (n === 1 ? 'Introduce two people' : `Introduce these ${spelled(n, 'en')} pairs`),
  lead: (helps) =>
    helps
      ? 'Each of these people would gain by it, and the network would hold better without you.'
      : 'Each of these people would gain by it. The network would hold as well without these ties.',
  none: 'Nobody to introduce, for now',
  noneWhy:
    'Liane sees no two people who would gain by knowing each other and do not yet. Note what each offers and looks for: everything starts from there.',
  blind: 'Blind',
  blindWhy:
    'Ask each separately, without the other’s name. If one says no, the matter closes quietly; if both say yes, introduce them and step out of the conversation.',
  measure: 'Their measure',
  measureWhy: (n) =>
    `Nobody is here more than ${n === 1 ? 'once' : n === 2 ? 'twice' : `${spelled(n, 'en')} times`}.`,
  and: (a, b) => `${a} and ${b}`,
  forNetwork: 'For the network:',
  why(why, other, name) {
    switch (why.kind) {
      case 'finds':
        return `Looks for ${quoted(why.seek, 'en')}; ${other} offers ${quoted(why.offer, 'en')}.`;
      case 'gives':
        return `Offers ${quoted(why.offer, 'en')}; ${other} looks for ${quoted(why.seek, 'en')}.`;
      case 'shares':
        return `Shares with ${other}: ${listed(
          why.words.map((word) => quoted(word, 'en')),
          'en',
        )}.`;
      case 'same-group':
        return `Belongs, like ${other}, to ${quoted(why.group, 'en')}.`;
      case 'known-in-common':
        return `Also knows ${some(why.people.map(name), 'en')}.`;
      case 'newcomer':
        return 'Has hardly anyone in the network yet.';
      case 'welcomes':
        return `Knows people here, and can welcome ${other}.`;
    }
  },
  network(effect, name, leaving) {
    const said: string[] = [];
    if (effect.saves > 0 && leaving) said.push(`if you left, ${wouldLoseTouch(effect)}`);
    else if (effect.saves > 0) said.push('fewer people would stay apart');
    else if (effect.joinsParts) said.push('two parts that nothing joined would touch');
    if (effect.relieves.length > 0)
      said.push(`the network would rest less on ${some(effect.relieves.map(name), 'en')}`);
    if (said.length > 0) return `${said.join(', and ')}.`;
    return 'this tie is first of all for these two; the network would hold as well without it.';
  },
  shown: (shown, all) =>
    `The first ${spelled(shown, 'en')}; the other ${figures(all - shown, 'en')} are in introductions.csv.`,
};

export const pageWords = inBothLanguages({ fr, en });
