import { Hono } from 'hono';
import type { SiteEnv } from '../accounts/visit.ts';
import { correctPages } from './correct-pages.tsx';
import { erasePages } from './erase-pages.tsx';
import { filePages } from './file-pages.tsx';
import type { PersonHook } from './hooks.ts';
import { listPages } from './list-pages.tsx';
import { mergePages } from './merge-pages.tsx';
import { notePages } from './note-pages.tsx';

/** Every page about the people a workspace knows; the hooks say what other features hold of them. */
export function peoplePages(hooks: readonly PersonHook[]): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .route('/', listPages)
    .route('/', notePages)
    .route('/', filePages(hooks))
    .route('/', correctPages)
    .route('/', mergePages)
    .route('/', erasePages(hooks));
}
