import type { PageParts } from './page-parts.ts';

export type HtmlSetup = Readonly<{
  parts: PageParts;
  /** The address of the folder of the built app, without a slash at its end. */
  app: string;
  /** The address of the script that starts it. */
  starter: string;
  /** Where a webview gets its files from, as a source of its policy. */
  source: string;
  nonce: string;
  /** The language of the editor, such as `de` or `pt-br`. */
  language: string;
}>;

/** Of what is shown nothing is evaluated and nothing is loaded but the extension's files; workers are made of them. */
const policy = ({ source, nonce }: HtmlSetup) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' ${source} blob:`,
    // Monaco and React Flow set style attributes.
    `style-src ${source} 'unsafe-inline'`,
    `img-src ${source} data: blob:`,
    `font-src ${source} data:`,
    'worker-src blob:',
    `connect-src ${source} data: blob:`,
    `base-uri ${source}`,
    "form-action 'none'",
  ].join('; ');

/** The page of a canvas, for a webview. Its base is the app, so that what the app asks for is found there. */
export function canvasHtml(setup: HtmlSetup): string {
  const { parts, app, starter, nonce, language } = setup;
  const inApp = (path: string) => escaped(`${app}/${path}`);
  return `<!doctype html>
<html lang="en" data-theme="light" data-page="editor" data-language="${escaped(language.split('-')[0] ?? 'en')}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${escaped(policy(setup))}" />
    <base href="${escaped(app)}/" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Gatehouse</title>
    ${parts.styles.map((path) => `<link rel="stylesheet" crossorigin href="${inApp(path)}" />`).join('\n    ')}
    <style>
      body { padding: 0 !important; }
    </style>
  </head>
  <body>
    <div id="root"></div>
    <script
      nonce="${nonce}"
      src="${escaped(starter)}"
      data-entry="${inApp(parts.entry)}"
      data-workers="${parts.workers.map(inApp).join(' ')}"
    ></script>
  </body>
</html>
`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
