import { readFileSync } from 'node:fs';
import { violations } from './fixtures/axe.ts';
import { expect, test } from './fixtures/test.ts';

const sample = (file: string) => readFileSync(`src/samples/shared-gateway/${file}`, 'utf8');

type Break = Readonly<{
  link: string;
  file: string;
  from: string;
  to: string;
  /** The text on the card of the route, where it shows there. */
  route: RegExp;
  sentence: RegExp;
  cell: RegExp;
  finding: RegExp;
}>;

const refused = /status problem, not accepted/;

const breaks: readonly Break[] = [
  {
    link: 'sectionName',
    file: 'shop.yaml',
    from: 'sectionName: https',
    to: 'sectionName: htps',
    route: refused,
    sentence: /NoMatchingParent: Gateway infra\/edge has no listener named htps/,
    cell: /Refused: name\./,
    finding: /no listener named htps/,
  },
  {
    link: 'port',
    file: 'shop.yaml',
    from: 'sectionName: https',
    to: 'sectionName: https\n      port: 444',
    route: refused,
    sentence: /no listener named https on port 444/,
    cell: /Refused: port\./,
    finding: /no listener on port 444/,
  },
  {
    link: 'namespace label',
    file: 'namespaces.yaml',
    from: 'gateway-access: shared\n    team: shop',
    to: 'gateway-access: none\n    team: shop',
    route: refused,
    sentence: /NotAllowedByListeners: .*gateway-access=shared/,
    cell: /Refused: namespace\./,
    finding: /does not take routes from namespace shop/,
  },
  {
    link: 'hostname',
    file: 'shop.yaml',
    from: '- shop.example.com',
    to: '- shop.example.org',
    route: refused,
    sentence: /NoMatchingListenerHostname: .*shop\.example\.org/,
    cell: /Refused: hostname\./,
    finding: /None of this route's hostnames/,
  },
  {
    link: 'kind',
    file: 'infra.yaml',
    from: 'allowedRoutes:\n        namespaces:\n          from: Selector',
    to: 'allowedRoutes:\n        kinds:\n          - kind: GRPCRoute\n        namespaces:\n          from: Selector',
    route: refused,
    sentence: /takes only GRPCRoute, not HTTPRoute/,
    cell: /Refused: kind\./,
    finding: /takes only GRPCRoute, not HTTPRoute/,
  },
  {
    link: 'grant',
    file: 'payments.yaml',
    from: 'name: shop-checkout\n  namespace: payments',
    to: 'name: shop-checkout\n  namespace: shop',
    route: /status problem, in part/,
    sentence: /1 reference is not resolved\. RefNotPermitted/,
    cell: /Attached: shop\.example\.com/,
    finding: /No ReferenceGrant in namespace payments/,
  },
  {
    link: 'parent',
    file: 'shop.yaml',
    from: '- name: edge',
    to: '- name: egde',
    route: /status problem, no controller/,
    sentence: /No controller will ever say anything about Gateway infra\/egde/,
    cell: /does not name this parent/,
    finding: /Gateway infra\/egde does not exist/,
  },
];

test('each broken link of a chain shows on the card, in words, in the matrix and as a finding; undo repairs all', async ({
  workbench,
}) => {
  test.slow();
  const { page, canvas, editor, problems, status } = workbench;
  await workbench.openSample('Shared gateway');
  const card = canvas.card('HTTPRoute', 'storefront');
  const cell = status.cell('shop/storefront', 'infra/edge, https');
  const well = async () => {
    await expect(card).not.toHaveAccessibleName(/status/);
    await expect(cell).toHaveAccessibleName(/Attached: shop\.example\.com/);
  };
  const change = async (file: string, text: string) => {
    await page.getByRole('tab', { name: 'YAML', exact: true }).click();
    await editor.show(file);
    await editor.replaceAll(text);
  };
  await workbench.goTo('storefront', 'HTTPRoute');
  await status.showMatrix();
  await well();

  for (const { link, file, from, to, route, sentence, cell: verdict, finding } of breaks) {
    await test.step(link, async () => {
      expect(sample(file)).toContain(from);
      await change(file, sample(file).replace(from, to));
      await expect(card).toHaveAccessibleName(route);
      await expect(cell).toHaveAccessibleName(verdict);
      await workbench.goTo('storefront', 'HTTPRoute');
      await status.show();
      await expect(status.view).toContainText(sentence);
      await page.getByRole('tab', { name: 'Problems', exact: true }).click();
      await expect(problems.named(finding).first()).toBeVisible();
      await status.showMatrix();
      await workbench.undo();
      await well();
    });
  }
});

