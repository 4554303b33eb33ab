import { seeded } from '@liane/graph';
import { indexPeople } from '../src/features/interest/index-people.ts';
import { shippedWeights, type Weights } from '../src/features/interest/probability.ts';
import { find, likelihoods } from '../src/features/interest/rules.ts';
import type { FindQuestion } from '../src/features/interest/types.ts';
import { activityPrior, bm25, type Finder, tfIdfCentroid } from './finders.ts';
import type { Folder, FolderIdea } from './folder.ts';
import { mean, percent, share, type Table } from './table.ts';

/** One row of protocol c: shares, but for MRR, a mean of 1 / rank. */
interface FinderFigures {
  readonly precision10: number;
  readonly recall50: number;
  readonly reciprocalRank: number;
  readonly uninterested: number;
  readonly recallAtHalf: number;
  readonly recallAtFourFifths: number;
  readonly topShare: number;
}

/** Whom the product would really write to, with nothing tuned on these ideas. */
interface Decision {
  readonly contacted: number;
  readonly precision: number;
  readonly recall: number;
  /** Share of the ideas with at least one contact. */
  readonly answered: number;
  readonly topShare: number;
  /** Of those put to the initiator as doubtful: how many, and the share that was interested. */
  readonly doubtful: number;
  readonly doubtfulPrecision: number;
}

/** Do probabilities keep their word? People said to care with a probability in [from, to). */
interface Reliability {
  readonly from: number;
  readonly to: number;
  readonly people: number;
  readonly said: number;
  readonly found: number;
}

export interface InterestReport {
  readonly set: string;
  readonly people: number;
  readonly ideas: number;
  readonly interestedEach: number;
  readonly truthTopShare: number;
  /** With all ideas, and without those of which some profile holds nearly the same text. */
  readonly all: Readonly<Record<string, FinderFigures>>;
  readonly withoutNearDuplicates: Readonly<Record<string, FinderFigures>>;
  readonly decision: Decision;
  readonly decisionWithoutNearDuplicates: Decision;
  readonly reliability: readonly Reliability[];
}

export interface InterestOptions {
  /** Only ideas with this label, e.g. `test`; default: all. */
  readonly split?: string;
  readonly weights?: Weights;
  /** Told what is being done. */
  readonly say?: (what: string) => void;
}

/** What the product decides with unless told otherwise. */
const tolerance = 0.5;

/** Protocol c on a folder: the product and the yardsticks computed beside it. */
export function evaluateInterest(folder: Folder, options: InterestOptions = {}): InterestReport {
  const { split, weights = shippedWeights, say = () => {} } = options;
  const ideas = folder.ideas.filter((idea) => split === undefined || idea.split === split);
  say(`${folder.name}: reading ${folder.people.length} profiles`);
  const index = indexPeople(folder.people, folder.links);
  const positions = ideas.map((idea) => new Set(idea.interested.map((id) => index.positionOf.get(id)!)));
  const questions = ideas.map((idea) => questionOf(idea, folder));
  say(`${folder.name}: asking about ${ideas.length} ideas`);
  const own = questions.map((question) => likelihoods(question, index, weights).probability);
  const found = questions.map((question) => find(question, index, weights));
  const finders: Record<string, readonly Float64Array[]> = {
    ...yardsticks(folder, ideas, say),
    Liane: own,
  };
  const figures = (keep: (idea: FolderIdea) => boolean) =>
    Object.fromEntries(
      Object.entries(finders).map(([name, scores]) => [name, measure(scores, positions, ideas.map(keep))]),
    );
  const decide = (keep: (idea: FolderIdea) => boolean) =>
    decisionOf(
      found.filter((_, at) => keep(ideas[at]!)),
      ideas.filter(keep),
      folder.people.length,
    );
  return {
    set: folder.name,
    people: folder.people.length,
    ideas: ideas.length,
    interestedEach: mean(positions.map((set) => set.size)),
    truthTopShare: topShare(
      positions.flatMap((set) => [...set]),
      folder.people.length,
    ),
    all: figures(() => true),
    withoutNearDuplicates: figures((idea) => !idea.nearDuplicate),
    decision: decide(() => true),
    decisionWithoutNearDuplicates: decide((idea) => !idea.nearDuplicate),
    reliability: reliabilityOf(own, positions),
  };
}

