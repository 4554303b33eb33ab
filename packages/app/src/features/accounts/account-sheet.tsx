import { dayIn } from '../../platform/dates.ts';
import { capital, listed } from '../../platform/typographer.ts';
import { at } from '../../routes.ts';
import {
  Button,
  Choices,
  Deeds,
  ErrorSummary,
  Field,
  Form,
  type FormState,
  OneDeed,
} from '../../ui/form.tsx';
import type { AccessToken } from './account-store.ts';
import { words } from './account-words.ts';
import type { SignedIn } from './actor.ts';
import { Passkeys } from './passkey-sheet.tsx';
import type { Passkey } from './passkey-store.ts';
import type { WorkspaceOpen } from './store.ts';

interface Props {
  readonly signedIn: SignedIn;
  readonly workspaces: readonly WorkspaceOpen[];
  readonly passkeys: readonly Passkey[];
  /** Where people reach this instance. */
  readonly origin: string;
  readonly tokens: readonly AccessToken[];
  /** A key that was just made: shown this once. */
  readonly made: string | null;
  readonly form: FormState;
}

export function AccountSheet(props: Props) {
  const { signedIn, form, made, passkeys, origin } = props;
  const t = words[form.language];
  const labels = {
    name: t.details.name,
    language: t.details.language,
    label: t.tokens.label,
    scope: t.tokens.scope,
    practice: t.another.label,
  };
  return (
    <>
      <div class="opening">
        <h1>{t.heading(signedIn.account.name)}</h1>
        <p class="lead">{t.lead(signedIn.account.email)}</p>
        <ErrorSummary form={form} labels={labels} />
        {made !== null && (
          <div class="notice">
            <p role="status">{t.tokens.made}</p>
            <pre>{made}</pre>
          </div>
        )}
      </div>
      <Details form={form} />
      <Workspaces {...props} />
      <Passkeys language={form.language} passkeys={passkeys} origin={origin} />
      <Keys {...props} />
      <Leaving language={form.language} />
    </>
  );
}

function Details({ form }: { form: FormState }) {
  const t = words[form.language].details;
  return (
    <section class="stack" aria-labelledby="vous">
      <h2 id="vous">{t.heading}</h2>
      <Form to={at.accountDetails.to({})}>
        <Field form={form} name="name" label={t.name} hint={t.nameHint} autocomplete="name" />
        <Choices
          form={form}
          name="language"
          label={t.language}
          options={[
            { value: 'fr', text: t.languages.fr },
            { value: 'en', text: t.languages.en },
          ]}
        />
        <Deeds>
          <Button main>{t.keep}</Button>
        </Deeds>
      </Form>
    </section>
  );
}

function Workspaces({ signedIn, workspaces, form }: Props) {
  const t = words[form.language];
  const rolesIn = (id: string) =>
    signedIn.roles.filter(({ workspaceId }) => workspaceId === id).map(({ role }) => t.roles[role]);
  return (
    <section class="stack" aria-labelledby="ateliers">
      <h2 id="ateliers">{t.workspaces}</h2>
      <ul class="list">
        {workspaces.map(({ id, slug, name }) => (
          <li>
            <p>
              <a href={at.today.to({ workspace: slug })}>{name}</a>
            </p>
            <p class="note">{capital(listed(rolesIn(id), form.language))}.</p>
          </li>
        ))}
      </ul>
      {signedIn.account.isOwner && (
        <Form to={at.newPractice.to({})}>
          <Field form={form} name="practice" label={t.another.label} />
          <Deeds>
            <Button>{t.another.open}</Button>
          </Deeds>
        </Form>
      )}
    </section>
  );
}

function Keys({ tokens, form }: Props) {
  const { language } = form;
  const t = words[language].tokens;
  const scopeSaid = (scopes: readonly string[]) =>
    scopes.includes('write') ? t.scopes.write : t.scopes.read;
  return (
    <section class="stack" aria-labelledby="cles">
      <h2 id="cles">{t.heading}</h2>
      <p>
        {t.lead} <a href="/api">/api</a>. {t.limit}
      </p>
      {tokens.length > 0 && (
        <ul class="list">
          {tokens.map(({ id, label, scopes, expiresAt }) => (
            <li>
              <p>
                <b>{label}</b>
              </p>
              <p class="note">{t.until(scopeSaid(scopes), dayIn(expiresAt, 'UTC', language))}</p>
              <div class="deeds">
                <OneDeed to={at.tokenRemove.to({ token: id })}>
                  {t.remove}
                  <span class="visually-hidden"> {label}</span>
                </OneDeed>
              </div>
            </li>
          ))}
        </ul>
      )}
      <Form to={at.tokens.to({})}>
        <Field form={form} name="label" label={t.label} />
        <Choices
          form={form}
          name="scope"
          label={t.scope}
          options={[
            { value: 'read', text: t.scopes.read },
            { value: 'write', text: t.scopes.write },
          ]}
        />
        <Deeds>
          <Button>{t.make}</Button>
        </Deeds>
      </Form>
    </section>
  );
}

function Leaving({ language }: { language: 'fr' | 'en' }) {
  const t = words[language].out;
  return (
    <section class="stack" aria-labelledby="sortir">
      <h2 id="sortir">{t.heading}</h2>
      <div class="deeds">
        <OneDeed to={at.signOut.to({})}>{t.here}</OneDeed>
        <OneDeed to={at.signOutEverywhere.to({})}>{t.everywhere}</OneDeed>
      </div>
    </section>
  );
}
