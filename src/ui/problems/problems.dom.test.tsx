import { act, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { routed, TO_CART } from '../../core/rules/shared/examples.ts';
import { CART, EDGE, SHOP } from '../../testing/shop.ts';
import { Dialogs } from '../shell/dialogs.tsx';
import { PaneToolsSlot } from '../shell/pane-tools.tsx';
import { renderUi } from '../testing/render-ui.tsx';
import { ProblemsPanel } from './problems-panel.tsx';

/** Two errors in two namespaces. */
const BROKEN = {
  'edge.yaml': EDGE.replace('gatewayClassName: example', 'gatewayClassName: exmaple'),
  'cart.yaml': CART.replace('name: cart # the', 'name: crat # the'),
};

const TWO_FAULTS = `apiVersion: v1
kind: Service
metadata: { name: cart, namespace: shop }
spec: { ports: [{ port: "80" }] }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: flags, namespace: shop }
data:
  debug: yes
`;

/** It uses a feature that not all implementations have. */
const PORTABLE = routed(
  `${TO_CART}\n    filters:\n      - type: ResponseHeaderModifier\n        responseHeaderModifier:\n          remove: [x-debug]`,
);

function Panel() {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  return (
    <PaneToolsSlot value={slot}>
      <div ref={setSlot} />
      <ProblemsPanel />
      <Dialogs />
    </PaneToolsSlot>
  );
}

async function openPanel(files: Readonly<Record<string, string>> = BROKEN) {
  const ui = await renderUi(<Panel />, files);
  await screen.findByRole('searchbox', { name: 'Filter problems' });
  return ui;
}

const missing = () => screen.getByRole('button', { name: /Service shop\/crat does not exist/ });

describe('the list of problems', () => {
  test('leads to the object and the text of each, and explains it', async () => {
    const { user, state, selected } = await openPanel();
    await user.click(missing());
    await waitFor(() => expect(selected()).toEqual(['HTTPRoute shop/cart']));
    expect(state().rightTab).toBe('yaml');
    expect(missing().getAttribute('aria-expanded')).toBe('true');
    await user.click(missing());
    await waitFor(() => expect(missing().getAttribute('aria-expanded')).toBe('false'));
  });

  test('shows what a fix would change before it is applied', async () => {
    const { user, text } = await openPanel();
    // The first fix stands in the row: nothing has to be opened.
    await user.click(screen.getByRole('button', { name: 'Use Service shop/cart…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Apply' }));
    await waitFor(() => expect(text('cart.yaml')).toBe(CART));
    await waitFor(() => expect(screen.queryByText(/crat does not exist/)).toBeNull());
  });

  test('leads to the page of the rule', async () => {
    const { user, state } = await openPanel();
    await user.click(missing());
    await user.click(await screen.findByRole('button', { name: 'Learn more about this rule' }));
    expect(state().dialog).toEqual({ type: 'rules', code: 'backend/missing' });
  });

  test('is grouped as wanted', async () => {
    const { user } = await openPanel();
    expect(screen.getByRole('region', { name: /HTTPRoute shop\/cart/ })).toBeTruthy();
    const grouping = screen.getByRole('combobox', { name: 'Group problems by' });
    await user.selectOptions(grouping, 'By rule');
    expect(screen.getByRole('region', { name: /backend\/missing|does not exist/ })).toBeTruthy();
    await user.selectOptions(grouping, 'By namespace');
    expect(screen.getByRole('region', { name: /shop/ })).toBeTruthy();
    await user.selectOptions(grouping, 'By file');
    expect(screen.getByRole('region', { name: /cart\.yaml/ })).toBeTruthy();
  });

  test('is filtered by words and by severity', async () => {
    const { user } = await openPanel();
    const filter = screen.getByRole('searchbox', { name: 'Filter problems' });
    await user.type(filter, 'crat');
    expect(screen.getAllByRole('button', { expanded: false })).toHaveLength(1);
    await user.clear(filter);
    await user.type(filter, 'no such words');
    expect(screen.getByText('Nothing matches this filter')).toBeTruthy();
    await user.clear(filter);
    await user.click(screen.getByRole('button', { name: /^\d+ errors?$/ }));
    expect(screen.queryByText(/crat does not exist/)).toBeNull();
  });

  test('reports when there is none', async () => {
    await openPanel(SHOP);
    expect(await screen.findByText('No problems found')).toBeTruthy();
  });
});

describe('a rule that is ignored', () => {
  test('for one object is written into it, and reported again on demand', async () => {
    const { user, text } = await openPanel();
    await user.click(missing());
    await user.click(await screen.findByRole('button', { name: 'Ignore this rule for this object' }));
    await waitFor(() => expect(text('cart.yaml')).toContain('gatehouse.dev/ignore'));
    await user.click(await screen.findByRole('button', { name: '1 suppressed' }));
    const row = await screen.findByRole('button', { name: /crat does not exist.*suppressed/ });
    if (row.getAttribute('aria-expanded') === 'false') await user.click(row);
    await user.click(await screen.findByRole('button', { name: 'Stop ignoring it' }));
    await waitFor(() => expect(text('cart.yaml')).toBe(BROKEN['cart.yaml']));
  });

  test('in the workspace stays in the settings, and is reported again on demand', async () => {
    const { user, text, state } = await openPanel();
    await user.click(missing());
    await user.click(await screen.findByRole('button', { name: 'Ignore it in this workspace' }));
    await waitFor(() => expect(state().options.suppressed).toEqual(['backend/missing']));
    expect(text('cart.yaml')).toBe(BROKEN['cart.yaml']);
    await user.click(await screen.findByRole('button', { name: '1 suppressed' }));
    const row = await screen.findByRole('button', { name: /crat does not exist.*suppressed/ });
    if (row.getAttribute('aria-expanded') === 'false') await user.click(row);
    await user.click(await screen.findByRole('button', { name: 'Stop ignoring it' }));
    await waitFor(() => expect(state().options.suppressed).toEqual([]));
  });
});

describe('a row', () => {
  test('says file and line, which follow the text', async () => {
    const { documents } = await openPanel();
    const line = BROKEN['cart.yaml'].split('\n').findIndex((text) => text.includes('crat')) + 1;
    expect(await screen.findByText(`cart.yaml:${line}`)).toBeTruthy();
    act(() =>
      documents.edit('Add a line', [{ path: 'cart.yaml', span: { start: 0, end: 0 }, text: '# one\n' }]),
    );
    expect(await screen.findByText(`cart.yaml:${line + 1}`)).toBeTruthy();
  });
});

describe('notes about portability', () => {
  const NOTE = /is an Extended feature/;

  test('are hidden and counted, shown on request, and that is remembered', async () => {
    const { user, state } = await openPanel({ 'all.yaml': PORTABLE });
    expect(screen.queryByText(NOTE)).toBeNull();
    expect(screen.getByText(/1 note about portability is hidden/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show it' }));
    expect(await screen.findByText(NOTE)).toBeTruthy();
    expect(state().showsPortability).toBe(true);
    await user.click(screen.getByRole('button', { name: /1 portability/ }));
    await waitFor(() => expect(screen.queryByText(NOTE)).toBeNull());
  });

  test('count nowhere else', async () => {
    const { state } = await openPanel({ 'all.yaml': PORTABLE });
    expect(state().findings.size).toBe(0);
  });
});

describe('an absent object', () => {
  test('offers to treat the workspace as another part of a cluster', async () => {
    const { user, state } = await openPanel();
    await user.click(missing());
    await user.click(
      await screen.findByRole('button', { name: 'Treat this workspace as a part of a cluster' }),
    );
    expect(state().options).toMatchObject({ partial: true, complete: false });
    expect(await screen.findByText(/Service shop\/crat is not in these manifests; not checked/)).toBeTruthy();
  });
});

describe('fixes with one safe answer', () => {
  test('are shown together, applied in one step, and undone in one', async () => {
    const { user, text, actions } = await openPanel({ 'all.yaml': TWO_FAULTS });
    await user.click(await screen.findByRole('button', { name: 'Fix all that is safe…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Apply 2 fixes with one safe answer' }));
    await user.click(dialog.getByRole('button', { name: 'Apply' }));
    await waitFor(() =>
      expect(text('all.yaml')).toBe(TWO_FAULTS.replace('"80"', '80').replace('yes', '"yes"')),
    );
    act(() => actions.undo());
    expect(text('all.yaml')).toBe(TWO_FAULTS);
  });

  test('have no button where there are none', async () => {
    await openPanel();
    expect(screen.queryByRole('button', { name: 'Fix all that is safe…' })).toBeNull();
  });
});

test('while nothing is checked yet, the list says so', async () => {
  const { state } = await openPanel({});
  state().setChecks('loading');
  expect(await screen.findByText('Loading…')).toBeTruthy();
  expect(screen.queryByText('No problems found')).toBeNull();
  state().setChecks('stopped');
  expect(await screen.findByText('Not checked')).toBeTruthy();
  state().setChecks('done');
  expect(await screen.findByText('No problems found')).toBeTruthy();
});
