import { act, createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { ingressWorkspace } from '../../core/ingress/testing/ingress-objects.ts';
import { CART, EDGE, SHOP } from '../../testing/shop.ts';
import { Dialogs } from '../shell/dialogs.tsx';
import { renderUi } from '../testing/render-ui.tsx';
import { Canvas } from './canvas.tsx';
import { canvasKeys } from './canvas-keys.ts';
import { KIND_DRAG_TYPE } from './create-object.ts';
import { FilterBar } from './filter-bar.tsx';

const BROKEN = { ...SHOP, 'cart.yaml': CART.replace('name: cart # the', 'name: crat # the') };

const SERVED = `${EDGE}    - name: https
      port: 443
      protocol: HTTPS
      tls: { certificateRefs: [{ name: shop-tls }] }
`;
const CERTIFICATE = `apiVersion: cert-manager.io/v1
kind: Certificate
metadata: { name: shop, namespace: infra }
spec: { secretName: shop-tls }
`;

const manyServices = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `apiVersion: v1
kind: Service
metadata: { name: many-${index}, namespace: shop }
spec: { ports: [{ port: 80 }] }
`,
  ).join('---\n');

async function openCanvas(files: Readonly<Record<string, string>> = SHOP) {
  const ui = await renderUi(
    <>
      <Canvas />
      <Dialogs />
    </>,
    files,
  );
  await screen.findByRole('application', { name: /^Canvas with/ });
  if (Object.keys(files).length > 0) await screen.findByRole('group', { name: /^Gateway edge/ });
  return ui;
}

const surface = () => screen.getByRole('application', { name: /^Canvas with/ });
const card = (name: RegExp) => screen.getByRole('group', { name });
/** Of what React Flow drags: it asks the presses of a button for their window, which those of `user` do not name. */
const click = (element: HTMLElement) => fireEvent.click(element);
const SERVICE = /^Service cart/;
const ROUTE = /^HTTPRoute cart/;

/** Opens the menu of something on the canvas, and takes an entry of it. */
async function choose(
  target: Element,
  entry: string | RegExp,
  user: Awaited<ReturnType<typeof openCanvas>>['user'],
) {
  fireEvent.contextMenu(target, { clientX: 10, clientY: 10 });
  await user.click(await screen.findByRole('menuitem', { name: entry }));
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
}

describe('cards', () => {
  test('say what they are, where they are, and what is wrong with them', async () => {
    await openCanvas(BROKEN);
    expect(card(/^HTTPRoute cart, namespace shop/).getAttribute('aria-label')).toContain('1 error');
    expect(card(/^Service crat/).getAttribute('aria-label')).toContain('not in the manifests');
    expect(card(/^Gateway edge/).getAttribute('aria-label')).toContain(
      'class example, address from the cluster',
    );
    expect(card(SERVICE).getAttribute('aria-label')).toContain('Deployment · 2 × cart:1');
    expect(within(card(/^Gateway edge/)).getByText('80')).toBeTruthy();
  });

  test('that controllers make name their maker, as does the lock of the listener', async () => {
    const files = { ...SHOP, 'edge.yaml': SERVED, 'certificate.yaml': CERTIFICATE };
    const { user, state, keyOf } = await openCanvas(files);
    const gateway = within(card(/^Gateway edge/));
    expect(
      gateway.getByRole('button', { name: /Secret shop-tls by cert-manager, Certificate shop/ }),
    ).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Everything' }));
    await waitFor(() => expect(card(/^Clients/)).toBeTruthy());
    state().centreOn([keyOf('Secret infra/shop-tls')]);
    const secret = await screen.findByRole('group', { name: /^Secret shop-tls, namespace infra/ });
    expect(secret.getAttribute('aria-label')).toContain('made in the cluster');
    expect(within(secret).getByText('by cert-manager, Certificate shop')).toBeTruthy();
    expect(within(secret).queryByRole('button', { name: /^Create/ })).toBeNull();
  });

  test('that are missing are created where they are referred to', async () => {
    const { user, card: of } = await openCanvas(BROKEN);
    click(screen.getByRole('button', { name: 'Create Service crat' }));
    await user.click(await screen.findByRole('button', { name: 'Create' }));
    await waitFor(() => expect(of('Service shop/crat').origin).toBe('manifest'));
  });

  test('are selected by a click, and inspected by two', async () => {
    const { user, selected, state } = await openCanvas();
    click(card(SERVICE));
    await waitFor(() => expect(selected()).toEqual(['Service shop/cart']));
    await user.keyboard('{Shift>}');
    fireEvent.click(card(ROUTE), { shiftKey: true });
    await user.keyboard('{/Shift}');
    await waitFor(() => expect(selected()).toHaveLength(2));
    fireEvent.doubleClick(card(ROUTE));
    expect(state().rightTab).toBe('inspector');
    expect(selected()).toEqual(['HTTPRoute shop/cart']);
  });
});

