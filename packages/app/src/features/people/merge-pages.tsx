import { Hono } from 'hono';
import { LianeError } from '../../platform/errors.ts';
import { readForm } from '../../platform/http/forms.ts';
import { isId } from '../../platform/ids.ts';
import { sayable } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import { emptyForm, Field, OneDeed } from '../../ui/form.tsx';
import { authorise } from '../accounts/permissions.ts';
import { show } from '../accounts/show.tsx';
import type { SiteEnv, Visit } from '../accounts/visit.ts';
import { type PersonHere, personAt, toFile } from './file-pages.tsx';
import { Known, type Seen, Ties, toldSaid } from './file-view.tsx';
import { words } from './file-words.ts';
import { otherSchema } from './inputs.ts';
import { idAsked } from './list-pages.tsx';
import { searchPeople } from './list-store.ts';
import { mergePeople, tellApart, unmergePerson } from './merge-actions.ts';
import { words as listWords } from './page-words.ts';
import { type PersonRead, readPerson } from './person-reading.ts';

/** Two records side by side, for a human to say whether they are one person; and the way back. */
export const mergePages = new Hono<SiteEnv>()
  .get(at.personMerge.path, async (c) => {
    const here = await personAt(c);
    authorise(c.var.actor, 'person:write', here.workspaceId);
    const person = await readPerson(c.var.tools.db, here.workspaceId, here.personId);
    const other = idAsked(c, 'other');
    return other === null ? pickOther(c, here, person) : compare(c, here, person, other);
  })
  .post(at.personMerge.path, async (c) => {
    const here = await personAt(c);
    const given = readForm(otherSchema, await c.req.formData());
    if (!given.ok) throw new LianeError('not-found');
    const { actor, tools } = c.var;
    const merged = await mergePeople(actor, tools, { ...here, otherId: given.value.other });
    if (!merged.done) return toFile(c, here, merged.because);
    return toFile(c, { ...here, personId: merged.value.kept }, 'merged', { record: merged.value.joined });
  })
  .post(at.personApart.path, async (c) => {
    const here = await personAt(c);
    const form = await c.req.formData();
    const given = readForm(otherSchema, form);
    if (!given.ok) throw new LianeError('not-found');
    const apart = form.get('deed') !== 'back';
    await tellApart(c.var.actor, c.var.tools, { ...here, otherId: given.value.other }, apart);
    return toFile(c, here, apart ? 'apart' : 'not-apart', { other: given.value.other });
  })
  .post(at.personUnmerge.path, async (c) => {
    const here = await personAt(c);
    const recordId = String((await c.req.formData()).get('record') ?? '');
    if (!isId(recordId)) throw new LianeError('not-found');
    await unmergePerson(c.var.actor, c.var.tools, { ...here, recordId });
    return toFile(c, here, 'separated');
  });

function seenBy(c: Visit, { workspace }: PersonHere, person: PersonRead): Seen {
  const { language, tools } = c.var;
  return { workspace, language, person, now: tools.now, writes: false, allTies: false };
}

async function compare(c: Visit, here: PersonHere, person: PersonRead, otherId: string): Promise<Response> {
  const other = await readPerson(c.var.tools.db, here.workspaceId, otherId);
  const t = words[c.var.language].mergePage;
  const to = { workspace: here.workspace.slug, person: person.root.id };
  if (other.root.id === person.root.id) return toFile(c, here, 'already-one');
  return show(
    c,
    { title: t.title, workspace: here.workspace, room: 'people' },
    <>
      <div class="opening">
        <h1>{t.title}</h1>
        <p class="lead">{t.text}</p>
      </div>
      <div class="two">
        {[person, other].map((one) => (
          <Side seen={seenBy(c, here, one)} />
        ))}
      </div>
      <section>
        <div class="deeds">
          <OneDeed to={at.personMerge.to(to)} values={{ other: other.root.id }}>
            {t.deed}
          </OneDeed>
          <OneDeed to={at.personApart.to(to)} values={{ other: other.root.id }}>
            {t.keep}
          </OneDeed>
        </div>
      </section>
    </>,
  );
}

function Side({ seen }: { seen: Seen }) {
  return (
    <section class="stack">
      <h2>{sayable(seen.person.root.name)}</h2>
      <p class="note">{toldSaid(seen)}</p>
      <Known seen={seen} />
      <Ties seen={seen} />
    </section>
  );
}

async function pickOther(c: Visit, here: PersonHere, person: PersonRead): Promise<Response> {
  const { language, tools } = c.var;
  const t = words[language].mergePage;
  const typed = sayable(c.req.query('q') ?? '');
  const found = typed === '' ? [] : await searchPeople(tools.db, here.workspaceId, typed);
  const others = found.filter(({ id }) => id !== person.root.id);
  const to = at.personMerge.to({ workspace: here.workspace.slug, person: person.root.id });
  const title = t.pick(sayable(person.root.name));
  return show(
    c,
    { title, workspace: here.workspace, room: 'people' },
    <>
      <div class="opening">
        <h1>{title}</h1>
      </div>
      <form class="search" method="get" action={to}>
        <Field form={emptyForm(language, { q: typed })} name="q" type="search" label={t.pickHint} />
        <div class="deeds">
          <button type="submit" class="button">
            {t.pickDeed}
          </button>
        </div>
      </form>
      {typed !== '' && others.length === 0 && <p>{t.nobody}</p>}
      <Choices
        to={to}
        label={t.choose}
        others={others.map(({ id, name, line }) => ({ id, name, text: line }))}
      />
      {typed === '' && person.twins.length > 0 && (
        <section class="stack">
          <h2>{t.likely}</h2>
          <Choices
            to={to}
            label={t.choose}
            others={person.twins.map(({ id, name, because }) => {
              return { id, name, text: listWords[language].because[because] };
            })}
          />
        </section>
      )}
    </>,
  );
}

interface ChoicesProps {
  readonly to: string;
  readonly label: string;
  readonly others: readonly { readonly id: string; readonly name: string; readonly text: string }[];
}

function Choices({ to, label, others }: ChoicesProps) {
  if (others.length === 0) return null;
  return (
    <ul class="list">
      {others.map(({ id, name, text }) => (
        <li>
          <p>
            <b>{sayable(name)}</b>. {text}
          </p>
          <p class="deeds">
            <a class="button" href={`${to}?other=${id}`}>
              {label}
              <span class="visually-hidden"> {sayable(name)}</span>
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
