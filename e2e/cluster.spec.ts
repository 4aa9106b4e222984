import { createRecordedCluster } from '../src/cluster/testing/recorded-cluster.ts';
import { serveRecordedCluster } from '../src/cluster/testing/serve-recorded-cluster.ts';
import { violations } from './fixtures/axe.ts';
import { expect, test } from './fixtures/test.ts';

const PREFIX = '/k-0123456789abcdef0123456789abcdef/';
const ROUTE = 'apis/gateway.networking.k8s.io/v1/namespaces/shop/httproutes/cart';

test('a cluster is looked at, taken from, and applied to after what is written was confirmed', async ({
  page,
  complaints,
}) => {
  const cluster = createRecordedCluster();
  const served = await serveRecordedCluster({ cluster, prefix: PREFIX, app: 'dist' });
  try {
    await page.goto(`${served.origin}/#cluster${PREFIX.slice(0, -1)}?context=shop-prod`);
    const bar = page.getByRole('region', { name: 'Cluster shop-prod' });
    await expect(bar).toContainText('objects, Kubernetes v1.36.3');
    expect(new URL(page.url()).hash).toBe('');
    await expect(page.getByRole('group', { name: /^Gateway edge/ })).toBeVisible();

    await bar.getByRole('button', { name: 'Take into the workspace…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: 'HTTPRoute shop/cart' }).check();
    await expect(dialog.getByRole('region', { name: /shop\/httproute-cart\.yaml/ })).toContainText(
      'name: cart',
    );
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Take 1 object' }).click();
    await expect(
      page.getByRole('paragraph').filter({ hasText: 'Took 1 object from shop-prod' }),
    ).toBeVisible();

    await bar.getByRole('button', { name: 'Dry run and apply…' }).click();
    await dialog.getByRole('button', { name: 'Dry run', exact: true }).click();
    const field = dialog.getByRole('checkbox', { name: /^Take over \.spec\./ }).first();
    await field.check();
    await dialog.getByRole('button', { name: 'Apply to the cluster…' }).click();
    await expect(dialog).toContainText(
      'This writes to the cluster of the context “shop-prod”: 1 object in the namespace shop.',
    );
    const apply = dialog.getByRole('button', { name: 'Apply 1 object to shop-prod' });
    await expect(apply).toBeDisabled();
    const writes = () =>
      cluster.requests.filter(({ method, query }) => method === 'PATCH' && !query.has('dryRun'));
    expect(writes()).toEqual([]);
    await dialog.getByRole('textbox', { name: 'Type “shop-prod” to apply to production' }).fill('shop-prod');
    expect(await violations(page)).toEqual([]);
    await apply.click();
    await expect(dialog.getByRole('status')).toHaveText('Applied 1 of 1 object to shop-prod.');
    expect(writes().map(({ path }) => path)).toEqual([ROUTE]);
    // The browser complains of conflicts, which are answers here.
    expect(complaints.splice(0).filter((text) => !text.includes('409 (Conflict)'))).toEqual([]);
  } finally {
    await served.close();
  }
});
