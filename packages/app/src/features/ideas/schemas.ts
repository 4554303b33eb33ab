import { z } from 'zod';
import { choice, line, optionalEmail, optionalLine, optionalText, text } from '../../platform/http/forms.ts';
import { legalForms } from '../people/legal-forms.ts';
import type { OrganisationSaid } from '../people/organisations.ts';
import type { IdeaWords } from './idea.ts';
import { isName } from './rules.ts';

/* What is sent, by a form or as JSON: the same names, the same limits. */

export const LONGEST_PITCH = 10_000;
const LONGEST_TEXT = 3000;
const LONGEST_TITLE = 140;
const LONGEST_NAME = 120;

const language = choice(['fr', 'en']);
const person = optionalLine(LONGEST_NAME).refine(isName, 'not-a-name');

const organisation = {
  organisationName: optionalLine(),
  legalForm: z.union([z.literal(''), choice(legalForms)], { error: 'not-a-choice' }).default(''),
  organisationNumber: optionalLine(60),
  organisationWebsite: optionalLine(300),
};

/** What whoever presents an idea says: one text at least for each of the initiator's questions. */
export const presentation = z
  .object({
    language,
    title: line(LONGEST_TITLE),
    pitch: text(LONGEST_PITCH),
    audience: text(LONGEST_TEXT),
    gives: text(LONGEST_TEXT),
    expects: optionalText(LONGEST_TEXT),
    funding: text(LONGEST_TEXT),
    as: choice(['organisation', 'myself']),
    ...organisation,
    presenterName: line(LONGEST_NAME).refine(isName, 'not-a-name'),
    presenterAddress: optionalEmail(),
  })
  .refine(
    ({ as, organisationName }) => as !== 'organisation' || Boolean(organisationName),
    missing('organisationName'),
  )
  .refine(({ as, legalForm }) => as !== 'organisation' || Boolean(legalForm), missing('legalForm'));

/** Looked at whatever else is to be mended, so that all is said at once. */
function missing(field: 'organisationName' | 'legalForm') {
  return { error: 'required', path: [field], when: () => true };
}

const ownFields = z.object({
  language,
  title: line(LONGEST_TITLE),
  pitch: text(LONGEST_PITCH),
  audience: optionalText(LONGEST_TEXT),
  gives: optionalText(LONGEST_TEXT),
  expects: optionalText(LONGEST_TEXT),
  funding: optionalText(LONGEST_TEXT),
  ...organisation,
  presenterName: person,
  presenterAddress: optionalEmail(),
});

/** What the initiator enters: two lines are enough, the rest comes when it is known. */
export const ownIdea = ownFields.refine(
  ({ organisationName, legalForm }) => !organisationName || Boolean(legalForm),
  missing('legalForm'),
);

/** One message, of either side. */
export const message = z.object({ text: text(LONGEST_TEXT) });

export interface IdeaGiven extends IdeaWords {
  readonly organisation: OrganisationSaid | null;
  readonly presenterName: string;
  readonly presenterAddress: string | null;
}

type Fields = z.output<typeof ownIdea> & { readonly as?: 'organisation' | 'myself' };

/** A person alone is no organisation: their name is kept with the idea, not known across the instance. */
export function ideaGiven(fields: Fields): IdeaGiven {
  const { organisationName, legalForm, organisationNumber, organisationWebsite, as, ...idea } = fields;
  const alone = as === 'myself' || legalForm === 'person' || legalForm === '' || organisationName === '';
  const said = { name: organisationName, number: organisationNumber, website: organisationWebsite };
  return {
    ...idea,
    presenterAddress: idea.presenterAddress === '' ? null : idea.presenterAddress,
    organisation: alone ? null : { ...said, legalForm },
  };
}
