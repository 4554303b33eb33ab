import { LianeError } from '../../platform/errors.ts';
import { at } from '../../routes.ts';
import { param, type Visit } from '../accounts/visit.ts';
import { openPage } from './door.ts';
import type { Known } from './store.ts';
import { whoReads } from './who.ts';

/** The people that this link opens and this reader is. @throws LianeError `link-past`, `not-found` */
export async function reader(c: Visit): Promise<readonly Known[]> {
  const page = await openPage(c.var.tools, param(c, 'token'));
  if (!page) throw new LianeError('link-past');
  const people = whoReads(page.people, c.req.query('who'));
  if (!people) throw new LianeError('not-found');
  return people;
}

/** The same reader, on the same page, which says what was done. */
export function backToPage(c: Visit, code: string): Response {
  const who = c.req.query('who');
  const query = new URLSearchParams({ done: code, ...(who !== undefined && { who }) });
  return c.redirect(`${at.myPage.to({ token: param(c, 'token') })}?${query}`, 303);
}
