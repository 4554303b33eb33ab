import { dayIn } from '../../platform/dates.ts';
import { at } from '../../routes.ts';
import { Button, Deeds, ErrorSummary, Form, type FormState, TextArea } from '../../ui/form.tsx';
import type { WorkspaceOpen } from '../accounts/store.ts';
import type { Visit } from '../accounts/visit.ts';
import type { Idea, IdeaMessage } from './idea.ts';
import { Fact, Said, Written } from './idea-words.tsx';
import { words } from './intake-words.ts';
import { erasureOf, mayAnswer, next } from './rules.ts';
import { words as initiatorWords } from './words.ts';

export interface Followed {
  readonly workspace: WorkspaceOpen;
  readonly idea: Idea;
  /** As it was told: an answer that can still be taken back is not. */
  readonly state: Idea['state'];
  readonly messages: readonly IdeaMessage[];
  /** The letter that answered it, once it was given. */
  readonly letter: string | null;
  readonly weaver: string;
}

interface Props extends Followed {
  readonly c: Visit;
  readonly token: string;
}

/** All that whoever presented an idea sees of it: where it stands, what is asked, what is kept, and the ways out. */
export function FollowPage({ form, ...props }: Props & { form: FormState }) {
  const { c, workspace, idea, state, weaver, letter } = props;
  const { language } = c.var;
  const t = words[language].follow;
  const day = dayIn(idea.presentedAt, workspace.timeZone, language);
  return (
    <>
      <div class="opening">
        <p class="note">{(idea.presentedBy === 'presenter' ? t.note : t.told)(day, workspace.name)}</p>
        <h1>{t.heading[state]}</h1>
        <p class="lead">{t.lead(weaver)[state]}</p>
      </div>
      {c.req.query('done') === 'presented' && <Keep {...props} />}
      {letter !== null && (
        <section class="stack">
          <h2>{t.letter}</h2>
          <div class="sheet letter">
            <Written text={letter} idea={idea} />
          </div>
        </section>
      )}
      <Talk {...props} form={form} />
      <OwnWords {...props} />
      <HeldOf {...props} />
    </>
  );
}

function Keep({ c, token, idea }: Props) {
  const { language, site } = c.var;
  const t = words[language].follow.keep;
  const mailed = idea.presenterAddress !== null && site.config.door === 'open' && !idea.heldAside;
  return (
    <section class="stack">
      <h2>{t.title}</h2>
      <pre>{new URL(at.presented.to({ token }), site.config.url).href}</pre>
      <p>
        {t.text}
        {mailed && ` ${t.mailed}`}
      </p>
    </section>
  );
}

function Talk({ c, token, workspace, idea, messages, weaver, form }: Props & { form: FormState }) {
  const { language } = c.var;
  const t = words[language].follow;
  const day = (date: Date) => dayIn(date, workspace.timeZone, language);
  const open = mayAnswer(idea).allowed;
  const asked = messages.at(-1)?.from === 'initiator';
  return (
    <section class="stack" aria-labelledby="talk">
      <h2 id="talk">{t.talk}</h2>
      {messages.length === 0 && <p class="quiet">{t.noQuestion}</p>}
      {messages.map(({ from, text, at: written }) => (
        <div class="stack">
          <p class="note">{from === 'presenter' ? t.you(day(written)) : t.weaver(weaver, day(written))}</p>
          <Written text={text} idea={idea} />
        </div>
      ))}
      {open && (
        <Form to={at.presentedAnswer.to({ token })}>
          <ErrorSummary form={form} labels={{ text: asked ? t.answer : t.add }} />
          <TextArea
            form={form}
            name="text"
            label={asked ? t.answer : t.add}
            hint={t.answerHint(weaver)}
            rows={4}
          />
          <Deeds>
            <Button main={asked}>{asked ? t.send.answer : t.send.add}</Button>
          </Deeds>
        </Form>
      )}
    </section>
  );
}

function OwnWords({ c, idea }: Props) {
  const { language } = c.var;
  const t = words[language];
  const { presents } = initiatorWords[language].file.facts;
  const said = (['audience', 'gives', 'expects', 'funding'] as const).filter((name) => idea[name] !== '');
  return (
    <section class="stack" aria-labelledby="words">
      <h2 id="words">{idea.presentedBy === 'presenter' ? t.follow.words : t.follow.wordsTold}</h2>
      <h3 lang={idea.language} dir="auto">
        {idea.title}
      </h3>
      <Written text={idea.pitch} idea={idea} />
      <dl class="facts">
        {said.map((name) => (
          <Fact name={t.labels[name]!}>
            <Said text={idea[name]} idea={idea} />
          </Fact>
        ))}
        {idea.organisationName !== '' && (
          <Fact name={presents}>
            <Said text={idea.organisationName} idea={idea} />
          </Fact>
        )}
      </dl>
    </section>
  );
}

function HeldOf({ c, token, idea, workspace }: Props) {
  const t = words[c.var.language].follow;
  return (
    <section class="stack" aria-labelledby="held">
      <h2 id="held">{t.held}</h2>
      <p dir="auto">{t.heldText(idea.presenterName, idea.presenterAddress)}</p>
      <p>{t.heldMore}</p>
      <p class="deeds">
        {next(idea.state, 'withdraw').allowed && (
          <a class="button" href={at.presentedWithdraw.to({ token })}>
            {t.withdraw}
          </a>
        )}
        <a class="button" href={at.presentedErase.to({ token })}>
          {erasureOf(idea) === 'everything' ? t.erase : t.eraseName}
        </a>
        <a class="button plain-link" href={at.present.to({ workspace: workspace.slug })}>
          {t.again}
        </a>
      </p>
    </section>
  );
}
