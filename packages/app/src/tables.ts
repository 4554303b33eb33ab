import type { ColumnType, Generated, Kysely } from 'kysely';

/*
 * The whole database on one page (DESIGN.md, section 10). Migrations make it, this describes it, and a test compares
 * the two. Names are those of the product; `at` is an instant, `on` a day `YYYY-MM-DD`.
 */

export type Db = Kysely<Tables>;

/** Small tables of the whole instance, each with its reason: what spans workspaces or comes before any. */
export const instanceTables = {
  migration: 'which steps of the schema were taken',
  setting: 'what the owner answered about the instance',
  workspace: 'the tenants themselves',
  account: 'one person signs in once, whatever the workspace',
  session: 'a session is an account’s',
  passkey: 'a passkey is an account’s',
  token: 'a link is followed before anyone knows which workspace it opens',
  organisation: 'known across the instance: a no to it holds everywhere',
  person_key: 'the row that refusals and budgets are locked by',
  refusal: 'a no outlives the workspace where it was said',
  budget: 'three in a year, over the whole instance',
  rate: 'tries are counted before anyone is known',
} as const;

/** Everything else belongs to one workspace, whose id comes first in every key. */
export const tenantTables = [
  'role',
  'outbox',
  'pause',
  'charter',
  'criterion',
  'idea',
  'idea_message',
  'assessment',
  'condition',
  'outcome',
  'mandate',
  'source',
  'person',
  'address',
  'fact',
  'tie',
  'told_apart',
  'suggestion',
  'letter',
  'gone_letter',
  'membership',
] as const;

type Language = 'fr' | 'en';

export interface Tables {
  migration: { id: string; applied_at: Date };
  setting: { key: string; value: unknown };
  workspace: WorkspaceRow;
  account: AccountRow;
  session: { hash: Buffer; account_id: string; created_at: Date; expires_at: Date };
  passkey: PasskeyRow;
  token: TokenRow;
  organisation: OrganisationRow;
  person_key: { key: Buffer };
  refusal: RefusalRow;
  budget: { person_key: Buffer; id: string; kind: string; spent_at: Date };
  rate: { key: Buffer; since: Date; tries: number };

  role: RoleRow;
  outbox: OutboxRow;
  pause: { workspace_id: string; person_key: Buffer; until: Date };

  charter: { workspace_id: string; version: number; written_at: Date; written_by: string | null };
  criterion: CriterionRow;
  idea: IdeaRow;
  idea_message: IdeaMessageRow;
  assessment: AssessmentRow;
  condition: ConditionRow;
  outcome: OutcomeRow;
  mandate: MandateRow;

  source: SourceRow;
  person: PersonRow;
  address: AddressRow;
  fact: FactRow;
  tie: TieRow;
  told_apart: { workspace_id: string; a: string; b: string };

  suggestion: SuggestionRow;
  letter: LetterRow;
  gone_letter: { workspace_id: string; idea_id: string; id: string; left_at: Date };
  membership: MembershipRow;
}

export interface WorkspaceRow {
  id: string;
  slug: string;
  kind: 'practice' | 'network' | 'house';
  name: string;
  language: Language;
  time_zone: Generated<string>;
  demo: Generated<boolean>;
  created_at: Date;
  closed_at: Date | null;
}

interface AccountRow {
  id: string;
  /** Case-folded, NFKC. */
  email: string;
  name: string;
  language: Language | null;
  is_owner: Generated<boolean>;
  created_at: Date;
}

interface PasskeyRow {
  id: string;
  account_id: string;
  name: string;
  public_key: Buffer;
  counter: number;
  transports: string[];
  created_at: Date;
}

export interface TokenRow {
  hash: Buffer;
  kind: string;
  account_id: string | null;
  workspace_id: string | null;
  subject: string | null;
  scopes: Generated<string[]>;
  label: Generated<string>;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
}

interface OrganisationRow {
  id: string;
  known_by: 'number' | 'domain' | 'name';
  key: string;
  name: string;
  legal_form: string;
  created_at: Date;
}

interface RefusalRow {
  person_key: Buffer;
  reach: 'idea' | 'organisation' | 'everything';
  /** The idea or the organisation; nil for everything. */
  scope: Generated<string>;
  refused_at: Date;
}

interface RoleRow {
  workspace_id: string;
  account_id: string;
  role: 'weaver' | 'organisation' | 'moderator' | 'member';
  since: Date;
  until: Date | null;
}

export interface OutboxRow {
  workspace_id: string;
  id: string;
  kind: string;
  person_id: string | null;
  person_key: Buffer;
  idea_id: string | null;
  organisation_id: string | null;
  from_name: string;
  reply_to: string | null;
  to_name: string;
  to_address: string;
  language: Language;
  subject: string;
  body: string;
  unsubscribe: string | null;
  text_hash: Buffer;
  approved_by: string | null;
  approved_at: Date | null;
  approved_hash: Buffer | null;
  /** `left`: the server took it; `by-hand`: the initiator sent it; `unknown`: nobody knows, and it is asked about. */
  state:
    | 'waiting'
    | 'leaving'
    | 'left'
    | 'by-hand'
    | 'unknown'
    | 'refused'
    | 'stopped'
    | 'taken-back'
    | 'bounced';
  because: string | null;
  not_before: Date;
  attempts: Generated<number>;
  attempted_at: Date | null;
  ended_at: Date | null;
  created_at: Date;
}

