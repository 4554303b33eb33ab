import { inBothLanguages } from '../../platform/languages.ts';
import { listed, midSentence, spelled } from '../../platform/typographer.ts';
import type { Health } from './rules.ts';

/** Says a person's name from their id. */
export type NameOf = (id: string) => string;

/** What the sentences about a network need to know of it. */
interface HealthWords {
  /** *Une personne*, *six personnes*. */
  people(count: number): string;
  ties(count: number): string;
  introductions(count: number): string;
  /** The sentence of *Sans vous*: true, and alone enough. */
  opening(health: Health): string;
  /** What the introductions would change. */
  lead(health: Health, proposed: number, name: NameOf): string;
  /** *60 paires sur 100*, *toutes les paires*. */
  pairs(share: number): string;
  holdHeading(health: Health, proposed: number): string;
  holdAside(health: Health, proposed: number): string;
  least(health: Health): string;
  /** Before the list of those on whom others depend. */
  supports(health: Health): string;
  support(name: string, loseTouch: number): string;
  noSupport: string;
  emptyMap: string;
  tooFew(health: Health): string;
}

function inFrench(n: number, feminine = true): string {
  return spelled(n, 'fr', { feminine });
}

const peopleFr = (n: number) =>
  n <= 1 ? `${n === 0 ? 'aucune' : 'une'} personne` : `${inFrench(n)} personnes`;
const peopleEn = (n: number) => (n === 1 ? 'one person' : `${n === 0 ? 'no' : spelled(n, 'en')} people`);

/** Who is imagined to leave. */
function ifYouLeftFr({ me, leaving }: Health): string {
  if (me === null) return leaving.length ? 'Si l’organisation partait demain' : 'Aujourd’hui';
  return leaving.length > 1
    ? 'Si vous partiez demain, et l’organisation avec vous'
    : 'Si vous partiez demain';
}

function ifYouLeftEn({ me, leaving }: Health): string {
  if (me === null) return leaving.length ? 'If the organisation left tomorrow' : 'Today';
  return leaving.length > 1 ? 'If you left tomorrow, and the organisation with you' : 'If you left tomorrow';
}

/** Whole pairs out of a hundred: never a hundred unless it is all, never none unless it is none. */
export function outOfHundred(share: number): number {
  if (share <= 0 || share >= 1) return share <= 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round(share * 100)));
}

/** People outside the largest part who were so already. */
function apartAlready({ loose }: Health): number {
  return loose.reduce((sum, part) => sum + (part.alreadyApart ? part.people.length : 0), 0);
}

