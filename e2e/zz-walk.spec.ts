import { writeFileSync } from 'node:fs';
import { parse } from 'node:path';
import { readFileSync } from 'node:fs';
import { test } from './fixtures/test.ts';
import { Lesson } from './pages/lesson.ts';
void parse;
const pack = readFileSync('src/lessons/museum/pack.yaml', 'utf8');
const ids = [...pack.matchAll(/lessons: \[(.*?)\]/g)].flatMap(([, l]) => (l ?? '').split(',').map((x) => x.trim()));
const only = (process.env['WALK'] ?? '').split(',').filter(Boolean);
for (const [index, id] of ids.entries()) {
  if (only.length > 0 && !only.includes(id)) continue;
  test(`walk ${id}`, async ({ page }) => {
    test.setTimeout(240_000);
    const lesson = new Lesson(page);
    await lesson.open(`museum/${id}`);
    const out: string[] = [];
    const note = (s: string) => out.push(s);
    await page.waitForTimeout(1500);
    for (let step = 1; step < 9; step++) {
      const title = await lesson.pane.getByRole('heading', { level: 3 }).first().innerText();
      const counter = await lesson.pane.getByText(/^Step \d+ of \d+|^Summary$/).first().innerText().catch(() => '');
      note(`\n##### ${index + 1} ${id} | ${counter} | ${title}`);
      await page.screenshot({ path: `/tmp/walk/${index + 1}-${step}.png` });
      note(await lesson.pane.innerText());
      if (!/^Step/.test(counter)) break;
      // open goals
      const rows = lesson.pane.getByRole('list', { name: 'Goals' }).getByRole('listitem').getByRole('button', { expanded: false });
      const count = await rows.count();
      for (let i = 0; i < count; i++) { await lesson.pane.getByRole('list', { name: 'Goals' }).getByRole('listitem').getByRole('button', { expanded: false }).first().click().catch(() => {}); }
      if (count > 0) { note('--- GOALS OPEN'); note(await lesson.pane.getByRole('list', { name: 'Goals' }).innerText()); }
      // hints
      for (let i = 0; i < 14; i++) {
        const hint = lesson.pane.getByRole('button', { name: /^Hint \d of \d/ }).first();
        if (!(await hint.isVisible().catch(() => false))) break;
        await hint.click();
      }
      note('--- HINTS'); for (const l of await lesson.pane.getByRole('list', { name: 'Hints' }).all()) note(await l.innerText());
      // predictions
      for (let round = 0; round < 2; round++) {
        for (let i = 0; i < 5; i++) {
          const group = lesson.pane.getByRole('group').filter({ has: page.getByRole('radio') }).filter({ hasNot: page.locator(':disabled[type=radio]') }).first();
          if (!(await group.isVisible().catch(() => false))) break;
          await group.getByRole('radio').first().check().catch(() => {});
          const b = group.getByRole('button', { name: /^(Send it|Show)$/ });
          if (!(await b.isEnabled().catch(() => false))) break;
          await b.click();
          await page.waitForTimeout(500);
        }
        if (round === 0) {
          const show = lesson.pane.getByRole('button', { name: 'Show solution' });
          if (await show.isVisible().catch(() => false)) {
            await show.click();
            const dialog = page.getByRole('dialog');
            await dialog.getByRole('button', { name: 'Show solution' }).click();
            await page.waitForTimeout(600);
            note('--- SOLUTION'); note((await dialog.innerText()).slice(0, 2500));
            const apply = dialog.getByRole('button', { name: 'Apply' });
            if (await apply.isVisible().catch(() => false)) await apply.click(); else await page.keyboard.press('Escape');
            await page.waitForTimeout(1800);
          }
        }
      }
      const hand = lesson.pane.getByRole('button', { name: 'Hand in' });
      if (await hand.isVisible().catch(() => false)) { await hand.click(); await page.waitForTimeout(600); note('--- HANDED IN'); }
      note('--- AFTER'); note(await lesson.pane.innerText());
      await page.screenshot({ path: `/tmp/walk/${index + 1}-${step}-after.png` });
      await page.keyboard.press('Alt+n');
      await page.waitForTimeout(900);
    }
    writeFileSync(`/tmp/walk/${String(index + 1).padStart(2, '0')}.txt`, out.join('\n'));
  });
}