interface CriterionRow {
  workspace_id: string;
  version: number;
  /** The same from version to version. */
  key: string;
  place: number;
  title: string;
  question: string;
}

export interface IdeaRow {
  workspace_id: string;
  id: string;
  language: Language;
  title: string;
  pitch: string;
  audience: string;
  gives: string;
  expects: Generated<string>;
  funding: string;
  organisation_id: string | null;
  organisation_name: Generated<string>;
  legal_form: Generated<string>;
  presenter_name: string;
  presenter_address: string | null;
  presenter_key: Buffer | null;
  presented_by: 'presenter' | 'initiator';
  state: 'presented' | 'examined' | 'accepted' | 'conditions' | 'declined' | 'withdrawn';
  held_aside: Generated<boolean>;
  charter_version: number | null;
  network_id: string | null;
  presented_at: Date;
  decided_at: Date | null;
}

interface IdeaMessageRow {
  workspace_id: string;
  idea_id: string;
  id: string;
  from_side: 'presenter' | 'initiator';
  text: string;
  written_at: Date;
}

interface AssessmentRow {
  workspace_id: string;
  idea_id: string;
  criterion: string;
  verdict: 'met' | 'partly' | 'unmet' | 'unknown';
  evidence: string;
  source: string;
  judged_at: Date;
}

interface ConditionRow {
  workspace_id: string;
  idea_id: string;
  id: string;
  criterion: string | null;
  text: string;
  due_on: string;
  state: 'due' | 'met' | 'broken';
  settled_on: string | null;
}

interface OutcomeRow {
  workspace_id: string;
  idea_id: string;
  outcome: 'accepted' | 'conditions' | 'declined';
  letter: string;
  decided_by: string | null;
  decided_at: Date | null;
  outbox_id: string | null;
}

interface MandateRow {
  workspace_id: string;
  idea_id: string;
  payer: string;
  pays_for: string;
  until: string | null;
  refuses: string;
  gives: string;
  published_at: Date | null;
}

export interface SourceRow {
  workspace_id: string;
  id: string;
  kind: 'file' | 'hand' | 'self' | 'idea' | 'network';
  name: string;
  purpose: string;
  idea_id: string | null;
  recorded_by: string | null;
  recorded_at: Date;
}

export interface PersonRow {
  workspace_id: string;
  id: string;
  name: string;
  folded: string;
  language: Language | null;
  source_id: string;
  /** The record this one is read through, and the one it was joined to: the same unless that one was joined in turn. */
  merged_into: string | null;
  merged_through: string | null;
  /** Who watches over a known minor, and is spoken to instead. */
  guardian: string | null;
  /** By whose word the name is what it is, once someone corrected it. */
  name_source_id: Generated<string | null>;
  is_self: Generated<boolean>;
  gave_own_data: Generated<boolean>;
  recorded_at: Date;
  told_at: Date | null;
  tell_by: Date | null;
}

interface AddressRow {
  workspace_id: string;
  person_id: string;
  id: string;
  address: string;
  person_key: Buffer;
  source_id: string;
  bounced_at: Date | null;
}

export interface FactRow {
  workspace_id: string;
  person_id: string;
  id: string;
  kind: 'about' | 'offer' | 'seek' | 'interest' | 'group' | 'note' | 'alias';
  text: string;
  /** The text as it is searched; PostgreSQL makes it. */
  folded: ColumnType<string, never, never>;
  source_id: string;
  recorded_at: Date;
  hidden: Generated<boolean>;
  contested: string | null;
}

export interface TieRow {
  workspace_id: string;
  a: string;
  b: string;
  source_id: string;
  kind: 'gift' | 'sociability' | 'exchange' | null;
  last_on: string | null;
  strength: Generated<number>;
}

export interface SuggestionRow {
  workspace_id: string;
  idea_id: string;
  person_id: string;
  state: 'kept' | 'aside' | 'knows-better';
  why: Generated<string>;
  decided_at: Date;
}

export interface LetterRow {
  workspace_id: string;
  id: string;
  kind: 'invitation' | 'notice';
  idea_id: string | null;
  person_id: string;
  address_id: string | null;
  language: Language;
  subject: string;
  words: string;
  way: 'mail' | 'aloud' | 'print';
  written_at: Date;
  approved_at: Date | null;
  approved_by: string | null;
  outbox_id: string | null;
  /** When it was asked aloud, or given on paper. */
  asked_at: Date | null;
  answer: 'yes' | 'no' | 'later' | null;
  answered_at: Date | null;
  answered_through: 'link' | 'initiator' | null;
  reach: 'idea' | 'organisation' | 'everything' | null;
  later_on: string | null;
  /** Their record in the network, after their yes. */
  member_id: string | null;
}

interface MembershipRow {
  workspace_id: string;
  person_id: string;
  since: Date;
  motivations: Generated<string[]>;
  introductions_a_month: Generated<number>;
  shown_to: Generated<'weavers' | 'members'>;
  on_map: Generated<boolean>;
  left_at: Date | null;
}
