import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { at } from '../../routes.ts';
import { show } from './show.tsx';
import type { Visit } from './visit.ts';
import { words } from './words.ts';

/** A page that cannot be shown says why, and where to go. */
export function showFault(c: Visit, code: string, status: ContentfulStatusCode): Response {
  const { faults, back } = words[c.var.language];
  const fault = code in faults ? faults[code as keyof typeof faults] : faults.other;
  return show(
    c,
    { title: fault.title, width: 'narrow', status },
    <div class="opening">
      <h1>{fault.title}</h1>
      <p>{fault.text}</p>
      <p class="deeds">
        <a class="button" href={at.home.to({})}>
          {back}
        </a>
      </p>
    </div>,
  );
}
