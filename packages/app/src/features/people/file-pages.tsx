import { Hono } from 'hono';
import type { z } from 'zod';
import { type FormErrors, type FormValues, readForm } from '../../platform/http/forms.ts';
import type { Tools } from '../../platform/tools.ts';
import { sayable } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import type { FormState } from '../../ui/form.tsx';
import type { Notice } from '../../ui/page.tsx';
import { authorise, may } from '../accounts/permissions.ts';
import { show } from '../accounts/show.tsx';
import type { WorkspaceOpen } from '../accounts/store.ts';
import { doneSaid, param, type SiteEnv, type Visit, workspaceOf } from '../accounts/visit.ts';
import { addAddress, addFact, addTie, type PersonAt, removeAddress, removeTie } from './actions.ts';
import { type Adding, Additions, PersonDeeds } from './file-forms.tsx';
import { Known, Margin, type Seen, Ties, toldSaid } from './file-view.tsx';
import { words } from './file-words.ts';
import type { Held, PersonHook } from './hooks.ts';
import { type IdeaNamed, ideasNamed } from './ideas-named.ts';
import { addressSchema, factSchema, tieSchema } from './inputs.ts';
import { idAsked } from './list-pages.tsx';
import { words as listWords } from './page-words.ts';
import { readPerson } from './person-reading.ts';
import { subjectOf } from './person-store.ts';

/** The file of one person: what is known, by whose word, and what may be done about it. */
export function filePages(hooks: readonly PersonHook[]): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get(at.person.path, async (c) => showFile(c, hooks, await personAt(c)))
    .post(at.personFact.path, (c) =>
      add(c, hooks, 'fact', factSchema, async (here, fact) => {
        await addFact(c.var.actor, c.var.tools, here, fact);
        return null;
      }),
    )
    .post(at.personAddress.path, (c) =>
      add(c, hooks, 'address', addressSchema, async (here, given) => {
        await addAddress(c.var.actor, c.var.tools, here, given);
        return null;
      }),
    )
    .post(at.personTie.path, (c) =>
      add(c, hooks, 'tie', tieSchema, async (here, given) => {
        const tied = await addTie(c.var.actor, c.var.tools, here, given);
        return tied.done ? null : { who: tied.because };
      }),
    )
    .post(at.personAddressRemove.path, async (c) => {
      const here = await personAt(c);
      await removeAddress(c.var.actor, c.var.tools, here, param(c, 'address'));
      return toFile(c, here, 'address-removed');
    })
    .post(at.personTieRemove.path, async (c) => {
      const here = await personAt(c);
      await removeTie(c.var.actor, c.var.tools, here, param(c, 'other'));
      return toFile(c, here, 'tie-removed');
    });
}

export interface PersonHere extends PersonAt {
  readonly workspace: WorkspaceOpen;
}

export async function personAt(c: Visit): Promise<PersonHere> {
  const workspace = await workspaceOf(c);
  return { workspace, workspaceId: workspace.id, personId: param(c, 'person') };
}

/** Back to the file, which says what was done. */
export function toFile(
  c: Visit,
  { workspace, personId }: PersonHere,
  done: string,
  more: Readonly<Record<string, string>> = {},
): Response {
  const file = at.person.to({ workspace: workspace.slug, person: personId });
  return c.redirect(`${file}?${new URLSearchParams({ done, ...more })}`, 303);
}

interface Typed {
  readonly adding: Adding;
  readonly values: FormValues;
  readonly errors: FormErrors;
}

/** Reads a small form of the file, does what it asks, and shows the file again either way. */
async function add<S extends z.ZodType>(
  c: Visit,
  hooks: readonly PersonHook[],
  adding: Adding,
  schema: S,
  act: (here: PersonHere, given: z.output<S>) => Promise<FormErrors | null>,
): Promise<Response> {
  const here = await personAt(c);
  authorise(c.var.actor, 'person:write', here.workspaceId);
  const given = readForm(schema, await c.req.formData());
  if (!given.ok) return showFile(c, hooks, here, { adding, ...given });
  const errors = await act(here, given.value);
  if (errors) return showFile(c, hooks, here, { adding, errors, values: given.value as FormValues });
  return toFile(c, here, `${adding}-added`);
}

