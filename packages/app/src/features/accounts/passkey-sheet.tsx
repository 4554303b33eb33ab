import { dayIn } from '../../platform/dates.ts';
import type { Language } from '../../platform/languages.ts';
import { at } from '../../routes.ts';
import { Button, Deeds, emptyForm, Field, OneDeed } from '../../ui/form.tsx';
import type { Passkey } from './passkey-store.ts';
import { words } from './passkey-words.ts';

interface SectionProps {
  readonly language: Language;
  readonly passkeys: readonly Passkey[];
  /** Where people reach this instance: a passkey is bound to it. */
  readonly origin: string;
}

/** One's passkeys, and how to make one: by the script, where the browser can. */
export function Passkeys({ language, passkeys, origin }: SectionProps) {
  const t = words[language];
  return (
    <section class="stack" aria-labelledby="appareils">
      <h2 id="appareils">{t.heading}</h2>
      <p>{t.lead}</p>
      {passkeys.length > 0 && (
        <ul class="list">
          {passkeys.map(({ id, name, createdAt }) => (
            <li>
              <p>
                <b>{name}</b>
              </p>
              <p class="note">{t.since(dayIn(createdAt, 'UTC', language))}</p>
              <div class="deeds">
                <OneDeed to={at.passkeyRemove.to({ passkey: id })}>
                  {t.remove}
                  <span class="visually-hidden"> {name}</span>
                </OneDeed>
              </div>
            </li>
          ))}
        </ul>
      )}
      <form
        hidden
        data-passkey="make"
        data-origin={origin}
        data-ask={at.passkeyNew.to({})}
        data-show={at.passkeyAdd.to({})}
      >
        <Field form={emptyForm(language)} name="device" label={t.name} hint={t.nameHint} optional />
        <Deeds>
          <Button>{t.make}</Button>
        </Deeds>
        <Said language={language} />
      </form>
      <p class="note" data-passkey-unable>
        {t.unable}
      </p>
    </section>
  );
}

/** The way in by a passkey: nobody sees it until the script knows that this browser can. */
export function PasskeySignIn({ language, origin, back }: Omit<SectionProps, 'passkeys'> & { back: string }) {
  return (
    <form
      hidden
      data-passkey="show"
      data-origin={origin}
      data-ask={at.passkeyOptions.to({})}
      data-show={at.passkeySignIn.to({})}
    >
      <input type="hidden" name="back" value={back} />
      <Deeds>
        <Button>{words[language].signIn}</Button>
      </Deeds>
      <Said language={language} />
    </form>
  );
}

/** What may have to be said, typeset here; the script shows one. */
function Said({ language }: { language: Language }) {
  return (
    <>
      <p role="status"></p>
      <ul hidden>
        {Object.entries(words[language].said).map(([code, text]) => (
          <li data-said={code}>{text}</li>
        ))}
      </ul>
    </>
  );
}
