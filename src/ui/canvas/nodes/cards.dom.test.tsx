import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderUi } from '../../testing/render-ui.tsx';
import { Canvas } from '../canvas.tsx';

const SERVED = `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: example }
spec: { controllerName: example.com/gateway }
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: shop }
spec:
  gatewayClassName: example
  listeners:
    - { name: http, port: 80, protocol: HTTP }
    - { name: https, port: 443, protocol: HTTPS, tls: { certificateRefs: [{ name: shop-tls }] } }
---
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: { name: shop, namespace: shop }
spec: { secretName: shop-tls }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: cart, namespace: shop }
spec:
  parentRefs: [{ name: edge, sectionName: http }]
  hostnames: [shop.example.com]
  rules:
    - { name: cart, matches: [{ path: { value: /cart } }], backendRefs: [{ name: cart, port: 80 }] }
---
apiVersion: v1
kind: Service
metadata: { name: cart, namespace: shop }
spec: { selector: { app: cart }, ports: [{ name: http, port: 80, targetPort: web }] }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: cart, namespace: shop }
spec:
  replicas: 2
  selector: { matchLabels: { app: cart } }
  template:
    metadata: { labels: { app: cart } }
    spec: { containers: [{ name: cart, image: 'example.com/cart:1.9', ports: [{ name: web, containerPort: 8080 }] }] }
`;

async function openCards(text = SERVED) {
  const ui = await renderUi(<Canvas />, { 'shop.yaml': text });
  await screen.findByRole('group', { name: /^Gateway edge/ });
  const card = (name: RegExp) => within(screen.getByRole('group', { name }));
  return { ...ui, card };
}

test('a card shows what qualifies its object, and a click selects that', async () => {
  const { card, selected, state } = await openCards();
  const gateway = card(/^Gateway edge/);
  fireEvent.click(gateway.getByRole('button', { name: /^GatewayClass example/ }));
  await waitFor(() => expect(selected()).toEqual(['GatewayClass example']));
  const lock = gateway.getByRole('button', { name: /^Secret shop\/shop-tls.*by cert-manager/ });
  fireEvent.click(lock, { shiftKey: true });
  await waitFor(() => expect(selected()).toContain('Secret shop/shop-tls'));
  expect(lock.getAttribute('aria-pressed')).toBe('true');
  fireEvent.doubleClick(card(/^Service cart/).getByRole('button', { name: /^Deployment shop\/cart/ }));
  expect(state().rightTab).toBe('inspector');
  expect(selected()).toEqual(['Deployment shop/cart']);
});

test('a card says what it is by name, icon and place, and has no tick', async () => {
  const { card } = await openCards();
  const route = card(/^HTTPRoute cart/);
  expect(route.getByText('cart', { selector: 'header *' })).toBeTruthy();
  expect(route.getByTitle('HTTPRoute shop/cart')).toBeTruthy();
  expect(route.queryByText('HTTPRoute')).toBeNull();
  expect(route.getByText('/cart')).toBeTruthy();
  expect(route.queryByText('No problems')).toBeNull();
});

test('the only port of a Service is in its header, with the number of the port of its pods', async () => {
  const { card } = await openCards();
  expect(card(/^Service cart/).getByText('80 → 8080')).toBeTruthy();
  expect(card(/^Service cart/).queryByRole('list')).toBeNull();
});

test('what is wrong is marked, counted and said', async () => {
  const { card } = await openCards(
    SERVED.replace('name: edge, sectionName: http', 'name: edge, sectionName: htp'),
  );
  const route = card(/^HTTPRoute cart/);
  expect(route.getByText('not accepted')).toBeTruthy();
  expect(screen.getByRole('group', { name: /^HTTPRoute cart/ }).dataset['alarm']).toBe('error');
});

test('what is not there says so, and offers to be created', async () => {
  const { card } = await openCards(
    SERVED.replace('backendRefs: [{ name: cart', 'backendRefs: [{ name: crat'),
  );
  expect(card(/^Service crat/).getByText('not found')).toBeTruthy();
  expect(card(/^Service crat/).getByRole('button', { name: 'Create Service crat' })).toBeTruthy();
});
