import { z } from '@hono/zod-openapi';
import type { IdeaFile } from './actions.ts';
import type { Idea, IdeaLine } from './idea.ts';

/* Ideas as programs read them. */

const instant = z.iso.datetime();
const state = z.enum(['presented', 'examined', 'accepted', 'conditions', 'declined', 'withdrawn']);
const presentedBy = z.enum(['presenter', 'initiator']);

export const lineShape = z
  .object({
    id: z.uuid(),
    title: z.string().openapi({ description: 'Empty once whoever presented it erased it.' }),
    language: z.enum(['fr', 'en']),
    state,
    presentedBy,
    presenterName: z.string(),
    organisationName: z.string(),
    heldAside: z.boolean(),
    presentedAt: instant,
    decidedAt: instant.nullable(),
    lastMessageFrom: presentedBy.nullable(),
    lastMessageAt: instant.nullable(),
  })
  .openapi('IdeaLine');

export const ideaShape = z
  .object({
    id: z.uuid(),
    language: z.enum(['fr', 'en']),
    title: z.string(),
    pitch: z.string(),
    audience: z.string(),
    gives: z.string(),
    expects: z.string(),
    funding: z.string(),
    organisation: z
      .object({ id: z.uuid().nullable(), name: z.string(), legalForm: z.string() })
      .nullable()
      .openapi({ description: 'Null when it is presented in one’s own name.' }),
    presenterName: z.string(),
    presenterAddress: z.string().nullable(),
    presentedBy,
    state,
    heldAside: z.boolean(),
    network: z.uuid().nullable(),
    presentedAt: instant,
    decidedAt: instant.nullable(),
    messages: z.array(z.object({ id: z.uuid(), from: presentedBy, text: z.string(), at: instant })),
  })
  .openapi('Idea');

const iso = (date: Date | null) => date?.toISOString() ?? null;

export function asLine({ lastSide, lastAt, ...idea }: IdeaLine): z.output<typeof lineShape> {
  return {
    ...idea,
    presentedAt: idea.presentedAt.toISOString(),
    decidedAt: iso(idea.decidedAt),
    lastMessageFrom: lastSide,
    lastMessageAt: iso(lastAt),
  };
}

export function asIdea({ idea, messages }: IdeaFile): z.output<typeof ideaShape> {
  const { id, language, title, pitch, audience, gives, expects, funding } = idea;
  const { presenterName, presenterAddress, presentedBy, state, heldAside, networkId } = idea;
  return {
    ...{ id, language, title, pitch, audience, gives, expects, funding },
    ...{ presenterName, presenterAddress, presentedBy, state, heldAside, network: networkId },
    organisation: organisationIn(idea),
    presentedAt: idea.presentedAt.toISOString(),
    decidedAt: iso(idea.decidedAt),
    messages: messages.map((message) => ({ ...message, at: message.at.toISOString() })),
  };
}

function organisationIn({ organisationId, organisationName, legalForm }: Idea) {
  return organisationName === '' ? null : { id: organisationId, name: organisationName, legalForm };
}
