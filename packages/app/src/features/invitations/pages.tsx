import { Hono } from 'hono';
import type { SiteEnv } from '../accounts/visit.ts';
import type { PersonHook } from '../people/hooks.ts';
import { answerPages } from './answer-pages.tsx';
import { letterPages } from './letter-pages.tsx';
import { lettersPages } from './letters-pages.tsx';
import { morePages } from './more-pages.tsx';
import { printPages } from './print-pages.tsx';
import { refusePages } from './refuse-pages.tsx';

/** The workbench where letters are written, and the pages of those they are written to. */
export function invitationsPages(hooks: readonly PersonHook[]): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .route('/', lettersPages)
    .route('/', letterPages(hooks))
    .route('/', printPages)
    .route('/', answerPages(hooks))
    .route('/', morePages(hooks))
    .route('/', refusePages(hooks));
}
