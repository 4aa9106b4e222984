import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { CART, EDGE, SHOP } from '../../../testing/shop.ts';
import { Dialogs } from '../../shell/dialogs.tsx';
import { renderUi } from '../../testing/render-ui.tsx';
import { Inspector } from '../inspector.tsx';

/** The inspector with the form of an object, whose manifests are those of the shop with one of them changed. */
async function inspect(name: string, files: Readonly<Record<string, string>>) {
  const ui = await renderUi(
    <>
      <Inspector />
      <Dialogs />
    </>,
    { ...SHOP, ...files },
  );
  ui.state().select([ui.keyOf(name)], 'panel');
  await screen.findByRole('group', { name: 'All fields' });
  return ui;
}

const group = (name: string) => within(screen.getByRole('group', { name }));

const route = (before: string, after: string) => ({ 'cart.yaml': CART.replace(before, after) });

describe('a match', () => {
  test('is one line, in which each value is one edit', async () => {
    const { user, text } = await inspect('HTTPRoute shop/cart', {});
    const match = group('Match 1');
    await user.selectOptions(match.getByRole('combobox', { name: 'Path type' }), 'is');
    await waitFor(() => expect(text('cart.yaml')).toBe(CART.replace('type: PathPrefix', 'type: Exact')));
    await user.selectOptions(match.getByRole('combobox', { name: 'Method' }), 'POST');
    await waitFor(() => expect(text('cart.yaml')).toContain('method: POST'));
  });

  test('gets a header as a chip, written when it has a name and a value', async () => {
    const { user, text } = await inspect('HTTPRoute shop/cart', {});
    const match = group('Match 1');
    await user.click(match.getByRole('button', { name: 'Add header' }));
    await user.keyboard('x-canary{Enter}');
    expect(text('cart.yaml')).toBe(CART);
    await user.keyboard('always{Enter}');
    const chip = await match.findByRole('button', { name: 'Header 1: x-canary = always' });
    expect(text('cart.yaml')).toMatch(/- name: x-canary\n\s+value: always/);
    await user.click(chip);
    await user.click(match.getByRole('button', { name: 'Remove header 1' }));
    await waitFor(() => expect(text('cart.yaml')).not.toContain('x-canary'));
  });

  test('with something unusual in it is shown as a tree', async () => {
    await inspect('HTTPRoute shop/cart', route('value: /cart', 'value: 7'));
    expect(screen.queryByRole('textbox', { name: 'Path' })).toBeNull();
    expect(group('Match 1').getByRole('textbox', { name: 'value' })).toBeTruthy();
  });
});

test('a filter is shown in words, with its settings', async () => {
  const { user, text } = await inspect(
    'HTTPRoute shop/cart',
    route(
      '      backendRefs:',
      `      filters:
        - type: URLRewrite
          urlRewrite:
            path:
              type: ReplacePrefixMatch
              replacePrefixMatch: /old
      backendRefs:`,
    ),
  );
  const filter = group('Filter 1');
  const box = filter.getByRole('textbox', { name: 'New path' });
  await user.clear(box);
  await user.type(box, '/new{Enter}');
  await waitFor(() => expect(text('cart.yaml')).toContain('replacePrefixMatch: /new'));
  await user.selectOptions(filter.getByRole('combobox', { name: 'path' }), 'becomes');
  await waitFor(() =>
    expect(text('cart.yaml')).toMatch(/type: ReplaceFullPath\n\s+replaceFullPath: \/new\n/),
  );
  expect(text('cart.yaml')).not.toContain('replacePrefixMatch');
});

