import type { at } from '../src/routes.ts';

/** Why a deed of a page is a human's alone. Nothing else is a reason. */
type HumanAlone =
  | 'approving a text'
  | 'deciding about an idea'
  | 'keeping an account'
  | 'keeping a workspace'
  | 'keeping the instance'
  | 'signing in'
  | 'choosing a language'
  | 'opening the demonstration'
  | 'a personal link';

/**
 * Each address of a page that changes something: the operation of the API that does the same, by its id, or why only a
 * human may. A page that is not here fails the test, and so does an id that the API does not have.
 */
export const twins: Readonly<Partial<Record<keyof typeof at, string | { readonly human: HumanAlone }>>> = {
  language: { human: 'choosing a language' },
  demo: { human: 'opening the demonstration' },

  open: { human: 'signing in' },
  signIn: { human: 'signing in' },
  signInLink: { human: 'signing in' },
  signOut: { human: 'signing in' },
  signOutEverywhere: { human: 'signing in' },
  passkeyOptions: { human: 'signing in' },
  passkeySignIn: { human: 'signing in' },

  accountDetails: { human: 'keeping an account' },
  passkeyNew: { human: 'keeping an account' },
  passkeyAdd: { human: 'keeping an account' },
  passkeyRemove: { human: 'keeping an account' },
  tokens: { human: 'keeping an account' },
  tokenRemove: { human: 'keeping an account' },
  newPractice: { human: 'keeping an account' },

  instanceAnswers: { human: 'keeping the instance' },
  instanceInvite: { human: 'keeping the instance' },
  instanceTestMail: { human: 'keeping the instance' },
  workspaceSettings: { human: 'keeping a workspace' },

  presented: { human: 'a personal link' },
  presentedAnswer: { human: 'a personal link' },
  presentedWithdraw: { human: 'a personal link' },
  presentedErase: { human: 'a personal link' },
  answer: { human: 'a personal link' },
  answerMore: { human: 'a personal link' },
  refuseAtOnce: { human: 'a personal link' },
  myPageDoor: { human: 'a personal link' },
  myPage: { human: 'a personal link' },
  myPageDeed: { human: 'a personal link' },
  myPageLine: { human: 'a personal link' },
  myPageLineDeed: { human: 'a personal link' },
  newAddress: { human: 'a personal link' },
  reopen: { human: 'a personal link' },

  messageTakeBack: 'takeBackMessage',
  messageByHand: 'takeMessageInHand',
  messageEnd: 'sayWhetherMessageLeft',
  messageBounced: 'sayMessageBounced',

  newPerson: 'notePerson',
  personDetails: 'correctPerson',
  personFact: 'addFact',
  personFactChange: 'correctFact',
  personAddress: 'addAddress',
  personAddressRemove: 'removeAddress',
  personTie: 'addTie',
  personTieRemove: 'removeTie',
  personMerge: 'mergePeople',
  personUnmerge: 'unmergePerson',
  personApart: 'tellPeopleApart',
  personErase: 'erasePerson',
  import: 'importPeople',
  importUndo: 'undoImport',
  personTold: 'recordTold',
  personRefused: 'recordRefusal',

  present: 'presentIdea',
  newIdea: 'enterIdea',
  ideaEdit: 'editIdea',
  ideaWithdraw: 'withdrawIdea',
  ideaQuestion: 'askOnPage',
  charter: 'reviseCharter',
  ideaCharter: 'moveToNewestCharter',
  ideaAssess: 'judgeCriterion',
  ideaCondition: 'setCondition',
  ideaConditionSettle: 'settleCondition',
  ideaConditionRemove: 'removeCondition',
  ideaOutcome: 'keepOutcomeDraft',
  ideaMandate: 'writeMandate',
  ideaDecide: { human: 'deciding about an idea' },
  ideaUndecide: { human: 'deciding about an idea' },
  newLetter: 'beginLetter',
  letter: 'keepLetter',
  letterRemove: 'removeLetter',
  letterAnswer: 'noteAnswer',
  letterPrint: { human: 'approving a text' },
  letterApprove: { human: 'approving a text' },
  personNotice: { human: 'approving a text' },

  suggestion: 'decideSuggestion',
  findInFile: 'findInFile',
  findKeep: 'keepFromFile',
  findBetter: 'decideSuggestion',
};
