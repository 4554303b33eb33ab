import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { pageSecurity } from '../src/platform/http/security.ts';
import { assetRoutes, buildAssets } from '../src/ui/assets.ts';
import { GALLERY, gallery } from './gallery.tsx';

/* Serves the gallery on a free port, under the policy of the real pages, and prints its address. */

const assets = await buildAssets();
const site = new Hono()
  .use(pageSecurity())
  .route('/', assetRoutes(assets))
  .get('/:language/:page', (c) => {
    const page = GALLERY.find((name) => name === c.req.param('page'));
    if (page === undefined) return c.notFound();
    return c.html(gallery(page, c.req.param('language') === 'fr' ? 'fr' : 'en', assets));
  });
const server = serve({ fetch: site.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  console.log(`http://127.0.0.1:${port}`);
});
process.on('SIGTERM', () => server.close());
