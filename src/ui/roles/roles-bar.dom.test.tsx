import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SHOP } from '../../testing/shop.ts';
import { Centre } from '../shell/centre.tsx';
import { Dialogs } from '../shell/dialogs.tsx';
import { renderUi } from '../testing/render-ui.tsx';

async function shown() {
  const ui = await renderUi(
    <>
      <Centre />
      <Dialogs />
    </>,
    SHOP,
  );
  const toggle = await screen.findByRole('button', { name: 'Roles' });
  await ui.user.click(toggle);
  const bar = await screen.findByRole('region', { name: 'Roles' });
  return { ...ui, toggle, bar };
}

test('cards say to which role they belong, by sign and in words', async () => {
  const { toggle, bar, user } = await shown();
  expect(toggle.getAttribute('aria-pressed')).toBe('true');
  expect(
    within(bar)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['▲ Infrastructure provider', '■ Cluster operator', '● Application developers']);
  const gateway = screen.getByRole('group', { name: /^Gateway edge.*belongs to the cluster operator$/ });
  expect(within(gateway).getByText('■')).toBeTruthy();
  screen.getByRole('group', { name: /^HTTPRoute cart.*belongs to the application developers$/ });
  await user.click(toggle);
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Roles' })).toBeNull());
  expect(screen.queryByRole('group', { name: /belongs to/ })).toBeNull();
});

test('what is folded away says to whom it belongs', async () => {
  const { user, toggle } = await shown();
  await user.click(screen.getByRole('button', { name: /^Lane shop/ }));
  const routes = await screen.findByRole('button', {
    name: /^1 route, belongs to the application developers, namespace shop/,
  });
  expect(within(routes).getByText('●')).toBeTruthy();
  await user.click(toggle);
  await screen.findByRole('button', { name: /^1 route, namespace shop/ });
  expect(screen.queryByText('●')).toBeNull();
});

test('seen as a role, what others own is locked until that ends', async () => {
  const { bar, user, state } = await shown();
  await user.selectOptions(within(bar).getByRole('combobox', { name: 'View as' }), 'Application developers');
  expect(within(bar).getByRole('status').textContent).toBe(
    'Seen as application developers. What others own is locked.',
  );
  screen.getByRole('group', { name: /^Gateway edge.*, locked$/ });
  expect(screen.queryByRole('group', { name: /^HTTPRoute cart.*, locked$/ })).toBeNull();

  await user.click(within(bar).getByRole('button', { name: 'Namespaces of the role: All namespaces' }));
  await user.click(await screen.findByRole('menuitem', { name: 'infra' }));
  expect(state().locks.persona).toEqual({ role: 'developer', namespaces: ['infra'], listenerSets: false });
  screen.getByRole('group', { name: /^HTTPRoute cart.*, locked$/ });

  await user.click(within(bar).getByRole('checkbox', { name: 'Developers may write ListenerSets' }));
  expect(state().locks.persona?.listenerSets).toBe(true);
  await user.click(within(bar).getByRole('button', { name: 'Stop' }));
  expect(state().locks.persona).toBeNull();
  expect(screen.queryByRole('group', { name: /, locked$/ })).toBeNull();
});

test('the bar stays while the view of a role is shown, also without signs', async () => {
  const { toggle, user, state } = await shown();
  state().viewAs({ role: 'provider', namespaces: null, listenerSets: false });
  await user.click(toggle);
  const bar = screen.getByRole('region', { name: 'Roles' });
  expect(within(bar).queryByRole('list')).toBeNull();
  expect(within(bar).getByRole('status').textContent).toContain('the infrastructure provider');
});

test('where there are Ingresses, the bar says what roles cannot divide in them', async () => {
  const { bar, documents, settled } = await shown();
  expect(within(bar).queryByText('And Ingresses?')).toBeNull();
  documents.edit('Add', [
    {
      path: 'ingress.yaml',
      span: { start: 0, end: 0 },
      text: 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: cart, namespace: shop }\nspec: { rules: [] }\n',
    },
  ]);
  await settled();
  expect((await within(bar).findByText('And Ingresses?')).closest('details')?.textContent).toContain(
    'An Ingress is one document',
  );
});

test('roles are shown as RBAC before anything is written', async () => {
  const { bar, user, workspace } = await shown();
  const before = workspace.documents.paths();
  await user.click(within(bar).getByRole('button', { name: 'Roles as RBAC…' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('RBAC allows by kind and namespace, not by field');
  expect(workspace.documents.paths()).toEqual(before);
});
