import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * Alegreya and Alegreya Sans (SIL Open Font License), from the npm packages of Fontsource: carried by the page
 * itself, so that it can be opened years later, offline, without asking anyone for anything.
 */

type Script = 'latin' | 'latin-ext';

interface Face {
  readonly family: string;
  readonly style: 'normal' | 'italic';
  readonly weight: string;
  /** Address of the woff2 file of each script. */
  readonly files: Readonly<Record<Script, string>>;
}

const faces = (): readonly Face[] => [
  {
    family: 'Alegreya',
    style: 'normal',
    weight: '400 900',
    files: {
      latin: import.meta.resolve('@fontsource-variable/alegreya/files/alegreya-latin-wght-normal.woff2'),
      'latin-ext': import.meta.resolve(
        '@fontsource-variable/alegreya/files/alegreya-latin-ext-wght-normal.woff2',
      ),
    },
  },
  {
    family: 'Alegreya',
    style: 'italic',
    weight: '400 900',
    files: {
      latin: import.meta.resolve('@fontsource-variable/alegreya/files/alegreya-latin-wght-italic.woff2'),
      'latin-ext': import.meta.resolve(
        '@fontsource-variable/alegreya/files/alegreya-latin-ext-wght-italic.woff2',
      ),
    },
  },
  {
    family: 'Alegreya Sans',
    style: 'normal',
    weight: '400',
    files: {
      latin: import.meta.resolve('@fontsource/alegreya-sans/files/alegreya-sans-latin-400-normal.woff2'),
      'latin-ext': import.meta.resolve(
        '@fontsource/alegreya-sans/files/alegreya-sans-latin-ext-400-normal.woff2',
      ),
    },
  },
  {
    family: 'Alegreya Sans',
    style: 'italic',
    weight: '400',
    files: {
      latin: import.meta.resolve('@fontsource/alegreya-sans/files/alegreya-sans-latin-400-italic.woff2'),
      'latin-ext': import.meta.resolve(
        '@fontsource/alegreya-sans/files/alegreya-sans-latin-ext-400-italic.woff2',
      ),
    },
  },
  {
    family: 'Alegreya Sans',
    style: 'normal',
    weight: '700',
    files: {
      latin: import.meta.resolve('@fontsource/alegreya-sans/files/alegreya-sans-latin-700-normal.woff2'),
      'latin-ext': import.meta.resolve(
        '@fontsource/alegreya-sans/files/alegreya-sans-latin-ext-700-normal.woff2',
      ),
    },
  },
];

/** Which characters each file holds, as Fontsource declares them. */
const RANGES: Readonly<Record<Script, string>> = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
};

/** Letters of `latin-ext` alone, such as the Ł of Łukasz (œ, Œ and ı are in `latin`). */
const NEEDS_EXTENDED =
  /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1d00-\u1dbf\u1e00-\u1e9f\u1ef2-\u1eff\u2c60-\u2c7f\ua720-\ua7ff]/;

const given = new Map<Script, string>();

/** The `@font-face` rules a page with this text needs: 210 kB, and 190 kB more only if a name calls for them. */
export function fontFaces(text: string): string {
  const scripts: Script[] = NEEDS_EXTENDED.test(text) ? ['latin-ext', 'latin'] : ['latin'];
  return scripts.map(facesOf).join('\n');
}

/** Font files never change while the program runs: each is read and encoded once. */
function facesOf(script: Script): string {
  const known = given.get(script);
  if (known !== undefined) return known;
  const rules = faces()
    .map((face) => rule(face, script))
    .join('\n');
  given.set(script, rules);
  return rules;
}

function rule({ family, style, weight, files }: Face, script: Script): string {
  const data = readFileSync(fileURLToPath(files[script])).toString('base64');
  return `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};font-display:swap;src:url("data:font/woff2;base64,${data}") format("woff2");unicode-range:${RANGES[script]}}`;
}

/** A font file as a server gives it. */
export interface FontFile {
  readonly name: string;
  readonly path: string;
  readonly family: string;
  readonly style: string;
  readonly weight: string;
  readonly range: string;
}

export function fontFiles(): FontFile[] {
  return faces().flatMap(({ family, style, weight, files }) =>
    (['latin-ext', 'latin'] as const).map((script) => {
      const path = fileURLToPath(files[script]);
      return { name: basename(path), path, family, style, weight, range: RANGES[script] };
    }),
  );
}

/** The `@font-face` rules of files that stand at an address: a browser fetches those a page needs. */
export function servedFaces(faces: readonly (Omit<FontFile, 'name' | 'path'> & { url: string })[]): string {
  return faces
    .map(
      ({ family, style, weight, range, url }) =>
        `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};font-display:swap;src:url("${url}") format("woff2");unicode-range:${range}}`,
    )
    .join('\n');
}
