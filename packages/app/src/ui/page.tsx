import type { Child } from 'hono/jsx';
import type { Language } from '../platform/languages.ts';
import type { Assets } from './assets.ts';
import { Mark } from './mark.tsx';
import { words } from './page-words.ts';
import { typesetHtml } from './typeset-html.ts';

export interface NavLink {
  readonly to: string;
  readonly text: string;
  readonly current: boolean;
}

/** What surrounds a page: who looks, where they can go. */
export interface Frame {
  readonly language: Language;
  readonly path: string;
  readonly assets: Assets;
  /** Where one is, beside the mark, for whoever works in several places. */
  readonly place?: NavLink | null;
  /** Nobody here is anyone, and nothing leaves: said at the head of the page. */
  readonly demo?: boolean;
  readonly nav: readonly NavLink[];
  /** The contents, at the end, as in a French book. */
  readonly contents: readonly NavLink[];
  readonly who: NavLink | null;
  readonly colophon: Child;
}

/** One sentence after a deed, with *undo* while it can be undone. */
export interface Notice {
  readonly text: string;
  readonly undo?: { readonly to: string; readonly values?: Readonly<Record<string, string>> };
}

export interface PageContent {
  readonly title: string;
  readonly width?: 'page' | 'narrow';
  readonly notice?: Notice | null;
  /** The page came back with something to mend: its title says so. */
  readonly faulty?: boolean;
  readonly robots?: 'index' | 'noindex';
  /** Islands, by name. */
  readonly scripts?: readonly string[];
  readonly children: Child;
}

/** A whole page, typeset. */
export function renderPage(frame: Frame, page: PageContent): string {
  const { language } = frame;
  const html = (
    <html lang={language}>
      <Head frame={frame} page={page} />
      <Body frame={frame} page={page} />
    </html>
  );
  return `<!doctype html>\n${typesetHtml(html.toString(), language)}\n`;
}

interface Props {
  readonly frame: Frame;
  readonly page: PageContent;
}

function Head({ frame: { language, assets }, page }: Props) {
  const t = words[language];
  const { title, faulty = false, robots = 'noindex', scripts = [] } = page;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content={robots} />
      <title>{`${faulty ? `${t.toMend} · ` : ''}${title} · Liane`}</title>
      <link rel="icon" type="image/svg+xml" href={assets.icon} />
      {assets.letters.map((to) => (
        <link rel="preload" as="font" type="font/woff2" href={to} crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={assets.style} />
      {scripts.map((name) => (
        <script type="module" src={assets.script(name)} />
      ))}
    </head>
  );
}

function Body({ frame, page }: Props) {
  const t = words[frame.language];
  const narrow = page.width === 'narrow' ? ' narrow' : '';
  return (
    <body>
      <a class="skip" href="#contenu">
        {t.skip}
      </a>
      <header class={`running${narrow}`}>
        <a class="mark" href="/">
          <Mark />
          Liane
        </a>
        {frame.place && (
          <a class="place" href={frame.place.to}>
            {frame.place.text}
          </a>
        )}
        {frame.nav.length > 0 && (
          <nav aria-label={t.main}>
            <Links links={frame.nav} />
          </nav>
        )}
        <a class="to-table" href="#table">
          {t.contents}
        </a>
        {frame.who && (
          <a class="who" href={frame.who.to}>
            {frame.who.text}
          </a>
        )}
      </header>
      <main class={`page${narrow}`} id="contenu">
        {frame.demo && <p class="demonstration note">{t.demonstration}</p>}
        {page.notice && <Noticed notice={page.notice} undo={t.undo} />}
        {page.children}
      </main>
      <footer class={`colophon${narrow}`} id="table">
        <nav aria-label={t.contents}>
          <Links links={frame.contents} />
        </nav>
        <p>{frame.colophon}</p>
        <OtherLanguage frame={frame} />
      </footer>
    </body>
  );
}

function Links({ links }: { links: readonly NavLink[] }) {
  return (
    <ul>
      {links.map(({ to, text, current }) => (
        <li>
          <a href={to} aria-current={current ? 'page' : undefined}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Noticed({ notice: { text, undo: way }, undo }: { notice: Notice; undo: string }) {
  return (
    <div class="notice">
      <p role="status">{text}</p>
      {way && (
        <form method="post" action={way.to}>
          {Object.entries(way.values ?? {}).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <button type="submit" class="button plain-link">
            {undo}
          </button>
        </form>
      )}
    </div>
  );
}

/** A language is chosen by a button: following a link never changes anything. */
function OtherLanguage({ frame: { language, path } }: { frame: Frame }) {
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <form class="language" method="post" action="/language">
      <input type="hidden" name="back" value={path} />
      <button type="submit" class="button plain-link" name="language" value={other} lang={other}>
        {words[language].other}
      </button>
    </form>
  );
}
