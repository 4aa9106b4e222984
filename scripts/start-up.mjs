// Opens the built app twice, as a new visitor and again with a sample open, and prints what the start costs: the largest
// paint, layout shifts, layouts that script forced, and which part of each script ran. `vite preview` must be running;
// its address is the argument: `node scripts/with-chromium.mjs node scripts/start-up.mjs http://127.0.0.1:4173/`.
import { chromium } from '@playwright/test';

const [url = 'http://127.0.0.1:4173/'] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'],
  args: ['--no-sandbox', '--disable-gpu'],
});

/** Paints and shifts are reported only to observers that are there from the start. */
function observe() {
  globalThis.startUp = { largest: null, shift: 0 };
  new PerformanceObserver((list) => {
    for (const { startTime, element } of list.getEntries())
      globalThis.startUp.largest = { startTime, what: element?.textContent?.slice(0, 40) ?? '' };
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) globalThis.startUp.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** How many characters of a script ran. */
function usedOf({ source = '', functions }) {
  const ran = new Uint8Array(source.length);
  for (const { ranges } of functions)
    for (const { startOffset, endOffset, count } of ranges)
      ran.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  return ran.reduce((sum, one) => sum + one, 0);
}

const kilobytes = (characters) => `${(characters / 1024).toFixed(0).padStart(5)} kB`;

/** Layouts while a script ran: the trace gives those the stack of the script. */
function forcedLayouts({ traceEvents }) {
  return traceEvents.filter(({ name, args }) => name === 'Layout' && args.beginData?.stackTrace?.length > 0);
}

async function measure(title, page, isThere) {
  await page.coverage.startJSCoverage();
  await browser.startTracing(page, {
    categories: [
      'devtools.timeline',
      'disabled-by-default-devtools.timeline',
      'disabled-by-default-devtools.timeline.stack',
    ],
  });
  await page.goto(url);
  await isThere();
  await page.waitForLoadState('networkidle');
  const trace = JSON.parse((await browser.stopTracing()).toString());
  const scripts = await page.coverage.stopJSCoverage();
  const { largest, shift } = await page.evaluate(() => globalThis.startUp);

  console.log(`\n${title}`);
  console.log(`  largest paint after ${Math.round(largest?.startTime ?? 0)} ms: ${largest?.what ?? 'none'}`);
  console.log(`  layout shift ${shift.toFixed(3)}`);
  const forced = forcedLayouts(trace);
  console.log(`  forced layouts: ${forced.length}`);
  for (const { dur = 0, args } of forced) {
    const [{ functionName, url: script, lineNumber, columnNumber }] = args.beginData.stackTrace;
    const place = `${script.split('/').at(-1)}:${lineNumber}:${columnNumber}`;
    console.log(`    ${(dur / 1000).toFixed(1)} ms in ${functionName || 'a function'} (${place})`);
  }
  console.log(`  scripts: ${scripts.length}`);
  for (const script of scripts) {
    const size = script.source?.length ?? 0;
    const name = script.url.split('/').at(-1) || 'in the page';
    console.log(`  ${kilobytes(size)}, unused ${kilobytes(size - usedOf(script))}  ${name}`);
  }
}

const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.addInitScript(observe);
await measure('A first visit', page, () => page.locator('[data-first-paint]').waitFor({ state: 'detached' }));
await page.getByRole('button', { name: /^Smallest gateway/ }).click();
const canvas = page.getByRole('application');
await canvas.waitFor();
await page.waitForLoadState('networkidle');
await measure('With a workspace', page, () => canvas.waitFor());
await browser.close();
