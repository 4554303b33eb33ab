import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { FAVICON } from './favicon.ts';
import { fontFiles, servedFaces } from './fonts.ts';
import { sheets } from './styles.ts';

/** A file the pages ask for, under an address that changes with its content: a browser keeps it for ever. */
interface Asset {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer> | null;
  readonly brotli: Uint8Array<ArrayBuffer> | null;
}

export interface Assets {
  readonly style: string;
  readonly icon: string;
  /** The two letters of almost every page, to be fetched at once rather than when the style has been read. */
  readonly letters: readonly string[];
  /** The address of an island's script. */
  script(name: string): string;
  readonly files: ReadonlyMap<string, Asset>;
}

/** The scripts there are: each makes one thing better where a browser can, and no page needs one. */
const ISLANDS: readonly string[] = ['passkey'];

const FIRST_LETTERS = ['alegreya-latin-wght-normal', 'alegreya-sans-latin-400-normal'];

let made: Promise<Assets> | undefined;

/** Every style, font and script, made once, in memory: they do not change while the program runs. */
export function buildAssets(): Promise<Assets> {
  made ??= makeAssets();
  return made;
}

async function makeAssets(): Promise<Assets> {
  const files = new Map<string, Asset>();
  const add = (name: string, type: string, bytes: Uint8Array): string => {
    const address = addressOf(name, bytes);
    files.set(address, assetOf(type, bytes));
    return address;
  };
  const faces = fontFiles().map(({ name, path, ...face }) => {
    return { ...face, url: add(name, 'font/woff2', readFileSync(path)) };
  });
  const css = [servedFaces(faces), sheets(['tokens.css', 'components.css', 'app.css'])].join('\n');
  const style = add('liane.css', 'text/css; charset=utf-8', Buffer.from(css));
  const icon = add('liane.svg', 'image/svg+xml', Buffer.from(FAVICON));
  const letters = [...files.keys()].filter((to) => FIRST_LETTERS.some((name) => to.includes(`/${name}-`)));
  const scripts = new Map<string, string>();
  for (const name of ISLANDS)
    scripts.set(name, add(`${name}.js`, 'text/javascript; charset=utf-8', await island(name)));
  return { style, icon, letters, files, script: (name) => scripts.get(name)! };
}

async function island(name: string): Promise<Uint8Array> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`islands/${name}.ts`, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
  });
  return outputFiles[0]!.contents;
}

function addressOf(name: string, bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return `/assets/${name.replace(/(\.\w+)$/, `-${hash}$1`)}`;
}

function assetOf(type: string, bytes: Uint8Array): Asset {
  const packed = type.startsWith('font/');
  return {
    type,
    bytes: Uint8Array.from(bytes),
    gzip: packed ? null : Uint8Array.from(gzipSync(bytes)),
    brotli: packed ? null : Uint8Array.from(brotliCompressSync(bytes)),
  };
}

const FOR_EVER = 'public, max-age=31536000, immutable';

/** Gives the files, packed as the browser likes them. */
export function assetRoutes({ files }: Assets): Hono {
  return new Hono().get('/assets/:name', (c) => {
    const asset = files.get(c.req.path);
    if (!asset) return c.notFound();
    c.header('Content-Type', asset.type);
    c.header('Cache-Control', FOR_EVER);
    c.header('Vary', 'Accept-Encoding');
    const accepts = c.req.header('accept-encoding') ?? '';
    if (asset.brotli && /\bbr\b/.test(accepts)) {
      c.header('Content-Encoding', 'br');
      return c.body(asset.brotli);
    }
    if (asset.gzip && /\bgzip\b/.test(accepts)) {
      c.header('Content-Encoding', 'gzip');
      return c.body(asset.gzip);
    }
    return c.body(asset.bytes);
  });
}
