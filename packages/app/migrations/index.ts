import { ground } from './001-ground.ts';
import { ideas } from './002-ideas.ts';
import { people } from './003-people.ts';
import { invitations } from './004-invitations.ts';
import { ownWords } from './005-own-words.ts';
import { foldedFacts } from './006-folded-facts.ts';
import { toldApart } from './007-told-apart.ts';

/** Every step of the schema, in order. A step that has landed is never edited: the next one mends it. */
export const migrations = [ground, ideas, people, invitations, ownWords, foldedFacts, toldApart];
