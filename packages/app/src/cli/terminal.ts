import type { Language } from '../platform/languages.ts';

/** What a command may say, and to whom: results on `out`, everything else on `err`. */
export interface Terminal {
  readonly language: Language;
  out(text: string): void;
  err(text: string): void;
  /** Says what is being done. Seen on a terminal, quiet in a pipe; the next word replaces it. */
  doing(what: string): void;
  /** Ends what `doing` shows. */
  done(): void;
}

export interface Streams {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean | undefined };
}

/** Files hold anything, and a terminal obeys these: all but tabs and line ends. JSON has none of them. */
const ORDERS = /(?![\n\t\u007f-\u009f])\p{Cc}/gu;

const CLEAR_LINE = '\r\u001b[2K';

export function terminalOn(streams: Streams, language: Language): Terminal {
  const live = streams.stderr.isTTY === true;
  let shown = false;
  const done = () => {
    if (shown) streams.stderr.write(CLEAR_LINE);
    shown = false;
  };
  return {
    language,
    out: (text) => {
      done();
      streams.stdout.write(`${text.replace(ORDERS, '')}\n`);
    },
    err: (text) => {
      done();
      streams.stderr.write(`${text.replace(ORDERS, '')}\n`);
    },
    doing: (what) => {
      if (!live) return;
      streams.stderr.write(`${CLEAR_LINE}${what}`);
      shown = true;
    },
    done,
  };
}

/** The language asked for, else the machine's, else French. */
export function languageOf(asked: string | undefined, environment: NodeJS.ProcessEnv): Language {
  if (asked === 'fr' || asked === 'en') return asked;
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale.toLowerCase().startsWith('en') ? 'en' : 'fr';
}