test('headers that a filter removes are a list of names', async () => {
  const { user, text } = await inspect(
    'HTTPRoute shop/cart',
    route(
      '      backendRefs:',
      `      filters:
        - type: ResponseHeaderModifier
          responseHeaderModifier:
            remove:
              - x-debug
      backendRefs:`,
    ),
  );
  const filter = group('Filter 1');
  await user.click(filter.getByRole('button', { name: 'Header to remove 1: x-debug' }));
  const name = filter.getByRole('textbox', { name: 'Name' });
  await user.clear(name);
  await user.type(name, 'x-trace{Enter}');
  await waitFor(() => expect(text('cart.yaml')).toMatch(/remove:\n\s+- x-trace\n/));
  await user.click(filter.getByRole('button', { name: 'Add header to remove' }));
  await user.keyboard('server{Enter}');
  await waitFor(() => expect(text('cart.yaml')).toMatch(/- x-trace\n\s+- server\n/));
  await user.click(filter.getByRole('button', { name: 'Remove header to remove 1' }));
  await waitFor(() => expect(text('cart.yaml')).not.toContain('x-trace'));
});

const SHARED = route(
  '          port: 8080\n---',
  '          port: 8080\n          weight: 90\n        - name: cart\n          port: 8080\n          weight: 10\n---',
);

describe('a weight that is moved with keys', () => {
  const press = (slider: HTMLElement, value: string) => {
    fireEvent.keyDown(slider, { key: 'ArrowLeft' });
    fireEvent.change(slider, { target: { value } });
    fireEvent.keyUp(slider, { key: 'ArrowLeft' });
  };

  test('is written once, after the last of them', async () => {
    const { text, actions } = await inspect('HTTPRoute shop/cart', SHARED);
    const run = vi.spyOn(actions, 'run');
    const slider = screen.getByRole('slider', { name: 'Share of backend 1' });
    for (const value of ['89', '88', '87']) press(slider, value);
    expect(run).not.toHaveBeenCalled();
    await waitFor(() => expect(text('cart.yaml')).toMatch(/weight: 87\n[^]*weight: 13\n/), { timeout: 3000 });
    expect(run).toHaveBeenCalledTimes(1);
  });

  test('is written when the slider is left', async () => {
    const { text } = await inspect('HTTPRoute shop/cart', SHARED);
    const slider = screen.getByRole('slider', { name: 'Share of backend 1' });
    press(slider, '89');
    fireEvent.blur(slider);
    await waitFor(() => expect(text('cart.yaml')).toContain('weight: 89'), { timeout: 700 });
  });

  test('is written when the form goes', async () => {
    const { text, state, keyOf } = await inspect('HTTPRoute shop/cart', SHARED);
    press(screen.getByRole('slider', { name: 'Share of backend 1' }), '89');
    state().select([keyOf('Gateway infra/edge')], 'panel');
    await waitFor(() => expect(text('cart.yaml')).toContain('weight: 89'), { timeout: 700 });
  });

  test('gives way to weights that are changed elsewhere meanwhile', async () => {
    const { text, type } = await inspect('HTTPRoute shop/cart', SHARED);
    const slider = screen.getByRole<HTMLInputElement>('slider', { name: 'Share of backend 1' });
    // The rest after the last key does not end before the other change, however slow the machine.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    press(slider, '89');
    vi.useRealTimers();
    await type('weight: 90', 'weight: 50', 'cart.yaml');
    await waitFor(() => expect(slider.value).toBe('50'));
    fireEvent.blur(slider);
    expect(text('cart.yaml')).toContain('weight: 50');
  });
});

test('weights keep their sum when one of them is moved', async () => {
  const { text } = await inspect('HTTPRoute shop/cart', SHARED);
  const slider = screen.getByRole('slider', { name: 'Share of backend 1' });
  fireEvent.change(slider, { target: { value: '60' } });
  expect(text('cart.yaml')).toContain('weight: 90');
  fireEvent.pointerUp(slider);
  await waitFor(() => expect(text('cart.yaml')).toMatch(/weight: 60\n[^]*weight: 40\n/));
});

test('a canary is split off from a rule with one backend', async () => {
  const { user } = await inspect('HTTPRoute shop/cart', {});
  await user.click(group('Backends').getByRole('button', { name: 'Split off a canary…' }));
  expect(
    await screen.findByRole('dialog', { name: /Split off a canary of Service shop\/cart/ }),
  ).toBeTruthy();
});

