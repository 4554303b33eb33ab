import { seeded, shuffle } from '@liane/graph';
import { indexPeople } from './index-people.ts';
import { sameTitle, weighAnswers } from './past-answers.ts';
import type { Index } from './people-index.ts';
import { type Evidence, probabilityOf, shippedWeights, type Weights } from './probability.ts';
import { doubtAbout, type Known, knownFor, reasonsFor } from './reasons.ts';
import type { FindQuestion, Found, PeaceReason, Perhaps, Suggestion } from './types.ts';
import { evidenceFor, weigh } from './weigh.ts';

/** Letters go in rounds of this many; the first round is the first six of `write`. */
export const roundSize = 6;

/** At most this many people are put to the initiator as doubtful. */
const mostDoubtful = 12;

/** Below this probability a person is no longer a doubt worth the initiator's time: judged, not measured. */
const doubtful = 0.08;

/** Below this, a stray word in common is all there is: the idea does not touch them. Judged, not measured. */
const touchesNot = 0.02;

/** If nobody is sure enough, up to this many of the best stand as doubts, however faint. */
const neverEmpty = 6;

/** “More likely than not to care”: nobody is written to below this, unless a greater tolerance was asked for. */
const likelierThanNot = 0.5;

/** Who was asked about this many ideas already has given their share (a person's budget is three a year). */
const askedOften = 3;

/** Among those asked that often, only the most asked: this share of all people. */
const keenestShare = 0.05;

/**
 * Whom to write to, whom only the initiator can judge, and whom to leave in peace: everybody is in exactly one of the
 * three. The same question gives the same answer. Taking away a word or a tie that a reason names lowers that
 * person's probability.
 *
 * Time linear in the occurrences of the idea's words, in people and in ties, once `index` is made.
 */
export function find(
  question: FindQuestion,
  index: Index = indexPeople(question.people, question.links),
  weights: Weights = shippedWeights,
): Found {
  const apart = setApart(question, index);
  const { known, evidence, probability } = likelihoods(question, index, weights);
  return sort(rank(probability, apart, question.seed), evidence, probability, apart, known);
}

/** How likely everybody is to care, asked or not, in the order of people; with what it was reckoned from. */
export function likelihoods(question: FindQuestion, index: Index, weights: Weights = shippedWeights) {
  const { idea, me, organisation, answers } = question;
  const asking = new Set([...organisation, me ?? ''].flatMap((id) => index.positionOf.get(id) ?? []));
  const weighed = weigh(idea, index);
  const answered = weighAnswers(answers, idea, index);
  const evidence = evidenceFor(weighed, index, answered, asking);
  const probability = Float64Array.from(evidence, (one) => probabilityOf(one, weights));
  return { known: knownFor(question, index, weighed, answered, asking), evidence, probability };
}

type Apart = (PeaceReason | null)[];

/** Those who are not to be asked whatever the idea says, with the first reason that suffices. */
function setApart(question: FindQuestion, index: Index): Apart {
  const { idea, me, organisation, refusals, answers, apart } = question;
  const self = new Set([...organisation, me]);
  const here = new Set(answers.filter((past) => sameTitle(past.idea, idea.title)).map((past) => past.person));
  const worn = mostAsked(answers, index.people.length);
  return index.people.map(({ id }) => {
    if (self.has(id)) return 'self';
    if (refusals.has(id)) return 'refused';
    const known = apart?.get(id);
    if (known) return known;
    if (here.has(id)) return 'answered-already';
    return worn.has(id) ? 'worn' : null;
  });
}

/** The most asked: those with at least `askedOften` answers to different ideas, the most asked first. */
function mostAsked(answers: FindQuestion['answers'], people: number): Set<string> {
  const ideas = new Map<string, Set<string>>();
  for (const { person, idea } of answers) ideas.set(person, (ideas.get(person) ?? new Set()).add(idea));
  const often = [...ideas].filter(([, asked]) => asked.size >= askedOften);
  often.sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1));
  return new Set(often.slice(0, Math.ceil(keenestShare * people)).map(([person]) => person));
}

/** People who may be asked, likeliest first; chance, not the alphabet, decides between equals. */
function rank(probability: Float64Array, apart: Apart, seed: number): number[] {
  const people = [...probability.keys()].filter((person) => apart[person] === null);
  return shuffle(people, seeded(seed)).sort((a, b) => probability[b]! - probability[a]!);
}

/**
 * How many of these probabilities, descending, may be written to: each is likelier than not to care (or as likely as
 * the tolerance asks, if it is greater), and the expected share of those who would not care stays within tolerance.
 */
export function stopAt(probabilities: readonly number[], tolerance: number): number {
  const least = Math.min(likelierThanNot, 1 - tolerance);
  let uncaring = 0;
  let count = 0;
  for (const probability of probabilities) {
    uncaring += 1 - probability;
    if (probability < least || uncaring > tolerance * (count + 1)) break;
    count++;
  }
  return count;
}

function sort(
  ranked: readonly number[],
  evidence: readonly Evidence[],
  probability: Float64Array,
  apart: Apart,
  known: Known,
): Found {
  const { question, index } = known;
  const touched = ranked.filter((person) => touches(evidence[person]!));
  const sure = stopAt(
    touched.map((person) => probability[person]!),
    question.tolerance,
  );
  const letters = Math.min(sure, question.write ?? sure);
  const doubts = doubtsAmong(touched.slice(sure), probability, letters);
  const suggest = (person: number): Suggestion => ({
    person: index.people[person]!.id,
    probability: probability[person]!,
    reasons: reasonsFor(person, known),
  });
  const write = touched.slice(0, letters).map(suggest);
  const perhaps = doubts.map((person): Perhaps => {
    const suggestion = suggest(person);
    return { ...suggestion, wouldDecide: doubtAbout(person, suggestion.reasons, known) };
  });
  const peace = new Map<number, PeaceReason>();
  for (const [person, because] of apart.entries()) if (because) peace.set(person, because);
  for (const person of ranked) peace.set(person, whyInPeace(person, probability[person]!, index));
  for (const person of touched.slice(letters, sure)) peace.set(person, 'over-the-number');
  for (const person of [...touched.slice(0, letters), ...doubts]) peace.delete(person);
  return { write, perhaps, leaveInPeace: counted(peace, index) };
}

/** Doubts worth putting to the initiator; where nobody is sure enough, the few best. */
function doubtsAmong(others: readonly number[], probability: Float64Array, letters: number): number[] {
  const doubts = others.filter((person) => probability[person]! >= doubtful).slice(0, mostDoubtful);
  return letters === 0 && doubts.length < neverEmpty ? others.slice(0, neverEmpty) : doubts;
}

function touches({ words, kin, ties, answered }: Evidence): boolean {
  return words > 0 || kin > 0 || ties > 0 || answered > 0;
}

function whyInPeace(person: number, probability: number, index: Index): PeaceReason {
  if (index.lengths[person] === 0) return 'nothing-known';
  return probability < touchesNot ? 'nothing-touches' : 'not-sure-enough';
}

/** The initiator, the organisation and those chosen already are listed, and not counted as left in peace. */
function counted(peace: ReadonlyMap<number, PeaceReason>, index: Index): Found['leaveInPeace'] {
  const reasons: Partial<Record<PeaceReason, string[]>> = {};
  for (const [person, because] of peace) {
    reasons[because] ??= [];
    reasons[because].push(index.people[person]!.id);
  }
  const notLeft = (reasons.self?.length ?? 0) + (reasons.kept?.length ?? 0);
  return { count: peace.size - notLeft, reasons };
}
