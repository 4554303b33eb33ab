import { setTimeout as after } from 'node:timers/promises';
import { Hono } from 'hono';
import { readForm } from '../../platform/http/forms.ts';
import { at } from '../../routes.ts';
import { emptyForm, type FormState } from '../../ui/form.tsx';
import {
  answerQuestions,
  inviteInitiator,
  seeInstance,
  sendTestMail,
  takeInvitationsBack,
} from './instance-actions.ts';
import { houseAnswers } from './instance-answers.ts';
import { HouseForm } from './instance-form.tsx';
import { InvitationMade } from './instance-invitation.tsx';
import { InstanceSheet } from './instance-sheet.tsx';
import { askDatabase } from './instance-store.ts';
import { words } from './instance-words.ts';
import { authorise } from './permissions.ts';
import { houseOf } from './public-pages.ts';
import { show } from './show.tsx';
import { doneSaid, type SiteEnv, type Visit } from './visit.ts';

/** What whoever answers for the instance sees and does; and whether it lives, for a machine that watches. */
export const instancePages = new Hono<SiteEnv>()
  .get(at.health.path, async (c) => {
    c.header('Cache-Control', 'no-store');
    return (await answers(c)) ? c.text('ok') : c.text('unavailable', 503);
  })
  .get(at.instance.path, (c) => showInstance(c))
  .get(at.instanceAnswers.path, async (c) => {
    authorise(c.var.actor, 'instance:keep', null);
    return showForm(c, emptyForm(c.var.language, (await houseOf(c.var.tools.db)) ?? {}));
  })
  .post(at.instanceAnswers.path, async (c) => {
    const { actor, tools, language } = c.var;
    authorise(actor, 'instance:keep', null);
    const given = readForm(houseAnswers, await c.req.formData());
    if (!given.ok) return showForm(c, { language, ...given });
    await answerQuestions(actor, tools, given.value);
    return c.redirect(`${at.instance.to({})}?done=answers`, 303);
  })
  .post(at.instanceInvite.path, async (c) => {
    const { actor, tools } = c.var;
    if ((await c.req.formData()).get('deed') !== 'take-back') return showInvitation(c);
    await takeInvitationsBack(actor, tools);
    return c.redirect(`${at.instance.to({})}?done=taken-back`, 303);
  })
  .post(at.instanceTestMail.path, async (c) => {
    const { actor, tools, language, site } = c.var;
    const trial = await sendTestMail(actor, tools, { server: site.config.smtp !== null, language });
    if (!trial.done) return showInstance(c, trial.because);
    site.wake();
    return c.redirect(`${at.instance.to({})}?done=test-mail`, 303);
  });

/** Whoever watches asks again soon: a database that takes longer than this, in ms, does not answer. */
const PATIENCE = 2_000;

async function answers({ var: { tools } }: Visit): Promise<boolean> {
  const asked = askDatabase(tools.db).then(
    () => true,
    () => false,
  );
  return Promise.race([asked, after(PATIENCE, false, { ref: false })]);
}

type Because = keyof (typeof words)['fr']['because'];

async function showInstance(c: Visit, because?: Because): Promise<Response> {
  const { actor, tools, language, site } = c.var;
  const seen = await seeInstance(actor, tools, site.config);
  const t = words[language];
  const text = because ? t.because[because] : doneSaid(c, t.done);
  return show(
    c,
    { title: t.title, notice: text === undefined ? null : { text }, status: because ? 409 : 200 },
    <InstanceSheet c={c} seen={seen} />,
  );
}

function showForm(c: Visit, form: FormState): Response {
  const { language } = c.var;
  const faulty = Object.keys(form.errors).length > 0;
  return show(
    c,
    { title: words[language].form.title, faulty, status: faulty ? 422 : 200 },
    <HouseForm form={form} language={language} />,
  );
}

/** The secret of the link is in this answer alone: in no address, no log and no history. */
async function showInvitation(c: Visit): Promise<Response> {
  const { actor, tools, language, site } = c.var;
  const { token, until } = await inviteInitiator(actor, tools);
  const link = new URL(at.open.to({ token }), site.config.url).href;
  return show(
    c,
    { title: words[language].invite.made.title, width: 'narrow' },
    <InvitationMade language={language} link={link} until={until} closed={site.config.door === 'closed'} />,
  );
}
