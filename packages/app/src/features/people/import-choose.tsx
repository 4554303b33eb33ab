import { quoted } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import { Button, Deeds, ErrorSummary, FileField, Form, type FormState } from '../../ui/form.tsx';
import { Steps } from '../../ui/steps.tsx';
import type { WorkspaceOpen } from '../accounts/store.ts';
import type { IdeaNamed } from './ideas-named.ts';
import { words } from './import-words.ts';

interface Props {
  readonly workspace: WorkspaceOpen;
  readonly form: FormState;
  readonly ideas: readonly IdeaNamed[];
}

/** First, that nobody need be noted (promise 6); then which file. */
export function ImportChoose({ workspace, form, ideas }: Props) {
  const { choose: t, steps, stepsLabel, title } = words[form.language];
  return (
    <>
      <div class="opening">
        <p class="note">{title}</p>
        <h1>{t.heading}</h1>
        <p class="lead">{t.lead}</p>
      </div>
      <First workspace={workspace} form={form} ideas={ideas} />
      <section class="spread" aria-labelledby="noter">
        <div class="text">
          <h2 id="noter">{t.form}</h2>
          <Steps label={stepsLabel} steps={steps} here={0} />
          <Form to={at.import.to({ workspace: workspace.slug })} file>
            <ErrorSummary form={form} labels={t.labels} />
            <FileField
              form={form}
              name="people-file"
              label={t.labels['people-file']}
              hint={t.peopleHint}
              accept=".csv,.tsv,.txt,.vcf,.vcard,.json,.gexf,.graphml,.xml"
            />
            <FileField
              form={form}
              name="links-file"
              label={t.labels['links-file']}
              hint={t.linksHint}
              accept=".csv,.tsv,.txt,.vcf,.json,.gexf,.graphml,.xml"
              optional
            />
            <Deeds>
              <Button main>{t.deed}</Button>
            </Deeds>
          </Form>
        </div>
        <aside class="margin">
          <h2>{t.marginTitle}</h2>
          <p>{t.margin}</p>
          <p>{t.clock}</p>
        </aside>
      </section>
    </>
  );
}

/** Ideas offered here: the newest are those one works on. */
const IDEAS_SHOWN = 3;

function First({ workspace, form: { language }, ideas }: Props) {
  const t = words[language].choose;
  const here = { workspace: workspace.slug };
  const open = ideas.filter((idea) => idea.open);
  return (
    <section class="stack" aria-labelledby="dabord">
      <h2 id="dabord">{t.first}</h2>
      <p>{t.firstText}</p>
      <p>
        {open.length === 0 && <a href={at.newIdea.to(here)}>{t.noIdea}</a>}
        {open.slice(0, IDEAS_SHOWN).map(({ id, title }, i) => (
          <>
            {i > 0 && <br />}
            <a href={at.findInFile.to({ ...here, idea: id })}>{t.find(quoted(title, language))}</a>
          </>
        ))}
      </p>
    </section>
  );
}
