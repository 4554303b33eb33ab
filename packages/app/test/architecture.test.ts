import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** The rooms of the house, left to right (DESIGN.md, section 5): a feature imports only those before it. */
const FEATURES = [
  'accounts',
  'people',
  'consent',
  'discussion',
  'ideas',
  'networks',
  'links',
  'exchange',
  'concerns',
  'interest',
  'invitations',
  'introductions',
  'health',
  'handover',
  'journal',
  'questionnaires',
  'today',
  'search',
  'digest',
  'mypage',
];
const LONGEST_FILE = 400;
const LONGEST_FUNCTION = 80;

interface Source {
  readonly path: string;
  readonly text: string;
  /** Paths from the root for our own files, names for packages. */
  readonly imports: readonly string[];
}

function sourcesUnder(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readSource(relative(root, join(entry.parentPath, entry.name))));
}

function readSource(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const imports = ts
    .preProcessFile(text)
    .importedFiles.map(({ fileName }) =>
      fileName.startsWith('.') ? relative(root, resolve(root, dirname(path), fileName)) : fileName,
    );
  return { path, text, imports };
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const graph = sourcesUnder('packages/graph/src').filter(({ path }) => !isTest(path));
const app = sourcesUnder('packages/app/src').filter(({ path }) => !isTest(path));
const all = [...graph, ...app];
const feature = (path: string) => /^packages\/app\/src\/features\/([^/]+)\//.exec(path)?.[1];
const room = (path: string) => /^packages\/app\/src\/([^/]+)\//.exec(path)?.[1];

function importsWhere(sources: readonly Source[], wrong: (from: string, to: string) => boolean): string[] {
  return sources.flatMap(({ path, imports }) =>
    imports.filter((to) => wrong(path, to)).map((to) => `${path} imports ${to}`),
  );
}

/** Every cycle met by one depth-first walk, as `a → b → a`. */
function cycles(sources: readonly Source[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const state = new Map<string, 'open' | 'closed'>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'open') found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (state.has(path)) return;
    state.set(path, 'open');
    for (const next of byPath.get(path)?.imports ?? []) if (byPath.has(next)) visit(next, [...trail, path]);
    state.set(path, 'closed');
  };
  for (const { path } of sources) visit(path, []);
  return found;
}

function longFunctions({ path, text }: Source): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const first = file.getLineAndCharacterOfPosition(node.getStart()).line;
      const last = file.getLineAndCharacterOfPosition(node.end).line;
      if (last - first >= LONGEST_FUNCTION)
        found.push(`${path}:${first + 1} is ${last - first + 1} lines long`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function saysAny({ path, text }: Source): boolean {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  let found = false;
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) found = true;
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Lines that hold code: no blank line, no comment. */
function codeLines(sources: readonly Source[]): number {
  const comments = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
  return sources.reduce(
    (sum, { text }) =>
      sum +
      text
        .replace(comments, '')
        .split('\n')
        .filter((line) => line.trim() !== '').length,
    0,
  );
}

describe('The house', () => {
  it('has no two files that import each other, however far round', () => {
    expect(cycles(all)).toEqual([]);
  });

  it('lets a feature import only the features before it', () => {
    const wrong = (from: string, to: string) => {
      const [left, right] = [feature(to), feature(from)];
      return left !== undefined && right !== undefined && FEATURES.indexOf(left) > FEATURES.indexOf(right);
    };
    expect(importsWhere(app, wrong)).toEqual([]);
    const strangers = app.map(({ path }) => feature(path)).filter((f) => f && !FEATURES.includes(f));
    expect(strangers).toEqual([]);
  });

  it('keeps the platform free of product words: it imports no feature, no page, no command', () => {
    const wrong = (from: string, to: string) =>
      room(from) === 'platform' && ['features', 'ui', 'cli'].includes(room(to) ?? '');
    expect(importsWhere(app, wrong)).toEqual([]);
  });

  it('keeps pages and features free of the command line, and the look free of features', () => {
    const wrong = (from: string, to: string) =>
      (room(from) === 'features' && room(to) === 'cli') ||
      (room(from) === 'ui' && ['features', 'cli'].includes(room(to) ?? ''));
    expect(importsWhere(app, wrong)).toEqual([]);
  });

  it('lets rules read nothing but their arguments: no clock, no chance, no file, no network', () => {
    const rules = app.filter(({ path }) => /\/rules\.tsx?$/.test(path));
    expect(
      importsWhere(rules, (_from, to) => to.startsWith('node:') || to.includes('/platform/text')),
    ).toEqual([]);
    const impure = all.filter(
      ({ path, text }) =>
        !/\/(platform|cli)\//.test(path) && /\bMath\.random\(|\bDate\.now\(|\bnew Date\(\)/.test(text),
    );
    expect(impure.map(({ path }) => path)).toEqual([]);
  });

  it('leaves the graph package with nothing to install', () => {
    expect(importsWhere(graph, (_from, to) => !to.startsWith('packages/graph/src/'))).toEqual([]);
    const manifest = JSON.parse(readFileSync(join(root, 'packages/graph/package.json'), 'utf8'));
    expect(manifest.dependencies).toBeUndefined();
  });

  it('has no file over 400 lines and no function over 80', () => {
    const long = all.filter(({ text }) => text.split('\n').length > LONGEST_FILE + 1).map(({ path }) => path);
    expect(long).toEqual([]);
    expect(all.flatMap(longFunctions)).toEqual([]);
  });

  it('silences no type', () => {
    const silenced = all.filter(
      (source) => saysAny(source) || /@ts-(ignore|expect-error)|biome-ignore/.test(source.text),
    );
    expect(silenced.map(({ path }) => path)).toEqual([]);
  });

  it('tests the graph package with at least as much code as it is made of', () => {
    const tests = [...sourcesUnder('packages/graph/src'), ...sourcesUnder('packages/graph/test')].filter(
      ({ path }) => isTest(path) || path.includes('/test/'),
    );
    expect(codeLines(tests)).toBeGreaterThanOrEqual(codeLines(graph));
  });

  it('tests each rules.ts with at least as much code as it is made of', () => {
    const short = app
      .filter(({ path }) => path.endsWith('/rules.ts'))
      .map((rules) => ({ rules, tests: testsBeside(rules.path) }))
      .filter(({ rules, tests }) => codeLines(tests) < codeLines([rules]));
    expect(short.map(({ rules }) => rules.path)).toEqual([]);
  });
});

/** The tests in the folder of a file: rules are tested through the features they decide for. */
function testsBeside(path: string): Source[] {
  return sourcesUnder(dirname(path)).filter((source) => isTest(source.path));
}
