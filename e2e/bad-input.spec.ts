import { expect, test } from './fixtures/test.ts';
import { Workbench } from './pages/workbench.ts';

const good = `apiVersion: v1
kind: Service
metadata: {name: cart, namespace: shop}
spec:
  selector: {app: cart}
  ports: [{port: 80}]
`;

/** Twelve times ten to the ninth values, when written out. */
const bomb = `a: &a [x, x, x, x, x, x, x, x, x, x]
${['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
  .map((name, index) => {
    const before = 'abcdefghi'[index];
    return `${name}: &${name} [${Array.from({ length: 10 }, () => `*${before}`).join(', ')}]`;
  })
  .join('\n')}
`;

/** The previous workspace is unchanged and usable. */
async function stillUsable({ page, canvas, files }: Workbench) {
  const card = canvas.card('Service', 'cart', 'shop');
  await expect(card).toBeVisible();
  await card.focus();
  await page.keyboard.press('ControlOrMeta+d');
  await expect(canvas.card('Service', 'cart-copy')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(canvas.card('Service', 'cart-copy')).toBeHidden();
  expect(await files.text('good.yaml')).toBe(good);
}

test.describe('beside a good file', () => {
  test.beforeEach(async ({ workbench }) => {
    await workbench.files.drop([{ name: 'good.yaml', text: good }]);
    await expect(workbench.size).toHaveText('1 object in 1 file');
    await workbench.canvas.card('Service', 'cart').waitFor();
  });

  const broken = {
    'text that is not YAML': ['text/syntax', 'Dear all: [this, is\nno: yaml }\n'],
    'a tab as indentation': [
      'text/tab-indentation',
      'apiVersion: v1\nkind: Service\nmetadata:\n\tname: web\n',
    ],
    'a key that stands twice': ['text/duplicate-key', 'apiVersion: v1\nkind: Secret\nkind: Service\n'],
    'an alias bomb': ['text/alias-bomb', bomb],
  } as const;
  for (const [what, [code, text]] of Object.entries(broken)) {
    test(`${what} is reported as a problem`, async ({ workbench }) => {
      await workbench.files.drop([{ name: 'bad.yaml', text }]);
      await workbench.problems.show();
      await expect(workbench.problems.named(code).first()).toBeVisible();
      await stillUsable(workbench);
      expect(await workbench.files.text('bad.yaml')).toBe(text);
    });
  }

  test('foreign files are recognised and reported', async ({ workbench }) => {
    const { files, notifications } = workbench;
    await files.drop([{ name: 'deploy.yaml', text: 'kind: Service\nname: {{ .Values.name }}\n' }]);
    await expect(notifications).toContainText('deploy.yaml is a Helm template');
    await files.drop([{ name: 'compose.yaml', text: 'services:\n  web:\n    image: nginx\n' }]);
    await expect(notifications).toContainText('compose.yaml is a Compose file');
    await files.drop([{ name: 'logo.yaml', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0] }]);
    await expect(notifications).toContainText('logo.yaml: it is a picture');
    await stillUsable(workbench);
  });

  test('a paste of 20 MB is accepted, with a warning', async ({ workbench }) => {
    test.slow();
    const { page, canvas, files, notifications } = workbench;
    const bytes = await page.evaluate(async () => {
      const line = `    ${'x'.repeat(95)}\n`;
      const text = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: huge}\ndata:\n  all: |\n${line.repeat(200_000)}`;
      await navigator.clipboard.writeText(text);
      return text.length;
    });
    expect(bytes).toBeGreaterThan(20_000_000);
    await canvas.focus();
    await page.keyboard.press('ControlOrMeta+v');
    // Seconds of work for editor and analyzer, and as many times more as other work shares the machine with them.
    const patience = { timeout: 60_000 };
    await expect(notifications).toContainText('19.1 MB', patience);
    await expect(workbench.size).toHaveText('2 objects in 2 files', patience);
    await stillUsable(workbench);
    expect((await files.text('pasted.yaml')).length).toBe(bytes);
  });

  test('HTML in names stays text', async ({ workbench }) => {
    const { page, canvas, files } = workbench;
    const name = '<img src=x onerror="document.title=1">';
    await files.drop([
      { name: '<b>bold</b>.yaml', text: good.replace('cart, namespace', `'${name}', namespace`) },
    ]);
    await expect(canvas.card('Service', name)).toBeVisible();
    await canvas.card('Service', name).click();
    await workbench.inspector.show();
    await expect(workbench.inspector.pane.getByRole('heading', { name })).toBeVisible();
    await expect(page).toHaveTitle('Gatehouse');
    await expect(page.getByRole('img', { name: 'x' })).toHaveCount(0);
  });
});

test('a broken share link is reported, and the workspace is unchanged', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.files.drop([{ name: 'good.yaml', text: good }]);
  await expect(workbench.size).toHaveText('1 object in 1 file');
  await page.evaluate(() => {
    location.hash = '#w=1.this-is-cut-o';
  });
  await expect(page.getByRole('alert').filter({ hasText: 'link' })).toBeVisible();
  await expect(workbench.size).toHaveText('1 object in 1 file');
  await workbench.canvas.card('Service', 'cart').waitFor();
  await stillUsable(workbench);
});

test('a browser without storage is reported, and everything works meanwhile', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Site data are blocked.', 'SecurityError');
    };
  });
  const workbench = new Workbench(page);
  await workbench.open();
  await expect(page.getByRole('alert').filter({ hasText: 'stores nothing for this page' })).toBeVisible();
  await workbench.files.drop([{ name: 'good.yaml', text: good }]);
  await expect(workbench.size).toHaveText('1 object in 1 file');
  await workbench.canvas.card('Service', 'cart').waitFor();
  await stillUsable(workbench);
});

test('a full storage is reported, and nothing is lost', async ({ workbench }) => {
  const { page, files } = workbench;
  // What Chromium does: the write succeeds, and its transaction then aborts for want of space.
  await page.evaluate(() => {
    IDBTransaction.prototype.commit = () => {};
    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = function addToFullDisk(...args) {
      const { transaction } = this;
      const request = add.apply(this, args);
      request.addEventListener('success', () => {
        const error = new DOMException('The disk is full.', 'QuotaExceededError');
        Object.defineProperty(transaction, 'error', { value: error });
        transaction.abort();
      });
      return request;
    };
  });
  await files.drop([{ name: 'good.yaml', text: good }]);
  await expect(page.getByRole('alert').filter({ hasText: 'storage is full' })).toBeVisible();
  await workbench.canvas.card('Service', 'cart').waitFor();
  await stillUsable(workbench);
});
