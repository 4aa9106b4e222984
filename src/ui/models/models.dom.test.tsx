import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ingressWorkspace } from '../../core/ingress/testing/ingress-objects.ts';
import { loadSample } from '../../samples/samples.ts';
import { CompareView } from '../compare/compare-view.tsx';
import { renderUi } from '../testing/render-ui.tsx';

/** The sample with both models, side by side. */
async function opened() {
  const files = (await loadSample('ingress-and-gateway')) ?? [];
  const ui = await renderUi(<CompareView />, Object.fromEntries(files.map(({ path, text }) => [path, text])));
  ui.state().compareModels();
  await screen.findByRole('heading', { name: 'Ingress and Gateway' });
  const ingresses = within(await screen.findByRole('group', { name: 'Ingresses' }));
  const gateways = within(screen.getByRole('group', { name: 'Gateways' }));
  const row = (title: string) => within(screen.getByText(title).closest('tr') ?? document.body);
  return { ...ui, ingresses, gateways, row };
}

const isLit = (card: HTMLElement) => card.parentElement?.dataset['lit'] === 'true';

test('pointing at a card lights what stands for it in the other model, and says so', async () => {
  const { user, ingresses, gateways } = await opened();
  await user.hover(ingresses.getByRole('button', { name: 'Ingress shop/shop-next' }));
  expect(isLit(gateways.getByRole('button', { name: 'HTTPRoute shop/shop' }))).toBe(true);
  expect(isLit(gateways.getByRole('button', { name: 'Gateway infra/edge' }))).toBe(true);
  expect(isLit(gateways.getByRole('button', { name: 'TCPRoute shop/database' }))).toBe(false);
  screen.getByText(/^Ingress shop\/shop-next ↔ HTTPRoute shop\/shop.*canary and canary-weight\.$/);
});

test('Ingresses without Gateways stand beside what they would become', async () => {
  const yaml = ingressWorkspace([{ name: 'web', hosts: { 'a.test': ['P /→s'] } }]);
  const { state } = await renderUi(<CompareView />, { 'all.yaml': yaml });
  state().compareModels();
  const gateways = within(await screen.findByRole('group', { name: 'Converted to Gateways' }));
  expect(gateways.getByRole('button', { name: 'HTTPRoute shop/web' })).toBeTruthy();
  within(screen.getByRole('group', { name: 'Ingresses' })).getByRole('button', { name: 'Ingress shop/web' });
});

test('what they would become can be chosen where there are Gateways', async () => {
  const { user } = await opened();
  await user.click(screen.getByRole('button', { name: 'Compare with something else…' }));
  await user.click(screen.getByRole('button', { name: /^Its Ingresses with what they would become/ }));
  expect(await screen.findByRole('group', { name: 'Converted to Gateways' })).toBeTruthy();
});

test('what nothing stands for says why, and stays said after a click', async () => {
  const { user, gateways } = await opened();
  const route = gateways.getByRole('button', { name: 'TCPRoute shop/database' });
  await user.click(route);
  await user.unhover(route);
  route.blur();
  screen.getByText('TCPRoute shop/database ↔ Nothing: an Ingress takes HTTP alone.');
  expect(route.parentElement?.dataset['alone']).toBe('true');
});

test('a difference is shown by a request through both, which end otherwise', async () => {
  const { user, row } = await opened();
  await user.click(row('Depth of wildcards').getByRole('button', { name: /^Show it here/ }));
  const left = await screen.findByRole('region', { name: 'Ingresses' });
  await waitFor(() => expect(left.textContent).toContain('404'));
  expect(screen.getByRole('region', { name: 'Gateways' }).textContent).toContain('shop/web');
  screen.getByText('Different.');
  screen.getByText(/answered with 404 by the Ingresses/);
});

test('what both do alike says so', async () => {
  const { user, row } = await opened();
  const shares = row('Shares of requests');
  shares.getByText('Both end alike here.');
  await user.click(shares.getByRole('button', { name: /^Show it here/ }));
  expect(await screen.findByText('Same.')).toBeTruthy();
});

test('a difference leads to what stands for it in both halves', async () => {
  const { user, row, state } = await opened();
  const certificate = row('Whose the certificate is');
  await user.click(certificate.getByRole('button', { name: 'spec.tls[0].secretName of Ingress shop/shop' }));
  await waitFor(() => expect(state().activeFile).toBe('ingress.yaml'));
  await user.click(
    certificate.getByRole('button', { name: /^spec\.listeners\[1\]\.tls\..* of Gateway infra\/edge$/ }),
  );
  await waitFor(() => expect(state().activeFile).toBe('gateway.yaml'));
  row('Protocols').getByText('Not in this workspace');
});