async function showFile(
  c: Visit,
  hooks: readonly PersonHook[],
  here: PersonHere,
  typed: Typed | null = null,
): Promise<Response> {
  const { actor, tools, language } = c.var;
  const { workspace } = here;
  authorise(actor, 'person:read', workspace.id);
  const person = await readPerson(tools.db, workspace.id, here.personId);
  const writes = may(actor, 'person:write', workspace.id);
  const allTies = c.req.query('ties') === 'all';
  const seen: Seen = { workspace, language, person, now: tools.now, writes, allTies };
  const [ideas, history] = await Promise.all([
    ideasNamed(tools.db, workspace.id),
    historyOf(tools, hooks, seen),
  ]);
  const title = sayable(person.root.name);
  const notice = typed ? null : noticeOf(c, seen);
  const frame = { title, workspace, room: 'people', faulty: typed !== null, notice } as const;
  return show(
    c,
    { ...frame, status: typed ? 422 : 200 },
    <FileBody seen={seen} ideas={ideas} history={history} typed={typed} />,
  );
}

/** What happened, as the features to the right let whoever weaves read it. */
async function historyOf(
  tools: Tools,
  hooks: readonly PersonHook[],
  { workspace, person, language }: Seen,
): Promise<readonly Held[]> {
  const subject = await subjectOf(tools, workspace.id, person.root.id);
  if (!subject) return [];
  const read = hooks.filter(({ weaverReads }) => weaverReads === true);
  return (await Promise.all(read.map(({ held }) => held(tools.db, subject, language)))).flat();
}

interface BodyProps {
  readonly seen: Seen;
  readonly ideas: readonly IdeaNamed[];
  readonly history: readonly Held[];
  readonly typed: Typed | null;
}

function FileBody({ seen, ideas, history, typed }: BodyProps) {
  const { language, writes } = seen;
  const { values = {}, errors = {}, adding = null } = typed ?? {};
  const form: FormState = { language, values, errors, said: listWords[language].faults };
  return (
    <>
      <Opening seen={seen} />
      <section class="spread">
        <div class="text">
          <Known seen={seen} />
          <Ties seen={seen} />
          {writes && <Additions seen={seen} form={form} open={adding} />}
          {history.length > 0 && <History seen={seen} held={history} />}
        </div>
        <Margin seen={seen} />
      </section>
      {writes && (
        <section class="spread">
          <div class="text">
            <PersonDeeds seen={seen} ideas={ideas} />
          </div>
        </section>
      )}
    </>
  );
}

/** One sentence for what was just done; a merge may be undone at once. */
function noticeOf(c: Visit, { workspace, person, language }: Seen): Notice | null {
  const done = c.req.query('done') ?? '';
  const text = doneSaid(c, words[language].done);
  if (text === undefined) return null;
  const other = idAsked(c, 'other');
  if (done === 'apart' && other !== null) {
    const apart = at.personApart.to({ workspace: workspace.slug, person: person.root.id });
    return { text, undo: { to: apart, values: { other, deed: 'back' } } };
  }
  const record = idAsked(c, 'record');
  if (done !== 'merged' || !person.joined.some(({ id }) => id === record)) return { text };
  const to = at.personUnmerge.to({ workspace: workspace.slug, person: person.root.id });
  return { text, undo: { to, values: { record: record! } } };
}

function Opening({ seen }: { seen: Seen }) {
  const { workspace, language, person } = seen;
  const t = words[language];
  return (
    <div class="opening">
      <p class="note">
        <a href={at.people.to({ workspace: workspace.slug })}>{t.back}</a>
      </p>
      <h1>{sayable(person.root.name)}</h1>
      <p class="lead">{toldSaid(seen)}</p>
      {person.root.guardian !== null && <p>{t.minor(sayable(person.root.guardian))}</p>}
    </div>
  );
}

function History({ seen, held }: { seen: Seen; held: readonly Held[] }) {
  return (
    <section class="stack" aria-labelledby="histoire">
      <h2 id="histoire">{words[seen.language].history}</h2>
      <dl class="known">
        {held.map(({ what, text, from }) => (
          <div>
            <dt>{what}</dt>
            <dd>
              <span class="lines" dir="auto">
                {text}
              </span>
              <span class="note">{from}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
