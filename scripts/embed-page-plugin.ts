import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { policyMeta } from './page-policy.ts';

const SCRIPT = /<script type="module" src="[^"]*"><\/script>/;
const LOADED = /<script type="module"[^>]*><\/script>|<link rel="(?:stylesheet|modulepreload)"[^>]*>/g;

/**
 * Writes embed.html, the page for frames: it loads the same script as index.html, which sees from the page what it is for.
 * An entry of its own would make all that both use a chunk with an interface, and the first visit larger by a tenth.
 */
export function embedPage(): Plugin {
  return {
    name: 'embed-page',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const index = bundle['index.html'];
        const loaded = index?.type === 'asset' ? String(index.source).match(LOADED) : null;
        const source = readFileSync('embed.html', 'utf8');
        if (!loaded || !SCRIPT.test(source)) return this.error('index.html or embed.html loads no script.');
        const { 'http-equiv': name, content } = policyMeta();
        const html = source
          .replace('<head>', `<head>\n    <meta http-equiv="${name}" content="${content}" />`)
          .replace(SCRIPT, '')
          .replace('</head>', `  ${loaded.join('\n    ')}\n  </head>`);
        this.emitFile({ type: 'asset', fileName: 'embed.html', source: html });
      },
    },
  };
}
