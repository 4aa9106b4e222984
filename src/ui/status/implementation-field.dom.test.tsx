import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ISTIO_SHOP } from '../../core/presets/testing/istio-shop.ts';
import { Inspector } from '../inspector/inspector.tsx';
import { Dialogs } from '../shell/dialogs.tsx';
import { renderUi } from '../testing/render-ui.tsx';

test('the implementation that the class shows holds by itself, and another can be chosen', async () => {
  const { state, user, keyOf } = await renderUi(
    <>
      <Inspector />
      <Dialogs />
    </>,
    { 'shop.yaml': ISTIO_SHOP },
  );
  await waitFor(() => expect(state().implementations).toEqual([{ preset: 'istio', name: 'Istio' }]));
  state().select([keyOf('Gateway shop/edge')], 'panel');
  await user.click(await screen.findByRole('tab', { name: /^Status/ }));
  const differs = within(await screen.findByRole('region', { name: 'Not as the specification has it' }));
  expect(differs.getByRole('rowheader', { name: /Conflicted/ })).toBeTruthy();
  expect(differs.getByRole('columnheader', { name: 'Istio' })).toBeTruthy();

  state().openDialog({ type: 'settings' });
  const dialog = within(await screen.findByRole('dialog', { name: 'Workspace settings' }));
  const field = dialog.getByRole<HTMLSelectElement>('combobox', { name: /^Implementation/ });
  expect(field.value).toBe('auto');
  expect(field.selectedOptions[0]?.textContent).toMatch(/Istio/);
  await user.selectOptions(field, 'spec');
  await waitFor(() => expect(state().implementations).toEqual([{ preset: null, name: 'Istio' }]));
  await waitFor(() =>
    expect(screen.queryByRole('region', { name: 'Not as the specification has it' })).toBeNull(),
  );
  await user.selectOptions(field, 'traefik');
  await waitFor(() => expect(state().implementations[0]?.preset).toBe('traefik'));
});
