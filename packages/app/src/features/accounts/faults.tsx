import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { at } from '../../routes.ts';
import { show } from './show.tsx';
import type { Visit } from './visit.ts';
import { words } from './words.ts';

/** A page that cannot be shown says why, and where to go. */
export function showFault(c: Visit, code: string, status: ContentfulStatusCode): Response {
  const { faults, back, around } = words[c.var.language];
  const fault = code in faults ? faults[code as keyof typeof faults] : faults.other;
  return show(
    c,
    { title: fault.title, width: 'narrow', status },
    <div class="opening">
      <h1>{fault.title}</h1>
      <p>{fault.text}</p>
      <p class="deeds">
        {code === 'sign-in-needed' && (
          <a class="button main" href={signInHere(c)}>
            {around.signIn}
          </a>
        )}
        <a class="button" href={at.home.to({})}>
          {back}
        </a>
      </p>
    </div>,
  );
}

/** Where one signs in to come back to this page; what was sent by a form cannot be sent again. */
function signInHere({ req }: Visit): string {
  if (req.method !== 'GET') return at.signIn.to({});
  const { pathname, search } = new URL(req.url);
  return `${at.signIn.to({})}?${new URLSearchParams({ back: pathname + search })}`;
}
