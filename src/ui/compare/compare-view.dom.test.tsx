import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeLink } from '../../state/link-code.ts';
import { CART, SHOP } from '../../testing/shop.ts';
import { createTestDrop, createTestFile } from '../../testing/test-disk.ts';
import { DropTarget } from '../shell/drop-target.tsx';
import { renderUi } from '../testing/render-ui.tsx';
import { CompareView } from './compare-view.tsx';

const status = () => screen.getAllByRole('status').map(({ textContent }) => textContent);

/** Opens the shop, makes one change, and compares with what was before. */
async function changed() {
  const ui = await renderUi(<CompareView />, SHOP);
  await ui.type('value: /cart', 'value: /basket', 'cart.yaml');
  await ui.user.click(screen.getByRole('button', { name: /^Before the last change/ }));
  await screen.findByRole('table', { name: 'Requests' });
  return ui;
}

test('what differs is counted, and every difference has a row', async () => {
  await changed();
  expect(status()[0]).toMatch(
    /classes of requests differ, \d+ (is|are) equal on the requests asked\. 1 object differs/,
  );
  screen.getByRole('tab', { name: /^Objects\s*1$/ });
});

test('a row marks both sides, sends its request through both, and Enter opens the text', async () => {
  const { user, state } = await changed();
  const table = screen.getByRole('table', { name: 'Requests' });
  const [row] = within(table).getAllByRole('button', { name: /shop\.example\.com/ });
  if (row) await user.click(row);
  await screen.findByRole('region', { name: /^Before: before/ });
  const cards = screen.getAllByRole('button', { name: 'HTTPRoute shop/cart, changed' });
  expect(cards.map((card) => card.getAttribute('aria-current'))).toEqual(['true', 'true']);
  await waitFor(() => expect(screen.getAllByText('404 no route').length).toBeGreaterThan(0));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(state().activeFile).toBe('cart.yaml'));
  expect(state().panels.right).toBe(true);
});

test('an edit that takes the difference back leaves none', async () => {
  const { undo } = await changed();
  await undo();
  await waitFor(() => expect(status()[0]).toMatch(/^Nothing differs\./), { timeout: 3000 });
});

test('pointing at a card lights its counterpart', async () => {
  const { user } = await changed();
  const [before, after] = screen.getAllByRole('button', { name: 'Service shop/cart' });
  if (before) await user.hover(before);
  expect(after?.parentElement?.dataset['lit']).toBe('true');
});

test('keys lead from card to card', async () => {
  const { user } = await changed();
  const [card] = screen.getAllByRole('button', { name: 'HTTPRoute shop/cart, changed' });
  card?.focus();
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Service shop/cart');
});

test('a share link is compared with, and what is none says why', async () => {
  const { user } = await renderUi(<CompareView />, SHOP);
  const field = screen.getByRole('textbox', { name: 'A share link' });
  const compare = () => within(field.closest('form') ?? document.body).getByRole('button');
  await user.click(field);
  await user.paste('https://example.com/');
  await user.click(compare());
  expect((await screen.findByRole('alert')).textContent).toContain('This is no share link');
  await user.clear(field);
  await user.click(field);
  await user.paste(makeLink([{ path: 'cart.yaml', text: CART }], new Map(), 'https://example.com/'));
  await user.click(compare());
  await screen.findByRole('tab', { name: /Objects/ });
  expect(screen.queryByRole('alert')).toBeNull();
  screen.getByRole('heading', { name: 'Before: share link' });
});

test('what cannot be chosen says why', async () => {
  await renderUi(<CompareView />, SHOP);
  const disabled = (name: RegExp) => screen.getByRole<HTMLButtonElement>('button', { name }).disabled;
  expect(disabled(/^The files on disk No file of this workspace was opened from disk/)).toBe(true);
  expect(disabled(/^Its Ingresses with its Gateways This needs an Ingress and a Gateway/)).toBe(true);
  expect(disabled(/^Before the last change/)).toBe(false);
});

test('the comparison ends, and the analyzer has nothing left of it', async () => {
  const { user, state, workspace, unmount } = await changed();
  state().setComparing(true);
  await user.click(screen.getByRole('button', { name: 'End the comparison' }));
  expect(state().comparing).toBe(false);
  unmount();
  expect(await workspace.analyzer.comparison()).toBeNull();
});

test('the Ingresses of the workspace are compared with its Gateways', async () => {
  const ingress = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: cart, namespace: shop }
spec:
  ingressClassName: nginx
  rules:
    - host: shop.example.com
      http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: cart, port: { number: 8080 } } } }] }
