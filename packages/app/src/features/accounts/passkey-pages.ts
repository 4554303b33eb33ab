import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { Hono } from 'hono';
import { z } from 'zod';
import { optionalLine } from '../../platform/http/forms.ts';
import { networkAddress } from '../../platform/http/network-address.ts';
import { problem } from '../../platform/http/problem.ts';
import { at } from '../../routes.ts';
import { localPath } from './local-path.ts';
import { words } from './passkey-words.ts';
import { addPasskey, passkeyToMake, passkeyToShow, removePasskey, signInByPasskey } from './passkeys.ts';
import { authorise } from './permissions.ts';
import { openSession } from './sessions.ts';
import { param, type SiteEnv, type Visit } from './visit.ts';

/** No more than the shape: what is inside is checked, to the last byte, with the signature. */
const shape = {
  id: z.string().min(1).max(1400),
  rawId: z.string(),
  type: z.literal('public-key'),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
};

const made = z.object({
  device: optionalLine(100),
  credential: z.object({
    ...shape,
    response: z.object({
      clientDataJSON: z.string(),
      attestationObject: z.string(),
      transports: z.array(z.string().max(20)).max(10).default([]),
    }),
  }),
});

const shown = z.object({
  back: z.string().optional(),
  credential: z.object({
    ...shape,
    response: z.object({
      clientDataJSON: z.string(),
      authenticatorData: z.string(),
      signature: z.string(),
      userHandle: z.string().optional(),
    }),
  }),
});

/** What the script of the pages asks for: a passkey is made and shown by the browser, which speaks JSON. */
export const passkeyPages = new Hono<SiteEnv>()
  .post(at.passkeyNew.path, async (c) => {
    const { actor, tools, site } = c.var;
    return c.json(await passkeyToMake(actor, tools, site.config.url));
  })
  .post(at.passkeyAdd.path, async (c) => {
    const { actor, tools, site, language } = c.var;
    authorise(actor, 'account:keep', null);
    const given = await readJson(c, made);
    if (!given) return problem(c, 422, 'invalid');
    const name = given.device || words[language].nameless;
    const credential: RegistrationResponseJSON = given.credential;
    const added = await addPasskey(actor, tools, site.config.url, { name, credential });
    if (!added.done) return problem(c, 409, added.because);
    return c.json({ to: `${at.account.to({})}?done=passkey-added` });
  })
  .post(at.passkeyRemove.path, async (c) => {
    await removePasskey(c.var.actor, c.var.tools, param(c, 'passkey'));
    return c.redirect(`${at.account.to({})}?done=passkey-removed`, 303);
  })
  .post(at.passkeyOptions.path, async (c) => {
    const options = await passkeyToShow(c.var.tools, c.var.site.config.url, networkAddress(c));
    return options ? c.json(options) : problem(c, 429, 'too-many-tries');
  })
  .post(at.passkeySignIn.path, async (c) => {
    const { tools, site } = c.var;
    const given = await readJson(c, shown);
    if (!given) return problem(c, 422, 'invalid');
    const { userHandle, ...response } = given.credential.response;
    const credential: AuthenticationResponseJSON = {
      ...given.credential,
      response: userHandle === undefined ? response : { ...response, userHandle },
    };
    const entered = await signInByPasskey(tools, site.config.url, credential);
    if (!entered.done) return problem(c, 409, entered.because);
    await openSession(c, tools, entered.value.id);
    return c.json({ to: localPath(given.back) });
  });

async function readJson<S extends z.ZodType>(c: Visit, schema: S): Promise<z.output<S> | null> {
  const body: unknown = await c.req.json().catch(() => null);
  const read = schema.safeParse(body);
  return read.success ? read.data : null;
}
