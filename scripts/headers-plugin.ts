import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { pageHeaders } from './page-headers.ts';
import { policyIn } from './page-policy.ts';

/**
 * Has the preview server, and so `npm start`, send the headers that the built app is made for. Other hosts: docs/hosting.md.
 * @param framedBy who may show embed.html in a frame, as sources of `frame-ancestors`
 */
export function sendHeaders(framedBy: string): Plugin {
  return {
    name: 'send-headers',
    configurePreviewServer({ config, middlewares }) {
      const folder = join(config.root, config.build.outDir);
      const policyOf = (page: string): string | null => {
        const file = join(folder, page);
        return existsSync(file) ? policyIn(readFileSync(file, 'utf8')) : null;
      };
      middlewares.use((request, response, next) => {
        const url = request.url ?? '/';
        const page = /\/([^/?#]*)(?:[?#]|$)/.exec(url)?.[1] || 'index.html';
        const own = page === 'index.html' || page === 'embed.html' ? policyOf(page) : null;
        for (const [name, value] of Object.entries(pageHeaders(url, own, framedBy)))
          response.setHeader(name, value);
        next();
      });
    },
  };
}
