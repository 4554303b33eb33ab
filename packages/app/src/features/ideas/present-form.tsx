import type { FormErrors } from '../../platform/http/forms.ts';
import { listed } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import {
  Button,
  Choices,
  Deeds,
  ErrorSummary,
  Field,
  Form,
  type FormState,
  Hidden,
  Select,
  TextArea,
} from '../../ui/form.tsx';
import type { WorkspaceOpen } from '../accounts/store.ts';
import { legalForms, legalFormWords } from '../people/legal-forms.ts';
import { words } from './intake-words.ts';
import { SEAL, UNSEEN } from './sealed-form.ts';

interface Props {
  readonly form: FormState;
  readonly workspace: WorkspaceOpen;
  readonly weavers: readonly string[];
  readonly seal: string;
}

/** The paper form by which anyone presents an idea: the idea, who presents it, what becomes of all that. */
export function PresentForm({ form, workspace, weavers, seal }: Props) {
  const { language } = form;
  const t = words[language];
  return (
    <Form to={at.present.to({ workspace: workspace.slug })}>
      <ErrorSummary form={{ ...form, errors: inOrder(form.errors, t.labels) }} labels={t.labels} />
      <Hidden name={SEAL} value={seal} />
      <Unseen text={t.unseen} />
      <h2>{t.parts.idea}</h2>
      <IdeaFields form={form} />
      <h2>{t.parts.who}</h2>
      <WhoFields form={form} />
      <h2 id="form" tabindex={-1}>
        {t.parts.after}
      </h2>
      <ul class="plain note">
        {t.becomes(listed(weavers, language)).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <p class="note">
        <a href={at.privacy.to({})}>{t.privacy}</a>
      </p>
      <Deeds>
        <Button main>{t.present}</Button>
      </Deeds>
    </Form>
  );
}

/** What is to be mended, in the order of the page. */
export function inOrder(errors: FormErrors, labels: Readonly<Record<string, string>>): FormErrors {
  const places = Object.keys(labels);
  const place = (field: string) => (places.includes(field) ? places.indexOf(field) : places.length);
  return Object.fromEntries(Object.entries(errors).toSorted(([a], [b]) => place(a) - place(b)));
}

/** Out of sight, out of reach of the keyboard and of screen readers. */
function Unseen({ text }: { text: string }) {
  return (
    <div class="aside-field" aria-hidden="true">
      <label for={UNSEEN}>{text}</label>
      <input type="text" id={UNSEEN} name={UNSEEN} tabindex={-1} autocomplete="off" />
    </div>
  );
}

interface Fields {
  readonly form: FormState;
}

function IdeaFields({ form }: Fields) {
  const { labels, hints, languages } = words[form.language];
  const options = [
    { value: 'fr', text: languages.fr },
    { value: 'en', text: languages.en },
  ];
  return (
    <>
      <Field form={form} name="title" label={labels['title']} />
      <TextArea form={form} name="pitch" label={labels['pitch']} hint={hints.pitch} rows={9} />
      <TextArea form={form} name="audience" label={labels['audience']} hint={hints.audience} rows={3} />
      <TextArea form={form} name="gives" label={labels['gives']} hint={hints.gives} rows={3} />
      <TextArea form={form} name="expects" label={labels['expects']} hint={hints.expects} rows={3} optional />
      <TextArea form={form} name="funding" label={labels['funding']} hint={hints.funding} rows={3} />
      <Select form={form} name="language" label={labels['language']} options={options} />
    </>
  );
}

function WhoFields({ form }: Fields) {
  const { labels, hints, as } = words[form.language];
  return (
    <>
      <Choices
        form={form}
        name="as"
        label={labels['as']}
        hint={hints.organisation}
        options={[
          { value: 'organisation', text: as.organisation },
          { value: 'myself', text: as.myself },
        ]}
      />
      <OrganisationFields form={form} labels={labels} />
      <Field form={form} name="presenterName" label={labels['presenterName']} autocomplete="name" />
      <Field
        form={form}
        name="presenterAddress"
        type="email"
        label={labels['presenterAddress']}
        hint={hints.presenterAddress}
        autocomplete="email"
        optional
      />
    </>
  );
}

/** What an organisation is known by: its number, else its site, else its name. */
export function OrganisationFields({
  form,
  labels,
  optional = false,
}: Fields & { labels: Readonly<Record<string, string>>; optional?: boolean }) {
  const { hints, choose } = words[form.language];
  const forms = legalForms.filter((one) => one !== 'person');
  const options = forms.map((one) => ({ value: one, text: legalFormWords[form.language][one] }));
  const field = (name: string) => ({ form, name, label: labels[name] });
  return (
    <>
      <Field {...field('organisationName')} autocomplete="organization" optional={optional} />
      <Select {...field('legalForm')} options={[{ value: '', text: choose }, ...options]} />
      <div class="two-fields">
        <Field {...field('organisationNumber')} hint={hints.organisationNumber} optional />
        <Field {...field('organisationWebsite')} type="url" optional />
      </div>
    </>
  );
}