`;
  const { user } = await renderUi(<CompareView />, { ...SHOP, 'ingress.yaml': ingress });
  await user.click(screen.getByRole('button', { name: /^Its Ingresses with its Gateways/ }));
  const before = await screen.findByRole('group', { name: 'Ingresses' });
  within(before).getByRole('button', { name: 'Ingress shop/cart' });
  expect(within(before).queryByRole('button', { name: 'HTTPRoute shop/cart' })).toBeNull();
  const after = screen.getByRole('group', { name: 'Gateways' });
  within(after).getByRole('button', { name: 'HTTPRoute shop/cart' });
  expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual([
    'What is where12',
    expect.stringMatching(/^All requests\d+$/),
  ]);
});

test('a worker that was started anew is given the other texts again', async () => {
  const { workspace, type } = await changed();
  await workspace.analyzer.endComparison();
  await type('value: /basket', 'value: /bag', 'cart.yaml');
  await waitFor(() => expect(screen.getByRole('table', { name: 'Requests' }).textContent).toContain('/bag'));
});

test('files that are dropped on it are compared with, and not added', async () => {
  const ui = await renderUi(
    <DropTarget>
      <CompareView />
    </DropTarget>,
    SHOP,
  );
  ui.state().setComparing(true);
  const { size } = ui.state().nodes;
  const dataTransfer = createTestDrop([createTestFile('other.yaml', CART).handle]);
  fireEvent.drop(screen.getByRole('heading', { name: 'Compare' }), { dataTransfer });
  await screen.findByRole('heading', { name: 'Before: other files' });
  await ui.settled();
  expect(ui.state().nodes.size).toBe(size);
});

test('the comparison has the room of the bottom pane', async () => {
  const { state } = await renderUi(<CompareView />, SHOP);
  state().togglePanel('bottom', true);
  state().setComparing(true);
  expect(state()).toMatchObject({ comparing: true, front: 'canvas', panels: { bottom: false } });
});

test('a request goes through both with its headers', async () => {
  const { user, workspace } = await changed();
  const sent: unknown[] = [];
  const { analyzer } = workspace;
  const send = analyzer.sendToBoth;
  Object.assign(analyzer, {
    sendToBoth: (...[drafts]: Parameters<typeof send>) => {
      sent.push([drafts.before.headers, drafts.after.headers]);
      return send(drafts);
    },
  });
  await user.type(
    screen.getByRole('textbox', { name: 'Address of a request through both sides' }),
    'http://shop.example.com/',
  );
  await user.click(screen.getByRole('button', { name: 'Headers of the request, none' }));
  await user.type(await screen.findByRole('textbox', { name: 'Headers, a line for each' }), 'version: two');
  await user.keyboard('{Escape}');
  screen.getByRole('button', { name: 'Headers of the request, 1 given' });
  await user.click(screen.getByRole('button', { name: 'Send through both' }));
  await waitFor(() => expect(sent.at(-1)).toEqual([['version: two'], ['version: two']]));
});

test('many that lost alike on one side unfold, page by page', async () => {
  const others = Array.from({ length: 70 }, (_, index) =>
    CART.split('---')[0]
      ?.replace('name: cart', `name: o${index}`)
      .replace('shop.example', `o${index}.example`),
  );
  const ui = await renderUi(<CompareView />, { ...SHOP, 'others.yaml': others.join('---\n') });
  await ui.type('value: /cart', 'value: /basket', 'cart.yaml');
  await ui.user.click(screen.getByRole('button', { name: /^Before the last change/ }));
  await ui.user.type(
    await screen.findByRole('textbox', { name: 'Address of a request through both sides' }),
    'http://shop.example.com/cart{Enter}',
  );
  const [group, other] = await screen.findAllByRole('button', {
    name: /70 routes Host shop.example.com is not among/,
  });
  if (!group || !other) throw new Error('Both sides have the group.');
  expect(group.getAttribute('aria-expanded')).toBe('false');
  await ui.user.click(group);
  const members = within(await screen.findByRole('list', { name: '70 routes' }));
  await screen.findByText('60 of 70 shown');
  expect(members.getAllByRole('listitem')).toHaveLength(60);
  expect(other.getAttribute('aria-expanded')).toBe('false');
  await ui.user.click(screen.getByRole('button', { name: '10 more of 10' }));
  await screen.findByText('70 of 70 shown');
  expect(members.getAllByRole('listitem')).toHaveLength(70);
  await ui.user.click(group);
  expect(screen.queryByRole('list', { name: '70 routes' })).toBeNull();
});

test('a comparison that takes long is stopped, and something else can be chosen', async () => {
  const ui = await renderUi(<CompareView />, SHOP);
  await ui.type('value: /cart', 'value: /basket', 'cart.yaml');
  let stopped = false;
  Object.assign(ui.workspace.analyzer, {
    comparison: () => new Promise(() => {}),
    endComparison: () => {
      stopped = true;
      return Promise.resolve();
    },
  });
  await ui.user.click(screen.getByRole('button', { name: /^Before the last change/ }));
  await ui.user.click(await screen.findByRole('button', { name: 'Stop' }));
  expect(stopped).toBe(true);
  screen.getByRole('button', { name: /^Before the last change/ });
});