describe('a listener', () => {
  test('says who may attach', async () => {
    const { user, text } = await inspect('Gateway infra/edge', {});
    const attach = group('Listener 1').getByRole('combobox', { name: 'May attach' });
    await user.selectOptions(attach, 'Same');
    await waitFor(() => expect(text('edge.yaml')).toBe(EDGE.replace('from: All', 'from: Same')));
  });

  test('has one of the usual protocols, or any other', async () => {
    const { user, text } = await inspect('Gateway infra/edge', {});
    const listener = group('Listener 1');
    const protocol = () => listener.getByRole<HTMLSelectElement>('combobox', { name: 'Protocol' });
    await user.selectOptions(protocol(), 'TLS');
    await waitFor(() => expect(text('edge.yaml')).toBe(EDGE.replace('protocol: HTTP', 'protocol: TLS')));
    await user.selectOptions(protocol(), 'Other…');
    expect(document.activeElement).toBe(listener.getByRole('textbox', { name: 'Protocol' }));
    await user.keyboard('example.com/rpc{Enter}');
    await waitFor(() => expect(text('edge.yaml')).toContain('protocol: example.com/rpc'));
    await user.click(listener.getByRole('button', { name: 'Choose Protocol from the list' }));
    expect(document.activeElement).toBe(protocol());
    expect(protocol().value).toBe('example.com/rpc');
  });

  test('takes its certificate from what is there', async () => {
    const secure = EDGE.replace('protocol: HTTP\n      port: 80', 'protocol: HTTPS\n      port: 443');
    const secret =
      'apiVersion: v1\nkind: Secret\nmetadata: { name: edge-tls, namespace: infra }\ntype: kubernetes.io/tls\n';
    const { user, text } = await inspect('Gateway infra/edge', {
      'edge.yaml': secure,
      'secret.yaml': secret,
    });
    await user.click(group('Listener 1').getByRole('button', { name: 'Add certificate' }));
    await user.click(await screen.findByRole('menuitem', { name: /^edge-tls/ }));
    await waitFor(() => expect(text('edge.yaml')).toMatch(/certificateRefs:\n\s+- name: edge-tls/));
    expect(group('Listener 1').getByRole('combobox', { name: 'TLS' })).toBeTruthy();
  });
});

test('a problem that stands at its field is not repeated above the form', async () => {
  await inspect('HTTPRoute shop/cart', route('name: cart # the', 'name: crat # the'));
  await waitFor(() => expect(screen.getAllByText(/Service shop\/crat does not exist/)).toHaveLength(1));
  expect(group('Backend 1').getByRole('button', { name: 'Use Service shop/cart' })).toBeTruthy();
});

test('what is found at a field opens with a key to say what follows from it', async () => {
  const { user, state } = await inspect('HTTPRoute shop/cart', route('name: cart # the', 'name: crat # the'));
  const note = await group('Backend 1').findByRole('button', { name: /Service shop\/crat does not exist/ });
  const explanation = [...state().findings.values()].find(
    ({ code }) => code === 'backend/missing',
  )?.explanation;
  expect(note.getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByText(explanation ?? '')).toBeNull();
  note.focus();
  await user.keyboard('{Enter}');
  expect(note.getAttribute('aria-expanded')).toBe('true');
  const shown = document.getElementById(note.getAttribute('aria-controls') ?? '');
  expect(shown?.getAttribute('aria-live')).toBe('polite');
  // Terms in it become links once the glossary is there.
  expect(shown?.textContent).toContain(explanation);
});

test('what is wrong with the path of a match stands at it, with its fix', async () => {
  await inspect('HTTPRoute shop/cart', route('value: /cart', 'value: cart'));
  const match = group('Match 1');
  expect(await match.findByRole('button', { name: 'Change the path to /cart' })).toBeTruthy();
  expect(screen.getAllByRole('button', { name: 'Change the path to /cart' })).toHaveLength(1);
});

test('whether all fields are open is remembered', async () => {
  const { user, state } = await inspect('HTTPRoute shop/cart', {});
  await user.click(screen.getByRole('button', { name: 'All fields' }));
  expect(state().showsAllFields).toBe(true);
});