const fr: HealthWords = {
  people: peopleFr,
  ties: (n) => (n <= 1 ? `${n === 0 ? 'aucun' : 'un'} lien` : `${inFrench(n, false)} liens`),
  introductions: (n) =>
    `${n <= 1 ? (n === 0 ? 'aucune' : 'une') : inFrench(n)} ${n <= 1 ? 'mise' : 'mises'} en relation`,
  opening(health) {
    const { remaining, together, fallOff } = health;
    if (health.links === 0) return fr.emptyMap;
    if (remaining.people < 3) return fr.tooFew(health);
    const when = ifYouLeftFr(health);
    const apart = apartAlready(health);
    if (health.leaving.length === 0) {
      if (apart === 0) return `Aujourd’hui, ces ${peopleFr(remaining.people)} tiennent ensemble.`;
      return `Aujourd’hui, ${peopleFr(together.now)} se tiennent, et ${peopleFr(apart)} ${apart === 1 ? 'est' : 'sont'} à part.`;
    }
    const lost = fallOff.now.length;
    if (lost === 0) return `${when}, personne ne perdrait le contact.`;
    if (together.now < 2)
      return `${when}, chacun se retrouverait seul : ces personnes ne se connaissent que par vous.`;
    return `${when}, ${peopleFr(together.now)} resteraient ensemble, et ${lost === 1 ? 'une' : inFrench(lost)} ${lost === 1 ? 'perdrait' : 'perdraient'} le contact.`;
  },
  lead(health, proposed, name) {
    const lost = health.fallOff.now.length;
    const left = health.fallOff.after.length;
    if (health.remaining.people < 3 || health.links === 0) return '';
    const these =
      proposed === 1
        ? 'La mise en relation proposée'
        : `Les ${inFrench(proposed)} mises en relation proposées`;
    const would = proposed === 1 ? 'retiendrait' : 'retiendraient';
    if (lost > 0 && proposed > 0) {
      if (left === 0) return lost === 1 ? `${these} la ${would}.` : `${these} les ${would} toutes.`;
      if (left < lost) return `${these} en ${would} ${inFrench(lost - left)}.`;
      return `${these} ne les ${would} pas encore.`;
    }
    if (lost > 0) return 'Aucune mise en relation n’est proposée encore pour les retenir.';
    if (health.restsOn.length === 0)
      return 'Qui que ce soit qui parte ensuite, les autres resteraient en contact.';
    return `Mais il repose sur ${listed(
      health.restsOn.slice(0, 3).map((s) => midSentence(name(s.person))),
      'fr',
    )}${health.restsOn.length > 3 ? ', entre autres' : ''}.`;
  },
  pairs(share) {
    const n = outOfHundred(share);
    if (n === 100) return 'toutes les paires';
    return n === 0 ? 'aucune paire' : n === 1 ? '1 paire sur 100' : `${n} paires sur 100`;
  },
  holdHeading(health, proposed) {
    const { now, after } = health.pairs;
    if (now === null || after === null) return fr.tooFew(health);
    const who = health.me === null ? 'Aujourd’hui' : 'Sans vous';
    const start =
      now >= 1
        ? `${who}, toutes les paires ${health.me === null ? 'sont' : 'resteraient'} en contact.`
        : `${who}, ${fr.pairs(now)} ${health.me === null ? (outOfHundred(now) > 1 ? 'sont' : 'est') : outOfHundred(now) > 1 ? 'resteraient' : 'resterait'} en contact.`;
    if (proposed === 0 || outOfHundred(after) === outOfHundred(now)) return start;
    const then = after >= 1 ? 'toutes' : `${outOfHundred(after)}`;
    return `${start} Avec ${inFrench(proposed, false)} ${proposed === 1 ? 'lien' : 'liens'} de plus, ${then}.`;
  },
  holdAside(health, proposed) {
    const { now, after } = health.hold;
    if (now === null || after === null) return fr.tooFew(health);
    const start =
      `Si n’importe qui ${health.me === null ? '' : 'd’autre '}partait ${health.me === null ? '' : 'après vous'}`.trimEnd();
    const first = `${start}, ${fr.pairs(now)} ${outOfHundred(now) > 1 ? 'tiendraient' : 'tiendrait'} aujourd’hui`;
    if (proposed === 0) return `${first}.`;
    if (outOfHundred(after) === outOfHundred(now))
      return `${first}, et autant avec ${proposed === 1 ? 'ce lien' : `ces ${inFrench(proposed, false)} liens`}.`;
    const then = after >= 1 ? 'toutes' : `${outOfHundred(after)}`;
    return `${first}, ${then} avec ${proposed === 1 ? 'ce lien' : `ces ${inFrench(proposed, false)} liens`}.`;
  },
  least({ least, remaining }) {
    if (remaining.people < 3) return '';
    if (least === 0)
      return 'Aucun départ ne séparerait plus personne : il n’y a pas de lien à ajouter pour cela.';
    return `Il faudrait au moins ${fr.ties(least)} de plus pour qu’aucun départ ne sépare plus personne.`;
  },
  supports: ({ restsOn, me }) =>
    `Si ${restsOn.length === 1 ? 'cette personne' : 'l’une de ces personnes'} partait${me === null ? '' : ' après vous'}, d’autres perdraient le contact avec le reste.`,
  support: (name, n) => `${name} : ${peopleFr(n)}`,
  noSupport: 'Le réseau ne repose sur personne en particulier : aucun départ n’en séparerait les autres.',
  emptyMap: 'Ici paraîtra la carte de ceux qui se connaissent. Elle commence avec deux personnes.',
  tooFew: ({ remaining, me }) =>
    remaining.people === 0
      ? `${me === null ? 'Il n’y a' : 'Sans vous, il ne reste'} personne : rien à dire encore de la tenue du réseau.`
      : `${me === null ? 'Il n’y a que' : 'Sans vous, il ne reste que'} ${peopleFr(remaining.people)} : trop peu pour dire si le réseau tient.`,
};

