import { createServer, type Plugin } from 'vite';
import { policyMeta } from './page-policy.ts';

type FirstPaint = typeof import('../src/ui/shell/first-paint.tsx');
type BeforePaint = typeof import('../src/ui/shell/before-paint.ts');
type Settings = Pick<typeof import('../src/state/settings-storage.ts'), 'SETTINGS_KEY'>;
type Languages = Pick<typeof import('../src/texts/language.ts'), 'languages'>;
type Choice = typeof import('../src/texts/choose-language.ts');
type Registry = Pick<typeof import('../src/state/workspaces/registry.ts'), 'WORKSPACE_PREFIX'>;
type Starts = Pick<typeof import('../src/state/safe-start/starts.ts'), 'START_PREFIX'>;

/** The font that the first screen is set in. */
const FONT = /inter-latin-wght-normal-.*\.woff2$/;

/** Where the page is completed. */
const TITLE = '<title>';
const ROOT = '<div id="root"></div>';

/** What the page holds before its script is there: the script that runs before the first paint, and the first screen. */
async function drawFirstPaint(): Promise<Readonly<{ script: string; markup: string }>> {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  const load = async <Module>(path: string) => (await server.ssrLoadModule(path)) as Module;
  try {
    const { beforePaint } = await load<BeforePaint>('/src/ui/shell/before-paint.ts');
    const { SETTINGS_KEY } = await load<Settings>('/src/state/settings-storage.ts');
    const { WORKSPACE_PREFIX } = await load<Registry>('/src/state/workspaces/registry.ts');
    const { languages } = await load<Languages>('/src/texts/language.ts');
    const { chooseLanguage } = await load<Choice>('/src/texts/choose-language.ts');
    const { START_PREFIX } = await load<Starts>('/src/state/safe-start/starts.ts');
    const { firstPaint } = await load<FirstPaint>('/src/ui/shell/first-paint.tsx');
    const args = [SETTINGS_KEY, WORKSPACE_PREFIX, languages].map((arg) => JSON.stringify(arg));
    const script = `(${beforePaint.toString()})(${[...args, chooseLanguage.toString(), JSON.stringify(START_PREFIX)].join()})`;
    return { script, markup: await firstPaint() };
  } finally {
    await server.close();
  }
}

/**
 * Completes the built page. It carries its policy with it, as static hosts set no headers; and it shows the first screen
 * before its script is loaded: the HTML (in English; it waits for another language), the theme, the font. The dev server needs inline scripts, so there the page stays
 * as it is.
 */
export function completePage(): Plugin {
  return {
    name: 'complete-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle = {} }) {
        for (const place of [TITLE, ROOT])
          if (!html.includes(place)) this.error(`index.html has no ${place}.`);
        const font = Object.keys(bundle).find((name) => FONT.test(name));
        if (font === undefined) this.error('The font of the first screen is not among the assets.');
        const { script, markup } = await drawFirstPaint();
        const early = [
          `<script>${script}</script>`,
          `<link rel="preload" as="font" type="font/woff2" href="./${font}" crossorigin />`,
        ];
        return {
          html: html
            .replace(TITLE, () => `${early.join('\n    ')}\n    ${TITLE}`)
            .replace(ROOT, () => `<div id="root"><div data-first-paint inert>${markup}</div></div>`),
          tags: [{ tag: 'meta', attrs: policyMeta(script), injectTo: 'head-prepend' }],
        };
      },
    },
  };
}
