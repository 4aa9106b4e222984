import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ApplyResult } from '../../cluster/cluster-types.ts';
import { identityOf } from '../../core/cluster/identity-of.ts';
import { ApplyDialog } from './apply-dialog.tsx';
import { renderOnCluster } from './testing/render-on-cluster.tsx';

const FILES = `apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { selector: { app: web }, ports: [{ port: 81 }] }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: settings, namespace: fresh }
data: { a: b }
---
apiVersion: v1
kind: Namespace
metadata: { name: fresh }
`;
const SERVICE = FILES.slice(0, FILES.indexOf('---'));

const item = (name: RegExp) => {
  const found = screen.getAllByRole('listitem').find((one) => name.test(one.textContent));
  if (!found) throw new Error(`There is no ${name}.`);
  return within(found);
};
const button = (name: RegExp | string) => screen.getByRole('button', { name });
const status = () => screen.getByRole('status').textContent;

const CONFLICT: ApplyResult = {
  outcome: 'conflict',
  message: 'Apply failed with 2 conflicts.',
  conflicts: [
    { manager: 'helm', using: null, fields: ['.spec.selector'] },
    { manager: 'kubectl-edit', using: 'v1', fields: ['.spec.ports'] },
  ],
  warnings: [],
};

test('objects are asked about in order, confirmed, and applied', async () => {
  const { user, connection, state } = await renderOnCluster(<ApplyDialog />, { files: FILES });
  await screen.findByRole('checkbox', { name: 'Namespace fresh new' });
  expect(screen.getAllByRole('checkbox').map((one) => one.closest('label')?.textContent)).toEqual([
    'Namespace fresh new',
    'ConfigMap fresh/settings new',
    'Service shop/web in the cluster',
  ]);
  expect(button('Apply to the cluster…')).toHaveProperty('disabled', true);

  await user.click(button('Dry run'));
  await waitFor(() => expect(status()).toBe('The API server has answered for 2 objects.'));
  expect(connection.applied.every(([, { dryRun }]) => dryRun)).toBe(true);
  expect(item(/Namespace fresh/).getByText('Would be created')).toBeTruthy();
  expect(
    item(/ConfigMap/).getByText(
      'A dry run cannot answer for it: the Namespace fresh is only in the workspace.',
    ),
  ).toBeTruthy();

  await user.click(button('Apply to the cluster…'));
  const words =
    'This writes to the cluster of the context “kind-dev”: 3 objects in the namespaces fresh and shop.';
  const said = await screen.findByText(words);
  expect(document.activeElement).toBe(said);
  expect(connection.applied.every(([, { dryRun }]) => dryRun)).toBe(true);
  await user.click(button('Apply 3 objects to kind-dev'));
  await waitFor(() => expect(status()).toBe('Applied 3 of 3 objects to kind-dev.'));
  const written = connection.applied.filter(([, { dryRun }]) => !dryRun);
  expect(written.map(([object, { force }]) => [identityOf(object).name, force ?? false])).toEqual([
    ['fresh', false],
    ['settings', false],
    ['web', false],
  ]);
  expect(item(/Service shop\/web/).getByText('Created')).toBeTruthy();
  expect(state().announcement).toBe('Applied 3 of 3 objects to kind-dev.');
});

test('an object that is not chosen is neither asked about nor applied', async () => {
  const { user, connection } = await renderOnCluster(<ApplyDialog />, { files: FILES });
  await user.click(await screen.findByRole('checkbox', { name: /Service/ }));
  await user.click(button('Dry run'));
  await waitFor(() => expect(status()).toBe('The API server has answered for 1 object.'));
  expect(connection.applied.map(([object]) => identityOf(object).name)).toEqual(['fresh']);
  // Another choice has to be asked about again.
  await user.click(screen.getByRole('checkbox', { name: /Service/ }));
  expect(button('Apply to the cluster…')).toHaveProperty('disabled', true);
});

