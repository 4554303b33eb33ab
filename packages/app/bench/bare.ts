import { serve } from '@hono/node-server';
import { Hono } from 'hono';

// What the application is held against: the same router and server, one page, no database.
const page = '<!doctype html><html lang="en"><title>Bare</title><p>Nothing else.</p></html>';

serve({ fetch: new Hono().get('*', (c) => c.html(page)).fetch, port: Number(process.argv[2]) });