const en: HealthWords = {
  people: peopleEn,
  ties: (n) => (n === 1 ? 'one tie' : `${n === 0 ? 'no' : spelled(n, 'en')} ties`),
  introductions: (n) => (n === 1 ? 'one introduction' : `${n === 0 ? 'no' : spelled(n, 'en')} introductions`),
  opening(health) {
    const { remaining, together, fallOff } = health;
    if (health.links === 0) return en.emptyMap;
    if (remaining.people < 3) return en.tooFew(health);
    const when = ifYouLeftEn(health);
    const apart = apartAlready(health);
    if (health.leaving.length === 0) {
      if (apart === 0) return `Today, these ${peopleEn(remaining.people)} hold together.`;
      return `Today, ${peopleEn(together.now)} hold together, and ${peopleEn(apart)} ${apart === 1 ? 'stands' : 'stand'} apart.`;
    }
    const lost = fallOff.now.length;
    if (lost === 0) return `${when}, nobody would lose touch.`;
    if (together.now < 2)
      return `${when}, each would be alone: these people know one another only through you.`;
    return `${when}, ${peopleEn(together.now)} would stay together, and ${spelled(lost, 'en')} would lose touch.`;
  },
  lead(health, proposed, name) {
    const lost = health.fallOff.now.length;
    const left = health.fallOff.after.length;
    if (health.remaining.people < 3 || health.links === 0) return '';
    const these =
      proposed === 1 ? 'The introduction proposed' : `The ${spelled(proposed, 'en')} introductions proposed`;
    if (lost > 0 && proposed > 0) {
      if (left === 0) return `${these} would keep ${lost === 1 ? 'this person' : 'them all'}.`;
      if (left < lost) return `${these} would keep ${spelled(lost - left, 'en')} of them.`;
      return `${these} would not keep them yet.`;
    }
    if (lost > 0) return 'No introduction is proposed yet to keep them.';
    if (health.restsOn.length === 0) return 'Whoever left next, the others would stay in touch.';
    return `But it rests on ${listed(
      health.restsOn.slice(0, 3).map((s) => name(s.person)),
      'en',
    )}${health.restsOn.length > 3 ? ', among others' : ''}.`;
  },
  pairs(share) {
    const n = outOfHundred(share);
    if (n === 100) return 'every pair';
    return n === 0 ? 'no pair' : n === 1 ? '1 pair in 100' : `${n} pairs in 100`;
  },
  holdHeading(health, proposed) {
    const { now, after } = health.pairs;
    if (now === null || after === null) return en.tooFew(health);
    const start = `${health.me === null ? 'Today' : 'Without you'}, ${en.pairs(now)} ${health.me === null ? (outOfHundred(now) > 1 && now < 1 ? 'are' : 'is') : 'would stay'} in touch.`;
    if (proposed === 0 || outOfHundred(after) === outOfHundred(now)) return start;
    return `${start} With ${en.ties(proposed)} more, ${after >= 1 ? 'all of them' : outOfHundred(after)}.`;
  },
  holdAside(health, proposed) {
    const { now, after } = health.hold;
    if (now === null || after === null) return en.tooFew(health);
    const first = `If anyone ${health.me === null ? '' : 'else '}left${health.me === null ? '' : ' after you'}, ${en.pairs(now)} would hold today`;
    if (proposed === 0) return `${first}.`;
    if (outOfHundred(after) === outOfHundred(now))
      return `${first}, and as many with ${proposed === 1 ? 'this tie' : `these ${spelled(proposed, 'en')} ties`}.`;
    return `${first}, ${after >= 1 ? 'all' : outOfHundred(after)} with ${proposed === 1 ? 'this tie' : `these ${spelled(proposed, 'en')} ties`}.`;
  },
  least({ least, remaining }) {
    if (remaining.people < 3) return '';
    if (least === 0) return 'No single departure would part anyone: no tie needs adding for that.';
    return `At least ${en.ties(least)} more would be needed for no single departure to part anyone.`;
  },
  supports: ({ restsOn, me }) =>
    `If ${restsOn.length === 1 ? 'this person' : 'one of these people'} left${me === null ? '' : ' after you'}, others would lose touch with the rest.`,
  support: (name, n) => `${name}: ${peopleEn(n)}`,
  noSupport: 'The network rests on nobody in particular: no departure would part the others.',
  emptyMap: 'The map of those who know one another will appear here. It begins with two people.',
  tooFew: ({ remaining, me }) =>
    remaining.people === 0
      ? `${me === null ? 'There is nobody here yet' : 'Without you, nobody is left'}: nothing to say yet of how the network holds.`
      : `${me === null ? 'There' : 'Without you, there'} ${remaining.people === 1 ? 'is' : 'are'} only ${peopleEn(remaining.people)}${me === null ? '' : ' left'}: too few to say whether the network holds.`,
};

export const words = inBothLanguages({ fr, en });
