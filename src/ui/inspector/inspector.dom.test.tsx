import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { ResourceKey } from '../../core/model/resource.ts';
import { CART, EDGE, SHOP } from '../../testing/shop.ts';
import { Dialogs } from '../shell/dialogs.tsx';
import { renderUi } from '../testing/render-ui.tsx';
import { Inspector } from './inspector.tsx';

/** The inspector with the form of an object. */
async function inspect(name: string, files: Readonly<Record<string, string>> = SHOP) {
  const ui = await renderUi(
    <>
      <Inspector />
      <Dialogs />
    </>,
    files,
  );
  ui.state().select([ui.keyOf(name)], 'panel');
  await screen.findByRole('group', { name: 'All fields' });
  return ui;
}

const group = (name: string) => within(screen.getByRole('group', { name }));

const CLIENTS = 'outside.derived.gatehouse/Clients//outside' as ResourceKey;

describe('with nothing selected', () => {
  test('it says what the workspace holds', async () => {
    await renderUi(<Inspector />, {
      ...SHOP,
      'cart.yaml': CART.replace('name: cart # the', 'name: crat # the'),
    });
    const summary = within(await screen.findByRole('region', { name: 'This workspace' }));
    expect(summary.getByText('HTTPRoute').closest('li')?.textContent).toContain('1');
    expect(summary.getByText('Errors').closest('li')?.textContent).toContain('1');
  });

  test('an empty workspace is described', async () => {
    await renderUi(<Inspector />);
    expect(await screen.findByText('Nothing is selected')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'This workspace' })).toBeNull();
  });
});

test('the form of what another role owns is locked, and says whom to ask', async () => {
  const { state } = await inspect('Deployment shop/cart');
  state().viewAs({ role: 'operator', namespaces: ['shop'], listenerSets: false });
  await screen.findByText(/^Deployment shop\/cart is the developers'\. Ask the developers of shop: /);
  const replicas = screen.getByRole('textbox', { name: 'replicas' });
  expect(replicas.matches(':disabled')).toBe(true);
  state().viewAs(null);
  await waitFor(() => expect(replicas.matches(':disabled')).toBe(false));
});

describe('a box of the form', () => {
  test('writes what is typed when Enter is pressed, and nothing else', async () => {
    const { user, text } = await inspect('Deployment shop/cart');
    const replicas = screen.getByRole('textbox', { name: 'replicas' });
    await user.clear(replicas);
    await user.type(replicas, '5');
    expect(text('cart.yaml')).toBe(CART);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(text('cart.yaml')).toBe(CART.replace('replicas: 2', 'replicas: 5')));
  });

  test('writes when it is left, and gives up with Escape', async () => {
    const { user, text } = await inspect('Deployment shop/cart');
    const replicas = screen.getByRole<HTMLInputElement>('textbox', { name: 'replicas' });
    await user.type(replicas, '0{Escape}');
    expect(replicas.value).toBe('2');
    await user.type(replicas, '0');
    await user.tab();
    await waitFor(() => expect(text('cart.yaml')).toContain('replicas: 20'));
  });

  test('refuses what the field cannot be, in words', async () => {
    const { user, text } = await inspect('Deployment shop/cart');
    const replicas = screen.getByRole('textbox', { name: 'replicas' });
    await user.clear(replicas);
    await user.type(replicas, 'many{Enter}');
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(replicas.getAttribute('aria-invalid')).toBe('true');
    expect(text('cart.yaml')).toBe(CART);
  });

  test('shows what the text says while it is typed elsewhere', async () => {
    const { type } = await inspect('Deployment shop/cart');
    await type('replicas: 2', 'replicas: 7', 'cart.yaml');
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'replicas' }).value).toBe('7'),
    );
  });

  test('keeps what is typed when the value changes elsewhere, and asks which one counts', async () => {
    const { user, text, type } = await inspect('Deployment shop/cart');
    const replicas = screen.getByRole<HTMLInputElement>('textbox', { name: 'replicas' });
    await user.clear(replicas);
    await user.type(replicas, '5');
    await type('replicas: 2', 'replicas: 7', 'cart.yaml');
    expect((await screen.findByRole('alert')).textContent).toContain('Changed to “7” elsewhere');
    await user.keyboard('{Enter}');
    await user.tab();
    expect([replicas.value, text('cart.yaml').includes('replicas: 7')]).toEqual(['5', true]);
    await user.click(screen.getByRole('button', { name: 'Write what was typed' }));
    await waitFor(() => expect(text('cart.yaml')).toContain('replicas: 5'));
    expect(document.activeElement).toBe(replicas);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('can give up what is typed for what came from elsewhere', async () => {
    const { user, text, type } = await inspect('Deployment shop/cart');
    const replicas = screen.getByRole<HTMLInputElement>('textbox', { name: 'replicas' });
    await user.type(replicas, '0');
    await type('  replicas: 2\n', '', 'cart.yaml');
    expect((await screen.findByRole('alert')).textContent).toContain('Removed elsewhere');
    await user.click(screen.getByRole('button', { name: 'Leave it removed' }));
    expect(replicas.value).toBe('');
    expect(text('cart.yaml')).not.toContain('replicas');
  });

  test('is emptied by taking the field out of the text', async () => {
    const { user, text } = await inspect('Deployment shop/cart');
    await user.click(screen.getByRole('button', { name: 'Remove replicas' }));
    await waitFor(() => expect(text('cart.yaml')).not.toContain('replicas'));
  });
});

