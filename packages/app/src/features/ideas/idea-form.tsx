import { at } from '../../routes.ts';
import {
  Button,
  Deeds,
  ErrorSummary,
  Field,
  Form,
  type FormState,
  Select,
  TextArea,
} from '../../ui/form.tsx';
import type { WorkspaceOpen } from '../accounts/store.ts';
import { words as intakeWords } from './intake-words.ts';
import { inOrder, OrganisationFields } from './present-form.tsx';
import { words } from './words.ts';

interface Props {
  readonly form: FormState;
  readonly workspace: WorkspaceOpen;
  /** The idea that is corrected; null for a new one. */
  readonly ideaId: string | null;
}

/** What the initiator writes down: two fields first, the rest below, all of it to be completed later. */
export function IdeaForm({ form, workspace, ideaId }: Props) {
  const t = words[form.language].entry;
  const { labels } = t;
  const here = { workspace: workspace.slug };
  const to = ideaId === null ? at.newIdea.to(here) : at.ideaEdit.to({ ...here, idea: ideaId });
  return (
    <Form to={to}>
      <ErrorSummary form={{ ...form, errors: inOrder(form.errors, labels) }} labels={labels} />
      <Field form={form} name="title" label={labels['title']} />
      <TextArea form={form} name="pitch" label={labels['pitch']} rows={7} />
      <Deeds>
        <Button main>{ideaId === null ? t.save : t.editSave}</Button>
      </Deeds>
      <h2>{t.more}</h2>
      <MoreFields form={form} />
      <h2>{t.broughtBy}</h2>
      <BringerFields form={form} />
      <Deeds>
        <Button>{ideaId === null ? t.save : t.editSave}</Button>
      </Deeds>
    </Form>
  );
}

function MoreFields({ form }: { form: FormState }) {
  const { labels } = words[form.language].entry;
  const { languages } = intakeWords[form.language];
  const options = [
    { value: 'fr', text: languages.fr },
    { value: 'en', text: languages.en },
  ];
  return (
    <>
      {(['audience', 'gives', 'expects', 'funding'] as const).map((name) => (
        <TextArea form={form} name={name} label={labels[name]} rows={2} optional />
      ))}
      <Select form={form} name="language" label={labels['language']} options={options} />
    </>
  );
}

function BringerFields({ form }: { form: FormState }) {
  const { labels, hints } = words[form.language].entry;
  return (
    <>
      <Field
        form={form}
        name="presenterName"
        label={labels['presenterName']}
        hint={hints.presenterName}
        optional
      />
      <Field
        form={form}
        name="presenterAddress"
        type="email"
        label={labels['presenterAddress']}
        hint={hints.presenterAddress}
        optional
      />
      <OrganisationFields form={form} labels={labels} optional />
    </>
  );
}
