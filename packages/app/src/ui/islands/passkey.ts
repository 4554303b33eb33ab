/*
 * Makes a passkey, and comes in by one, where a browser can. Without this script the forms stay hidden and nothing
 * else is lost: a link opens the same door.
 */

type Way = (options: never) => Promise<Credential | null>;

const ways: Readonly<Record<string, Way>> = {
  make: (options) =>
    navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
  show: (options) =>
    navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
};

/** A refusal of the server, by its code. */
class Refused extends Error {}

async function ask(address: string, body: unknown) {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
  const said = await answer.json();
  if (!answer.ok) throw new Refused(said.code);
  return said;
}

/** What went wrong, as one of the sentences of the page. */
function codeOf(error: unknown): string {
  if (error instanceof Refused) return error.message;
  const { name } = error as Error;
  if (name === 'InvalidStateError') return 'passkey-known';
  return name === 'NotAllowedError' || name === 'AbortError' ? 'cancelled' : 'failed';
}

function say(form: HTMLFormElement, code: string): void {
  const sentence = form.querySelector(`[data-said="${code}"]`) ?? form.querySelector('[data-said="failed"]');
  form.querySelector('[role="status"]')!.textContent = sentence!.textContent;
}

async function go(form: HTMLFormElement): Promise<void> {
  const { passkey, ask: options, show } = form.dataset;
  const button = form.querySelector('button')!;
  button.disabled = true;
  try {
    const credential = (await ways[passkey!]!((await ask(options!, {})) as never)) as PublicKeyCredential;
    const { to } = await ask(show!, {
      ...Object.fromEntries(new FormData(form)),
      credential: credential.toJSON(),
    });
    location.assign(to);
  } catch (error) {
    say(form, codeOf(error));
    button.disabled = false;
    button.focus();
  }
}

/** A passkey is bound to a name: never to an address made of numbers (WebAuthn, relying party identifier). */
const NUMBERS = /^(?:[\d.]+$|\[)/;

function able({ dataset }: HTMLFormElement): boolean {
  return (
    window.isSecureContext &&
    location.origin === dataset['origin'] &&
    !NUMBERS.test(location.hostname) &&
    'PublicKeyCredential' in window &&
    typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function'
  );
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  if (!able(form)) continue;
  form.hidden = false;
  for (const unable of document.querySelectorAll<HTMLElement>('[data-passkey-unable]')) unable.hidden = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void go(form);
  });
}