describe('choices', () => {
  test('are written when they are made, and taken back to the default', async () => {
    const { user, text } = await inspect('Service shop/cart');
    const type = screen.getByRole('combobox', { name: 'type' });
    await user.selectOptions(type, 'NodePort');
    await waitFor(() => expect(text('cart.yaml')).toContain('type: NodePort'));
    await user.selectOptions(type, within(type).getByRole('option', { name: /\(default\)/ }));
    await waitFor(() => expect(text('cart.yaml')).toBe(CART));
  });
});

describe('lists', () => {
  const TWO = EDGE.replace(
    /( {4}- name: http\n(?: {6}.*\n)*)/,
    (listener) =>
      `${listener}${listener.replace('name: http', 'name: alt').replace('port: 80', 'port: 8080')}`,
  );

  test('grow by an item that can be filled in', async () => {
    const { user, text } = await inspect('Service shop/cart');
    await user.click(screen.getAllByRole('button', { name: 'Add port' })[0] as HTMLElement);
    await user.click(await screen.findByRole('menuitem', { name: /^HTTP/ }));
    await waitFor(() => expect(text('cart.yaml')).toMatch(/port: 80$/m));
  });

  test('write nothing of a new item before it has a value', async () => {
    const { user, text } = await inspect('HTTPRoute shop/cart');
    const hostnames = within(screen.getAllByRole('group', { name: 'hostnames' })[0] as HTMLElement);
    await user.click(hostnames.getByRole('button', { name: 'Add hostname' }));
    const second = hostnames.getByRole<HTMLInputElement>('textbox', { name: 'hostname 2' });
    expect([document.activeElement, second.value, text('cart.yaml')]).toEqual([second, '', CART]);
    await user.keyboard('{Escape}');
    expect(hostnames.queryByRole('textbox', { name: 'hostname 2' })).toBeNull();
    expect(document.activeElement?.textContent).toBe('Add hostname');
    await user.keyboard('{Enter}www.example.com{Enter}');
    await waitFor(() => expect(text('cart.yaml')).toMatch(/- www\.example\.com$/m));
    const written = hostnames.getByRole<HTMLInputElement>('textbox', { name: 'hostname 2' });
    await waitFor(() => expect(hostnames.getByRole('button', { name: 'Remove hostname 2' })).toBeTruthy());
    expect(document.activeElement).toBe(written);
    await user.clear(written);
    await user.keyboard('{Enter}');
    expect((await hostnames.findByRole('alert')).textContent).toContain('remove it');
    expect(text('cart.yaml')).toMatch(/- www\.example\.com$/m);
  });

  test('offer what an item can be, and are called by their name', async () => {
    const { user, text } = await inspect('HTTPRoute shop/cart');
    await user.click(screen.getAllByRole('button', { name: 'Add match' })[0] as HTMLElement);
    await user.click(await screen.findByRole('menuitem', { name: /^Exact path/ }));
    await waitFor(() => expect(text('cart.yaml')).toContain('type: Exact'));
  });

  test('have their items moved and removed', async () => {
    const { user, text } = await inspect('Gateway infra/edge', { ...SHOP, 'edge.yaml': TWO });
    expect(text('edge.yaml')).toMatch(/name: http[^]*name: alt/);
    await user.click(screen.getAllByRole('button', { name: 'Move listener 2 up' })[0] as HTMLElement);
    await waitFor(() => expect(text('edge.yaml')).toMatch(/name: alt[^]*name: http/));
    await user.click(screen.getAllByRole('button', { name: 'Remove listener 1' })[0] as HTMLElement);
    await waitFor(() => expect(text('edge.yaml')).toBe(EDGE));
  });
});

