import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

interface Asset {
  type: string;
  body: Buffer;
  /** Where what is text becomes smaller. */
  brotli?: Buffer;
}

const folder = fileURLToPath(new URL('./assets/', import.meta.url));
const require = createRequire(import.meta.url);
const read = (name: string): Buffer => readFileSync(`${folder}${name}`);
const font = (weight: number): Buffer =>
  readFileSync(require.resolve(`@fontsource/source-serif-4/files/source-serif-4-latin-${weight}-normal.woff2`));

/** All rules in one file: the base first, then those of the features by name. */
const styles = (): Buffer =>
  Buffer.concat(
    [
      'base.css',
      ...readdirSync(folder)
        .filter((name) => name.endsWith('.css') && name !== 'base.css')
        .sort(),
    ].map(read),
  );

const text = (type: string, body: Buffer): Asset => ({
  type,
  body,
  brotli: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
});

const files: Record<string, Asset> = {
  'monitum.css': text('text/css; charset=utf-8', styles()),
  'monitum.js': text('text/javascript; charset=utf-8', read('monitum.js')),
  'mark.svg': text('image/svg+xml', read('mark.svg')),
  'serif-400.woff2': { type: 'font/woff2', body: font(400) },
  'serif-600.woff2': { type: 'font/woff2', body: font(600) },
};

const version = Object.values(files)
  .reduce((hash, { body }) => hash.update(body), createHash('sha256'))
  .digest('base64url')
  .slice(0, 10);

/** The address of a file that pages load; it changes with the content, so that a browser may keep it for ever. */
export const assetPath = (name: string): string => `/assets/${version}/${name}`;

/** Serves the files that pages load: one style sheet, one script, the mark, the fonts. */
export function addAssets(app: FastifyInstance): void {
  for (const [name, { type, body, brotli }] of Object.entries(files))
    app.get(assetPath(name), { schema: { hide: true } }, (request, reply) => {
      const isSmall = brotli !== undefined && /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''));
      if (isSmall) reply.header('content-encoding', 'br');
      return reply
        .type(type)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(isSmall ? brotli : body);
    });
  // Browsers ask for it by this name, whatever a page says.
  app.get('/favicon.ico', { schema: { hide: true } }, (_request, reply) => reply.redirect(assetPath('mark.svg'), 302));
}
