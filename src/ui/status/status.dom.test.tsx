import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { CART, EDGE, SHOP } from '../../testing/shop.ts';
import { Inspector } from '../inspector/inspector.tsx';
import { Dialogs } from '../shell/dialogs.tsx';
import { PaneToolsSlot } from '../shell/pane-tools.tsx';
import { renderUi } from '../testing/render-ui.tsx';
import { AttachmentsPanel } from './attachments-panel.tsx';

/** The status of an object, in the inspector. */
async function openStatus(name: string, files: Readonly<Record<string, string>> = SHOP) {
  const ui = await renderUi(
    <>
      <Inspector />
      <Dialogs />
    </>,
    files,
  );
  ui.state().select([ui.keyOf(name)], 'panel');
  await ui.user.click(await screen.findByRole('tab', { name: /^Status/ }));
  await screen.findByRole('region', { name: 'From the cluster' });
  return ui;
}

describe('the status of an object', () => {
  test('is shown in sentences and conditions, with links to the objects', async () => {
    const { user, state, text } = await openStatus('Gateway infra/edge');
    const listener = within(screen.getByRole('region', { name: /^Listener http/ }));
    expect(listener.getByText(/Accepted/)).toBeTruthy();
    await user.click(listener.getByRole('button', { name: 'Listener http' }));
    await waitFor(() => expect(state().reveal?.file).toBe('edge.yaml'));
    expect(text('edge.yaml').slice(state().reveal?.start)).toMatch(/^name: http/);
  });

  test('follows the text', async () => {
    const { type } = await openStatus('HTTPRoute shop/cart');
    expect(screen.queryByText(/BackendNotFound/)).toBeNull();
    await type('name: cart # the', 'name: crat # the', 'cart.yaml');
    expect((await screen.findAllByText(/BackendNotFound/)).length).toBeGreaterThan(0);
  });

  test('lists attached routes, each with a link', async () => {
    const { user, selected } = await openStatus('Gateway infra/edge');
    await user.click(await screen.findByRole('button', { name: /cart/ }));
    await waitFor(() => expect(selected()).toEqual(['HTTPRoute shop/cart']));
  });

  test('of a class that is not here can be worked out as if it were', async () => {
    const { user, state } = await openStatus('Gateway infra/edge', {
      ...SHOP,
      'edge.yaml': EDGE.slice(EDGE.indexOf('---') + 4),
    });
    await user.click(await screen.findByRole('button', { name: 'Assume that class example exists' }));
    await waitFor(() => expect(state().options.assumeClasses).toEqual(['example']));
  });

  test('is shown and copied as the API has it', async () => {
    const { user } = await openStatus('HTTPRoute shop/cart');
    const raw = within(screen.getByRole('region', { name: 'Conditions' }));
    expect(raw.getAllByRole('rowheader').map((head) => head.textContent)).toContain('ResolvedRefs');
    await user.click(raw.getByRole('button', { name: 'Copy status as YAML' }));
    await waitFor(async () => expect(await navigator.clipboard.readText()).toMatch(/^status:/));
  });

  test('is held against one that comes from a cluster', async () => {
    const { user } = await openStatus('HTTPRoute shop/cart');
    await user.click(screen.getByRole('button', { name: 'Paste a status…' }));
    const box = screen.getByRole('textbox', { name: /What kubectl get -o yaml prints/ });
    await waitFor(() => expect(document.activeElement).toBe(box));
    const status = `status:
  parents:
    - parentRef: { name: edge, namespace: infra }
      controllerName: example.com/gateway-controller
      conditions:
        - { type: Accepted, status: "False", reason: NotAllowedByListeners, message: no, lastTransitionTime: "2026-01-01T00:00:00Z" }
`;
    await user.click(box);
    await user.paste(status);
    expect((await screen.findAllByText(/NotAllowedByListeners/)).length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    expect(await screen.findByText(/The manifest has no status/)).toBeTruthy();
  });

  test('leads to where implementations differ', async () => {
    const { user, state } = await openStatus('HTTPRoute shop/cart');
    await user.click(screen.getByRole('button', { name: 'Where implementations differ' }));
    const settings = within(await screen.findByRole('dialog', { name: 'Workspace settings' }));
    const choice = settings
      .getAllByRole<HTMLSelectElement>('combobox')

      .find(
        (one) =>
          !/^Implementation|^Kubernetes|release|channel|namespace|manifests|Theme/.test(
            one.labels?.[0]?.textContent ?? '',
          ),
      );
    const other = [...(choice?.options ?? [])].find(({ selected }) => !selected);
    await user.selectOptions(choice as HTMLElement, other?.value ?? '');
    await waitFor(() => expect(Object.keys(state().options.choices)).toHaveLength(1));
  });
});

describe('attachments', () => {
  function Panel() {
    const [slot, setSlot] = useState<HTMLElement | null>(null);
    return (
      <PaneToolsSlot value={slot}>
        <div ref={setSlot} />
        <AttachmentsPanel />
      </PaneToolsSlot>
    );
  }

  const TWO = EDGE.replace(
    /( {4}- name: http\n(?: {6}.*\n)*)/,
    (listener) =>
      `${listener}${listener.replace('name: http', 'name: alt').replace('port: 80', 'port: 8080')}`,
  );
  const lonely = CART.replaceAll('name: cart', 'name: lonely').replace(
    'name: edge',
    'name: edge\n      sectionName: nowhere',
  );

  const open = async (
    files: Readonly<Record<string, string>> = { 'edge.yaml': TWO, 'cart.yaml': CART, 'lonely.yaml': lonely },
  ) => {
    const ui = await renderUi(<Panel />, files);
    return { ...ui, grid: within(await screen.findByRole('grid', { name: 'Routes by listeners' })) };
  };

  test('are walked with the arrow keys, and opened with Enter', async () => {
    const { user, grid, state } = await open();
    const [cell] = grid.getAllByRole('gridcell');
    (grid.getAllByRole('gridcell').find(({ tabIndex }) => tabIndex === 0) ?? cell)?.focus();
    const before = document.activeElement;
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(document.activeElement).not.toBe(before));
    await user.keyboard('{ArrowLeft}{Enter}');
    await waitFor(() => expect(state().selectedEdge ?? [...state().selected][0]).toBeTruthy());
    await user.keyboard('{Home}{Enter}');
    await waitFor(() => expect(state().selected.size).toBe(1));
    await user.keyboard('{Control>}{Home}{/Control}{Escape}');
    expect(document.activeElement?.closest('[role="grid"]')).toBeTruthy();
  });

  test('say at which step a listener refused, when pointed at', async () => {
    const elsewhere = TWO.replace('name: alt', 'name: alt\n      hostname: other.example.com');
    const { grid } = await open({ 'edge.yaml': elsewhere, 'cart.yaml': CART });
    const row = grid.getByRole('rowheader', { name: /cart/ }).closest<HTMLElement>('[role="row"]');
    const [, refused] = within(row as HTMLElement).getAllByRole('gridcell');
    fireEvent.mouseOver(refused as HTMLElement);
    expect(await screen.findByText(/^infra\/edge, alt\. .*hostname/)).toBeTruthy();
  });

  test('are filtered by Gateway, namespace and problems', async () => {
    const { user, grid } = await open();
    expect(grid.getByRole('rowheader', { name: /lonely/ })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Only problems' }));
    await waitFor(() => expect(grid.queryByRole('rowheader', { name: /cart/ })).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Only problems' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Gateway' }), 'infra/edge');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Namespace of routes' }), 'shop');
    expect(await grid.findByRole('rowheader', { name: /cart/ })).toBeTruthy();
  });

  test.each([
    ['No Gateway, so nothing to attach to', '# nothing\n'],
    ['Not known: the GatewayClass is not here', EDGE.slice(EDGE.indexOf('---') + 4)],
    ['No Gateway here has a controller', EDGE.replace('gatewayClassName: ', 'gatewayClassName: x')],
    ['No routes here', EDGE],
  ])('say why there is nothing to see: %s', async (title, text) => {
    await renderUi(<Panel />, text);
    expect(await screen.findByText(title)).toBeTruthy();
  });
});
