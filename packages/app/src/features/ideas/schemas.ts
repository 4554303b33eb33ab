import { z } from 'zod';
import { LianeError } from '../../platform/errors.ts';
import { choice, line, optionalEmail, optionalLine, optionalText, text } from '../../platform/http/forms.ts';
import { legalForms } from '../people/legal-forms.ts';
import type { OrganisationSaid } from '../people/organisations.ts';
import type { Idea, IdeaWords } from './idea.ts';
import { isName } from './rules.ts';

/* What is sent, by a form or as JSON: the same names, the same limits. */

const LONGEST_PITCH = 10_000;
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
  const when = ({ value }: { readonly value: unknown }) => typeof value === 'object' && value !== null;
  return { error: 'required', path: [field], when };
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

/** What is corrected of it: the rest stays. */
export const ownIdeaChange = z.object(optional(ownFields.shape));

/** The same fields, none of them needed, none filled in for whoever left it out. */
function optional(shape: typeof ownFields.shape) {
  const { language, title, pitch } = shape;
  const text = optionalText(LONGEST_TEXT).unwrap().optional();
  return {
    ...{ language: language.optional(), title: title.optional(), pitch: pitch.optional() },
    ...{ audience: text, gives: text, expects: text, funding: text },
    organisationName: shape.organisationName.unwrap().optional(),
    legalForm: shape.legalForm.unwrap().optional(),
    organisationNumber: shape.organisationNumber.unwrap().optional(),
    organisationWebsite: shape.organisationWebsite.unwrap().optional(),
    presenterName: shape.presenterName.optional(),
    presenterAddress: shape.presenterAddress.unwrap().optional(),
  };
}

/** One message, of either side. */
export const message = z.object({ text: text(LONGEST_TEXT) });

/** The same as the file of an idea asks it, among other texts on that page. */
export const question = z.object({ question: text(LONGEST_TEXT) });

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

/** An idea as its fields; the number and the site of its organisation were only for knowing it. */
export function fieldsOf(idea: Idea): z.output<typeof ownIdea> {
  const { language, title, pitch, audience, gives, expects, funding, presenterName } = idea;
  return {
    ...{ language, title, pitch, audience, gives, expects, funding, presenterName },
    organisationName: idea.organisationName,
    legalForm: legalForms.find((one) => one === idea.legalForm) ?? '',
    organisationNumber: '',
    organisationWebsite: '',
    presenterAddress: idea.presenterAddress ?? '',
  };
}

/**
 * An idea with some of its fields corrected.
 * @throws LianeError `legal-form-missing` for an organisation of which nobody says what it is
 */
export function corrected(idea: Idea, change: z.output<typeof ownIdeaChange>): IdeaGiven {
  const read = ownIdea.safeParse({ ...fieldsOf(idea), ...change });
  if (!read.success) throw new LianeError('legal-form-missing');
  return ideaGiven(read.data);
}
