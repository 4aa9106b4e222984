import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { ingressClassYaml, ingressYaml, serviceYaml } from '../../core/ingress/testing/ingress-objects.ts';
import { CART, EDGE, SHOP } from '../../testing/shop.ts';
import { Dialogs } from '../shell/dialogs.tsx';
import { FocusCare } from '../shell/focus-care.tsx';
import { PaneToolsSlot } from '../shell/pane-tools.tsx';
import { renderUi } from '../testing/render-ui.tsx';
import { ExpectationsSummary } from './expectations-summary.tsx';
import { RequestBar } from './request-bar.tsx';
import { RoutingPanel } from './routing-panel.tsx';
import { TracePanel } from './trace-panel.tsx';

const BROKEN = { ...SHOP, 'cart.yaml': CART.replace('name: cart # the', 'name: crat # the') };
/** A route of Service cart, for one path. */
const MESH_ROUTE = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: mesh, namespace: shop }
spec:
  parentRefs: [{ group: "", kind: Service, name: cart }]
  rules:
    - matches: [{ path: { value: /new } }]
      backendRefs: [{ name: cart, port: 8080 }]
`;
const CART_URL = 'http://shop.example.com/cart';

function Panels({ routing }: { routing: boolean }) {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  return (
    <PaneToolsSlot value={slot}>
      <RequestBar />
      <div ref={setSlot} />
      {routing ? <RoutingPanel /> : <TracePanel />}
      <ExpectationsSummary className="" />
      <Dialogs />
      <FocusCare />
    </PaneToolsSlot>
  );
}

const openTraffic = (files: Readonly<Record<string, string>> = SHOP) =>
  renderUi(<Panels routing={false} />, files);

const address = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Address of the request' });

describe('the request bar', () => {
  test('sends what is typed', async () => {
    const { user, traced } = await openTraffic();
    await user.type(address(), `${CART_URL}{Enter}`);
    await waitFor(() => expect(traced()).toBe('shop/cart, 200'));
    expect(await screen.findByRole('list', { name: 'The path of the request' })).toBeTruthy();
  });

  test('says why something cannot be sent, until it is changed', async () => {
    const { user } = await openTraffic();
    await user.type(address(), 'http://{Enter}');
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(address().getAttribute('aria-invalid')).toBe('true');
    await user.type(address(), 'shop');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('suggests the requests that routes are made for', async () => {
    const { user, state } = await openTraffic();
    await user.click(address());
    const list = screen.getByRole('listbox', { name: 'Requests of this workspace', hidden: true });
    await waitFor(() =>
      expect(within(list).getAllByRole('option', { hidden: true }).length).toBeGreaterThan(0),
    );
    await user.keyboard('{ArrowDown}{Enter}');
    expect(address().value).toContain('shop.example.com/cart');
    expect(state().traced).toBeNull();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(state().traced?.ok).toBe(true));
  });

  test('closes its suggestions with Escape, and then takes the request away', async () => {
    const { user, state, send } = await openTraffic();
    await send(CART_URL);
    await user.clear(address());
    await user.type(address(), 'shop');
    await waitFor(() => expect(address().getAttribute('aria-expanded')).toBe('true'));
    await user.keyboard('{Escape}');
    expect(state().traced).not.toBeNull();
    await user.keyboard('{Escape}');
    expect(state().traced).toBeNull();
  });

  test('is sent from where the client is, in the cluster or outside', async () => {
    const { user, state, traced } = await openTraffic({ ...SHOP, 'mesh.yaml': MESH_ROUTE });
    const from = screen.getByRole<HTMLInputElement>('combobox', { name: /^Where the client is/ });
    await user.click(from);
    await waitFor(() => expect(from.list?.options.length).toBeGreaterThan(0));
    await user.type(from, 'shop');
    await user.type(address(), 'http://cart:8080/old{Enter}');
    await waitFor(() => expect(traced()).toBe('404'));
    expect(state().draft.from).toBe('shop');
    expect(state().traced).toMatchObject({ ok: true, outcome: { inCluster: true } });
    await user.clear(from);
    expect(state().draft.from).toBeNull();
  });

  test('has headers, port and entry point in its options', async () => {
    const second = EDGE.slice(EDGE.indexOf('---') + 4).replace('name: edge', 'name: second');
    const { user, state } = await openTraffic({ ...SHOP, 'second.yaml': second });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Method' }), 'POST');
    await user.click(screen.getByRole('button', { name: /^Options/ }));
    const options = within(await screen.findByRole('dialog', { name: 'Request options' }));
    await user.type(
      options.getByRole('textbox', { name: 'Headers, one to a line' }),
      'x-canary: always{Enter}x-two: 2',
    );
    await user.selectOptions(options.getByRole('combobox', { name: 'Entry point' }), 'infra/second');
    await user.type(options.getByRole('textbox', { name: 'Port' }), '80a80');
    expect(state().draft).toMatchObject({
      method: 'POST',
      headers: ['x-canary: always', 'x-two: 2'],
      gateway: 'infra/second',
      port: 8080,
    });
    expect(options.getByRole<HTMLInputElement>('textbox', { name: 'Server name (SNI)' }).disabled).toBe(true);
  });

  test('asks for service and method where the address is of gRPC', async () => {
    const { user, state } = await openTraffic();
    await user.type(address(), 'grpc://shop.example.com');
    expect(screen.getByText('gRPC')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Options/ }));
    const options = within(await screen.findByRole('dialog', { name: 'Request options' }));
    await user.type(options.getByRole('textbox', { name: 'Service' }), 'shop.v1.Cart');
    await user.type(options.getByRole('textbox', { name: 'Method' }), 'Add');
    expect(state().draft.url).toBe('grpc://shop.example.com/shop.v1.Cart/Add');
  });
});

describe('a trace', () => {
  test('leads to the card and the line of each step', async () => {
    const { user, send, state } = await openTraffic();
    await send(CART_URL);
    const story = within(await screen.findByRole('list', { name: 'The path of the request' }));
    const steps = story.getAllByRole('button');
    await user.click(steps.at(-1) as HTMLElement);
    await waitFor(() => expect(state().reveal).not.toBeNull());
    expect(state().rightTab).toBe('yaml');
  });

  test('shows what each side sees, and where its parts go', async () => {
    const { user, send, state } = await openTraffic();
    await send(CART_URL);
    const got = within(await screen.findByRole('region', { name: 'The client gets' }));
    await user.click(got.getByRole('button', { name: /^100.*cart/ }));
    await waitFor(() => expect(state().reveal?.file).toBe('cart.yaml'));
    expect(screen.getByRole('region', { name: 'The client sends, the backend gets' })).toBeTruthy();
  });

  test('offers what would fix the step that fails', async () => {
    const { user, send, text, traced } = await openTraffic(BROKEN);
    await send(CART_URL);
    const [preview] = await screen.findAllByRole('button', { name: 'Preview: Use Service shop/cart' });
    await user.click(preview as HTMLElement);
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Cancel' }));
    const [fix] = await screen.findAllByRole('button', { name: 'Use Service shop/cart' });
    await user.click(fix as HTMLElement);
    await waitFor(() => expect(text('cart.yaml')).toBe(CART));
    await waitFor(() => expect(traced()).toBe('shop/cart, 200'));
  });

  test('unfolds what lost, and says why a route did', async () => {
    const other = CART.replaceAll('name: cart', 'name: other').replace('value: /cart', 'value: /other');
    const { user, send } = await openTraffic({ ...SHOP, 'other.yaml': other });
    await send(CART_URL);
    const story = within(await screen.findByRole('list', { name: 'The path of the request' }));
    const folded = story.queryAllByRole('button', { expanded: false });
    for (const one of folded) await user.click(one);
    expect(story.queryAllByRole('button', { expanded: false })).toEqual([]);
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Why not this route?' }),
      'shop/other (HTTPRoute)',
    );
    const answer = within(await screen.findByRole('region', { name: 'Why not this route?' }));
    expect(await answer.findByRole('heading', { name: 'Why not HTTPRoute shop/other?' })).toBeTruthy();
    await user.click(answer.getByRole('button', { name: 'Close this answer' }));
    expect(screen.queryByRole('region', { name: 'Why not this route?' })).toBeNull();
  });

  test('unfolds many that lost alike page by page, and the focus goes on with them', async () => {
    const others = Array.from({ length: 70 }, (_, index) =>
      CART.split('---')[0]
        ?.replace('name: cart', `name: o${index}`)
        .replace('shop.example', `o${index}.example`),
    );
    const { user, send, type } = await openTraffic({ ...SHOP, 'others.yaml': others.join('---\n') });
    await send(CART_URL);
    const group = await screen.findByRole('button', {
      name: /70 routes Host shop.example.com is not among/,
    });
    expect(group.getAttribute('aria-expanded')).toBe('false');
    group.focus();
    await user.keyboard('{Enter}');
    const members = within(await screen.findByRole('list', { name: '70 routes' }));
    expect(await screen.findByText('60 of 70 shown')).toBeTruthy();
    expect(members.getAllByRole('listitem').length).toBe(60);

    screen.getByRole('button', { name: '10 more of 10' }).focus();
    await user.keyboard('{Enter}');
    await screen.findByText('70 of 70 shown');
    expect(members.getAllByRole('listitem')[60]?.contains(document.activeElement)).toBe(true);
    expect(screen.queryByRole('button', { name: /more of/ })).toBeNull();

    await type('o0.example.com', 'shop.example.com', 'others.yaml');
    expect(await screen.findByRole('button', { name: /69 routes/, expanded: true })).toBeTruthy();
    expect(await screen.findByText('69 of 69 shown')).toBeTruthy();
  });

  test('is requested where there is none', async () => {
    const { user } = await openTraffic();
    await user.click(await screen.findByRole('button', { name: 'Type a request' }));
    await waitFor(() => expect(document.activeElement).toBe(address()));
  });
});

describe('saved requests', () => {
  test('are kept in the manifests, held against every edit, changed and deleted', async () => {
    const { user, send, documents, type, state } = await openTraffic();
    await send(CART_URL);
    await user.click(await screen.findByRole('button', { name: 'Save as expectation' }));
    const form = within(await screen.findByRole('dialog', { name: 'Save the request' }));
    await user.clear(form.getByRole('textbox', { name: 'Name' }));
    await user.type(form.getByRole('textbox', { name: 'Name' }), 'the cart{Enter}');
    const saved = within(screen.getByRole('region', { name: 'Saved requests' }));
    expect(await saved.findByText('the cart')).toBeTruthy();
    expect(documents.paths().some((path) => documents.read(path).includes('gatehouse/requests'))).toBe(true);
    expect(state().traceView).toBe('saved');

    await type('name: cart # the', 'name: crat # the', 'cart.yaml');
    expect((await saved.findByText('expected')).parentElement?.textContent).toContain('shop/cart');
    await user.click(screen.getByRole('button', { name: '0 of 1 expectation holds' }));

    await user.click(saved.getByRole('button', { name: 'Edit the cart' }));
    const edit = within(await saved.findByRole('form', { name: 'Edit the cart' }));
    await user.click(edit.getByRole('button', { name: 'Expect the current outcome' }));
    await user.click(edit.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect([...state().expectations.values()].map(({ verdict }) => verdict)).toEqual(['pass']),
    );

    await user.click(saved.getByRole('button', { name: 'Delete the cart' }));
    await waitFor(() => expect(state().expectations.size).toBe(0));
    expect(await saved.findByText('No saved requests')).toBeTruthy();
  });
});

describe('the routing table', () => {
  const open = async (files: Readonly<Record<string, string>> = SHOP) => {
    const ui = await renderUi(<Panels routing />, files);
    const table = within(await screen.findByRole('table'));
    return { ...ui, table };
  };

  test('sends the request of a row, and leads to its route', async () => {
    const { user, table, traced, selected } = await open();
    await user.click(table.getAllByRole('button', { name: 'shop.example.com' })[0] as HTMLElement);
    await waitFor(() => expect(traced()).not.toBe(''));
    await user.click(table.getAllByRole('button', { name: 'shop/cart' })[0] as HTMLElement);
    await waitFor(() => expect(selected()).toEqual(['HTTPRoute shop/cart']));
  });

  test('says what is not listed: requests that routes of Services have', async () => {
    await open({ ...SHOP, 'mesh.yaml': MESH_ROUTE });
    expect(await screen.findByText(/^What clients in the cluster send to shop\/cart follows/)).toBeTruthy();
  });

  test('is sorted, filtered, and reduced to what deserves a look', async () => {
    const { user, table } = await open(BROKEN);
    const path = table.getByRole('columnheader', { name: 'Path' });
    await user.click(within(path).getByRole('button'));
    expect(path.getAttribute('aria-sort')).toBe('ascending');
    await user.click(within(path).getByRole('button'));
    expect(path.getAttribute('aria-sort')).toBe('descending');
    await user.click(within(path).getByRole('button'));
    expect(path.getAttribute('aria-sort')).toBe('none');
    await user.click(screen.getByRole('button', { name: /to look at$/ }));
    expect(table.getAllByRole('img', { name: 'Fails' }).length).toBeGreaterThan(0);
    await user.type(screen.getByRole('searchbox', { name: 'Filter the routing table' }), 'nothing like it');
    expect(await screen.findByText('Nothing matches this filter')).toBeTruthy();
  });

  test('follows the text', async () => {
    const { type, table } = await open();
    await type('value: /cart', 'value: /basket', 'cart.yaml');
    expect(await table.findByText('/basket')).toBeTruthy();
  });

  test('says where nothing is routed', async () => {
    await renderUi(<Panels routing />, { 'edge.yaml': '# nothing yet\n' });
    expect(await screen.findByText('Nothing is routed yet')).toBeTruthy();
  });
});

describe('requests to Ingresses', () => {
  const INGRESSES = {
    'ingress.yaml': [
      ingressClassYaml(),
      ingressClassYaml('edge', 'traefik.io/ingress-controller'),
      ingressClassYaml('cloud', 'example.com/of-the-cloud'),
      ingressYaml({ name: 'web', hosts: { 'a.test': ['P /foo→s', 'P /→s'] } }),
      ingressYaml({ name: 'other', className: 'edge', hosts: { 'a.test': ['P /→s'] } }),
      ingressYaml({ name: 'far', className: 'cloud', hosts: { 'far.test': ['P /map→s'] } }),
      serviceYaml('s'),
    ].join('---\n'),
  };
  const openOptions = async (user: Awaited<ReturnType<typeof openTraffic>>['user']) => {
    await user.click(screen.getByRole('button', { name: /^Options/ }));
    const options = within(await screen.findByRole('dialog', { name: 'Request options' }));
    return options.findByRole<HTMLSelectElement>('combobox', { name: 'Entry point' });
  };

  test('of several that could answer, a button sends it to one', async () => {
    const { user, state, send, traced } = await openTraffic(INGRESSES);
    await send('http://a.test/');
    const several = within(screen.getByRole('group', { name: /^Several could answer/ }));
    expect(several.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Send to Ingress class nginx',
      'Send to Ingress class edge',
    ]);
    await user.click(several.getByRole('button', { name: /edge$/ }));
    await waitFor(() => expect(traced()).toContain('shop/s'));
    expect(state().draft.ingressClass).toBe('edge');
    expect(screen.queryByRole('group', { name: /^Several could answer/ })).toBeNull();
  });

  test('the class is an entry point, with the controller that is simulated', async () => {
    const { user, state, send, traced } = await openTraffic({ ...INGRESSES, ...SHOP });
    await send('http://a.test/');
    expect(traced()).toContain('Several could answer');
    const field = await openOptions(user);
    await within(field).findByRole('option', { name: 'nginx (ingress-nginx)' });
    expect(
      within(field)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Chosen by address',
      'infra/edge',
      'cloud (not simulated)',
      'edge (Traefik)',
      'nginx (ingress-nginx)',
    ]);
    await user.selectOptions(field, 'edge (Traefik)');
    expect(state().draft).toMatchObject({ gateway: null, ingressClass: 'edge' });
    await user.selectOptions(field, 'infra/edge');
    expect(state().draft).toMatchObject({ gateway: 'infra/edge', ingressClass: null });
    await user.selectOptions(field, 'Chosen by address');
    expect(state().draft).toMatchObject({ gateway: null, ingressClass: null });
  });

  test('a Service with a way of its own is an entry point, too', async () => {
    const { user, state, send, traced } = await openTraffic({
      ...INGRESSES,
      'door.yaml': serviceYaml('door').replace('spec:', 'spec:\n  type: LoadBalancer'),
    });
    await send('http://elsewhere.test/');
    const field = await openOptions(user);
    const name = /\/door$/;
    await within(field).findByRole('option', { name });
    await user.selectOptions(field, within(field).getByRole('option', { name }));
    expect(state().draft).toMatchObject({ gateway: null, ingressClass: null });
    expect(state().draft.serviceEntry).toMatch(name);
    await send('http://elsewhere.test/', { serviceEntry: state().draft.serviceEntry });
    expect(traced()).toContain('door');
    await user.selectOptions(field, 'Chosen by address');
    expect(state().draft.serviceEntry).toBeNull();
  });

  test('a class that is gone can still be taken off', async () => {
    const { user, state, send } = await openTraffic({ 'edge.yaml': '# nothing yet\n' });
    await send('http://a.test/', { ingressClass: 'gone' });
    const field = await openOptions(user);
    expect(field.selectedOptions[0]?.textContent).toBe('gone');
    await user.selectOptions(field, 'Chosen by address');
    expect(state().draft.ingressClass).toBeNull();
  });

  test('the trace has its hosts and paths, and says why another Ingress lost', async () => {
    const { user, send } = await openTraffic({ ...INGRESSES, ...SHOP });
    await send('http://a.test/foo', { ingressClass: 'nginx' });
    const path = within(await screen.findByRole('list', { name: 'The path of the request' }));
    for (const part of ['Controller and host', 'Paths', 'Backends'])
      expect(path.getByText(part)).toBeTruthy();
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Why not this route or Ingress?' }),
      'shop/other (Ingress)',
    );
    const answer = await screen.findByRole('region', { name: 'Why not this Ingress?' });
    await waitFor(() => expect(answer.textContent).toContain('It is left out'));
  });

  test('are saved with their class, in the namespace of the Ingress', async () => {
    const { user, send, state, documents } = await openTraffic(INGRESSES);
    await send('http://a.test/foo', { ingressClass: 'nginx' });
    await user.click(screen.getByRole('button', { name: 'Save as expectation' }));
    await user.click(await screen.findByRole('button', { name: 'Save' }));
    await waitFor(() => expect(state().expectations.size).toBe(1));
    const [saved] = state().expectations.values();
    expect(saved).toMatchObject({ verdict: 'pass', draft: { ingressClass: 'nginx' } });
    expect(documents.read('requests.yaml')).toContain('namespace: shop');
  });

  test('are suggested for the Ingress that is selected, also where its controller is not simulated', async () => {
    const { user, state, select } = await openTraffic(INGRESSES);
    await select('Ingress shop/far');
    await user.click(address());
    await waitFor(() => expect(address().getAttribute('aria-expanded')).toBe('true'));
    await user.keyboard('{ArrowDown}{Enter}');
    expect(state().draft).toMatchObject({ url: 'http://far.test/map', ingressClass: 'cloud' });
    await user.keyboard('{Enter}');
    expect((await screen.findByText(/^Not decided/)).textContent).toContain('cloud');
  });

  test('the answers of a controller are its own', async () => {
    const { send } = await openTraffic({ 'ingress.yaml': INGRESSES['ingress.yaml'] });
    await send('http://nothing.test/', { ingressClass: 'nginx' });
    expect(await screen.findByText('404 no path of an Ingress')).toBeTruthy();
  });

  test('the routing table has a row for each path', async () => {
    await renderUi(<Panels routing />, INGRESSES);
    const table = within(await screen.findByRole('table'));
    expect(table.getByRole('columnheader', { name: 'Entry point' })).toBeTruthy();
    expect(await table.findByText('/foo')).toBeTruthy();
  });
});
