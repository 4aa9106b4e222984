import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { resourceKey } from '../../core/model/resource.ts';
import { ContextMenu } from '../parts/context-menu.tsx';
import { renderUi } from '../testing/render-ui.tsx';
import { FittingKinds } from './fitting-kinds.tsx';

const DNS = `apiVersion: v1
kind: Service
metadata: { name: dns, namespace: shop }
spec: { selector: { app: dns }, ports: [{ port: 53, protocol: UDP, name: dns }] }
`;
const EDGE = `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: shop }
spec:
  gatewayClassName: example
  listeners:
    - { name: tcp, port: 5432, protocol: TCP }
`;
const CART = `apiVersion: v1
kind: Service
metadata: { name: cart, namespace: shop }
spec: { selector: { app: cart }, ports: [{ port: 80 }] }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: cart, namespace: shop }
spec:
  selector: { matchLabels: { app: cart } }
  template:
    metadata: { labels: { app: cart } }
    spec: { containers: [{ name: cart, image: cart }] }
`;
const key = (kind: string, name: string, group = '') => resourceKey({ group, kind, namespace: 'shop', name });

async function openMenu(row: string, side: 'in' | 'out', from = key('Service', 'dns')) {
  const opened = await renderUi(
    <ContextMenu at={{ x: 0, y: 0 }} onClose={() => undefined}>
      <FittingKinds
        end={{ on: 'loose-end', at: { x: 0, y: 0 }, from: { key: from, row }, side, namespace: null }}
      />
    </ContextMenu>,
    { 'dns.yaml': DNS, 'edge.yaml': EDGE, 'cart.yaml': CART },
  );
  const entries = () => screen.getAllByRole('menuitem');
  // The reasons come with the plans.
  await waitFor(() => expect(screen.getByRole('menu').textContent).toMatch(/TCP|selector/));
  /** Kinds in the order of their entries; the reason stands in an element of its own. */
  const kinds = () => entries().map((entry) => entry.querySelector('span')?.firstChild?.textContent);
  return { ...opened, entries, kinds };
}

test('an edge drawn to the left of a UDP port offers what sends UDP first, and says why others do not', async () => {
  const { kinds, entries } = await openMenu('port:53/UDP', 'in');
  await waitFor(() => expect(kinds()[0]).toBe('UDPRoute'));
  expect(kinds().indexOf('HTTPRoute')).toBeLessThan(kinds().indexOf('Deployment'));
  expect(entries()[1]?.textContent).toContain('Port 53 of Service shop/dns is UDP; an HTTPRoute sends TCP.');
});

test('an edge drawn to the right of it offers workloads first', async () => {
  const { kinds } = await openMenu('port:53/UDP', 'out');
  await waitFor(() => expect(kinds().indexOf('UDPRoute')).toBeGreaterThan(0));
  expect(kinds()[0]).toBe('Deployment');
});

test('what is refused comes last, with the reason, and cannot be chosen', async () => {
  const gateway = key('Gateway', 'edge', 'gateway.networking.k8s.io');
  const { kinds, user, store } = await openMenu('listener:tcp', 'out', gateway);
  await waitFor(() => expect(kinds()[0]).toBe('TCPRoute'));
  const refused = screen.getByRole('menuitem', { name: /^Secret/ });
  expect(refused.textContent).toContain(
    'Listener tcp speaks TCP: only HTTPS and TLS listeners show a certificate.',
  );
  expect(refused.getAttribute('aria-disabled')).toBe('true');
  expect(kinds().at(-2)).toBe('Secret');
  await user.click(screen.getByRole('menuitem', { name: /^Connect to what is there/ }));
  expect(store.getState().dialog).toEqual({
    type: 'connect',
    from: gateway,
    row: 'listener:tcp',
    side: 'out',
  });
});

test('what is to be said of several kinds is said once', async () => {
  await openMenu('port:80/TCP', 'out', key('Service', 'cart'));
  const reason = /^Service shop\/cart has one selector/;
  const group = await screen.findByRole('group', { name: reason });
  expect(within(group).getByRole('menuitem', { name: 'StatefulSet' })).toBeDefined();
  expect(screen.getAllByText(reason)).toHaveLength(1);
});
