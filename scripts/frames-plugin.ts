import type { Plugin } from 'vite';
import { frameHeaders } from './frame-headers.ts';

/** Has the preview server say which pages may show a file in a frame. Other hosts: docs/hosting.md. */
export function refuseFrames(): Plugin {
  return {
    name: 'refuse-frames',
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        for (const [name, value] of Object.entries(frameHeaders(request.url ?? '/')))
          response.setHeader(name, value);
        next();
      });
    },
  };
}
