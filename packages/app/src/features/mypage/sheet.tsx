import { hourIn } from '../../platform/dates.ts';
import type { Language } from '../../platform/languages.ts';
import { quoted, sayable } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import {
  Button,
  Deeds,
  ErrorSummary,
  Field,
  Form,
  type FormState,
  OneDeed,
  TextArea,
} from '../../ui/form.tsx';
import type { Held, Line, LineDeed } from '../people/hooks.ts';
import type { Page } from './actions.ts';
import { Acts } from './acts-sheet.tsx';
import { type MyPageProps, withWho, ZONE } from './shown.ts';
import { words } from './words.ts';

export function Door({ form, byMail }: { form: FormState; byMail: boolean }) {
  const t = words[form.language].door;
  return (
    <>
      <div class="opening">
        <h1>{t.heading}</h1>
        <p>{byMail ? t.byMail : t.noMail}</p>
        <ErrorSummary form={form} labels={{ email: t.email, code: t.code }} />
      </div>
      {byMail && (
        <Form to={at.myPageDoor.to({})}>
          <Field form={form} name="email" type="email" label={t.email} autocomplete="email" />
          <Deeds>
            <Button>{t.send}</Button>
          </Deeds>
        </Form>
      )}
      <Form to={at.myPageDoor.to({})}>
        <Field form={form} name="code" label={t.code} />
        <Deeds>
          <Button>{t.open}</Button>
        </Deeds>
      </Form>
    </>
  );
}

export function Sent({ language }: { language: Language }) {
  const t = words[language].door;
  return (
    <div class="opening">
      <h1>{t.heading}</h1>
      <p>{t.sent}</p>
    </div>
  );
}

export function Several({
  language,
  token,
  names,
}: {
  language: Language;
  token: string;
  names: readonly string[];
}) {
  return (
    <>
      <div class="opening">
        <h1>{words[language].several}</h1>
      </div>
      <ul class="list">
        {names.map((name) => (
          <li>
            <a href={withWho(at.myPage.to({ token }), name)}>{sayable(name)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

export function MyPage(props: MyPageProps) {
  const { pages, form, closesAt } = props;
  const { language } = form;
  const t = words[language];
  const [first] = pages;
  if (!first)
    return (
      <div class="opening">
        <h1>{t.nothing}</h1>
        <p class="lead">{t.nothingText}</p>
      </div>
    );
  return (
    <>
      <div class="opening">
        <p class="note">{t.until(hourIn(closesAt, ZONE, language))}</p>
        <h1>{t.heading(sayable(first.known.name))}</h1>
        <p class="lead">{t.lead}</p>
      </div>
      {pages.map((page, i) => (
        <HeldHere {...props} page={page} first={i === 0} />
      ))}
      <Words {...props} />
      <Acts {...props} />
    </>
  );
}

function HeldHere(props: MyPageProps & { page: Page; first: boolean }) {
  const { known, held } = props.page;
  const t = words[props.form.language];
  return (
    <section class="spread" aria-label={known.workspace}>
      <div class="text">
        <h2>{known.workspace}</h2>
        <dl class="known">
          {held.map((one) => (
            <HeldLine {...props} held={one} />
          ))}
        </dl>
      </div>
      {props.first && (
        <aside class="margin">
          <h3>{t.absent.heading}</h3>
          <p>{t.absent.text}</p>
        </aside>
      )}
    </section>
  );
}

function HeldLine(props: MyPageProps & { held: Held }) {
  const { what, text, from, seenBy, line } = props.held;
  const { language } = props.form;
  const t = words[language];
  return (
    <div>
      <dt>{what}</dt>
      <dd>
        <span class="lines" dir="auto">
          {text}
        </span>
        {line?.contested && <span class="lines">{t.answers(quoted(line.contested, language, 2000))}</span>}
        <span class="note">
          {from !== '' && (
            <>
              {from}
              <br />
            </>
          )}
          {t.seenBy(seenBy)}
        </span>
      </dd>
      {line && <LineDeeds {...props} line={line} what={what} />}
    </div>
  );
}

/** Done at once: nothing is said and nothing is lost. The others have a page of their own. */
const AT_ONCE: ReadonlySet<LineDeed> = new Set([
  'hide',
  'show',
  'show-members',
  'hide-members',
  'map-on',
  'map-off',
]);

function LineDeeds({ token, who, form, line, what }: MyPageProps & { line: Line; what: string }) {
  const t = words[form.language].deeds;
  return (
    <dd class="deeds">
      {line.deeds.map((deed) => {
        const said = (
          <>
            {t[deed]}
            <span class="visually-hidden"> : {what}</span>
          </>
        );
        const at1 = { token, line: line.id };
        return AT_ONCE.has(deed) ? (
          <OneDeed quiet to={withWho(at.myPageLineDeed.to({ ...at1, deed }), who)}>
            {said}
          </OneDeed>
        ) : (
          <a class="button plain-link" href={`${withWho(at.myPageLine.to(at1), who)}#${deed}`}>
            {said}
          </a>
        );
      })}
    </dd>
  );
}

function Words(props: MyPageProps) {
  const { form, token, who } = props;
  const t = words[form.language].say;
  return (
    <section class="stack" aria-label={t.label}>
      <Form to={withWho(at.myPageDeed.to({ token, deed: 'say' }), who)}>
        <ErrorSummary form={form} labels={{ text: t.label }} />
        <TextArea form={form} name="text" label={t.label} hint={t.hint} rows={3} />
        <Deeds>
          <Button>{t.deed}</Button>
        </Deeds>
      </Form>
    </section>
  );
}

export function ConfirmErasing({
  language,
  token,
  who,
}: {
  language: Language;
  token: string;
  who: string | null;
}) {
  const t = words[language].confirm;
  return (
    <>
      <div class="opening">
        <h1>{t.title}</h1>
        <p>{t.text}</p>
      </div>
      <div class="deeds">
        <OneDeed to={withWho(at.myPageDeed.to({ token, deed: 'erase' }), who)}>{t.deed}</OneDeed>
        <a class="button" href={withWho(at.myPage.to({ token }), who)}>
          {t.back}
        </a>
      </div>
    </>
  );
}
