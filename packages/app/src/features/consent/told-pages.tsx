import { Hono } from 'hono';
import { dayIn } from '../../platform/dates.ts';
import { LianeError } from '../../platform/errors.ts';
import { readForm } from '../../platform/http/forms.ts';
import { fullStop, sayable } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import { OneDeed } from '../../ui/form.tsx';
import { authorise } from '../accounts/permissions.ts';
import { show } from '../accounts/show.tsx';
import type { WorkspaceOpen } from '../accounts/store.ts';
import { param, type SiteEnv, type Visit, workspaceOf } from '../accounts/visit.ts';
import type { Refusal } from './reach.ts';
import { refusalOf, refusalSchema } from './refusal-given.ts';
import { noteRefusal, sayTold } from './told-actions.ts';
import { type Untold, untoldOf } from './told-store.ts';
import { words } from './told-words.ts';

/** Shown at once: more than that are told file by file, not one by one. */
const SHOWN = 50;

/** Who must be told, and the two things an initiator may note of someone: that they know, and that they said no. */
export const toldPages = new Hono<SiteEnv>()
  .get(at.toTell.path, async (c) => {
    const workspace = await workspaceOf(c);
    authorise(c.var.actor, 'person:read', workspace.id);
    return showUntold(c, workspace, await untoldOf(c.var.tools.db, workspace.id, SHOWN + 1));
  })
  .post(at.personTold.path, async (c) => {
    const workspace = await workspaceOf(c);
    const person = param(c, 'person');
    await sayTold(c.var.actor, c.var.tools, { workspaceId: workspace.id, personId: person });
    return c.redirect(`${at.person.to({ workspace: workspace.slug, person })}?done=told`, 303);
  })
  .post(at.personRefused.path, async (c) => {
    const workspace = await workspaceOf(c);
    const person = param(c, 'person');
    const refusal = await refusalGiven(c);
    const here = { workspaceId: workspace.id, personId: person };
    const { alreadyLeaving } = await noteRefusal(c.var.actor, c.var.tools, here, refusal);
    const done = alreadyLeaving ? 'refused-late' : 'refused';
    return c.redirect(`${at.person.to({ workspace: workspace.slug, person })}?done=${done}`, 303);
  });

async function refusalGiven(c: Visit): Promise<Refusal> {
  const given = readForm(refusalSchema, await c.req.formData());
  if (!given.ok) throw new LianeError('refusal-unclear');
  return refusalOf(given.value);
}

function showUntold(c: Visit, workspace: WorkspaceOpen, found: readonly Untold[]): Response {
  const t = words[c.var.language];
  const more = found.length > SHOWN;
  const people = found.slice(0, SHOWN);
  return show(
    c,
    { title: t.title, workspace, room: 'people' },
    <>
      <div class="opening">
        <p class="note">{t.title}</p>
        <h1>{t.opening(people.length, more)}</h1>
        <p class="lead">{t.lead}</p>
        {people.length > 0 && <p class="note">{t.notice}</p>}
      </div>
      {people.length > 0 && (
        <ul class="people">
          {people.map((person) => (
            <ToTell c={c} workspace={workspace} person={person} />
          ))}
        </ul>
      )}
    </>,
  );
}

function ToTell({ c, workspace, person }: { c: Visit; workspace: WorkspaceOpen; person: Untold }) {
  const { language } = c.var;
  const t = words[language];
  const here = { workspace: workspace.slug, person: person.id };
  const day = (date: Date) => dayIn(date, workspace.timeZone, language);
  const forWhom = <span class="visually-hidden"> : {person.name}</span>;
  return (
    <li>
      <p>
        <b>
          <a href={at.person.to(here)}>{sayable(person.name)}</a>
        </b>
        {`${fullStop(person.name)} `}
        {t.by(day(person.by))}
      </p>
      <p class="note">
        {t.from(person.source, person.purpose, day(person.recordedAt))}
        {fullStop(person.purpose)}
        {!person.hasAddress && ` ${t.noAddress}`}
      </p>
      <div class="deeds">
        {person.hasAddress && (
          <OneDeed to={at.personNotice.to(here)}>
            {t.deeds.notice}
            {forWhom}
          </OneDeed>
        )}
        <OneDeed to={at.personTold.to(here)}>
          {t.deeds.told}
          {forWhom}
        </OneDeed>
        <a class="button plain-link" href={at.personErase.to(here)}>
          {t.deeds.erase}
          {forWhom}
        </a>
      </div>
    </li>
  );
}
