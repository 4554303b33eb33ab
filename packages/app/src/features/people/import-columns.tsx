import { quoted, sayable } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import { Button, Deeds, ErrorSummary, Field, Form, type FormState, Hidden, Select } from '../../ui/form.tsx';
import { Steps } from '../../ui/steps.tsx';
import type { WorkspaceOpen } from '../accounts/store.ts';
import { identifiesPerson, PERSON_FIELDS } from './columns.ts';
import type { FileColumn, FileColumns } from './file-columns.ts';
import type { IdeaNamed } from './ideas-named.ts';
import { fieldWords } from './import-field-words.ts';
import { fieldOf } from './import-given.ts';
import { words } from './import-words.ts';
import type { LinkPart } from './raw-links.ts';

interface Props {
  readonly workspace: WorkspaceOpen;
  /** What a human said of columns, purpose and idea; empty the first time. */
  readonly form: FormState;
  readonly fileName: string;
  readonly read: FileColumns;
  readonly links: readonly (readonly [heading: string, part: LinkPart])[];
  readonly ideas: readonly IdeaNamed[];
  /** The files, on their way back. */
  readonly carried: ReadonlyMap<string, string>;
}

export function ImportColumns(props: Props) {
  const { workspace, form, read, carried } = props;
  const { columns: t, steps, stepsLabel, title } = words[form.language];
  const page = at.import.to({ workspace: workspace.slug });
  const { columns } = read;
  return (
    <>
      <div class="opening">
        <p class="note">{title}</p>
        <h1>{t.heading}</h1>
        <Steps label={stepsLabel} steps={steps} here={1} />
      </div>
      <Form to={page} file>
        <ErrorSummary form={form} labels={{ ...t.labels, columns: t.group }} />
        <Hidden name="step" value="look" />
        {[...carried].map(([name, value]) => (
          <Hidden name={name} value={value} />
        ))}
        {columns.length > 0 && <h2 id="columns">{t.group}</h2>}
        <p>{isUnknown(read) ? t.unknown : t.kinds[read.kind]}</p>
        {columns.length > 0 && (
          <div class="two-fields">
            {columns.map((column, i) => (
              <ColumnField form={form} column={column} place={i + 1} />
            ))}
          </div>
        )}
        <Links {...props} />
        <Origin {...props} />
        <Deeds>
          <Button main>{t.deed}</Button>
          <a class="button plain-link" href={page}>
            {t.back}
          </a>
        </Deeds>
      </Form>
    </>
  );
}

/** In a table, something must say who is who; the nodes of a graph have their own name. */
function isUnknown({ kind, columns }: FileColumns): boolean {
  return kind === 'table' && !identifiesPerson(columns.map(({ field }) => field));
}

/** Enough of a cell to recognise a column by. */
const EXAMPLE_SHOWN = 60;

function ColumnField({ form, column, place }: { form: FormState; column: FileColumn; place: number }) {
  const { columns: t } = words[form.language];
  const { fields } = fieldWords[form.language];
  const name = fieldOf(column.key);
  const values = { [name]: column.field ?? 'aside', ...form.values };
  const label = /^#\d+$/.test(column.key)
    ? t.noName(column.key.slice(1))
    : sayable(column.key, EXAMPLE_SHOWN);
  return (
    <Select
      form={{ ...form, values, prefix: `${place}-` }}
      name={name}
      label={label}
      hint={column.example && t.example(sayable(column.example, EXAMPLE_SHOWN))}
      options={['aside' as const, ...PERSON_FIELDS].map((value) => ({ value, text: fields[value] }))}
    />
  );
}

function Links({ form: { language }, links }: Props) {
  if (links.length === 0) return null;
  const t = words[language].columns;
  const { parts } = fieldWords[language];
  return (
    <>
      <h2>{t.links}</h2>
      <ul class="plain">
        {links.map(([heading, part]) => (
          <li>{t.link(sayable(heading, EXAMPLE_SHOWN), parts[part])}</li>
        ))}
      </ul>
    </>
  );
}

function Origin({ form, fileName, ideas }: Props) {
  const t = words[form.language].columns;
  const options = [
    { value: '', text: t.addressBook },
    ...ideas.map(({ id, title }) => ({ value: id, text: t.forIdea(quoted(title, form.language)) })),
  ];
  return (
    <>
      <h2>{t.source}</h2>
      <Field
        form={form}
        name="purpose"
        label={t.labels.purpose}
        hint={t.purposeHint(quoted(fileName, form.language))}
      />
      <Select form={form} name="idea" label={t.labels.idea} options={options} />
    </>
  );
}