test('fields of others are taken over one by one, and what that does is confirmed', async () => {
  const { user, connection } = await renderOnCluster(<ApplyDialog />, { files: SERVICE });
  connection.answer((after, { force }) =>
    after['spec'] && 'selector' in (after['spec'] as object) && !force
      ? CONFLICT
      : { outcome: 'changed', before: { ...after, spec: { ports: [] } }, after, warnings: [] },
  );
  await user.click(await screen.findByRole('button', { name: 'Dry run' }));
  const web = item(/Service shop\/web/);
  expect(await web.findByText('Others manage 2 fields of it')).toBeTruthy();
  expect(web.getByText('Apply failed with 2 conflicts.')).toBeTruthy();
  expect(web.getByRole('group', { name: 'Managed by helm' })).toBeTruthy();
  expect(web.getByRole('checkbox', { name: 'Take over .spec.selector' })).toHaveProperty('checked', false);
  await user.click(
    within(web.getByRole('group', { name: 'Managed by kubectl-edit (v1)' })).getByRole('checkbox'),
  );
  await user.click(button('Apply to the cluster…'));
  expect(await screen.findByText('Takes over from others: .spec.ports')).toBeTruthy();
  expect(screen.getByText('Leaves to others: .spec.selector')).toBeTruthy();
  expect(screen.getByText('Would change: 1 field')).toBeTruthy();
  await user.click(button('Apply 1 object to kind-dev'));
  await waitFor(() => expect(status()).toBe('Applied 1 of 1 object to kind-dev.'));
  const [object, options] = connection.applied.at(-1) ?? [];
  expect(object?.['spec']).toEqual({ ports: [{ port: 81 }] });
  // It is sent only for the object that the lines were shown against.
  expect(options).toEqual({ dryRun: false, force: true, expected: { ...object, spec: { ports: [] } } });
});

test('what is left to others as it is has nothing to be applied', async () => {
  const { user, connection } = await renderOnCluster(<ApplyDialog />, { files: SERVICE });
  connection.answer((after) =>
    after['spec'] && Object.keys(after['spec']).length > 0
      ? CONFLICT
      : { outcome: 'unchanged', after, warnings: [] },
  );
  await user.click(await screen.findByRole('button', { name: 'Dry run' }));
  await waitFor(() => expect(button('Apply to the cluster…')).toHaveProperty('disabled', false));
  await user.click(button('Apply to the cluster…'));
  expect(await screen.findByText('Service shop/web: Is as it is written already')).toBeTruthy();
  expect(
    screen.getByText('Nothing is left to be written to the cluster of the context “kind-dev”.'),
  ).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Apply/ })).toBeNull();
  await user.click(button('Back'));
  expect(button('Dry run again')).toHaveProperty('disabled', false);
});

test('a context that looks like production has to be typed', async () => {
  const { user, connection } = await renderOnCluster(<ApplyDialog />, {
    files: SERVICE,
    link: '#cluster/k-0123456789abcdef0123456789abcdef?context=shop-prod',
  });
  await user.click(await screen.findByRole('button', { name: 'Dry run' }));
  await waitFor(() => expect(button('Apply to the cluster…')).toHaveProperty('disabled', false));
  await user.click(button('Apply to the cluster…'));
  const apply = await screen.findByRole('button', { name: 'Apply 1 object to shop-prod' });
  expect(apply).toHaveProperty('disabled', true);
  const field = screen.getByRole('textbox', { name: 'Type “shop-prod” to apply to production' });
  await user.type(field, 'shop-pro');
  expect(apply).toHaveProperty('disabled', true);
  await user.type(field, 'd');
  await user.click(apply);
  await waitFor(() => expect(status()).toBe('Applied 1 of 1 object to shop-prod.'));
  expect(connection.applied).toHaveLength(2);
});

