import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test as base } from './fixtures/test.ts';
import { Workbench } from './pages/workbench.ts';

const program = fileURLToPath(new URL('../bin/gatehouse.mjs', import.meta.url));

/** With a byte order mark, and line ends of Windows. */
const ROUTE = `\uFEFFapiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: storefront, namespace: shop } # kept
spec:
  hostnames:
    - shop.example.com # kept
  rules:
    - backendRefs:
        - { name: cart, port: 80 }
`.replaceAll('\n', '\r\n');

const SERVICE = `apiVersion: v1
kind: Service
metadata: { name: cart, namespace: shop }
spec: { selector: { app: cart }, ports: [{ port: 80 }] }
`;

type Fixtures = {
  folder: string;
  /** Starts the command line on the folder; what it printed as its address. */
  serve: (verb: 'open' | 'serve', ...options: readonly string[]) => Promise<string>;
};

const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'gatehouse-folder-'));
    writeFileSync(join(folder, 'route.yaml'), ROUTE);
    writeFileSync(join(folder, 'service.yaml'), SERVICE);
    await use(folder);
    rmSync(folder, { recursive: true });
  },
  serve: async ({ folder }, use) => {
    const started: ChildProcess[] = [];
    await use(async (verb, ...options) => {
      const child = spawn(process.execPath, [program, verb, folder, '--no-open', ...options]);
      started.push(child);
      let printed = '';
      for await (const chunk of child.stdout) {
        printed += String(chunk);
        const [address] = /http:\S+/.exec(printed) ?? [];
        if (address !== undefined) return address;
      }
      throw new Error(`There is no address in: ${printed}`);
    });
    for (const child of started) child.kill();
  },
});

test('a folder is edited on the canvas and saved byte for byte, and followed as it changes', async ({
  page,
  folder,
  serve,
}) => {
  const bytes = (name: string) => readFileSync(join(folder, name), 'utf8');
  const workbench = new Workbench(page);
  const { canvas, files, notifications, dialog } = workbench;
  await workbench.open(await serve('open'));
  await expect(workbench.size).toHaveText('2 objects in 2 files');
  await expect(page.getByRole('button', { name: /^Workspace: gatehouse-folder-/ })).toBeVisible();

  await canvas.card('HTTPRoute', 'storefront').getByText('shop.example.com').first().dblclick();
  await page.keyboard.type('www.example.com');
  await page.keyboard.press('Enter');
  await expect(canvas.card('HTTPRoute', 'storefront').getByText('www.example.com').first()).toBeVisible();
  expect(bytes('route.yaml')).toBe(ROUTE);

  // What is not saved is there after the page was loaded again.
  await page.reload();
  await expect(canvas.card('HTTPRoute', 'storefront').getByText('www.example.com').first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+S');
  await expect(notifications).toContainText('Saved route.yaml.');
  expect(bytes('route.yaml')).toBe(ROUTE.replace('shop.example.com', 'www.example.com'));
  expect(bytes('service.yaml')).toBe(SERVICE);

  writeFileSync(join(folder, 'service.yaml'), SERVICE.replace('name: cart', 'name: basket'));
  await expect(canvas.card('Service', 'basket')).toBeVisible();
  await expect(canvas.card('Service', 'cart')).toHaveAccessibleName(/not in the manifests/);

  // Changed in the same line here and there: nothing is written until one is chosen.
  await canvas.card('HTTPRoute', 'storefront').getByText('www.example.com').first().dblclick();
  await page.keyboard.type('mine.example.com');
  await page.keyboard.press('Enter');
  const theirs = ROUTE.replace('shop.example.com', 'theirs.example.com');
  writeFileSync(join(folder, 'route.yaml'), theirs);
  await page.getByRole('alert').getByRole('button', { name: 'Choose…' }).click();
  await expect(dialog).toContainText('theirs.example.com');
  await expect(dialog).toContainText('mine.example.com');
  expect(bytes('route.yaml')).toBe(theirs);
  await dialog.getByRole('button', { name: 'Keep my route.yaml' }).click();
  await page.keyboard.press('Escape');

  await files.show();
  await page.getByRole('button', { name: 'Actions for service.yaml' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.keyboard.press('ControlOrMeta+Shift+S');
  await expect(dialog).toContainText('service.yaml');
  await dialog.getByRole('button', { name: 'Save and delete' }).click();
  await expect(notifications).toContainText('Deleted one file');
  expect(bytes('route.yaml')).toBe(ROUTE.replace('shop.example.com', 'mine.example.com'));
  expect(() => bytes('service.yaml')).toThrow('ENOENT');
});

test('a folder that is served is looked at, and follows the disk', async ({ page, folder, serve }) => {
  const workbench = new Workbench(page);
  const address = await serve('serve', '--public', '--port', '0');
  await workbench.open(address);
  await expect(page.getByRole('status').filter({ hasText: 'is here to be looked at' })).toBeVisible();
  const refused = await page.request.post(`${address}api/folder/write`, { data: { writes: [] } });
  expect(refused.status()).toBe(403);
  unlinkSync(join(folder, 'service.yaml'));
  await expect(workbench.size).toHaveText('1 object in 1 file');
});