function questionOf(idea: FolderIdea, folder: Folder): FindQuestion {
  return {
    idea: { title: idea.title, text: idea.text, language: idea.language },
    people: folder.people,
    links: folder.links,
    me: null,
    organisation: [],
    answers: [],
    refusals: new Set(),
    tolerance,
    write: null,
    seed: 1,
  };
}

function yardsticks(folder: Folder, ideas: readonly FolderIdea[], say: (what: string) => void) {
  const random = seeded(folder.task.seeds[0] ?? 1);
  const finders: Record<string, Finder> = {
    random: () => Float64Array.from(folder.people, () => random()),
    'activity prior': activityPrior(folder.people),
    BM25: bm25(folder.people),
    'TF-IDF centroid': tfIdfCentroid(folder.people),
  };
  return Object.fromEntries(
    Object.entries(finders).map(([name, finder]) => {
      say(`${folder.name}: ${name}`);
      return [name, ideas.map(finder)];
    }),
  );
}

/** The figures of one method; `scores` by idea, then by person, and only the ideas `kept`. */
export function measure(
  scores: readonly Float64Array[],
  truth: readonly ReadonlySet<number>[],
  kept: readonly boolean[],
): FinderFigures {
  const people = scores[0]?.length ?? 0;
  const ideas = scores
    .map((of, at) => ({ of, interested: truth[at]!, order: ranking(of) }))
    .filter((_, at) => kept[at]);
  const right = (idea: (typeof ideas)[number], first: number) =>
    idea.order.slice(0, first).filter((person) => idea.interested.has(person)).length;
  const contacts = ideas.flatMap(({ order, interested }) => order.slice(0, 2 * interested.size));
  const all = ideas.reduce((sum, { interested }) => sum + interested.size, 0);
  const raw = ideas.flatMap((idea) => contactsOf(idea, (score) => score));
  const standard = ideas.flatMap((idea) => contactsOf(idea, standardised(idea.of)));
  const recallAt = (precision: number) =>
    Math.max(...[raw, standard].map((list) => recallAtPrecision(list, precision, all)));
  return {
    precision10: mean(ideas.map((idea) => right(idea, 10) / 10)),
    recall50: mean(ideas.map((idea) => right(idea, 50) / idea.interested.size)),
    reciprocalRank: mean(
      ideas.map(({ order, interested }) => 1 / (1 + order.findIndex((person) => interested.has(person)))),
    ),
    uninterested: mean(
      ideas.map((idea) => 1 - right(idea, 2 * idea.interested.size) / (2 * idea.interested.size)),
    ),
    recallAtHalf: recallAt(0.5),
    recallAtFourFifths: recallAt(0.8),
    topShare: topShare(contacts, people),
  };
}

function ranking(scores: Float64Array): number[] {
  return [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b);
}

interface Contact {
  readonly score: number;
  readonly right: boolean;
}

/** Beyond this rank nobody passes a threshold at which half of the contacts are right. */
const deepest = 100;

function contactsOf(
  { of, order, interested }: { of: Float64Array; order: readonly number[]; interested: ReadonlySet<number> },
  scale: (score: number) => number,
): Contact[] {
  return order
    .slice(0, deepest)
    .map((person) => ({ score: scale(of[person]!), right: interested.has(person) }));
}

function standardised(scores: Float64Array): (score: number) => number {
  const centre = mean([...scores]);
  const squares = scores.reduce((sum, score) => sum + (score - centre) ** 2, 0);
  const spread = Math.sqrt(squares / scores.length) || 1;
  return (score) => (score - centre) / spread;
}

/** The fewest contacts a threshold may let through. */
const fewestContacts = 20;

function recallAtPrecision(contacts: Contact[], precision: number, interested: number): number {
  contacts.sort((a, b) => b.score - a.score);
  let right = 0;
  let best = 0;
  contacts.forEach((contact, at) => {
    if (contact.right) right++;
    const cut = contacts[at + 1]?.score !== contact.score;
    if (cut && at + 1 >= fewestContacts && right / (at + 1) >= precision) best = right;
  });
  return best / interested;
}

const topOf = 0.05;

/** Share of the contacts that falls on the 5 % most asked people. */
function topShare(contacts: readonly number[], people: number): number {
  const times = new Map<number, number>();
  for (const person of contacts) times.set(person, (times.get(person) ?? 0) + 1);
  const most = [...times.values()].sort((a, b) => b - a).slice(0, Math.max(1, Math.round(topOf * people)));
  return most.reduce((sum, count) => sum + count, 0) / contacts.length;
}

