import { dayIn } from '../../platform/dates.ts';
import { sayable } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import { Button, Deeds, ErrorSummary, Form, type FormState, TextArea } from '../../ui/form.tsx';
import type { WorkspaceOpen } from '../accounts/store.ts';
import type { Visit } from '../accounts/visit.ts';
import { FOLLOW_HERE } from '../consent/links.ts';
import type { IdeaFile } from './actions.ts';
import { Written } from './idea-words.tsx';
import { questionFixedPart, questionSubject } from './mails.ts';
import { mayAsk } from './rules.ts';
import { words } from './words.ts';

interface Props extends IdeaFile {
  readonly c: Visit;
  readonly workspace: WorkspaceOpen;
  readonly form: FormState;
}

/** What was asked and answered about an idea, and the next question, with the whole mail it would make. */
export function Talk({ c, workspace, idea, messages, form }: Props) {
  const { language } = c.var;
  const t = words[language].talk;
  const name = sayable(idea.presenterName);
  const day = (date: Date) => dayIn(date, workspace.timeZone, language);
  const may = mayAsk({ ...idea, hasAddress: idea.presenterAddress !== null, erased: name === '' });
  if (messages.length === 0 && !may.allowed && idea.presentedBy === 'initiator') return null;
  return (
    <section class="stack" aria-labelledby="talk">
      <h2 id="talk">{t.title(name)}</h2>
      {messages.length === 0 && <p class="quiet">{t.none}</p>}
      {messages.map(({ from, text, at: written }) => (
        <div class="stack">
          <p class="note">{from === 'initiator' ? t.you(day(written)) : t.them(name, day(written))}</p>
          <Written text={text} idea={idea} />
        </div>
      ))}
      {may.allowed && <Question c={c} workspace={workspace} idea={idea} form={form} />}
    </section>
  );
}

/** Pressing the button approves this very mail: all of it stands here, in the order it will be read. */
function Question({ c, workspace, idea, form }: Omit<Props, 'messages'>) {
  const t = words[c.var.language].talk;
  const { door } = c.var.site.config;
  const address = idea.presenterAddress;
  return (
    <Form to={at.ideaQuestion.to({ workspace: workspace.slug, idea: idea.id })}>
      <ErrorSummary form={form} labels={{ question: t.label }} />
      {address === null ? (
        <p class="note">{t.onPage(sayable(idea.presenterName))}</p>
      ) : (
        <p class="note">
          {door === 'open' ? t.byMail(address) : t.byMailClosed(address)} {t.subject}{' '}
          <em lang={idea.language}>{questionSubject(idea)}</em>
        </p>
      )}
      <TextArea form={form} name="question" label={t.label} rows={4} lang={idea.language} />
      {address !== null && <FixedPart c={c} workspace={workspace} idea={idea} />}
      <Deeds>
        <Button>{t.ask}</Button>
      </Deeds>
    </Form>
  );
}

function FixedPart({ c, workspace, idea }: Pick<Props, 'c' | 'workspace' | 'idea'>) {
  const t = words[c.var.language].talk;
  const { door } = c.var.site.config;
  const fixed = questionFixedPart(workspace, idea, door).replace(FOLLOW_HERE, t.link);
  return (
    <>
      <p class="note">{t.adds}</p>
      <div class="fixed note stack" lang={idea.language}>
        {fixed.split('\n\n').map((paragraph) => (
          <p class="lines">{paragraph}</p>
        ))}
      </div>
    </>
  );
}
