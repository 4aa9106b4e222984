// Takes docs/pictures/before-and-after: two builds of the app beside each other, at five widths, in both themes.
// `npm run before-and-after -- FOLDER-OF-THE-EARLIER-BUILD [NAME…]`
import { mkdirSync, statSync } from 'node:fs';
import { dismissAll, dropWorkspace, fit, launch, openApp, rest, serve } from './app-states.mjs';

const FOLDER = 'docs/pictures/before-and-after';
const SIZES = [
  [900, 700],
  [1280, 800],
  [1440, 900],
  [1920, 1080],
  [2560, 1440],
];
/** How much smaller the pictures are on a sheet. */
const SCALE = 0.3;
/** Enough that card text of the wider windows can still be read. */
const QUALITY = 60;

/** By the name of the sheet: the button of a sample, or how many objects are generated. */
const STATES = {
  smallest: /^Smallest gateway/,
  'shared-gateway': /^Shared gateway/,
  'https-redirect': /^HTTPS/,
  canary: /^Weighted canary/,
  'grpc-and-tls': /^gRPC/,
  'tcp-and-udp': /^TCP/,
  ingress: /^Classic Ingress/,
  'broken-shop': /^Broken shop/,
  '40-objects': 40,
  '300-objects': 300,
};

const [earlier, ...names] = process.argv.slice(2);
if (!earlier) {
  console.error('Say where the earlier build is.');
  process.exit(2);
}

const sides = { before: await serve(earlier), after: await serve('dist') };
const browser = await launch();
mkdirSync(FOLDER, { recursive: true });

async function shot(url, state, theme, [width, height]) {
  const page = await openApp(browser, url, { width, height, theme });
  if (typeof state === 'number') await dropWorkspace(page, state);
  else await page.getByRole('button', { name: state }).first().click();
  await page
    .getByRole('contentinfo')
    .getByText(/objects? in/)
    .waitFor();
  await page
    .getByRole('region', { name: 'Notifications' })
    .getByRole('button', { name: 'Dismiss' })
    .first()
    .waitFor();
  await dismissAll(page);
  await fit(page);
  await rest(page);
  const image = await page.screenshot({ animations: 'disabled' });
  await page.context().close();
  return `data:image/png;base64,${image.toString('base64')}`;
}

/** One row for each build, one column for each width, each picture to the same scale. */
async function sheet(name, theme, rows) {
  const page = await browser.newPage({ viewport: { width: 100, height: 100 } });
  const drawn = rows.map(([side, images]) => {
    const cells = images.map(([[width], image]) => {
      const caption = `${side}, ${width} px`;
      return `<figure><figcaption>${caption}</figcaption><img alt="" width="${width * SCALE}" src="${image}"></figure>`;
    });
    return `<div>${cells.join('')}</div>`;
  });
  await page.setContent(`<style>
    body { margin: 0; width: max-content; background: #888; font: 12px sans-serif }
    div { display: flex; gap: 8px; padding: 8px }
    figure { margin: 0 } figcaption { padding: 2px; color: #fff } img { display: block }
  </style>${drawn.join('')}`);
  const path = `${FOLDER}/${name}-${theme}.jpg`;
  await page.locator('body').screenshot({ path, type: 'jpeg', quality: QUALITY });
  await page.close();
  console.log(`${path.padEnd(60)} ${Math.round(statSync(path).size / 1024)} kB`);
}

try {
  for (const [name, state] of Object.entries(STATES)) {
    if (names.length > 0 && !names.includes(name)) continue;
    for (const theme of ['light', 'dark']) {
      const rows = [];
      for (const [side, { url }] of Object.entries(sides)) {
        const images = [];
        for (const size of SIZES) images.push([size, await shot(url, state, theme, size)]);
        rows.push([side, images]);
      }
      await sheet(name, theme, rows);
    }
  }
} finally {
  await browser.close();
  for (const { close } of Object.values(sides)) await close();
}
