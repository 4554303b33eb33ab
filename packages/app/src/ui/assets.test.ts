import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Assets, assetRoutes, buildAssets } from './assets.ts';

let assets: Assets;
beforeAll(async () => {
  assets = await buildAssets();
});

async function asked(address: string, encoding = '') {
  const response = await assetRoutes(assets).request(address, { headers: { 'accept-encoding': encoding } });
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
}

describe('What a page asks for', () => {
  it('is kept for ever by the browser, under an address that changes with it', async () => {
    const { response } = await asked(assets.style);
    expect(assets.style).toMatch(/^\/assets\/liane-[0-9a-f]{12}\.css$/);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect((await asked(assets.icon)).response.headers.get('content-type')).toBe('image/svg+xml');
  });

  it('comes packed as the browser likes it, and is the same', async () => {
    const plain = (await asked(assets.style)).bytes;
    const br = await asked(assets.style, 'gzip, deflate, br');
    const gzip = await asked(assets.style, 'gzip');
    expect(br.response.headers.get('content-encoding')).toBe('br');
    expect(brotliDecompressSync(br.bytes).equals(plain)).toBe(true);
    expect(gunzipSync(gzip.bytes).equals(plain)).toBe(true);
    expect(br.response.headers.get('vary')).toBe('Accept-Encoding');
    expect(br.bytes.length).toBeLessThan(10_000);
  });

  it('is all from us: every address in the style is one we serve', async () => {
    const css = (await asked(assets.style)).bytes.toString();
    const addresses = [...css.matchAll(/url\(["']?([^"')]+)/g)].map(([, to]) => to!);
    expect(addresses.filter((to) => to.startsWith('/'))).toHaveLength(10);
    for (const to of addresses)
      if (!to.startsWith('data:image/svg+xml,')) expect((await asked(to)).response.status).toBe(200);
    expect(css.match(/unicode-range/g)).toHaveLength(10);
  });

  it('has its first letters fetched at once, both of them ours', async () => {
    expect(assets.letters).toHaveLength(2);
    for (const to of assets.letters)
      expect((await asked(to)).response.headers.get('content-type')).toBe('font/woff2');
  });

  it.each(['/assets/nothing.css', '/assets/..%2f..%2fpackage.json', '/assets/liane.css'])(
    'is nothing else: %s',
    async (to) => {
      expect((await asked(to)).response.status).toBe(404);
    },
  );
});