/** The first chip of a sort: what a card shows of another object. */
function chip(as: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-as="${as}"]`);
  if (!found) throw new Error(`No card shows anything as ${as}.`);
  return found;
}

describe('an object that a card shows', () => {
  const DEPLOYMENT = /^Deployment cart/;

  test('is selected by a click, and lit where it is selected elsewhere', async () => {
    const { selected, select } = await openCanvas();
    fireEvent.click(chip('workload'));
    await waitFor(() => expect(selected()).toEqual(['Deployment shop/cart']));
    expect(chip('workload').dataset['selected']).toBe('true');
    expect(card(SERVICE).dataset['selected']).toBe('false');
    await select('GatewayClass example');
    expect(chip('class').dataset['selected']).toBe('true');
  });

  test.each([
    ['{F2}', { type: 'rename', key: 'apps/Deployment/shop/cart' }],
    ['c', { type: 'connect', from: 'apps/Deployment/shop/cart' }],
  ])('is what %s acts on', async (keys, dialog) => {
    const { user, state, select } = await openCanvas();
    card(SERVICE).focus();
    await select('Deployment shop/cart');
    await user.keyboard(keys);
    expect(state().dialog).toMatchObject(dialog);
  });

  test('gets a card, and goes back', async () => {
    const { user, selected, state } = await openCanvas();
    await choose(chip('workload'), 'Show as a card', user);
    expect(selected()).toEqual(['Deployment shop/cart']);
    await waitFor(() => expect(card(DEPLOYMENT)).toBeTruthy());
    expect([...state().wanted]).toEqual(['apps/Deployment/shop/cart']);
    await choose(card(DEPLOYMENT), 'Fold into Service cart', user);
    await waitFor(() => expect(screen.queryByRole('group', { name: DEPLOYMENT })).toBeNull());
  });

  test('gets a card that is brought into view and has the focus', async () => {
    const { user, actions, selected, keyOf } = await openCanvas();
    const [deployment, service] = [keyOf('Deployment shop/cart'), keyOf('Service shop/cart')];
    // Out of view, where cards are not drawn.
    actions.place(new Map([[deployment, { x: 9000, y: 9000 }]]));
    await choose(chip('workload'), 'Show as a card', user);
    await waitFor(() => expect(document.activeElement).toBe(card(DEPLOYMENT)));
    expect(selected()).toEqual(['Deployment shop/cart']);
    expect(document.querySelector(`[data-card="${service}"]`)).toBeNull();
  });
});

describe('the switch', () => {
  test('shows everything with the way in from outside, and the chain again', async () => {
    const { user, state } = await openCanvas();
    const names = () => screen.getAllByRole('group').flatMap((one) => one.dataset['card'] ?? []);
    const before = names();
    await user.click(screen.getByRole('button', { name: 'Everything' }));
    await waitFor(() => expect(card(/^Clients/)).toBeTruthy());
    for (const name of [/^LoadBalancer edge/, /^Proxy Proxy pods/, /^GatewayClass example/])
      expect(card(name)).toBeTruthy();
    expect(state().shownOn.size).toBe(0);
    expect(state().show).toBe('everything');
    await user.click(screen.getByRole('button', { name: 'Chain' }));
    await waitFor(() => expect(names().toSorted()).toEqual(before.toSorted()));
  });
});

describe('the keyboard', () => {
  const open = async (start: RegExp = SERVICE) => {
    const ui = await openCanvas();
    card(start).focus();
    return ui;
  };

  test('walks along the chain', async () => {
    const { user, selected } = await open(/^Gateway edge/);
    await user.keyboard('{ArrowRight}');
    expect(selected()).toEqual(['HTTPRoute shop/cart']);
    await waitFor(() => expect(document.activeElement).toBe(card(ROUTE)));
    await user.keyboard('{ArrowRight}{ArrowLeft}{ArrowRight}');
    expect(selected()).toEqual(['Service shop/cart']);
    await user.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    expect(selected()).toEqual(['Service shop/cart', 'HTTPRoute shop/cart']);
    await user.keyboard('{Home}');
    expect(selected()).toHaveLength(1);
    await user.keyboard('{End}');
    expect(selected()).toHaveLength(1);
  });

  test('moves a card', async () => {
    const { user, state, keyOf } = await open();
    await user.keyboard('{Alt>}{ArrowRight}{ArrowDown}{/Alt}');
    expect(state().places.get(keyOf('Service shop/cart'))).toBeTruthy();
    expect(state().undo).toBe('Move Service cart');
  });

  test.each([
    ['{Enter}', { rightTab: 'inspector' }],
    ['c', { dialog: { type: 'connect' } }],
    ['m', { dialog: { type: 'move' } }],
    ['{Delete}', { dialog: { type: 'plan' } }],
  ])('%s acts on the card that has the focus', async (keys, expected) => {
    const { user, state } = await open();
    await user.keyboard(keys);
    await waitFor(() => expect(state()).toMatchObject(expected));
  });

  test('{F2} edits the name where it stands, and Tab what is next on the card', async () => {
    const { user, text } = await open();
    await user.keyboard('{F2}');
    const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name of Service cart' });
    expect([document.activeElement, name.value]).toEqual([name, 'cart']);
    await user.keyboard('{Tab}');
    await screen.findByRole('textbox', { name: 'Port name of Service cart' });
    await user.keyboard('{Tab}');
    const port = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Port of Service cart' });
    await user.clear(port);
    await user.keyboard('99999{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('between 1 and 65535');
    await user.clear(port);
    await user.keyboard('9090{Enter}');
    await waitFor(() => expect(text('cart.yaml')).toMatch(/port: 9090$/m));
    await waitFor(() => expect(document.activeElement).toBe(card(SERVICE)));
  });

  test('an edit that is given up writes nothing, and the focus is on the card again', async () => {
    const { user, text } = await open();
    const before = text('cart.yaml');
    await user.keyboard('{F2}');
    await screen.findByRole('textbox', { name: 'Name of Service cart' });
    await user.keyboard('other{Escape}');
    expect(screen.queryByRole('textbox')).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(card(SERVICE)));
    expect(text('cart.yaml')).toBe(before);
  });

  test('selects all, duplicates, and lets go', async () => {
    const { user, selected, cards } = await open();
    await user.keyboard('{Control>}d{/Control}');
    await waitFor(() => expect(cards().filter((name) => name.startsWith('Service'))).toHaveLength(2));
    await user.keyboard('{Control>}a{/Control}');
    expect(selected().length).toBeGreaterThan(5);
    await user.keyboard('{Escape}');
    expect(selected()).toEqual([]);
  });

  test('takes the request off the canvas when nothing is selected', async () => {
    const { user, send, state } = await open();
    await send('http://shop.example.com/cart');
    await user.keyboard('{Escape}');
    expect(state().traced).not.toBeNull();
    await user.keyboard('{Escape}');
    expect(state().traced).toBeNull();
  });

  test('copies and cuts what is selected', async () => {
    const { select, state } = await open();
    await select('Service shop/cart');
    fireEvent.copy(card(SERVICE));
    await waitFor(() => expect(state().toasts.at(-1)?.message).toContain('Copied one object'));
    fireEvent.cut(card(SERVICE));
    await waitFor(() => expect(state().dialog?.type).toBe('plan'));
  });

  test('reports that a card without a manifest has no text', async () => {
    const { user, select, state } = await open();
    await user.click(screen.getByRole('button', { name: 'Everything' }));
    await select('LoadBalancer infra/edge');
    (await screen.findByRole('group', { name: /^LoadBalancer/ })).focus();
    await user.keyboard('{Delete}');
    expect(state().toasts.at(-1)?.message).toBe('There is no text to delete.');
  });
});

describe('focus and selection', () => {
  test('are on one card: what gets the focus is selected', async () => {
    const { select, selected } = await openCanvas();
    await select('Service shop/cart');
    card(ROUTE).focus();
    expect(selected()).toEqual(['HTTPRoute shop/cart']);
  });

  test('are on one card: what is selected elsewhere takes the focus along', async () => {
    const { user, state, select } = await openCanvas();
    card(ROUTE).focus();
    await select('Service shop/cart');
    await waitFor(() => expect(document.activeElement).toBe(card(SERVICE)));
    await user.keyboard('{F2}');
    expect(await screen.findByRole('textbox', { name: 'Name of Service cart' })).toBeTruthy();
    expect(state().dialog).toBeNull();
  });

  test('are on one card: an edge that is selected leaves none with the focus', async () => {
    const { user, state } = await openCanvas();
    card(ROUTE).focus();
    state().selectEdge([...state().edges.keys()][0] ?? null);
    expect(document.activeElement).toBe(surface());
    await user.keyboard('{F2}');
    expect(state().dialog).toBeNull();
  });

  test('go to the next card when theirs is deleted, and a key that is held down deletes one', async () => {
    const { user, cards } = await openCanvas({
      ...SHOP,
      'more.yaml':
        'apiVersion: v1\nkind: Service\nmetadata:\n  name: spare\n  namespace: shop\nspec:\n  ports:\n    - port: 80\n',
    });
    card(/^Service spare/).focus();
    await user.keyboard('{Delete>3/}');
    await waitFor(() => expect(cards()).not.toContain('Service shop/spare'));
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('data-card')).toMatch(/^(?:(?!spare).)+$/),
    );
    expect(cards()).toContain('Service shop/cart');
  });

  test('stay on a card that is renamed', async () => {
    const { type, selected } = await openCanvas();
    card(/^Gateway edge/).focus();
    await type(
      'kind: Gateway\nmetadata:\n  name: edge',
      'kind: Gateway\nmetadata:\n  name: front',
      'edge.yaml',
    );
    await waitFor(() => expect(document.activeElement).toBe(card(/^Gateway front/)));
    expect(selected()).toEqual(['Gateway infra/front']);
  });
});

describe('the keys that the sheet of shortcuts lists', () => {
  const spelled: Readonly<Record<string, string>> = {
    Mod: 'Control',
    ' ': '[Space]',
    ContextMenu: '{ContextMenu}',
  };
  /** As `userEvent` types it: held modifiers round the key. */
  const typed = (keys: string) => {
    const parts = keys.split('+');
    const key = parts.pop() ?? '';
    const held = parts.map((part) => spelled[part] ?? part);
    const press = key.length === 1 && key !== ' ' ? key.toLowerCase() : (spelled[key] ?? `{${key}}`);
    return [
      ...held.map((part) => `{${part}>}`),
      press,
      ...held.toReversed().map((part) => `{/${part}}`),
    ].join('');
  };

  test.each(canvasKeys.flatMap(({ title, keys }) => keys.map((key) => [key, title()] as const)))(
    '%s works: %s',
    async (key) => {
      const { user, store } = await openCanvas();
      card(ROUTE).focus();
      const [state, place] = [store.getState(), document.activeElement];
      await user.keyboard(typed(key));
      await waitFor(() => {
        const menu = screen.queryByRole('menu');
        expect(menu !== null || store.getState() !== state || document.activeElement !== place).toBe(true);
      });
    },
  );
});

describe('the menu of a card', () => {
  const service = '/Service/shop/cart';
  const route = 'gateway.networking.k8s.io/HTTPRoute/shop/cart';

  test.each([
    [/^Inspect/, { rightTab: 'inspector' }],
    [/^Connect to/, { dialog: { type: 'connect', from: service } }],
    [/^Show only its chain/, { filter: { focus: service } }],
    [/^Rename/, { dialog: { type: 'rename', key: service } }],
    [/^Move to a namespace/, { dialog: { type: 'move', keys: [service] } }],
    [/^Delete/, { dialog: { type: 'plan' } }],
  ])('has an entry %s', async (entry, expected) => {
    const { user, state } = await openCanvas();
    await choose(card(SERVICE), entry, user);
    await waitFor(() => expect(state()).toMatchObject(expected));
  });

  test('of a route asks why it does not have the request', async () => {
    const { user, state } = await openCanvas();
    await choose(card(ROUTE), 'Why not this route?', user);
    await waitFor(() => expect(state().whyNot).toBe(route));
  });

  test('of an Ingress asks the same, and sends a request to it', async () => {
    const ingress = ingressWorkspace([{ name: 'web', hosts: { 'a.test': ['P /→s'] } }]);
    const { user, state } = await openCanvas({ ...SHOP, 'ingress.yaml': ingress });
    await choose(card(/^Ingress web/), 'Why not this Ingress?', user);
    await waitFor(() =>
      expect(state()).toMatchObject({
        whyNot: 'networking.k8s.io/Ingress/shop/web',
        traced: { ok: true, draft: { url: 'http://a.test/' } },
      }),
    );
  });

  test('duplicates the card', async () => {
    const { user, cards } = await openCanvas();
    await choose(card(SERVICE), /^Duplicate/, user);
    await waitFor(() => expect(cards().filter((name) => name.startsWith('Service'))).toHaveLength(2));
  });

  test('leads to the edges of the card', async () => {
    const { user, state } = await openCanvas();
    await choose(card(SERVICE), 'from cart', user);
    expect(state().selectedEdge).not.toBeNull();
    // The focus comes back a moment after the menu has closed, and leaves what was chosen.
    await waitFor(() => expect(document.activeElement?.closest('[role="application"]')).toBeTruthy());
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(state().selectedEdge).not.toBeNull();
  });

  test('stays open when the focus was still to come back from the one before', async () => {
    const { state } = await openCanvas();
    fireEvent.contextMenu(card(SERVICE), { clientX: 10, clientY: 10 });
    await screen.findByRole('menu');
    await waitFor(() => expect(document.activeElement?.closest('[role="menu"]')).toBeTruthy());
    act(() => state().askCanvas('focus'));
    expect(document.activeElement?.closest('[role="menu"]')).toBeTruthy();
    expect(screen.queryByRole('menu')).toBeTruthy();
  });

  test('opens at the card for those who use the menu key', async () => {
    await openCanvas();
    fireEvent.contextMenu(card(SERVICE), { clientX: 0, clientY: 0 });
    const menu = within(await screen.findByRole('menu'));
    expect(menu.getByText('Service cart')).toBeTruthy();
  });

  test('closes with Escape, and the card has the focus again', async () => {
    const { user } = await openCanvas();
    fireEvent.contextMenu(card(SERVICE), { clientX: 10, clientY: 10 });
    await screen.findByRole('menu');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(card(SERVICE)));
  });
});

describe('an edge', () => {
  const select = async (files: Readonly<Record<string, string>>) => {
    const ui = await openCanvas(files);
    const edge = [...ui.state().edges.values()].find(({ role }) => role === 'backend');
    ui.state().selectEdge(edge?.id ?? null);
    return ui;
  };

  test('says what it joins, and what is wrong with it; its fix is at hand', async () => {
    const { user, text, state } = await select(BROKEN);
    expect(await screen.findByText(/^HTTPRoute cart › .* → Service crat/)).toBeTruthy();
    expect(state().announcement).toMatch(/^Edge from HTTPRoute cart/);
    await user.click(screen.getByRole('button', { name: 'Use Service shop/cart' }));
    await waitFor(() => expect(text('cart.yaml')).toBe(CART));
  });

  test('is removed by its button, and by a key', async () => {
    const { user, edges, undo } = await select(SHOP);
    await user.click(await screen.findByRole('button', { name: 'Disconnect' }));
    await waitFor(() => expect(edges()).not.toContain('HTTPRoute shop/cart → Service shop/cart'));
    await undo();
  });

  test('across namespaces has a key, which writes the grant that is missing', async () => {
    const far = CART.replace('name: cart # the one and only', 'name: far\n          namespace: other');
    const service =
      'apiVersion: v1\nkind: Service\nmetadata:\n  name: far\n  namespace: other\nspec:\n  ports:\n    - port: 8080\n';
    const { edges } = await openCanvas({ ...SHOP, 'cart.yaml': far, 'far.yaml': service });
    click(await screen.findByRole('button', { name: /^No ReferenceGrant in other allows this/ }));
    await waitFor(() => expect(edges()).toContain('HTTPRoute shop/cart → Service other/far'));
    click(await screen.findByRole('button', { name: /^Allowed by ReferenceGrant other\// }));
  });
});

describe('lanes', () => {
  test('are folded and unfolded, one by one and all', async () => {
    const { user } = await openCanvas();
    await user.click(screen.getByRole('button', { name: /^Lane shop/ }));
    await waitFor(() => expect(screen.queryByRole('group', { name: SERVICE })).toBeNull());
    click(await screen.findByRole('button', { name: /service.*namespace shop.*: expand$/i }));
    expect(await screen.findByRole('group', { name: SERVICE })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Collapse all lanes' }));
    await waitFor(() => expect(screen.queryByRole('group', { name: /^Gateway edge/ })).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Expand all lanes' }));
    expect(await screen.findByRole('group', { name: /^Gateway edge/ })).toBeTruthy();
  });

  test('show folded what their cards show: also a problem of the status that no finding reports', async () => {
    const { user, store, keyOf } = await openCanvas();
    const route = keyOf('HTTPRoute shop/cart');
    const summary = store.getState().statusSummaries.get(route);
    if (!summary) throw new Error('The route has no status.');
    act(() => store.setState({ statusSummaries: new Map([[route, { ...summary, state: 'problem' }]]) }));
    expect(card(ROUTE).dataset['alarm']).toBe('error');
    await user.click(screen.getByRole('button', { name: /^Lane shop/ }));
    expect(
      await screen.findByRole('button', { name: /route.*namespace shop, with errors: expand$/i }),
    ).toBeTruthy();
  });

  test('have a menu', async () => {
    const { user, state } = await openCanvas();
    await choose(screen.getByRole('button', { name: /^Lane shop/ }), 'Show only this namespace', user);
    expect([...state().filter.namespaces]).toEqual(['shop']);
    state().clearFilter();
    const lanes = () => state().lanes.map(({ namespace }) => namespace);
    await waitFor(() => expect(lanes()).toEqual(['infra', 'shop']));
    await choose(await screen.findByRole('button', { name: /^Lane shop/ }), 'Move lane up', user);
    await waitFor(() => expect(lanes()).toEqual(['shop', 'infra']));
    await choose(screen.getByRole('button', { name: /^Lane shop/ }), 'Order lanes automatically', user);
    await waitFor(() => expect(lanes()).toEqual(['infra', 'shop']));
    await choose(await screen.findByRole('button', { name: /^Lane infra/ }), 'Collapse all others', user);
    await waitFor(() => expect(screen.queryByRole('group', { name: SERVICE })).toBeNull());
    await choose(screen.getByRole('button', { name: /^Lane infra/ }), 'Expand all lanes', user);
    await choose(screen.getByRole('button', { name: /^Lane infra/ }), /^Add an object here/, user);
    expect(state().dialog).toMatchObject({ type: 'create', namespace: 'infra' });
  });

  test('of a large workspace are folded when it is opened', async () => {
    const many = ['a', 'b', 'c', 'd']
      .flatMap((namespace) =>
        Array.from(
          { length: 45 },
          (_, index) =>
            `apiVersion: v1\nkind: Service\nmetadata:\n  name: s${index}\n  namespace: ${namespace}\nspec:\n  ports:\n    - port: 80\n`,
        ),
      )
      .join('---\n');
    const { actions, keyOf } = await renderUi(<Canvas />, many);
    expect(await screen.findByRole('button', { name: /^45 Services.*namespace a: expand$/i })).toBeTruthy();
    await actions.goToResource(keyOf('Service b/s7'));
    await waitFor(() => expect(screen.queryByRole('button', { name: /namespace b: expand$/ })).toBeNull());
  });
});

describe('the filter', () => {
  test('hides kinds and namespaces, and what has no problems', async () => {
    const { user, state } = await renderUi(
      <>
        <FilterBar />
        <Canvas />
      </>,
      BROKEN,
    );
    await screen.findByRole('group', { name: /^Gateway edge/ });
    const bar = within(screen.getByRole('toolbar', { name: 'Filter' }));
    await user.click(bar.getByRole('button', { name: 'Problems only' }));
    await waitFor(() => expect(screen.queryByRole('group', { name: SERVICE })).toBeNull());
    expect(card(ROUTE)).toBeTruthy();
    await user.click(bar.getByRole('button', { name: 'Show all' }));
    await user.click(bar.getByRole('button', { name: 'Kinds' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Service' }));
    await waitFor(() => expect(screen.queryByRole('group', { name: SERVICE })).toBeNull());
    expect(await bar.findByRole('button', { name: '1 kind hidden' })).toBeTruthy();
    await user.click(bar.getByRole('button', { name: 'All namespaces' }));
    await user.click(await screen.findByRole('menuitem', { name: 'infra' }));
    await waitFor(() => expect(screen.queryByRole('group', { name: ROUTE })).toBeNull());
    state().clearFilter();
    state().setFilter({ focus: [...state().nodes.keys()][0] ?? null });
    await user.click(await bar.findByRole('button', { name: 'Show everything, not only this chain' }));
    expect(state().filter.focus).toBeNull();
  });
});

describe('the canvas itself', () => {
  test('has a menu', async () => {
    const { user, selected, state } = await openCanvas();
    await choose(surface(), /^Select all/, user);
    expect(selected().length).toBeGreaterThan(4);
    await choose(surface(), /^Add an object/, user);
    await waitFor(() => expect(state().dialog?.type).toBe('create'));
    state().openDialog(null);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await navigator.clipboard.writeText(
      'apiVersion: v1\nkind: Service\nmetadata:\n  name: pasted\n  namespace: shop\n',
    );
    await choose(surface(), /^Paste manifests/, user);
    expect(await screen.findByRole('group', { name: /^Service pasted/ })).toBeTruthy();
    vi.spyOn(navigator.clipboard, 'readText').mockRejectedValueOnce(new Error('not allowed'));
    await choose(surface(), /^Paste manifests/, user);
    await waitFor(() =>
      expect(state().toasts.at(-1)?.message).toContain('does not allow reading the clipboard'),
    );
  });

  test('zooms, fits and arranges', async () => {
    const { user, actions, keyOf, state } = await openCanvas();
    const bar = within(screen.getByRole('toolbar', { name: 'Canvas' }));
    for (const name of ['Zoom in', 'Zoom out', 'Fit everything'])
      await user.click(bar.getByRole('button', { name }));
    actions.place(new Map([[keyOf('Service shop/cart'), { x: 900, y: 40 }]]));
    await user.click(bar.getByRole('button', { name: /^Arrange/ }));
    expect(state().places.size).toBe(0);
    expect(bar.queryByRole('button', { name: 'Minimap' })).toBeNull();
  });

  test('says which key zooms in', async () => {
    const { user } = await openCanvas();
    await user.hover(screen.getByRole('button', { name: 'Zoom in' }));
    expect((await screen.findByRole('tooltip')).textContent).toBe('Zoom in+');
  });

  test('shows a map of many cards', async () => {
    const { user } = await openCanvas({ ...SHOP, 'many.yaml': manyServices(40) });
    const map = screen.getByRole('button', { name: 'Minimap' });
    expect(map.getAttribute('aria-pressed')).toBe('true');
    await user.click(map);
    await waitFor(() => expect(map.getAttribute('aria-pressed')).toBe('false'));
  });

  test('zooms by keys', async () => {
    const { user } = await openCanvas();
    card(SERVICE).focus();
    const zoom = () => Number(screen.getByText(/^\d+%$/).textContent?.slice(0, -1));
    await user.keyboard('1');
    await waitFor(() => expect(zoom()).toBe(100));
    await user.keyboard('{Control>}+{/Control}');
    await waitFor(() => expect(zoom()).toBeGreaterThan(100));
    await user.keyboard('--');
    await waitFor(() => expect(zoom()).toBeLessThan(100));
  });

  test('does what menus and shortcuts outside ask of it', async () => {
    const { state } = await openCanvas();
    for (const request of ['fit', 'zoom-in', 'zoom-out'] as const) state().askCanvas(request);
    state().askCanvas('focus');
    await waitFor(() => expect(surface().contains(document.activeElement)).toBe(true));
  });

  test('has the focus that is asked for before the card that is meant is drawn', async () => {
    const { actions, select, state, keyOf } = await openCanvas();
    actions.place(new Map([[keyOf('Service shop/cart'), { x: 9000, y: 9000 }]]));
    await waitFor(() => expect(screen.queryByRole('group', { name: SERVICE })).toBeNull());
    await select('Service shop/cart');
    act(() => state().askCanvas('focus'));
    expect(document.activeElement).toBe(surface());
    await waitFor(() => expect(document.activeElement).toBe(card(SERVICE)));
  });

  test('gives the focus to the card that shows what is selected, which stays selected', async () => {
    const { select, state, keyOf } = await openCanvas();
    await select('GatewayClass example');
    act(() => surface().focus());
    act(() => screen.getByRole('group', { name: /^Gateway / }).focus());
    expect([...state().selected]).toEqual([keyOf('GatewayClass example')]);
  });

  test('reports when there is nothing to export', async () => {
    const { state } = await openCanvas({});
    state().askCanvas('picture-png');
    await waitFor(() => expect(state().toasts.at(-1)?.message).toContain('nothing to export'));
  });

  test('takes kinds that are dragged from the palette, in lanes and below them', async () => {
    const { cards, state } = await openCanvas();
    const drag = (type: 'dragOver' | 'drop', clientY: number) => {
      const event = createEvent[type](surface(), { clientX: 300, clientY });
      const dataTransfer = { types: [KIND_DRAG_TYPE], getData: () => '/Service', dropEffect: 'none' };
      Object.defineProperties(event, { dataTransfer: { value: dataTransfer }, clientY: { value: clientY } });
      fireEvent(surface(), event);
      return event;
    };
    expect(drag('dragOver', 100).defaultPrevented).toBe(true);
    drag('drop', 100);
    await waitFor(() => expect(cards().filter((name) => name.startsWith('Service '))).toHaveLength(2));
    drag('dragOver', 799);
    expect(await screen.findByText('New namespace')).toBeTruthy();
    drag('drop', 799);
    await waitFor(() =>
      expect(state().dialog).toMatchObject({ type: 'create', kind: '/Service', namespace: '' }),
    );
  });
});

describe('a request', () => {
  test('is drawn on the cards that it passes, with what became of it', async () => {
    const { user, send, state } = await openCanvas();
    await send('http://shop.example.com/cart');
    await waitFor(() => expect(chip('address').dataset['trace']).toBe('on'));
    expect(chip('class').dataset['trace']).toBeUndefined();
    expect(card(ROUTE).dataset['trace']).toBe('on');
    await user.click(screen.getByRole('button', { name: 'Everything' }));
    await screen.findByRole('group', { name: /^Clients/ });
    // The request is sent again, to follow it over the cards that came.
    await waitFor(() => expect(card(/^Clients/).dataset['trace']).toBe('on'));
    expect(card(/^Proxy/).dataset['trace']).toBe('on');
    const outcome = within(await screen.findByRole('group', { name: 'Outcome of the request' }));
    expect(card(/^GatewayClass/).dataset['trace']).toBeUndefined();
    state().showBottom('problems');
    await user.click(outcome.getByRole('button', { name: /shop\/cart|200/ }));
    expect(state().bottomTab).toBe('trace');
    await user.click(outcome.getByRole('button', { name: 'Clear the request' }));
    expect(state().traced).toBeNull();
  });

  test('ends at the card that stops it', async () => {
    const { send } = await openCanvas({ ...SHOP, 'edge.yaml': EDGE });
    await send('http://unknown.example.com/');
    expect(await screen.findByRole('group', { name: 'Outcome of the request' })).toBeTruthy();
    await waitFor(() => expect(document.querySelector('[data-trace="stop"]')).toBeTruthy());
  });

  test('that is redirected ends without a fault', async () => {
    const { send } = await openCanvas({
      'edge.yaml': EDGE,
      'moved.yaml': `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: moved, namespace: infra }
spec:
  parentRefs: [{ name: edge }]
  hostnames: [old.example.com]
  rules: [{ filters: [{ type: RequestRedirect, requestRedirect: { hostname: new.example.com } }] }]
`,
    });
    await send('http://old.example.com/');
    await waitFor(() => expect(card(/^HTTPRoute moved/).dataset['trace']).toBe('redirect'));
    expect(within(card(/^HTTPRoute moved/)).getByText('Redirected here')).toBeTruthy();
    expect(document.querySelector('[data-trace="stop"]')).toBeNull();
  });
});

test('files without objects are open: the canvas says so', async () => {
  await renderUi(<Canvas />, { 'compose.yaml': 'services: { web: { image: nginx } }\n' });
  expect(await screen.findByText('No objects to draw')).toBeDefined();
});
