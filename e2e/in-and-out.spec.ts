import { strFromU8, unzipSync } from 'fflate';
import { objectsIn } from './fixtures/objects-in.ts';
import { expect, test } from './fixtures/test.ts';
import { Workbench } from './pages/workbench.ts';

const samples = [
  'Smallest gateway',
  'HTTPS with redirect',
  'Shared gateway',
  'Weighted canary',
  'gRPC and TLS passthrough',
  'TCP and UDP',
  'Classic Ingress',
  'Ingress and Gateway',
  'Broken shop, to repair',
];

const service = (name: string) => `# ${name}, as its team wrote it
apiVersion: v1
kind: Service
metadata: {name: ${name}, namespace: shop}
spec:
  selector: {app: ${name}}
  ports: [{port: 80}]
`;

const fromCluster = `apiVersion: v1
kind: Service
metadata:
  creationTimestamp: "2026-01-01T00:00:00Z"
  name: web
  namespace: shop
  resourceVersion: "4711"
  uid: 0f8fad5b-d9cb-469f-a165-70867728950e
spec:
  ports:
    - port: 80
  selector:
    app: web
status:
  loadBalancer: {}
`;

test('dropped files are opened unchanged', async ({ workbench }) => {
  const { files } = workbench;
  await files.drop([
    { name: 'cart.yaml', text: service('cart') },
    { name: 'web.yaml', text: service('web').replaceAll('\n', '\r\n') },
  ]);
  await expect(workbench.size).toHaveText('2 objects in 2 files');
  expect(await files.text('cart.yaml')).toBe(service('cart'));
  expect(await files.text('web.yaml')).toBe(service('web').replaceAll('\n', '\r\n'));
});

test('output of kubectl is cleaned when it is pasted', async ({ workbench }) => {
  const { page, dialog, files } = workbench;
  await page.getByRole('button', { name: 'Paste manifests' }).click();
  await dialog.getByRole('textbox', { name: 'Manifests' }).fill(fromCluster);
  await expect(dialog.getByRole('checkbox', { name: /^Remove server fields/ })).toBeChecked();
  await dialog.getByRole('button', { name: 'Add to the workspace' }).click();
  await expect(workbench.size).toHaveText('1 object in 1 file');
  expect(await files.text('manifests.yaml')).toBe(`apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: shop
spec:
  ports:
    - port: 80
  selector:
    app: web
`);
});

test('a share link opens the same files elsewhere', async ({ workbench, browser }) => {
  const { page, dialog, files } = workbench;
  await files.drop([{ name: 'cart.yaml', text: service('cart') }]);
  await expect(workbench.size).toHaveText('1 object in 1 file');
  await page.getByRole('button', { name: 'Share' }).click();
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();

  const context = await browser.newContext();
  const elsewhere = new Workbench(await context.newPage());
  await elsewhere.open(link);
  await expect(elsewhere.size).toHaveText('1 object in 1 file');
  expect(await elsewhere.files.text('cart.yaml')).toBe(service('cart'));
  await context.close();
});

test('in a picture, as the browser draws it, no text is wider than its card', async ({ workbench }) => {
  const { page, canvas, files } = workbench;
  await workbench.openSample('Broken shop, to repair');
  await canvas.surface.waitFor();
  const svg = (await files.exported('SVG picture')).toString('utf8');
  const measured = await page.evaluate((text) => {
    const box = document.createElement('div');
    // Without the lengths that guard it in other fonts.
    box.innerHTML = text.replaceAll(/ textLength="[^"]*"/g, '');
    document.body.append(box);
    return [...box.querySelectorAll<SVGGElement>('[data-card]')].flatMap((card) => {
      const frame = card.querySelector('rect')?.getBBox() ?? new DOMRect();
      return [...card.querySelectorAll('text')].map((line) => {
        const { x, width } = line.getBBox();
        return { words: line.textContent, fits: x >= frame.x && x + width <= frame.x + frame.width };
      });
    });
  }, svg);
  expect(measured.length).toBeGreaterThan(20);
  expect(measured.filter(({ fits }) => !fits)).toEqual([]);
});

test('a workspace is exported as zip, kustomization, diagram and picture', async ({ workbench }) => {
  test.slow();
  const { page, canvas, files } = workbench;
  await workbench.openSample('Smallest gateway');
  await canvas.surface.waitFor();
  const yaml = (await files.exported('One YAML file')).toString('utf8');

  const zip = unzipSync(await files.exported(/^Zip/));
  const inZip = Object.values(zip).flatMap((bytes) => objectsIn(strFromU8(bytes)));
  expect(inZip.toSorted()).toEqual(objectsIn(yaml));

  const kustomization = unzipSync(await files.exported(/^Kustomization/));
  const list = Object.keys(kustomization).find((path) => path.endsWith('kustomization.yaml')) ?? '';
  expect(strFromU8(kustomization[list] ?? new Uint8Array())).toContain('resources:');

  expect((await files.exported('Mermaid diagram')).toString('utf8')).toMatch(/^flowchart /m);
  expect((await files.exported('PNG picture')).subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const svg = (await files.exported('SVG picture')).toString('utf8');
  expect(svg).toMatch(/^<svg [^>]*viewBox=/);
  expect(svg).not.toContain('foreignObject');
  const cards = await page.evaluate((text) => {
    const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
    return [...picture.querySelectorAll('[data-card]')].map((card) => card.getAttribute('data-card'));
  }, svg);
  const shown = await canvas.surface
    .locator('[data-card]')
    .evaluateAll((all) => all.map((card) => card.getAttribute('data-card')));
  expect(cards.toSorted()).toEqual(shown.toSorted());

  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('button', { name: /^To the clipboard/ }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(yaml);
});

test('every sample opens without an error', async ({ workbench }) => {
  test.slow();
  const { dialog, editor } = workbench;
  for (const [index, title] of samples.entries()) {
    await workbench.command('Open a sample…');
    await dialog.getByRole('button', { name: new RegExp(`^${title}`) }).click();
    // The first fills the empty workspace; the others are opened as workspaces of their own.
    if (index === 0) await expect(workbench.notifications).toContainText(title);
    else await expect(workbench.workspaces.open).toContainText(title);
    await expect(workbench.size).not.toHaveText(/^0 objects/);
    await expect(editor.pane.getByRole('tab', { selected: true })).toBeVisible();
  }
  await workbench.command('Open a sample…');
  await expect(dialog.getByRole('button', { name: /^(?!Close|Learn)/ })).toHaveCount(samples.length);
});
