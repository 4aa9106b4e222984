import type { Page } from '@playwright/test';
import { isChangeVerb } from '../src/core/text/change-words.ts';
import { englishMessages } from '../src/texts/testing/english-messages.ts';
import { authoringTexts } from '../src/texts/de/authoring.ts';
import { canvasMenuTexts } from '../src/texts/de/canvas-menu.ts';
import { canvasTexts } from '../src/texts/de/canvas.ts';
import { commandsTexts } from '../src/texts/de/commands.ts';
import { compareTexts } from '../src/texts/de/compare.ts';
import { editorTexts } from '../src/texts/de/editor.ts';
import { firstScreenTexts } from '../src/texts/de/first-screen.ts';
import { formTexts } from '../src/texts/de/form.ts';
import { german } from '../src/texts/de/german.ts';
import { inspectorTexts } from '../src/texts/de/inspector.ts';
import { migrationTexts } from '../src/texts/de/migration.ts';
import { panesTexts } from '../src/texts/de/panes.ts';
import { problemsTexts } from '../src/texts/de/problems.ts';
import { requestTexts } from '../src/texts/de/request.ts';
import { samplesTexts } from '../src/texts/de/samples.ts';
import { settingsTexts } from '../src/texts/de/settings.ts';
import { shellTexts } from '../src/texts/de/shell.ts';
import { statusTexts } from '../src/texts/de/status.ts';
import { trafficTexts } from '../src/texts/de/traffic.ts';
import { workspaceNamesTexts } from '../src/texts/de/workspace-names.ts';
import { workspacesTexts } from '../src/texts/de/workspaces.ts';
import { modelsTexts } from '../src/texts/de/models.ts';
import { rolesTexts } from '../src/texts/de/roles.ts';
import { expect, test } from './fixtures/test.ts';

/** Words that the core says as well, in English: of states and severities; and names of fields. */
const CORE = new Set([
  'ok',
  'problem',
  'not known',
  'Not known',
  'Error',
  'Warning',
  'Note',
  'Not checked',
  'Filters',
  'Routes',
  'Selector',
  'Service',
  'hostname',
  'name',
  'port',
  'protocol',
  'any host',
  'All',
  'Choices',
  'not accepted',
  'refused',
]);

/** Words that are English in one place and German in another. */
const inGerman: ReadonlySet<string> = new Set(Object.values(german).flatMap((texts) => Object.values(texts)));

/** Changes are called so by plans as well, which are in English: `Rename {from} to {to}`, `Saved {path}.` */
const isTitleOfChange = (message: string): boolean =>
  message.includes('{') &&
  [/^\w+/, /^\w+(?=d )/, /^\w+(?=ed )/].some((verb) => isChangeVerb(verb.exec(message)?.[0] ?? ''));

/** English texts that have no place in a German window; texts with parameters as what is around these. */
const english = Object.entries(englishMessages()).flatMap(([area, texts]) =>
  Object.entries(texts).flatMap(([key, message]) =>
    message === german[area]?.[key] ||
    CORE.has(message) ||
    inGerman.has(message) ||
    isTitleOfChange(message) ||
    /[<']|, (?:plural|select)|^(?:The whole|Without) \{|^\{\w+\} \(/.test(message)
      ? []
      : [message],
  ),
);
const patterns = english
  // A parameter alone with a word could be anything, and so could one behind an article.
  .filter((message) => message.replaceAll(/\{[^}]*\}/g, '').trim().length > 5 || !message.includes('{'))
  .map((message) => {
    const fixed = message
      .split(/\{[^}]*\}/)
      .map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
    return new RegExp(`^${fixed.join('.+')}$`);
  });

/** What is written or read out on the page: own texts of elements, names, titles. */
const shownOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const shown = new Set<string>();
    for (const element of document.querySelectorAll('body *')) {
      if (element.closest('.monaco-editor, script, style, [lang="en"]:not(html)')) continue;
      // Pieces of a text that stands beside them as a whole.
      if (element.matches('.visually-hidden ~ [aria-hidden]')) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'aria-description'])
        shown.add(element.getAttribute(name) ?? '');
      const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      shown.add(
        own
          .map(({ textContent }) => textContent)
          .join('')
          .trim(),
      );
    }
    return [...shown].filter((text) => text !== '');
  });

