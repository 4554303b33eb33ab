import { createHash } from 'node:crypto';
import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Language } from '../platform/languages.ts';
import { Mark } from './mark.tsx';
import { pageStyles } from './styles.ts';
import { typesetHtml } from './typeset-html.ts';

export interface Stop {
  /** Id of the section it leads to. */
  readonly to: string;
  readonly text: string;
}

interface SheetProps {
  readonly language: Language;
  readonly title: string;
  readonly words: { readonly skip: string; readonly contents: string; readonly main: string };
  /** What the page holds, in order. */
  readonly stops: readonly Stop[];
  readonly colophon: string;
  readonly children: Child;
}

/** The whole of a page that lives in one file, without its head: running head, text, contents at the end. */
function Sheet({ words, stops, colophon, children }: SheetProps) {
  const links = stops.map(({ to, text }) => (
    <li>
      <a href={`#${to}`}>{text}</a>
    </li>
  ));
  return (
    <body>
      <a class="skip" href="#contenu">
        {words.skip}
      </a>
      <header class="running">
        <p class="mark">
          <Mark />
          Liane
        </p>
        <nav aria-label={words.main}>
          <ul>{links}</ul>
        </nav>
        <a class="to-table" href="#table">
          {words.contents}
        </a>
      </header>
      <main class="page" id="contenu">
        {children}
      </main>
      <footer class="colophon" id="table">
        <nav aria-label={words.contents}>
          <ul>{links}</ul>
        </nav>
        <p>{colophon}</p>
      </footer>
    </body>
  );
}

/**
 * A page as one self-contained file: typeset, with its style and fonts inside, and a Content-Security-Policy that
 * allows this one style by its hash, fonts and drawings carried by the page, and nothing else: no script, no request.
 */
export function selfContained(props: SheetProps): string {
  const body = typesetHtml((<Sheet {...props} />).toString(), props.language);
  const style = `\n${pageStyles(body)}\n`;
  const head = (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policy(style)} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <meta name="robots" content="noindex" />
      <title>{props.title}</title>
      <style>{raw(style)}</style>
    </head>
  ).toString();
  return `<!doctype html>\n<html lang="${props.language}">\n${typesetHtml(head, props.language)}\n${body}\n</html>\n`;
}

function policy(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
}
