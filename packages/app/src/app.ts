import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { except } from 'hono/combine';
import { HTTPException } from 'hono/http-exception';
import { demoPages } from './demo/pages.ts';
import { accountApi } from './features/accounts/account-api.ts';
import { accountPages } from './features/accounts/account-pages.tsx';
import { apiDocument } from './features/accounts/api-document.ts';
import { API, tokenOnly } from './features/accounts/api-door.ts';
import { apiPages } from './features/accounts/api-pages.tsx';
import { showFault } from './features/accounts/faults.tsx';
import { homePages } from './features/accounts/home-pages.tsx';
import { instanceApi } from './features/accounts/instance-api.ts';
import { instancePages } from './features/accounts/instance-pages.tsx';
import { legalPages } from './features/accounts/legal-pages.tsx';
import { openingPages } from './features/accounts/opening-pages.tsx';
import { passkeyPages } from './features/accounts/passkey-pages.ts';
import { recognise } from './features/accounts/sessions.ts';
import { signInPages } from './features/accounts/sign-in-pages.tsx';
import type { Site, SiteEnv, Visit } from './features/accounts/visit.ts';
import { workspacePages } from './features/accounts/workspace-pages.tsx';
import { consentApi } from './features/consent/api.ts';
import { outboxPages } from './features/consent/outbox-pages.tsx';
import { refusedAmong } from './features/consent/refused-among.ts';
import { toldPages } from './features/consent/told-pages.tsx';
import { ideasApi } from './features/ideas/api.ts';
import { charterPages } from './features/ideas/charter-pages.tsx';
import { examinationApi } from './features/ideas/examination-api.ts';
import { examinationPages } from './features/ideas/examination-pages.tsx';
import { followPages } from './features/ideas/follow-pages.tsx';
import { mandatePages } from './features/ideas/mandate-pages.tsx';
import { outcomePages } from './features/ideas/outcome-pages.tsx';
import { ideaPages } from './features/ideas/pages.tsx';
import { presentPages } from './features/ideas/present-pages.tsx';
import { findApi } from './features/interest/find-api.ts';
import { findFileApi } from './features/interest/find-file-api.ts';
import { findFilePages } from './features/interest/find-file-pages.tsx';
import { findPages } from './features/interest/find-pages.tsx';
import { invitationsApi } from './features/invitations/api.ts';
import { findHooks } from './features/invitations/asked.ts';
import { invitationsPages } from './features/invitations/pages.tsx';
import { mypagePages } from './features/mypage/pages.tsx';
import { peopleApi } from './features/people/api.ts';
import { importApi } from './features/people/import-api.ts';
import { importPages } from './features/people/import-pages.tsx';
import { peoplePages } from './features/people/pages.tsx';
import { todayPages } from './features/today/pages.tsx';
import { hasBegun, letterFacts, nextOf, personHooks, todayHooks } from './hooks.ts';
import type { Clock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import { LianeError } from './platform/errors.ts';
import { problem } from './platform/http/problem.ts';
import { pageSecurity, sameOrigin } from './platform/http/security.ts';
import { statusOf } from './platform/http/status.ts';
import type { Keys } from './platform/keys.ts';
import { type Log, said } from './platform/log.ts';
import type { Random } from './platform/random.ts';
import { retreats } from './retreats.ts';
import type { Db } from './tables.ts';
import { assetRoutes } from './ui/assets.ts';

/** What the whole site stands on. */
export interface Ground extends Site {
  readonly db: Db;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** Does the disk still have room to write? */
  readonly roomToWrite: () => Promise<boolean>;
}

/** The largest form; files have their own limit where they are read. */
const LARGEST_FORM = 2_000_000;
const LARGEST_FILE = 70_000_000;

/** Every page, every address of the API, and what they stand on: the wiring, on one page. */
export function createApp(ground: Ground): OpenAPIHono<SiteEnv> {
  const { config, assets, log } = ground;
  const app = new OpenAPIHono<SiteEnv>();

  app.use(pageSecurity());
  app.route('/', assetRoutes(assets));
  app.use(async (c, next) => {
    const { db, clock, random, keys } = ground;
    c.set('site', ground);
    c.set('tools', { db, now: clock(), random, keys });
    c.set('language', 'fr');
    c.set('actor', { kind: 'outsider' });
    c.set('workspaces', []);
    await next();
  });
  app.use(recognise);
  app.use(`${API}/*`, tokenOnly);
  // A mail program refuses in one click without cookie or origin (RFC 8058); its token is all it has, and it reads nothing.
  app.use(except([`${API}/*`, '/u/*'], sameOrigin(config.url.origin)));
  app.use(async (c, next) => {
    const sendsFiles = c.var.actor.kind === 'account' && /\/(?:imports?|find\/file)$/.test(c.req.path);
    const most = sendsFiles ? LARGEST_FILE : LARGEST_FORM;
    const refuse = () => fault(c, 'file-too-large');
    return bodyLimit({ maxSize: most, onError: refuse })(c, next);
  });
  app.use(
    except([...retreats], async (c, next) => {
      const writes = !['GET', 'HEAD', 'DELETE'].includes(c.req.method);
      if (writes && !(await ground.roomToWrite())) return fault(c, 'space-low');
      return next();
    }),
  );

  addRoutes(app, config);
  app.notFound((c) => fault(c, 'not-found'));
  app.onError((error, c) => {
    if (error instanceof LianeError) return fault(c, error.code, error);
    if (error instanceof HTTPException && error.status === 403) return fault(c, 'cross-site');
    if (error instanceof HTTPException && isApi(c)) return problem(c, error.status, 'malformed');
    log('request-fault', { path: c.req.routePath, ...said(error) });
    return isApi(c) ? problem(c, 500, 'fault') : showFault(c, 'other', 500);
  });
  return app;
}

function addRoutes(app: OpenAPIHono<SiteEnv>, { url }: Config): void {
  app.route('/', openingPages);
  app.route('/', homePages(hasBegun, nextOf));
  // Before the links: /sign-in/passkey is none.
  app.route('/', passkeyPages);
  app.route('/', signInPages);
  app.route('/', accountPages);
  app.route('/', workspacePages);
  app.route('/', instancePages);
  app.route('/', legalPages);
  app.route('/', presentPages);
  app.route('/', followPages);
  app.route('/', ideaPages);
  app.route('/', demoPages);
  app.route('/', charterPages);
  app.route('/', examinationPages);
  app.route('/', outcomePages);
  app.route('/', mandatePages);
  app.route('/', todayPages(todayHooks));
  app.route('/', outboxPages(letterFacts));
  app.route('/', toldPages);
  app.route('/', importPages(refusedAmong));
  app.route('/', peoplePages(personHooks));
  app.route('/', mypagePages(personHooks));
  app.route('/', findFilePages(findHooks));
  app.route('/', findPages(findHooks));
  app.route('/', invitationsPages(personHooks));

  app.route(API, accountApi);
  app.route(API, instanceApi);
  app.route(API, peopleApi(personHooks));
  app.route(API, importApi(refusedAmong));
  app.route(API, ideasApi);
  app.route(API, invitationsApi(personHooks));
  app.route(API, findApi(findHooks));
  app.route(API, findFileApi(findHooks));
  app.route(API, examinationApi);
  app.route(API, consentApi(letterFacts));
  app.route(
    '/',
    apiPages(() => apiDocument(app, url)),
  );
}

function isApi(c: Visit): boolean {
  return c.req.path.startsWith('/api/');
}

/** Says why not: to a program as problem details, to a person as a page. */
function fault(c: Visit, code: string, error?: LianeError): Response {
  const status = statusOf(code);
  if (isApi(c))
    return problem(c, status, code, error ? { details: { ...error.details, ...error.where } } : {});
  return showFault(c, code, status);
}