/** Controls and headings whose words do not fit. What is cut with an ellipsis on purpose, such as a name, is none. */
const cutOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, [role="tab"], label, h1, h2, h3, legend, option')]
      .filter((element) => !element.closest('.react-flow, .monaco-editor') && element.checkVisibility())
      // What is for screen readers alone has no room.
      .filter(({ clientWidth }) => clientWidth > 1)
      .filter(
        (element) =>
          element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible',
      )
      .map((element) => element.textContent),
  );

async function expectGerman(page: Page, screen: string): Promise<void> {
  const shown = await shownOn(page);
  const left = shown.filter((text) => patterns.some((pattern) => pattern.test(text)));
  expect(left, `English on the ${screen}`).toEqual([]);
  expect(await cutOn(page), `cut on the ${screen}`).toEqual([]);
}

test.describe('in German', () => {
  test.use({ locale: 'de-AT', viewport: { width: 1280, height: 800 } });

  test('the window follows the browser, and has no English text of its own', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByRole('heading', { name: firstScreenTexts.title })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expectGerman(page, 'first screen');

    await page
      .getByRole('button', { name: workspaceNamesTexts.workspace.replace('{name}', workspaceNamesTexts.own) })
      .click();
    await page.getByRole('menuitem', { name: workspacesTexts.manage }).click();
    await expect(page.getByRole('dialog', { name: workspacesTexts.workspaces })).toBeVisible();
    await expectGerman(page, 'list of workspaces');
    await page.keyboard.press('Escape');

    await page.locator('footer button', { hasText: /\d\.\d/ }).click();
    await expect(page.getByRole('dialog', { name: settingsTexts.title })).toBeVisible();
    await expectGerman(page, 'settings');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: new RegExp(`^${samplesTexts.sharedGateway}`) }).click();
    await expect(page.locator('.react-flow__node').first()).toBeVisible();
    await expectGerman(page, 'canvas');
  });

  test('the canvas, its menus and dialogs have no English text of their own', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('button', { name: new RegExp(`^${samplesTexts.sharedGateway}`) }).click();
    const card = page.getByRole('group', { name: /^HTTPRoute storefront,/ });
    await expect(card).toBeVisible();
    await page.getByRole('button', { name: canvasTexts.everything, exact: true }).click();
    await expect(page.getByRole('group', { name: /^LoadBalancer / }).first()).toBeVisible();
    await expectGerman(page, 'canvas with everything');

    // By key, as not every card is in view.
    await card.focus();
    await page.keyboard.press('Shift+F10');
    await expect(page.getByRole('menu')).toBeVisible();
    await expectGerman(page, 'menu of a card');
    await page.keyboard.press('Escape');
    await page.locator('[data-lane="shop"]').click({ button: 'right' });
    await expect(page.getByRole('menu')).toBeVisible();
    await expectGerman(page, 'menu of a lane');
    await page.keyboard.press('Escape');

    await card.focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: canvasMenuTexts.connect }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectGerman(page, 'dialog to connect');
    await page.keyboard.press('Escape');

    await card.focus();
    await page.keyboard.press('F2');
    await expect(page.getByRole('textbox', { name: 'Name von HTTPRoute storefront' })).toBeFocused();
    await expectGerman(page, 'card that is edited');
  });

  test('the lesson editor has no English text of its own', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByRole('heading', { name: firstScreenTexts.title })).toBeVisible();
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type(commandsTexts.newPack);
    await page.keyboard.press('Enter');
    await expect(page.getByText(authoringTexts.noProblems)).toBeVisible();
    await expectGerman(page, 'lesson editor');
    await page.getByRole('tab', { name: authoringTexts.goals }).click();
    await expectGerman(page, 'goals in it');
    await page.getByRole('button', { name: authoringTexts.take }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectGerman(page, 'states of a lesson');
  });

  test('the assistant for Ingresses and the comparison have no English text of their own', async ({
    page,
  }) => {
    await page.goto('./');
    await page.getByRole('button', { name: new RegExp(`^${samplesTexts.ingress}`) }).click();
    await expect(page.getByRole('group', { name: /^Ingress / }).first()).toBeVisible();
    const run = async (command: string) => {
      await page.keyboard.press('ControlOrMeta+k');
      await page.keyboard.type(command);
      await page.keyboard.press('Enter');
    };
    await run(commandsTexts.migrate);
    const dialog = page.getByRole('dialog', { name: migrationTexts.title });
    const next = dialog.getByRole('button', { name: migrationTexts.next });
    await expect(next).toBeEnabled();
    await expectGerman(page, 'Ingresses to pick');
    await next.click();
    await expectGerman(page, 'target of a conversion');
    await next.click();
    await expect(dialog.getByRole('tab', { name: migrationTexts.documents })).toBeVisible();
    await expect(dialog.getByText(migrationTexts.counting)).toHaveCount(0);
    for (const tab of ['report', 'documents', 'picture', 'differences'] as const) {
      await dialog.getByRole('tab', { name: new RegExp(`^${migrationTexts[tab]}`) }).click();
      await expectGerman(page, `${tab} of a conversion`);
    }
    await page.keyboard.press('Escape');

    await run(commandsTexts.compare);
    await expect(page.getByRole('heading', { name: compareTexts.choose })).toBeVisible();
    await expectGerman(page, 'choice of a comparison');
    await page.getByRole('button', { name: new RegExp(`^${compareTexts.allSteps}`) }).click();
    await expect(page.getByRole('tab', { name: new RegExp(`^${compareTexts.objects}`) })).toBeVisible();
    for (const tab of ['objects', 'status', 'findings', 'requests'] as const) {
      await page.getByRole('tab', { name: new RegExp(`^${compareTexts[tab]}`) }).click();
      await expectGerman(page, `${tab} of a comparison`);
    }
  });

  test('roles and both models have no English text of their own', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('button', { name: new RegExp(`^${samplesTexts.ingressAndGateway}`) }).click();
    await expect(page.getByRole('table', { name: modelsTexts.whatIsWhere })).toBeVisible();
    await expectGerman(page, 'both models');
    await page.getByRole('button', { name: compareTexts.end }).click();
    await page.getByRole('button', { name: rolesTexts.roles, exact: true }).click();
    await page.getByRole('combobox', { name: rolesTexts.viewAs }).selectOption(rolesTexts.developer);
    await expect(page.getByRole('button', { name: rolesTexts.stop, exact: true })).toBeVisible();
    await expectGerman(page, 'roles');
  });

  test('forms, statuses, problems and attachments have no English text of their own', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('button', { name: new RegExp(`^${samplesTexts.brokenShop}`) }).click();
    const tab = (id: string) => page.locator(`[role="tab"][id$="-trigger-${id}"]`);
    await tab('inspector').click();
    await expect(page.getByRole('group', { name: inspectorTexts.nothingSelected })).toBeVisible();
    await expectGerman(page, 'inspector with nothing in it');

    for (const kind of ['Gateway', 'HTTPRoute', 'Service']) {
      await page
        .getByRole('group', { name: new RegExp(`^${kind} `) })
        .first()
        // Its header: lines below it are of other objects.
        .click({ position: { x: 40, y: 18 } });
      await expect(page.getByRole('button', { name: formTexts.allFields })).toBeVisible();
      await page.getByRole('button', { name: formTexts.allFields }).click();
      await expectGerman(page, `form of a ${kind}`);
      await page.getByRole('button', { name: formTexts.allFields }).click();
    }
    await page
      .getByRole('group', { name: /^HTTPRoute / })
      .first()
      .click();
    await tab('status').click();
    await expect(page.getByRole('region', { name: statusTexts.fromCluster })).toBeVisible();
    await page.getByRole('button', { name: statusTexts.paste }).click();
    await expectGerman(page, 'status');

    if (!(await tab('problems').isVisible())) await page.keyboard.press('ControlOrMeta+j');
    await tab('problems').click();
    const problems = page.getByRole('region', { name: problemsTexts.problems, exact: true });
    await problems.getByRole('button', { expanded: false }).first().click();
    await expect(page.getByRole('button', { name: problemsTexts.learnMore })).toBeVisible();
    await expectGerman(page, 'list of problems');
    await tab('attachments').click();
    await expect(page.getByRole('grid')).toBeVisible();
    await expectGerman(page, 'attachments');
  });

  test('dialogs have no English text of their own', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('button', { name: new RegExp(`^${samplesTexts.httpsRedirect}`) }).click();
    const card = page.getByRole('group', { name: /^HTTPRoute / }).first();
    await expect(card).toBeVisible();
    const dialog = page.getByRole('dialog');
    const field = dialog.getByPlaceholder(commandsTexts.placeholder);
    // Commands are found by their English words in any language.
    for (const command of [
      'keyboard shortcuts',
      'export',
      'share as a link',
      'open a sample',
      'paste manifests',
      'add an object',
      'rename',
      'move to a namespace',
      'rules:',
      'the model:',
      'workspace settings',
      'split off a canary',
    ]) {
      await card.click();
      await page.keyboard.press('ControlOrMeta+k');
      await expect(field).toBeFocused();
      await field.fill(command);
      await expectGerman(page, `palette for “${command}”`);
      await page.keyboard.press('Enter');
      await expect(field).toBeHidden();
      await expect(dialog.getByRole('heading').first()).toBeVisible();
      await expectGerman(page, `dialog of “${command}”`);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    }
  });

  test('bars, panes and their menus have no English text of their own', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('button', { name: new RegExp(`^${samplesTexts.canary}`) }).click();
    await expect(page.getByRole('group', { name: /^HTTPRoute / }).first()).toBeVisible();
    const address = page.getByRole('combobox', { name: requestTexts.address });
    await address.click();
    await page.getByRole('listbox', { name: requestTexts.suggested }).getByRole('option').first().click();
    await page.getByRole('button', { name: requestTexts.send, exact: true }).click();
    await expect(page.getByRole('list', { name: trafficTexts.path })).toBeVisible();
    await expectGerman(page, 'trace');
    await page.getByRole('button', { name: trafficTexts.saveAsExpectation }).click();
    await expectGerman(page, 'form of an expectation');
    await page.getByRole('button', { name: trafficTexts.save, exact: true }).click();
    await expectGerman(page, 'saved requests');
    await page.getByRole('tab', { name: panesTexts.routing }).click();
    await expect(page.getByRole('columnheader').first()).toBeVisible();
    await expectGerman(page, 'routing table');

    for (const name of [
      requestTexts.options,
      panesTexts.patterns,
      editorTexts.more,
      shellTexts.file,
      shellTexts.help,
      panesTexts.palette,
    ]) {
      await page.getByRole('button', { name, exact: name !== requestTexts.options }).click();
      await expectGerman(page, `what “${name}” opens`);
      await page.keyboard.press('Escape');
    }
  });

  test('the page does not show another language before its script is there', async ({ page, complaints }) => {
    await page.route('**/*.js', (route) => route.abort());
    await page.goto('./');
    await expect(page.locator('[data-first-paint] main')).toBeHidden();
    // That of the script which is kept back.
    complaints.length = 0;
  });
});

test('the language is chosen in the settings, and comes when the page is loaded again', async ({
  workbench,
}) => {
  const { page } = workbench;
  await workbench.command('Workspace settings');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch');
  await expect(page.getByText('From the next load of the page: Deutsch.')).toBeVisible();
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await expect(page.getByRole('heading', { name: firstScreenTexts.title })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
});
