/*
 * Every address, named and typed. The words are those of the product (DESIGN.md, section 4); what is in an address
 * is never a name of a person. JSON twins live under /api/v1 and are listed by /api/openapi.json.
 */

type Params<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Params<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never;

export interface Route<P extends string> {
  /** For the router. */
  readonly path: P;
  /** The address itself. */
  to(params: Readonly<Record<Params<P>, string>>): string;
}

function route<const P extends string>(path: P): Route<P> {
  const to = (params: Readonly<Record<string, string>>) =>
    path.replace(/:(\w+)/g, (_all, name: string) => encodeURIComponent(params[name]!));
  return { path, to };
}

export const at = {
  home: route('/'),
  language: route('/language'),
  health: route('/health'),

  open: route('/open/:token'),
  signIn: route('/sign-in'),
  signInLink: route('/sign-in/:token'),
  signOut: route('/sign-out'),
  signOutEverywhere: route('/sign-out/everywhere'),
  passkeyOptions: route('/sign-in/passkey/options'),
  passkeySignIn: route('/sign-in/passkey'),
  account: route('/account'),
  accountDetails: route('/account/details'),
  passkeyNew: route('/account/passkeys/options'),
  passkeyAdd: route('/account/passkeys'),
  passkeyRemove: route('/account/passkeys/:passkey/remove'),
  tokens: route('/account/tokens'),
  tokenRemove: route('/account/tokens/:token/remove'),
  newPractice: route('/account/practices'),

  instance: route('/instance'),
  instanceAnswers: route('/instance/answers'),
  instanceInvite: route('/instance/invitations'),
  instanceTestMail: route('/instance/test-mail'),
  legal: route('/legal'),
  privacy: route('/privacy'),
  register: route('/instance/register'),

  api: route('/api'),
  openApi: route('/api/openapi.json'),

  demo: route('/demo'),

  present: route('/w/:workspace/present'),
  presented: route('/i/:token'),
  presentedAnswer: route('/i/:token/answer'),
  presentedWithdraw: route('/i/:token/withdraw'),
  presentedErase: route('/i/:token/erase'),
  mandate: route('/w/:workspace/mandates/:idea'),

  today: route('/w/:workspace'),
  workspaceSettings: route('/w/:workspace/settings'),
  ideas: route('/w/:workspace/ideas'),
  newIdea: route('/w/:workspace/ideas/new'),
  idea: route('/w/:workspace/ideas/:idea'),
  ideaEdit: route('/w/:workspace/ideas/:idea/edit'),
  ideaWithdraw: route('/w/:workspace/ideas/:idea/withdraw'),
  ideaQuestion: route('/w/:workspace/ideas/:idea/questions'),
  ideaCharter: route('/w/:workspace/ideas/:idea/charter'),
  ideaAssess: route('/w/:workspace/ideas/:idea/criteria/:criterion'),
  ideaCondition: route('/w/:workspace/ideas/:idea/conditions'),
  ideaConditionSettle: route('/w/:workspace/ideas/:idea/conditions/:condition'),
  ideaConditionRemove: route('/w/:workspace/ideas/:idea/conditions/:condition/remove'),
  ideaOutcome: route('/w/:workspace/ideas/:idea/outcome'),
  ideaDecide: route('/w/:workspace/ideas/:idea/decide'),
  ideaUndecide: route('/w/:workspace/ideas/:idea/undecide'),
  ideaMandate: route('/w/:workspace/ideas/:idea/mandate'),
  charter: route('/w/:workspace/charter'),

  outbox: route('/w/:workspace/outbox'),
  message: route('/w/:workspace/outbox/:message'),
  messageTakeBack: route('/w/:workspace/outbox/:message/take-back'),
  messageByHand: route('/w/:workspace/outbox/:message/by-hand'),
  messageEnd: route('/w/:workspace/outbox/:message/end'),
  messageBounced: route('/w/:workspace/outbox/:message/bounced'),

  people: route('/w/:workspace/people'),
  newPerson: route('/w/:workspace/people/new'),
  person: route('/w/:workspace/people/:person'),
  personDetails: route('/w/:workspace/people/:person/details'),
  personAddress: route('/w/:workspace/people/:person/addresses'),
  personAddressRemove: route('/w/:workspace/people/:person/addresses/:address/remove'),
  personFact: route('/w/:workspace/people/:person/facts'),
  personFactChange: route('/w/:workspace/people/:person/facts/:fact'),
  personTie: route('/w/:workspace/people/:person/ties'),
  personTieRemove: route('/w/:workspace/people/:person/ties/:other/remove'),
  personErase: route('/w/:workspace/people/:person/erase'),
  personRefused: route('/w/:workspace/people/:person/refused'),
  personTold: route('/w/:workspace/people/:person/told'),
  personNotice: route('/w/:workspace/people/:person/notice'),
  personMerge: route('/w/:workspace/people/:person/merge'),
  personUnmerge: route('/w/:workspace/people/:person/unmerge'),
  personApart: route('/w/:workspace/people/:person/apart'),
  import: route('/w/:workspace/import'),
  importDone: route('/w/:workspace/import/:source'),
  importUndo: route('/w/:workspace/import/:source/undo'),
  toTell: route('/w/:workspace/to-tell'),

  find: route('/w/:workspace/ideas/:idea/find'),
  findInFile: route('/w/:workspace/ideas/:idea/find/file'),
  findKeep: route('/w/:workspace/ideas/:idea/find/keep'),
  findBetter: route('/w/:workspace/ideas/:idea/find/better'),
  suggestion: route('/w/:workspace/ideas/:idea/find/:person'),

  letters: route('/w/:workspace/letters'),
  newLetter: route('/w/:workspace/letters/new'),
  letter: route('/w/:workspace/letters/:letter'),
  letterApprove: route('/w/:workspace/letters/:letter/approve'),
  letterAnswer: route('/w/:workspace/letters/:letter/answer'),
  letterPrint: route('/w/:workspace/letters/:letter/print'),
  letterRemove: route('/w/:workspace/letters/:letter/remove'),

  answer: route('/a/:token'),
  answerMore: route('/a/:token/more'),
  refuseAtOnce: route('/u/:token'),

  myPageDoor: route('/me'),
  myPage: route('/me/:token'),
  myPageDeed: route('/me/:token/:deed'),
  myPageLine: route('/me/:token/lines/:line'),
  myPageLineDeed: route('/me/:token/lines/:line/:deed'),
  newAddress: route('/new-address/:token'),
  reopen: route('/reopen/:token'),
} as const;
