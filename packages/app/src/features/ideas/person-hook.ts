import { dayIn } from '../../platform/dates.ts';
import type { Language } from '../../platform/languages.ts';
import type { Tools } from '../../platform/tools.ts';
import type { Db } from '../../tables.ts';
import { workspaceById } from '../accounts/store.ts';
import type { Held, PersonHook, Subject } from '../people/hooks.ts';
import type { Idea, IdeaMessage } from './idea.ts';
import { eraseIdea } from './present-actions.ts';
import { erasureOf } from './rules.ts';
import { ideasByKeys, messagesOf } from './store.ts';
import { words } from './words.ts';

/** What someone presented, known by their address: they read it on their page, and it goes with them. */
export const presenterHook: PersonHook = {
  tables: ['idea', 'idea_message'],
  held,
  erase,
};

async function held(db: Db, { workspaceId, keys }: Subject, language: Language): Promise<Held[]> {
  const zone = (await workspaceById(db, workspaceId))?.timeZone ?? 'Europe/Paris';
  const ideas = await ideasByKeys(db, workspaceId, keys);
  const all = await Promise.all(
    ideas.map(async (idea) => heldOf(idea, await messagesOf(db, idea), zone, language)),
  );
  return all.flat();
}

function heldOf(idea: Idea, messages: readonly IdeaMessage[], zone: string, language: Language): Held[] {
  const t = words[language].held;
  const own = idea.presentedBy === 'presenter';
  const day = dayIn(idea.presentedAt, zone, language);
  const { title, pitch, audience, gives, expects, funding, presenterName, presenterAddress } = idea;
  const said = [title, pitch, audience, gives, expects, funding, presenterName, presenterAddress ?? ''];
  const carried = erasureOf({ state: idea.state, presentedBy: 'presenter' }) === 'presenter';
  const first: Held = {
    what: own ? t.idea : t.told,
    text: said.filter((text) => text !== '').join('\n\n'),
    from: own ? t.from(day) : t.fromWeaver(day),
    seenBy: carried ? t.seenByAll : t.seenBy,
  };
  const theirs = messages
    .filter(({ from }) => from === 'presenter')
    .map(({ text, at }) => ({
      what: t.message,
      text,
      from: t.from(dayIn(at, zone, language)),
      seenBy: t.seenBy,
    }));
  return [first, ...theirs];
}

async function erase(tools: Tools, { workspaceId, keys }: Subject): Promise<void> {
  for (const idea of await ideasByKeys(tools.db, workspaceId, keys)) await eraseIdea(tools, idea);
}