test('a refusal is shown in the words of the server beside those of Gatehouse', async () => {
  const { user, connection } = await renderOnCluster(<ApplyDialog />, {
    files: SERVICE.replace('port: 81', 'port: 99999'),
  });
  connection.answer(() => ({
    outcome: 'refused',
    message: 'Service "web" is invalid.',
    causes: [
      { field: 'spec.ports[0].port', message: 'must be between 1 and 65535', reason: null },
      { field: 'spec.ports[0].port', message: 'must be between 1 and 65535', reason: null },
      { field: null, message: 'and more', reason: null },
    ],
    warnings: ['spec.x is deprecated, "y"', 'spec.x is deprecated, "y"'],
  }));
  await user.click(await screen.findByRole('button', { name: 'Dry run' }));
  const web = item(/Service shop\/web/);
  expect(await web.findByText('Refused')).toBeTruthy();
  expect(web.getByText('The API server says').parentElement).toHaveProperty(
    'textContent',
    expect.stringContaining('The API server saysspec.ports[0].port: must be between 1 and 65535and more'),
  );
  expect(web.getByText('Gatehouse says').parentElement).toHaveProperty(
    'textContent',
    expect.stringMatching(/must be between 1 and 65535/),
  );
  expect(web.getAllByText('Warning of the API server: spec.x is deprecated, "y"')).toHaveLength(1);
  expect(button('Apply to the cluster…')).toHaveProperty('disabled', true);
});

test.each<readonly [ApplyResult, string]>([
  [{ outcome: 'forbidden', message: 'm', permission: null, warnings: [] }, 'Not allowed'],
  [{ outcome: 'gone', message: 'm', warnings: [] }, 'What it needs is not there'],
  [{ outcome: 'read-only', message: 'm', warnings: [] }, 'Not sent: the connection is read-only'],
  [{ outcome: 'unreachable', message: 'm', warnings: [] }, 'The API server has not answered'],
  [{ outcome: 'changed-meanwhile', message: 'm', warnings: [] }, 'It has changed meanwhile'],
  [{ outcome: 'unchanged', after: {}, warnings: [] }, 'Is as it is written already'],
  [{ outcome: 'changed', before: null, after: {}, warnings: [] }, 'Would change'],
])('the outcome %s is said', async (result, words) => {
  const { user, connection } = await renderOnCluster(<ApplyDialog />, { files: SERVICE });
  connection.answer(() => result);
  await user.click(await screen.findByRole('button', { name: 'Dry run' }));
  expect(await item(/Service shop\/web/).findByText(words)).toBeTruthy();
});

test('what cannot be sent says why, and cannot be chosen', async () => {
  await renderOnCluster(<ApplyDialog />, {
    files:
      'apiVersion: v1\nkind: Secret\nmetadata: { name: a, namespace: shop }\nstringData: { a: "<left out when this was shared>" }\n',
  });
  expect(
    await screen.findByText(/^Secret shop\/a is not sent: it holds what was left out of it/),
  ).toBeTruthy();
  expect(screen.getByRole('checkbox')).toHaveProperty('disabled', true);
  expect(button('Dry run')).toHaveProperty('disabled', true);
});

test('who stops it sends nothing more', async () => {
  const { user, connection } = await renderOnCluster(<ApplyDialog />, { files: FILES });
  await user.click(await screen.findByRole('button', { name: 'Dry run' }));
  await waitFor(() => expect(button('Apply to the cluster…')).toHaveProperty('disabled', false));
  await user.click(button('Apply to the cluster…'));
  const apply = await screen.findByRole('button', { name: /^Apply 3/ });
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const send = connection.apply;
  Object.assign(connection, {
    apply: async (...sent: Parameters<typeof send>) => {
      await held;
      return send(...sent);
    },
  });
  const before = connection.applied.length;
  await user.click(apply);
  await user.click(button('Stop before the next object'));
  release();
  await waitFor(() => expect(status()).toBe('Applied 1 of 3 objects to kind-dev.'));
  expect(connection.applied.length - before).toBe(1);
  expect(screen.getAllByText('Not sent')).toHaveLength(2);
});