describe('the form of an Ingress', () => {
  const INGRESS = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: front, namespace: shop }
spec:
  tls:
    - secretName: front-tls
  rules:
    - host: shop.example.com
      http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: cart
                port:
                  number: 80
`;

  test('keeps the port a number, or makes it a name', async () => {
    const { user, text } = await inspect('Ingress shop/front', { ...SHOP, 'front.yaml': INGRESS });
    const port = screen.getAllByRole<HTMLInputElement>('combobox', { name: 'port' })[0] as HTMLInputElement;
    expect(port.value).toBe('80');
    await user.clear(port);
    await user.type(port, '8080{Enter}');
    await waitFor(() => expect(text('front.yaml')).toBe(INGRESS.replace('number: 80', 'number: 8080')));
    await user.clear(port);
    await user.type(port, '99999{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('between 1 and 65535');
    await user.clear(port);
    await user.type(port, 'http{Enter}');
    await waitFor(() => expect(text('front.yaml')).toBe(INGRESS.replace('number: 80', 'name: http')));
  });

  test('calls TLS by its name', async () => {
    await inspect('Ingress shop/front', { ...SHOP, 'front.yaml': INGRESS });
    expect(screen.getAllByRole('group', { name: 'TLS 1' }).length).toBeGreaterThan(0);
    expect(screen.getAllByRole('button', { name: 'Add TLS' }).length).toBeGreaterThan(0);
  });

  test('says once what is wrong with a reference', async () => {
    const files = { ...SHOP, 'front.yaml': INGRESS.replace('name: cart', 'name: crat') };
    await inspect('Ingress shop/front', files);
    const section = within(screen.getAllByRole('group', { name: 'Path 1' })[0] as HTMLElement);
    await waitFor(() => expect(section.getAllByText(/crat/, { selector: 'p span' })).toHaveLength(1));
  });
});

describe('keys with values', () => {
  test('are added, renamed, and kept apart', async () => {
    const { user, text } = await inspect('Service shop/cart');
    const selector = group('selector');
    await user.click(selector.getByRole('button', { name: 'Add key' }));
    const added = await selector.findByRole('textbox', { name: 'Key key-1' });
    await user.clear(added);
    await user.type(added, 'app{Enter}');
    expect((await selector.findByRole('alert')).textContent).toContain('app already exists');
    await user.clear(added);
    await user.type(added, 'tier{Enter}');
    await waitFor(() => expect(text('cart.yaml')).toContain('tier:'));
    await user.click(selector.getByRole('button', { name: 'Remove tier' }));
    await waitFor(() => expect(text('cart.yaml')).toBe(CART));
  });
});

describe('references', () => {
  const OTHER =
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: other\n  namespace: shop\nspec:\n  ports:\n    - port: 9090\n';

  /** The choice of the backend. */
  const backend = () => group('Backend 1').getByRole('combobox', { name: 'Backend' });

  test('are chosen from what exists', async () => {
    const { user, text } = await inspect('HTTPRoute shop/cart', { ...SHOP, 'other.yaml': OTHER });
    await user.selectOptions(backend(), 'other');
    await waitFor(() => expect(text('cart.yaml')).toContain('backendRefs:\n        - name: other # the one'));
  });

  test('are written as a name that nothing has yet', async () => {
    const { user, text } = await inspect('HTTPRoute shop/cart', { ...SHOP, 'other.yaml': OTHER });
    await user.selectOptions(backend(), 'Other…');
    const name = await group('Backend 1').findByRole('textbox', { name: 'name (required)' });
    await user.clear(name);
    await user.type(name, 'soon{Enter}');
    await waitFor(() => expect(text('cart.yaml')).toContain('- name: soon # the one and only'));
    await user.click(screen.getByRole('button', { name: 'Choose an existing object' }));
    expect(await screen.findByRole('option', { name: /soon \(not here\)/ })).toBeTruthy();
  });

  test('are added from a menu, with the port', async () => {
    const { user, text } = await inspect('HTTPRoute shop/cart', { ...SHOP, 'other.yaml': OTHER });
    await user.click(screen.getAllByRole('button', { name: /^Add backend/ })[0] as HTMLElement);
    await user.click(await screen.findByRole('menuitem', { name: /^other/ }));
    await waitFor(() => expect(text('cart.yaml')).toMatch(/- name: other\n\s+port: 9090/));
  });
});

describe('fields that are not there', () => {
  test('are offered with their meaning, and added', async () => {
    const { user, text } = await inspect('Service shop/cart');
    await user.click(screen.getByRole('button', { name: /All fields/ }));
    await user.click(screen.getByRole('button', { name: 'Add a field to spec' }));
    await user.click(await screen.findByRole('menuitem', { name: /sessionAffinity\b(?!Config)/ }));
    await waitFor(() => expect(text('cart.yaml')).toContain('sessionAffinity'));
  });
});

describe('an object', () => {
  test('shows its problems with their fixes', async () => {
    const broken = { ...SHOP, 'cart.yaml': CART.replace('name: cart # the', 'name: crat # the') };
    const { user, text, problems } = await inspect('HTTPRoute shop/cart', broken);
    expect(screen.getAllByText(/Service shop\/crat does not exist/).length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'Use Service shop/cart' }));
    await waitFor(() => expect(text('cart.yaml')).toBe(CART));
    await waitFor(() => expect(problems()).toEqual([]));
  });

  test('whose text cannot be read shows its last good state, which cannot be edited', async () => {
    const { type } = await inspect('HTTPRoute shop/cart');
    await type('hostnames:\n', 'hostnames: [\n', 'cart.yaml');
    expect((await screen.findByRole('status')).textContent).toContain('does not parse');
    expect(screen.getByRole<HTMLFieldSetElement>('group', { name: 'Fields' }).disabled).toBe(true);
  });

  test('that is only referred to can be created', async () => {
    const broken = { ...SHOP, 'cart.yaml': CART.replace('name: cart # the', 'name: crat # the') };
    const ui = await renderUi(<Inspector />, broken);
    ui.state().select([ui.keyOf('Service shop/crat')], 'panel');
    await ui.user.click(await screen.findByRole('button', { name: 'Create Service' }));
    expect(ui.state().dialog).toMatchObject({ type: 'create', kind: '/Service', namespace: 'shop' });
  });

  test('derived from another has nothing to edit', async () => {
    const ui = await renderUi(<Inspector />, SHOP);
    ui.state().select([ui.keyOf('LoadBalancer infra/edge')], 'panel');
    expect(await screen.findByText(/no manifest of its own/)).toBeTruthy();
    ui.state().showOnCanvas('everything');
    await waitFor(() => expect(ui.state().cards.has(CLIENTS)).toBe(true));
    ui.state().select([CLIENTS], 'panel');
    expect(await screen.findByText(/sends requests from outside of the cluster/)).toBeTruthy();
  });

  test('has its actions in a toolbar and a menu', async () => {
    const { user, state, text } = await inspect('Service shop/cart');
    const tools = within(screen.getByRole('toolbar', { name: 'Actions on cart' }));
    await user.click(tools.getByRole('button', { name: 'Connect to…' }));
    expect(state().dialog).toMatchObject({ type: 'connect' });
    state().openDialog(null);
    // The dialog may hide it until it is closed.
    await user.click(await tools.findByRole('button', { name: 'Show in cart.yaml' }));
    await waitFor(() => expect(state().reveal?.file).toBe('cart.yaml'));
    expect(state().rightTab).toBe('yaml');
    await user.click(tools.getByRole('button', { name: 'More about cart' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Duplicate' }));
    await waitFor(() => expect(text('cart.yaml').match(/kind: Service\n/g)).toHaveLength(2));
  });
});

describe('several objects', () => {
  test('are acted upon together', async () => {
    const ui = await renderUi(<Inspector />, SHOP);
    ui.state().select([ui.keyOf('Service shop/cart'), ui.keyOf('Deployment shop/cart')], 'panel');
    const { user, state } = ui;
    expect(await screen.findByRole('heading', { name: '2 objects selected' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Move to namespace…' }));
    expect(state().dialog).toMatchObject({ type: 'move', keys: [...state().selected] });
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(state().dialog).toMatchObject({ type: 'plan' }));
    await user.click(screen.getByRole('button', { name: 'Duplicate' }));
    await waitFor(() => expect(ui.cards().filter((name) => /cart-/.test(name))).toHaveLength(2));
  });

  test('lead to each of them', async () => {
    const ui = await renderUi(<Inspector />, SHOP);
    ui.state().select([ui.keyOf('Service shop/cart'), ui.keyOf('Gateway infra/edge')], 'panel');
    await ui.user.click(await screen.findByRole('button', { name: /edge/ }));
    expect(ui.selected()).toEqual(['Gateway infra/edge']);
  });
});

describe('an edge', () => {
  const openEdge = async () => {
    const ui = await renderUi(<Inspector />, SHOP);
    const edge = [...ui.state().edges.values()].find(({ role }) => role === 'backend');
    ui.state().selectEdge(edge?.id ?? null);
    await screen.findByRole('heading', { name: 'cart → cart' });
    return ui;
  };

  test('leads to where it is written', async () => {
    const { user, state, text } = await openEdge();
    await user.click(screen.getByRole('button', { name: 'Show in YAML' }));
    await waitFor(() => expect(state().reveal?.file).toBe('cart.yaml'));
    expect(text('cart.yaml').slice(state().reveal?.start)).toMatch(/^name: cart # the one/);
  });

  test('is deleted', async () => {
    const { user, edges } = await openEdge();
    await user.click(screen.getByRole('button', { name: 'Disconnect' }));
    await waitFor(() => expect(edges()).not.toContain('HTTPRoute shop/cart → Service shop/cart'));
  });
});

test('copying says what was copied', async () => {
  const { user, state } = await inspect('Service shop/cart');
  const on = vi.spyOn(navigator.clipboard, 'writeText');
  await user.click(screen.getByRole('button', { name: 'More about cart' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Copy as YAML' }));
  await waitFor(() => expect(state().toasts.at(-1)?.message).toBe('Copied one object as YAML.'));
  expect(on.mock.calls[0]?.[0]).toContain('kind: Service');
});