test('a missing Secret and a duplicate listener show on the Gateway', async ({ workbench }) => {
  test.slow();
  const { page, canvas, editor, problems, status } = workbench;
  const infra = sample('infra.yaml');
  await workbench.openSample('Shared gateway');
  const card = canvas.card('Gateway', 'edge');
  await workbench.goTo('edge', 'Gateway');
  await status.showMatrix();
  await expect(card).toHaveAccessibleName(/no problems/);

  await editor.show('infra.yaml');
  await editor.replaceAll(infra.replace('- name: wildcard-example-com', '- name: wildcard-lost'));
  await expect(card).toHaveAccessibleName(/status problem, 1 of 2 listeners/);
  await expect(status.grid.getByRole('columnheader', { name: /https/ })).toContainText('Invalid');
  await workbench.goTo('edge', 'Gateway');
  await status.show();
  await expect(status.view).toContainText('Secret infra/wildcard-lost does not exist');
  await expect(status.part('Listener https')).toContainText(/Programmed\s*False/);
  await workbench.undo();
  await expect(card).toHaveAccessibleName(/no problems/);
  await expect(status.part('Listener https')).toContainText('shop/storefront');

  const [listener = ''] = / {4}- name: https\n[\s\S]*?wildcard-example-com\n/.exec(infra) ?? [];
  await page.getByRole('tab', { name: 'YAML', exact: true }).click();
  await editor.replaceAll(infra.replace(listener, `${listener}${listener.replace('https', 'https-2')}`));
  await expect(card).toHaveAccessibleName(/status problem, refused/);
  await workbench.goTo('edge', 'Gateway');
  await status.show();
  await expect(status.view).toContainText('The API server refuses it');
  await page.getByRole('tab', { name: 'Problems', exact: true }).click();
  await expect(problems.named(/spec\.listeners\[2\] repeats spec\.listeners\[1\]/).first()).toBeVisible();
  await workbench.undo();
  await expect(card).toHaveAccessibleName(/no problems/);
});

test('a status from a cluster is compared with the computed one, and the computed one can be copied', async ({
  workbench,
}) => {
  const { page, status } = workbench;
  await workbench.openSample('Shared gateway');
  await workbench.goTo('storefront', 'HTTPRoute');
  await status.show();
  await status.view.getByRole('button', { name: 'Copy status as YAML' }).click();
  const computed = await page.evaluate(() => navigator.clipboard.readText());
  expect(computed).toMatch(/^status:\n {2}parents:\n/);

  await status.view.getByRole('button', { name: 'Paste a status…' }).click();
  const input = status.view.getByRole('textbox');
  await input.fill(computed);
  await expect(status.view).toContainText('The status in the cluster is the same.');
  await input.fill(
    computed
      .replace('status: "True"', 'status: "False"')
      .replace('observedGeneration: 1', 'observedGeneration: 0'),
  );
  await expect(status.view).toContainText('differs in 1 point');
  await expect(status.view).toContainText('1 condition is stale');
  await expect(status.view.getByRole('row', { name: /differs/ })).toContainText('False (Accepted)');
});

test('without its class, the status of a Gateway is not known, until the class is assumed to exist', async ({
  workbench,
}) => {
  const { canvas, status } = workbench;
  await workbench.openSample('Shared gateway');
  await workbench.goTo('example', 'GatewayClass');
  await workbench.command('Delete');
  const confirm = workbench.dialog.getByRole('button', { name: /Delete|Apply/ }).last();
  await confirm.click();
  const card = canvas.card('Gateway', 'edge');
  await expect(card).toHaveAccessibleName(/status not known/);
  await workbench.goTo('edge', 'Gateway');
  await status.show();
  await status.view.getByRole('button', { name: 'Assume that class example exists' }).click();
  await expect(card).not.toHaveAccessibleName(/status/);
  await expect(workbench.page.getByRole('contentinfo')).toContainText('1 class assumed');
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`${theme} theme`, () => {
    test.use({ colorScheme: theme });

    test('axe finds nothing in status and matrix, and the matrix has keyboard navigation', async ({
      workbench,
    }) => {
      const { page, status, inspector } = workbench;
      await workbench.openSample('Broken shop');
      await workbench.goTo('storefront', 'HTTPRoute');
      await status.show();
      await page.getByRole('tab', { name: 'Attachments' }).click();
      await expect(page.getByRole('region', { name: 'Attachments' })).toBeVisible();
      expect.soft(await violations(page), 'no controller').toEqual([]);

      await workbench.command('Close all files');
      await workbench.openSample('Shared gateway');
      await workbench.goTo('edge', 'Gateway');
      await status.showMatrix();
      await status.part('Listener https').waitFor();
      expect.soft(await violations(page), 'status and matrix').toEqual([]);

      await status.cell('blog/blog', 'infra/edge, http').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
      await expect(status.cell('infra/to-https', 'infra/edge, https')).toBeFocused();
      await page.keyboard.press('Home');
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await expect(inspector.pane.getByRole('heading', { name: 'edge → to-https' })).toBeVisible();
      await page.keyboard.press('Control+Home');
      await expect(status.grid.getByRole('columnheader', { name: 'Route', exact: true })).toBeFocused();
    });
  });
}
