import { Hono } from 'hono';
import { LianeError } from '../../platform/errors.ts';
import { type FormErrors, type FormValues, readForm } from '../../platform/http/forms.ts';
import { sayable } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import {
  Button,
  Deeds,
  ErrorSummary,
  Field,
  Form,
  type FormState,
  OneDeed,
  Select,
  TextArea,
  Tick,
} from '../../ui/form.tsx';
import { authorise } from '../accounts/permissions.ts';
import { show } from '../accounts/show.tsx';
import { param, type SiteEnv, type Visit } from '../accounts/visit.ts';
import { changeFact, correctDetails, removeFact } from './actions.ts';
import { factsOf } from './fact-store.ts';
import { type PersonHere, personAt, toFile } from './file-pages.tsx';
import { words } from './file-words.ts';
import { detailsSchema, factTextSchema } from './inputs.ts';
import { words as listWords } from './page-words.ts';
import { type PersonRecord, recordsOf } from './person-store.ts';

/** Correcting what is noted: a line, or who someone is. */
export const correctPages = new Hono<SiteEnv>()
  .get(at.personFactChange.path, async (c) => showFact(c, await personAt(c)))
  .post(at.personFactChange.path, async (c) => {
    const here = await personAt(c);
    const { actor, tools } = c.var;
    authorise(actor, 'person:write', here.workspaceId);
    const form = await c.req.formData();
    const id = param(c, 'fact');
    if (form.get('deed') === 'remove') {
      await removeFact(actor, tools, here, id);
      return toFile(c, here, 'fact-removed');
    }
    const given = readForm(factTextSchema, form);
    if (!given.ok) return showFact(c, here, given);
    await changeFact(actor, tools, here, { id, text: given.value.text });
    return toFile(c, here, 'corrected');
  })
  .get(at.personDetails.path, async (c) => showDetails(c, await personAt(c)))
  .post(at.personDetails.path, async (c) => {
    const here = await personAt(c);
    authorise(c.var.actor, 'person:write', here.workspaceId);
    const given = readForm(detailsSchema, await c.req.formData());
    if (!given.ok) return showDetails(c, here, given);
    await correctDetails(c.var.actor, c.var.tools, here, given.value);
    return toFile(c, here, 'corrected');
  });

interface Typed {
  readonly values: FormValues;
  readonly errors: FormErrors;
}

async function rootOf(c: Visit, { workspaceId, personId }: PersonHere) {
  authorise(c.var.actor, 'person:write', workspaceId);
  const records = await recordsOf(c.var.tools.db, workspaceId, personId);
  const [root] = records;
  if (!root) throw new LianeError('not-found');
  return { root, ids: records.map(({ id }) => id) };
}

function Back({ here, root }: { here: PersonHere; root: PersonRecord }) {
  return (
    <p class="note">
      <a href={at.person.to({ workspace: here.workspace.slug, person: root.id })}>{sayable(root.name)}</a>
    </p>
  );
}

async function showFact(c: Visit, here: PersonHere, typed: Typed | null = null): Promise<Response> {
  const { root, ids } = await rootOf(c, here);
  const facts = await factsOf(c.var.tools.db, here.workspaceId, ids);
  const fact = facts.find(({ id, hidden }) => id === param(c, 'fact') && !hidden);
  if (!fact) throw new LianeError('not-found');
  const { language } = c.var;
  const t = words[language].factPage;
  const form: FormState = { language, ...(typed ?? { values: { text: fact.text }, errors: {} }) };
  const to = at.personFactChange.to({ workspace: here.workspace.slug, person: root.id, fact: fact.id });
  const frame = {
    title: t.title,
    workspace: here.workspace,
    room: 'people',
    faulty: typed !== null,
  } as const;
  return show(
    c,
    { ...frame, width: 'narrow', status: typed ? 422 : 200 },
    <>
      <div class="opening">
        <Back here={here} root={root} />
        <h1>{t.title}</h1>
      </div>
      <Form to={to}>
        <ErrorSummary form={form} labels={{ text: t.text }} />
        <TextArea form={form} name="text" label={t.text} hint={words[language].add.factHint} />
        <Deeds>
          <Button main>{t.deed}</Button>
        </Deeds>
      </Form>
      <section class="stack">
        <h2>{t.removeTitle}</h2>
        <p>{t.removeText}</p>
        <div class="deeds">
          <OneDeed to={to} values={{ deed: 'remove' }}>
            {t.removeDeed}
          </OneDeed>
        </div>
      </section>
    </>,
  );
}

async function showDetails(c: Visit, here: PersonHere, typed: Typed | null = null): Promise<Response> {
  const { root } = await rootOf(c, here);
  const { language } = c.var;
  const t = words[language].detailsPage;
  const known = {
    name: root.name,
    language: root.language ?? '',
    guardian: root.guardian ?? '',
    ...(root.guardian !== null && { minor: 'yes' }),
  };
  const typedOrKnown = typed ?? { values: known, errors: {} };
  const form: FormState = { language, ...typedOrKnown, said: listWords[language].faults };
  const languages = (['', 'fr', 'en'] as const).map((value) => ({ value, text: t.languages[value] }));
  const frame = {
    title: t.title,
    workspace: here.workspace,
    room: 'people',
    faulty: typed !== null,
  } as const;
  return show(
    c,
    { ...frame, width: 'narrow', status: typed ? 422 : 200 },
    <>
      <div class="opening">
        <Back here={here} root={root} />
        <h1>{t.title}</h1>
      </div>
      <Form to={at.personDetails.to({ workspace: here.workspace.slug, person: root.id })}>
        <ErrorSummary form={form} labels={{ name: t.name, language: t.language, guardian: t.guardian }} />
        <Field form={form} name="name" label={t.name} />
        <Select form={form} name="language" label={t.language} options={languages} />
        <Tick form={form} name="minor" label={t.minor} />
        <Field form={form} name="guardian" label={t.guardian} hint={t.guardianHint} optional />
        <Deeds>
          <Button main>{t.deed}</Button>
        </Deeds>
      </Form>
    </>,
  );
}
