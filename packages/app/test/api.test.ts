import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiDocument, apiDocument, operationsOf } from '../src/features/accounts/api-document.ts';
import { API } from '../src/features/accounts/api-door.ts';
import { permissions } from '../src/features/accounts/permissions.ts';
import { at } from '../src/routes.ts';
import { type TestSite, testSite } from './site.ts';
import { twins } from './twins.ts';

const source = resolve(dirname(fileURLToPath(import.meta.url)), '../src');
const committed = resolve(source, '../../../docs/openapi.json');

let site: TestSite;
let document: ApiDocument;
beforeAll(async () => {
  site = await testSite();
  document = apiDocument(site.app, site.config.url);
});
afterAll(() => site.close());

const changes = (method: string) => !['GET', 'HEAD', 'ALL'].includes(method);

describe('The API', () => {
  it('says of each address what it does, what it answers, and that a token is needed', () => {
    const all = operationsOf(document);
    expect(all.length).toBeGreaterThan(0);
    const lacking = all.filter(({ operation: { operationId, summary, responses, security } }) => {
      const good = Object.keys(responses).some((status) => status.startsWith('2'));
      return (
        !operationId || !summary?.endsWith('.') || !good || !responses['401'] || !security?.[0]?.['token']
      );
    });
    expect(lacking.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
    const ids = all.map(({ operation }) => operation.operationId);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('documents every address it has', () => {
    const documented = new Set(
      operationsOf(document).map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    const hidden = site.app.routes
      .filter(({ method, path }) => path.startsWith(`${API}/`) && !path.endsWith('*') && method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`)
      .filter((one) => !documented.has(one));
    expect(hidden).toEqual([]);
  });

  it('opens to a token alone: a session is told so, at every address', async () => {
    const visitors = [await site.visitor(site.owner), await site.visitor(null)];
    for (const { method, path } of operationsOf(document))
      for (const visitor of visitors) {
        const { status, body } = await visitor.json(method, path.replace(/[{}]/g, ''));
        expect([method, path, status, body.code]).toEqual([method, path, 401, 'token-needed']);
      }
  });

  it('is committed as it is: run `npm run openapi` after changing it', () => {
    expect(JSON.parse(readFileSync(committed, 'utf8'))).toEqual(document);
  });
});

describe('What a human alone may do', () => {
  it('is named nowhere under the API, nor in what the API calls', () => {
    const human = Object.entries(permissions)
      .filter(([, { token }]) => token === 'human')
      .map(([deed]) => deed);
    expect(apiFiles().flatMap(deedsBehind)).toContain('instance:read');
    const named = apiFiles().flatMap((file) =>
      deedsBehind(file)
        .filter((deed) => human.includes(deed))
        .map((deed) => `${file} does ${deed}`),
    );
    expect(named).toEqual([]);
  });
});

describe('Each page that changes something', () => {
  it('has its twin in the API, or a reason why only a human may', () => {
    const ids = new Set(operationsOf(document).map(({ operation }) => operation.operationId));
    const names = new Map(
      Object.entries(at).map(([name, { path }]) => [path as string, name as keyof typeof at]),
    );
    const alone = site.app.routes
      .filter(({ method, path }) => changes(method) && !path.startsWith(`${API}/`) && names.has(path))
      .map(({ path }) => names.get(path)!)
      .filter((name) => {
        const twin = twins[name];
        return twin === undefined || (typeof twin === 'string' && !ids.has(twin));
      });
    expect([...new Set(alone)]).toEqual([]);
  });

  it('has its address in routes.ts', () => {
    const known = new Set<string>(Object.values(at).map(({ path }) => path));
    const strangers = site.app.routes.filter(
      ({ method, path }) =>
        changes(method) && !path.startsWith(`${API}/`) && !path.endsWith('*') && !known.has(path),
    );
    expect(strangers.map(({ path }) => path)).toEqual([]);
  });
});

/** The files that put addresses under the API. */
function apiFiles(): string[] {
  return readdirSync(join(source, 'features'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join('features', name))
    .filter((name) => /(?<!function )createApi\(\)/.test(readFileSync(join(source, name), 'utf8')));
}

/** The deeds that a file asks permission for, itself or in the functions it takes from files of ours. */
function deedsBehind(file: string): string[] {
  const parsed = parse(file);
  const called = parsed.statements.filter(ts.isImportDeclaration).flatMap((statement) => {
    const from = (statement.moduleSpecifier as ts.StringLiteral).text;
    const names = statement.importClause?.namedBindings;
    if (!from.startsWith('.') || !names || !ts.isNamedImports(names)) return [];
    const other = parse(join(dirname(file), from));
    return names.elements.flatMap(({ name, propertyName }) =>
      functionNamed(other, (propertyName ?? name).text),
    );
  });
  return [parsed, ...called].flatMap(deedsIn);
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(join(source, file), 'utf8'), ts.ScriptTarget.Latest, true);
}

function functionNamed(file: ts.SourceFile, name: string): ts.Node[] {
  return file.statements.filter(
    (statement) => ts.isFunctionDeclaration(statement) && statement.name?.text === name,
  );
}

/** `authorise(actor, 'idea:write', …)` and `may(actor, 'idea:write', …)`: the second argument. */
function deedsIn(node: ts.Node): string[] {
  const here =
    ts.isCallExpression(node) &&
    ts.isIdentifier(node.expression) &&
    ['authorise', 'may'].includes(node.expression.text) &&
    node.arguments[1] &&
    ts.isStringLiteral(node.arguments[1])
      ? [node.arguments[1].text]
      : [];
  const below: string[] = [];
  ts.forEachChild(node, (child) => void below.push(...deedsIn(child)));
  return [...here, ...below];
}
