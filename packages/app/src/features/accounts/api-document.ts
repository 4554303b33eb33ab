import type { OpenAPIHono } from '@hono/zod-openapi';
import { version } from '../../platform/version.ts';
import { API } from './api-door.ts';
import type { SiteEnv } from './visit.ts';

/* The OpenAPI 3.1 document, made from the addresses that are mounted; the readable page is made from it. */

/** JSON Schema, as far as our own schemas use it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly example?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema?: Schema }[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content & { readonly description?: string }>>;
}

export interface ApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas?: Readonly<Record<string, Schema>> };
}

const DESCRIPTION =
  'Everything the pages of Liane do, but what a human alone may do on a page: approving a text, deciding about an idea, keeping an account or the instance.';

const token = {
  type: 'http',
  scheme: 'bearer',
  description: 'A personal access token, made on the account page. Its scope is `read` or `write`.',
} as const;

/** Every address of the API, grouped by what it is about. */
export function apiDocument(app: OpenAPIHono<SiteEnv>, url: URL): ApiDocument {
  const made = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Liane',
      version,
      description: DESCRIPTION,
      license: { name: 'AGPL-3.0-or-later', url: 'https://www.gnu.org/licenses/agpl-3.0.html' },
    },
    servers: [{ url: url.origin }],
  });
  const document: ApiDocument = JSON.parse(JSON.stringify(made));
  const { paths, components } = document;
  return {
    ...document,
    paths: Object.fromEntries(Object.entries(paths).map(([path, item]) => [path, tagged(path, item)])),
    components: { ...components, ...{ securitySchemes: { token } } },
  };
}

function tagged(path: string, item: Readonly<Record<string, Operation>>): Record<string, Operation> {
  const tags = [subjectOf(path)];
  return Object.fromEntries(
    Object.entries(item).map(([method, operation]) => [method, { ...operation, tags }]),
  );
}

/** `/api/v1/workspaces/{workspace}/ideas/{idea}` is about ideas, `/api/v1/account` about the account. */
function subjectOf(path: string): string {
  const [first = '', , third] = path.slice(API.length + 1).split('/');
  return first === 'workspaces' && third ? third : first;
}

export interface Listed {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/** Every operation, in the order of the document. */
export function operationsOf({ paths }: ApiDocument): Listed[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}