function decisionOf(
  found: readonly ReturnType<typeof find>[],
  ideas: readonly FolderIdea[],
  people: number,
): Decision {
  const right = (list: 'write' | 'perhaps') =>
    found.flatMap((one, at) => one[list].filter(({ person }) => ideas[at]!.interested.includes(person)))
      .length;
  const contacts = found.flatMap((one) => one.write.map(({ person }) => person));
  const doubtful = found.reduce((sum, one) => sum + one.perhaps.length, 0);
  const numbers = new Map([...new Set(contacts)].map((person, at) => [person, at]));
  return {
    contacted: contacts.length,
    precision: right('write') / contacts.length,
    recall: right('write') / ideas.reduce((sum, idea) => sum + idea.interested.length, 0),
    answered: found.filter((one) => one.write.length > 0).length / ideas.length,
    topShare: topShare(
      contacts.map((person) => numbers.get(person)!),
      people,
    ),
    doubtful,
    doubtfulPrecision: right('perhaps') / doubtful,
  };
}

const bounds = [0, 0.01, 0.05, 0.15, 0.3, 0.5, 0.7, 1.01];

function reliabilityOf(
  scores: readonly Float64Array[],
  truth: readonly ReadonlySet<number>[],
): Reliability[] {
  const bins = bounds.slice(1).map((to, at) => ({ from: bounds[at]!, to, people: 0, said: 0, found: 0 }));
  scores.forEach((of, idea) => {
    of.forEach((probability, person) => {
      const bin = bins.find(({ to }) => probability < to)!;
      bin.people++;
      bin.said += probability;
      if (truth[idea]!.has(person)) bin.found++;
    });
  });
  return bins.map((bin) => ({ ...bin, said: bin.said / bin.people, found: bin.found / bin.people }));
}

/** The report as tables, as docs/effect.md shows them. */
export function interestTables(report: InterestReport): Table[] {
  return [rankingTable(report), decisionTable(report), reliabilityTable(report)];
}

function rankingTable(report: InterestReport): Table {
  const row = (name: string, of: FinderFigures) => [name, ...figureCells(of)];
  const each = report.interestedEach.toFixed(2);
  return {
    title: `${report.set}: ${report.ideas} ideas, ${report.people} people, ${each} interested each; top 5% of the truth ${share(report.truthTopShare)}`,
    columns: ['method', 'P@10', 'R@50', 'MRR', 'UCR@2R', 'R@P50', 'R@P80', 'top 5%'],
    rows: [
      ...Object.entries(report.all).map(([name, of]) => row(name, of)),
      ...Object.entries(report.withoutNearDuplicates).map(([name, of]) =>
        row(`without near-duplicates: ${name}`, of),
      ),
    ],
  };
}

function figureCells(of: FinderFigures): string[] {
  const { precision10, recall50, reciprocalRank, uninterested, recallAtHalf, recallAtFourFifths } = of;
  const cells = [precision10, recall50, reciprocalRank, uninterested, recallAtHalf, recallAtFourFifths];
  return [...cells, of.topShare].map(share);
}

function decisionTable({ set, decision, decisionWithoutNearDuplicates }: InterestReport): Table {
  const row = (name: string, of: Decision) => [
    name,
    String(of.contacted),
    share(of.precision),
    share(of.recall),
    share(of.answered),
    share(of.topShare),
    String(of.doubtful),
    share(of.doubtfulPrecision),
  ];
  return {
    title: `${set}: whom the product itself would write to (tolerance one in two)`,
    columns: ['ideas', 'contacted', 'precision', 'recall', 'answered', 'top 5%', 'doubtful', 'of them right'],
    rows: [row('all', decision), row('without near-duplicates', decisionWithoutNearDuplicates)],
  };
}

function reliabilityTable({ set, reliability }: InterestReport): Table {
  return {
    title: `${set}: do probabilities keep their word? (per cent)`,
    columns: ['said between', 'pairs', 'said on average', 'found'],
    rows: reliability.map(({ from, to, people, said, found }) => [
      `${percent(from)} – ${percent(Math.min(1, to))}`,
      String(people),
      percent(said),
      percent(found),
    ]),
  };
}
