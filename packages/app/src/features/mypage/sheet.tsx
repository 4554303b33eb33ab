import { dayIn, hourIn } from '../../platform/dates.ts';
import type { Language } from '../../platform/languages.ts';
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
  TextArea,
} from '../../ui/form.tsx';
import { gathered } from '../people/gathered.ts';
import type { Page } from './actions.ts';
import { words } from './words.ts';

/** A page opened from anywhere is read in the zone of the practices there are. */
const ZONE = 'Europe/Paris';

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

function withWho(path: string, who: string | null): string {
  return who === null ? path : `${path}?${new URLSearchParams({ who })}`;
}

interface MyPageProps {
  readonly token: string;
  readonly who: string | null;
  readonly closesAt: Date;
  readonly now: Date;
  readonly refused: boolean;
  readonly pages: readonly Page[];
  readonly form: FormState;
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
      </div>
      {pages.map((page) => (
        <HeldHere page={page} language={language} />
      ))}
      <Words {...props} />
      <Acts {...props} />
    </>
  );
}

function HeldHere({ page: { known, held }, language }: { page: Page; language: Language }) {
  const t = words[language];
  return (
    <section class="spread" aria-label={known.workspace}>
      <div class="text">
        <h2>{known.workspace}</h2>
        <dl class="known">
          {gathered(held).map(({ what, texts, from, seenBy }) => (
            <div>
              <dt>{what}</dt>
              <dd>
                {texts.map((text) => (
                  <span class="lines" dir="auto">
                    {text}
                  </span>
                ))}
                <span class="note">
                  {from}
                  <br />
                  {t.seenBy(seenBy)}
                </span>
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <aside class="margin">
        <h3>{t.absent.heading}</h3>
        <p>{t.absent.text}</p>
      </aside>
    </section>
  );
}

/** Where a deed goes, for the same reader. */
function deedOf({ token, who }: Pick<MyPageProps, 'token' | 'who'>, deed: string): string {
  return withWho(at.myPageDeed.to({ token, deed }), who);
}

function Words(props: MyPageProps) {
  const { form } = props;
  const t = words[form.language].say;
  return (
    <Form to={deedOf(props, 'say')}>
      <ErrorSummary form={form} labels={{ text: t.label }} />
      <TextArea form={form} name="text" label={t.label} hint={t.hint} rows={3} />
      <Deeds>
        <Button>{t.deed}</Button>
      </Deeds>
    </Form>
  );
}

function Acts(props: MyPageProps) {
  const { pages, form, refused } = props;
  const { language } = form;
  const t = words[language].acts;
  const until = pages.find(({ pausedUntil }) => pausedUntil !== null)?.pausedUntil ?? null;
  return (
    <section class="stack" aria-labelledby="faire">
      <h2 id="faire">{t.heading}</h2>
      <ul class="acts">
        <li>
          <p>{until ? t.unpause(dayIn(until, ZONE, language)) : t.pause}</p>
          <OneDeed to={deedOf(props, until ? 'unpause' : 'pause')}>
            {until ? t.unpauseDeed : t.pauseDeed}
          </OneDeed>
        </li>
        <li>
          <p>{t.take}</p>
          <a class="button" href={deedOf(props, 'export')}>
            {t.takeDeed}
          </a>
        </li>
        <li>
          <p>{refused ? t.reopen : t.refuse}</p>
          <OneDeed to={deedOf(props, refused ? 'reopen' : 'refuse')}>
            {refused ? t.reopenDeed : t.refuseDeed}
          </OneDeed>
        </li>
        <li>
          <p>{t.erase}</p>
          <a class="button" href={deedOf(props, 'erase')}>
            {t.eraseDeed}
          </a>
        </li>
      </ul>
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
        <OneDeed to={deedOf({ token, who }, 'erase')}>{t.deed}</OneDeed>
        <a class="button" href={withWho(at.myPage.to({ token }), who)}>
          {t.back}
        </a>
      </div>
    </>
  );
}
