import type { Language } from '../../platform/languages.ts';
import { at } from '../../routes.ts';
import { Button, Deeds, ErrorSummary, Field, Form, type FormState, TextArea } from '../../ui/form.tsx';
import type { House } from './instance-answers.ts';
import { words } from './instance-words.ts';

type Name = keyof House;

/** The fields of each question, in the order of the questions. */
const QUESTIONS: readonly (readonly Name[])[] = [
  ['publisher'],
  ['publisherAddress'],
  ['contact', 'phone'],
  ['host', 'hostAddress'],
  ['moderation'],
  ['protection', 'country'],
];

const LONG: ReadonlySet<Name> = new Set(['publisherAddress', 'hostAddress']);
const ADDRESSES: ReadonlySet<Name> = new Set(['contact', 'moderation', 'protection']);

/** The six questions, each with its one or two fields. */
export function HouseForm({ form, language }: { form: FormState; language: Language }) {
  const t = words[language].form;
  return (
    <>
      <div class="opening">
        <h1>{t.opening}</h1>
        <p class="lead">{t.lead}</p>
      </div>
      <div class="spread">
        <div class="text">
          <ErrorSummary form={form} labels={t.fields} />
          <Form to={at.instanceAnswers.to({})}>
            <ol class="questions">
              {QUESTIONS.map((names, i) => (
                <li class="stack">
                  <h2>{`${i + 1}. ${t.questions[i]}`}</h2>
                  {names.map((name) => (
                    <OneField form={form} name={name} language={language} />
                  ))}
                </li>
              ))}
            </ol>
            <Deeds>
              <Button main>{t.save}</Button>
            </Deeds>
          </Form>
        </div>
        <div class="margin">
          <p>{t.margin}</p>
        </div>
      </div>
    </>
  );
}

function OneField({ form, name, language }: { form: FormState; name: Name; language: Language }) {
  const { fields, hints } = words[language].form;
  const shown = { form, name, label: fields[name], hint: hints[name] || undefined };
  if (LONG.has(name)) return <TextArea {...shown} rows={3} />;
  const type = ADDRESSES.has(name) ? 'email' : 'text';
  return <Field {...shown} type={type} optional={name === 'phone'} />;
}
