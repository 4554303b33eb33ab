import { Hono } from 'hono';
import { z } from 'zod';
import { choice, line, readForm } from '../../platform/http/forms.ts';
import { isTimeZone, timeZones } from '../../platform/time-zones.ts';
import { at } from '../../routes.ts';
import { Button, Deeds, ErrorSummary, Field, Form, type FormState, Select } from '../../ui/form.tsx';
import { authorise } from './permissions.ts';
import { show } from './show.tsx';
import { updateWorkspace, type WorkspaceOpen } from './store.ts';
import { doneSaid, type SiteEnv, type Visit, workspaceOf } from './visit.ts';
import { words } from './workspace-words.ts';

const given = z.object({
  name: line(80),
  language: choice(['fr', 'en']),
  timeZone: z.string().refine(isTimeZone, 'not-a-choice'),
});

/** What a workspace is called, in which language it notes things, and in which zone its day is. */
export const workspacePages = new Hono<SiteEnv>()
  .get(at.workspaceSettings.path, async (c) => {
    const workspace = await kept(c);
    const { name, language, timeZone } = workspace;
    return showSettings(c, workspace, {
      ...{ language: c.var.language, values: { name, language, timeZone }, errors: {} },
    });
  })
  .post(at.workspaceSettings.path, async (c) => {
    const workspace = await kept(c);
    const read = readForm(given, await c.req.formData());
    if (!read.ok) return showSettings(c, workspace, { language: c.var.language, ...read });
    await updateWorkspace(c.var.tools.db, workspace.id, read.value);
    return c.redirect(`${at.workspaceSettings.to({ workspace: workspace.slug })}?done=kept`, 303);
  });

async function kept(c: Visit): Promise<WorkspaceOpen> {
  const workspace = await workspaceOf(c);
  authorise(c.var.actor, 'workspace:keep', workspace.id);
  return workspace;
}

function showSettings(c: Visit, workspace: WorkspaceOpen, form: FormState): Response {
  const t = words[c.var.language];
  const faulty = Object.keys(form.errors).length > 0;
  const text = faulty ? undefined : doneSaid(c, t.done);
  return show(
    c,
    {
      ...{ title: t.title, workspace, width: 'narrow', faulty, status: faulty ? 422 : 200 },
      notice: text === undefined ? null : { text },
    },
    <>
      <div class="opening">
        <h1>{t.heading(workspace.name)}</h1>
        <p>{t.lead}</p>
      </div>
      <Form to={at.workspaceSettings.to({ workspace: workspace.slug })}>
        <ErrorSummary form={form} labels={t.labels} />
        <Field form={form} name="name" label={t.labels.name} hint={t.nameHint} />
        <Select
          form={form}
          name="language"
          label={t.labels.language}
          hint={t.languageHint}
          options={[
            { value: 'fr', text: 'Français' },
            { value: 'en', text: 'English' },
          ]}
        />
        <Select
          form={form}
          name="timeZone"
          label={t.labels.timeZone}
          hint={t.timeZoneHint}
          options={timeZones.map((value) => ({ value, text: value.replaceAll('_', ' ') }))}
        />
        <Deeds>
          <Button main>{t.deed}</Button>
        </Deeds>
      </Form>
    </>,
  );
}
