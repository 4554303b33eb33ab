import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestSite, testSite } from '../../../test/site.ts';
import { at } from '../../routes.ts';
import { type ApiDocument, operationsOf } from './api-document.ts';
import { API } from './api-door.ts';
import { curlOf, fieldsOf, kindSaid } from './api-schema.ts';
import { recordAccount } from './founding.ts';
import { insertToken } from './store.ts';

let site: TestSite;
beforeAll(async () => {
  site = await testSite();
});
afterAll(() => site.close());

/** A personal access token, as the account page makes one. */
async function bearer(
  scopes: readonly string[],
  { days = 30, account = site.owner.id } = {},
): Promise<Record<string, string>> {
  const { db, now, keys } = site.tools();
  const token = `token-${scopes.join('-')}-${days}-${account}`;
  await insertToken(db, {
    hash: keys.tokenHash(token),
    kind: 'access',
    account_id: account,
    workspace_id: null,
    subject: null,
    scopes: [...scopes],
    created_at: now,
    expires_at: new Date(now.getTime() + days * 86_400_000),
    used_at: null,
  });
  return { authorization: `Bearer ${token}` };
}

describe('The door of the API', () => {
  it('lets a token in, and tells a program what is missing in its own terms', async () => {
    const program = await site.visitor(null, await bearer(['read']));
    const { status, body } = await program.json('GET', `${API}/instance`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ door: 'open', publicPages: false, mailServer: null });
    expect(body.workspaces).toHaveLength(1);
    const { headers, status: none } = await (await site.visitor(null)).get(`${API}/instance`);
    expect([none, headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(headers.get('content-type')).toContain('application/problem+json');
  });

  it('says that a token is past, unknown or misspelt in the same words', async () => {
    const past = await bearer(['read'], { days: -1 });
    for (const authorization of [past['authorization']!, 'Bearer nobody', 'Basic bGlhbmU=', 'Bearer'])
      for (const account of [null, site.owner]) {
        const { status, headers } = await (await site.visitor(account, { authorization })).get(
          `${API}/instance`,
        );
        expect(status).toBe(401);
        expect(headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
      }
  });

  it('tells nothing of which addresses there are to whoever has no token', async () => {
    const stranger = await site.visitor(null);
    for (const path of ['/instance', '/nowhere', '/workspaces/x/people'])
      expect((await stranger.json('GET', API + path)).status).toBe(401);
    const program = await site.visitor(null, await bearer(['write']));
    const { status, body } = await program.json('GET', `${API}/nowhere`);
    expect([status, body.code]).toEqual([404, 'not-found']);
  });

  it('keeps the owner’s facts from the tokens of others', async () => {
    const other = await recordAccount(site.tools(), {
      name: 'Montparnasse',
      email: 'montparnasse@patron.example',
      language: null,
      isOwner: false,
    });
    const headers = await bearer(['read', 'write'], { account: other.id });
    const { status, body } = await (await site.visitor(null, headers)).json('GET', `${API}/instance`);
    expect([status, body.code]).toEqual([403, 'forbidden']);
  });
});

describe('The page about the API', () => {
  it('is read by anyone, in both languages, and shows each address with a call to paste', async () => {
    const stranger = await site.visitor(null);
    const { body } = await stranger.json('GET', at.openApi.path);
    expect(body.openapi).toBe('3.1.0');
    expect(body.components.securitySchemes.token).toMatchObject({ type: 'http', scheme: 'bearer' });
    for (const language of ['fr', 'en'] as const) {
      const { status, text } = await stranger.get(at.api.path, language);
      expect(status).toBe(200);
      for (const { operation, path } of operationsOf(body)) {
        expect(text).toContain(`id="${operation.operationId}"`);
        expect(text).toContain(path);
      }
      expect(text).not.toMatch(/undefined|\[object|<script/);
    }
  });
});

const document: ApiDocument = {
  openapi: '3.1.0',
  info: { title: 'x', version: '0' },
  servers: [{ url: 'https://liane.example' }],
  paths: {},
  components: {
    schemas: {
      Person: {
        type: 'object',
        properties: { id: { type: 'string' }, name: { type: 'string' } },
        required: ['id'],
      },
    },
  },
};
const person = { $ref: '#/components/schemas/Person' };

describe('A schema', () => {
  it('is said as a programmer would write it', () => {
    const said = (schema: object) => kindSaid(document, schema);
    expect(said({ type: ['string', 'null'] })).toBe('string | null');
    expect(said({ enum: ['fr', 'en'] })).toBe('"fr" | "en"');
    expect(said({ type: 'array', items: person })).toBe('{ id, name }[]');
    expect(said({ type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'number' }] } })).toBe(
      '(string | number)[]',
    );
    expect(said({ const: true })).toBe('true');
    expect(said({ type: 'string', format: 'date' })).toBe('string (date)');
    expect(said({})).toBe('any');
    expect(fieldsOf(document, person)).toEqual([
      { name: 'id', kind: 'string', required: true, description: '' },
      { name: 'name', kind: 'string', required: false, description: '' },
    ]);
    expect(fieldsOf(document, undefined)).toEqual([]);
  });

  it('becomes a call that a shell takes as it is, apostrophes included', () => {
    const schema = {
      type: 'object',
      required: ['title', 'people', 'count'],
      properties: {
        title: { type: 'string', example: "L'idée" },
        people: { type: 'array', items: person },
        count: { type: 'integer' },
        more: { type: 'string' },
      },
    };
    const curl = curlOf(document, {
      method: 'POST',
      path: '/api/v1/workspaces/{workspace}/ideas/{idea}',
      operation: {
        parameters: [{ name: 'workspace', in: 'path', schema: { type: 'string', example: 'atelier' } }],
        requestBody: { content: { 'application/json': { schema } } },
        responses: {},
      },
    });
    expect(curl).toContain("curl -X POST 'https://liane.example/api/v1/workspaces/atelier/ideas/{idea}'");
    expect(curl).toContain(`-d '{"title":"L'\\''idée","people":[{"id":"…"}],"count":1}'`);
  });
});
