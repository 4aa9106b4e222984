import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { resourceKey } from '../../core/model/resource.ts';
import { lessonLink } from '../../state/lessons/lesson-link.ts';
import type { Dialog } from '../../state/notices-slice.ts';
import { samples } from '../../samples/samples.ts';
import { CART, EDGE, SHOP } from '../../testing/shop.ts';
import { Dialogs } from '../shell/dialogs.tsx';
import { renderUi } from '../testing/render-ui.tsx';

const KEY = resourceKey({ group: '', kind: 'Service', namespace: 'shop', name: 'cart' });

/** A dialog over a workspace, opened from a button that had the focus. */
async function openDialog(dialog: Dialog, files: Readonly<Record<string, string>> = SHOP) {
  const ui = await renderUi(
    <>
      <button type="button">Before</button>
      <Dialogs />
    </>,
    files,
  );
  screen.getByRole('button', { name: 'Before' }).focus();
  ui.state().openDialog(dialog);
  const element = await screen.findByRole('dialog');
  return { ...ui, dialog: within(element), element };
}

const expectClosed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

describe('every dialog', () => {
  const dialogs: readonly Dialog[] = [
    { type: 'connect', from: KEY, row: null },
    { type: 'create', kind: null, namespace: null, connect: null },
    { type: 'export' },
    { type: 'migrate', from: null },
    { type: 'move', keys: [KEY], namespace: null },
    { type: 'palette' },
    { type: 'paste', text: '', name: null },
    { type: 'plan', calls: [], plan: { ok: false, reason: 'It cannot be.', remedies: [] } },
    { type: 'rename', key: KEY },
    { type: 'rename-file', path: 'cart.yaml' },
    { type: 'rename-workspace', id: 'own' },
    { type: 'rules', code: null },
    { type: 'samples' },
    { type: 'settings' },
    { type: 'share' },
    { type: 'shortcuts' },
    { type: 'workspaces' },
  ];

  test.each(dialogs)(
    '$type has a name, takes the focus, and gives it back when Escape closes it',
    async (dialog) => {
      const { user, element, state } = await openDialog(dialog);
      expect(element.getAttribute('aria-labelledby')).toBeTruthy();
      await waitFor(() => expect(element.contains(document.activeElement)).toBe(true));
      await user.keyboard('{Escape}');
      await expectClosed();
      expect(state().dialog).toBeNull();
      await waitFor(() =>
        expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Before' })),
      );
    },
  );

  test('keeps the Tab key inside', async () => {
    const { user, element } = await openDialog({ type: 'rename', key: KEY });
    for (let presses = 0; presses < 8; presses += 1) {
      await user.tab();
      expect(element.contains(document.activeElement)).toBe(true);
    }
  });

  test('closes by its cross', async () => {
    const { user, dialog } = await openDialog({ type: 'export' });
    await user.click(dialog.getByRole('button', { name: 'Close' }));
    await expectClosed();
  });
});

describe('adding an object', () => {
  test('suggests a free name, and selects what was made', async () => {
    const { user, dialog, text, selected } = await openDialog({
      type: 'create',
      kind: '/Service',
      namespace: 'shop',
      connect: null,
    });
    const name = dialog.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
    expect(name.value).toBe('service');
    expect(document.activeElement).toBe(name);
    await user.keyboard('{Enter}');
    await expectClosed();
    await waitFor(() => expect(selected()).toEqual(['Service shop/service']));
    expect(text('cart.yaml') + text('edge.yaml')).toContain('name: service');
  });

  test('says what is wrong with a name, and adds nothing then', async () => {
    const { user, dialog, cards } = await openDialog({
      type: 'create',
      kind: '/Service',
      namespace: 'shop',
      connect: null,
    });
    const name = dialog.getByRole('textbox', { name: 'Name' });
    const before = cards();
    await user.clear(name);
    await user.type(name, 'cart{Enter}');
    expect(dialog.getByText('Service cart already exists.')).toBeTruthy();
    await user.clear(name);
    await user.type(name, 'Not A Name{Enter}');
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Add' }).disabled).toBe(true);
    expect(cards()).toEqual(before);
  });

  test('asks for no namespace where the kind has none', async () => {
    const { user, dialog, cards } = await openDialog({
      type: 'create',
      kind: null,
      namespace: null,
      connect: null,
    });
    expect(dialog.getByRole('combobox', { name: 'Namespace' })).toBeTruthy();
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Kind' }), 'GatewayClass');
    expect(dialog.queryByRole('combobox', { name: 'Namespace' })).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(cards().filter((card) => card.startsWith('GatewayClass'))).toHaveLength(2));
  });

  test('begins with the namespace where a new one is wanted', async () => {
    const { user, dialog, cards } = await openDialog({
      type: 'create',
      kind: '/Service',
      namespace: '',
      connect: null,
    });
    await waitFor(() =>
      expect(document.activeElement).toBe(dialog.getByRole('combobox', { name: 'Namespace' })),
    );
    await user.keyboard('fresh{Enter}');
    await waitFor(() => expect(cards()).toContain('Service fresh/service'));
  });

  test('connects it to the other end of the edge, in one step', async () => {
    const from = resourceKey({
      group: 'gateway.networking.k8s.io',
      kind: 'HTTPRoute',
      namespace: 'shop',
      name: 'cart',
    });
    const to = resourceKey({ group: '', kind: 'Service', namespace: 'shop', name: 'service' });
    const connect = {
      id: 'connect' as const,
      args: { from, fromRow: 'rule:0', to, toRow: null },
    };
    const { user, edges, undo, text } = await openDialog({
      type: 'create',
      kind: '/Service',
      namespace: 'shop',
      connect,
    });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(edges()).toContain('HTTPRoute shop/cart → Service shop/service'));
    await undo();
    expect(text('cart.yaml')).toBe(CART);
  });
});

describe('renaming', () => {
  test('takes references along', async () => {
    const { user, dialog, edges } = await openDialog({ type: 'rename', key: KEY });
    expect(dialog.getByText(/references? names? it/)).toBeTruthy();
    await user.keyboard('basket{Enter}');
    await waitFor(() => expect(edges()).toContain('HTTPRoute shop/cart → Service shop/basket'));
  });

  test('leaves references where that is wanted, after saying what breaks', async () => {
    const { user, dialog, state, edges } = await openDialog({ type: 'rename', key: KEY });
    await user.click(dialog.getByRole('checkbox', { name: /Update references/ }));
    await user.clear(dialog.getByRole('textbox', { name: 'New name' }));
    await user.type(dialog.getByRole('textbox', { name: 'New name' }), 'basket');
    await user.click(dialog.getByRole('button', { name: 'Rename' }));
    await waitFor(() => expect(state().dialog).toMatchObject({ type: 'plan' }));
    await user.click(await screen.findByRole('button', { name: 'Rename' }));
    await waitFor(() => expect(edges()).toContain('HTTPRoute shop/cart → Service shop/cart (missing)'));
  });
});

describe('moving', () => {
  test('says what breaks, and moves when confirmed', async () => {
    const { user, dialog, cards } = await openDialog({
      type: 'move',
      keys: [KEY],
      namespace: null,
    });
    const to = dialog.getByRole('combobox', { name: 'To namespace' });
    await user.clear(to);
    await user.type(to, 'other{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Move' }));
    await waitFor(() => expect(cards()).toContain('Service other/cart'));
  });
});

describe('a plan', () => {
  const deleting = { id: 'delete' as const, args: { keys: [KEY] } };

  test('lists what would break, shows the change, and takes fixes along', async () => {
    const ui = await renderUi(<Dialogs />, SHOP);
    await ui.run(deleting);
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('region', { name: 'Changes in cart.yaml' })).toBeTruthy();
    // Enter alone destroys nothing.
    expect(document.activeElement?.textContent).toBe('Cancel');
    expect(dialog.getByRole('button', { name: 'Delete' })).toBeTruthy();
    const [fix] = dialog.getAllByRole('checkbox');
    await ui.user.click(fix as HTMLElement);
    await ui.user.click(await dialog.findByRole('button', { name: 'Delete with fixes' }));
    await waitFor(() => expect(ui.cards()).not.toContain('Service shop/cart'));
    expect(ui.edges().filter((edge) => edge.includes('missing'))).toEqual([]);
  });

  test('that is cancelled changes nothing', async () => {
    const ui = await renderUi(<Dialogs />, SHOP);
    await ui.run(deleting);
    await ui.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Cancel' }));
    await expectClosed();
    expect(ui.text('cart.yaml')).toBe(CART);
  });

  test('that is refused says why, and offers what would help', async () => {
    const ui = await renderUi(<Dialogs />, {
      ...SHOP,
      'cart.yaml': CART.replace('name: cart # the', 'name: crat # the'),
    });
    await ui.connect('HTTPRoute shop/cart', 'Service shop/crat');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/Service shop\/crat is not in these manifests yet/)).toBeTruthy();
    await ui.user.click(dialog.getByRole('button', { name: 'Create Service shop/crat' }));
    await waitFor(() => expect(ui.card('Service shop/crat').origin).toBe('manifest'));
  });
});

describe('connecting without a mouse', () => {
  test('lists what fits, and takes what is chosen with Enter', async () => {
    const other =
      'apiVersion: v1\nkind: Service\nmetadata:\n  name: other\n  namespace: shop\nspec:\n  ports:\n    - port: 9090\n';
    const from = resourceKey({
      group: 'gateway.networking.k8s.io',
      kind: 'HTTPRoute',
      namespace: 'shop',
      name: 'cart',
    });
    const { user, dialog, edges } = await openDialog(
      { type: 'connect', from, row: 'rule:0' },
      { ...SHOP, 'other.yaml': other },
    );
    expect(dialog.queryByRole('option', { name: /Deployment/ })).toBeNull();
    await user.type(dialog.getByPlaceholderText(/Filter/), 'other');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(edges()).toContain('HTTPRoute shop/cart → Service shop/other'));
  });

  test('reports that the object was removed', async () => {
    const { dialog } = await openDialog({ type: 'connect', from: '/Service/shop/gone', row: null });
    expect(dialog.getByText(/no longer in the manifests/)).toBeTruthy();
  });
});

describe('pasting', () => {
  test('offers to clean output of a cluster', async () => {
    const { user, dialog, cards, actions } = await openDialog({ type: 'paste', text: '', name: null });
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Add to the workspace' }).disabled).toBe(
      true,
    );
    await user.click(dialog.getByRole('textbox', { name: 'Manifests' }));
    await user.paste(
      'apiVersion: v1\nkind: Service\nmetadata:\n  name: live\n  namespace: shop\n  uid: "7"\n',
    );
    expect(dialog.getByRole<HTMLInputElement>('checkbox', { name: /Remove server fields/ }).checked).toBe(
      true,
    );
    await user.click(dialog.getByRole('button', { name: 'Add to the workspace' }));
    await waitFor(() => expect(cards()).toContain('Service shop/live'));
    expect(actions.texts().some(({ text }) => text.includes('uid'))).toBe(false);
  });
});

describe('a file', () => {
  test('gets another path, unless that is in use', async () => {
    const { user, dialog, documents } = await openDialog({ type: 'rename-file', path: 'cart.yaml' });
    const path = dialog.getByRole('textbox', { name: 'Path' });
    await user.clear(path);
    await user.type(path, 'edge.yaml{Enter}');
    expect(dialog.getByText('There is a file edge.yaml already.')).toBeTruthy();
    await user.clear(path);
    await user.type(path, 'apps/cart.yaml{Enter}');
    await expectClosed();
    expect(documents.paths()).toEqual(['apps/cart.yaml', 'edge.yaml']);
  });
});

describe('settings', () => {
  test('change how the manifests are read, at once', async () => {
    const broken = { ...SHOP, 'cart.yaml': CART.replace('name: cart # the', 'name: crat # the') };
    const { user, dialog, state, problems } = await openDialog({ type: 'settings' }, broken);
    await user.selectOptions(dialog.getByRole('combobox', { name: 'These manifests are' }), 'part');
    await waitFor(() => expect(problems().filter((one) => one.startsWith('error'))).toEqual([]));
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Gateway API release' }), '1.4');
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Gateway API channel' }), 'Experimental');
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Kubernetes version' }), '1.34');
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Theme' }), 'Dark');
    expect(state()).toMatchObject({
      theme: 'dark',
      options: { release: '1.4', channel: 'experimental', kubernetes: '1.34', partial: true },
    });
  });

  test('take no namespace that cannot be one', async () => {
    const { user, dialog, state } = await openDialog({ type: 'settings' });
    const namespace = dialog.getByRole('combobox', { name: 'Default namespace' });
    await user.clear(namespace);
    await user.type(namespace, 'web');
    expect(state().options.defaultNamespace).toBe('web');
    await user.type(namespace, '_');
    expect(state().options.defaultNamespace).toBe('web');
  });

  test('list what is ignored, and let one hear of it again', async () => {
    const { user, dialog, state } = await openDialog({ type: 'settings' });
    state().setOptions({ suppressed: ['backend/missing'] });
    await user.click(await dialog.findByRole('button', { name: 'Report backend/missing again' }));
    expect(state().options.suppressed).toEqual([]);
  });
});

describe('sharing', () => {
  test('shows the link, and copies it', async () => {
    const { user, dialog, state } = await openDialog({ type: 'share' });
    const link = await dialog.findByRole<HTMLInputElement>('textbox', { name: 'Link' });
    expect(link.value).toMatch(/^https:\/\/gatehouse\.test\/#w=/);
    await user.click(dialog.getByRole('button', { name: 'Copy' }));
    await expectClosed();
    expect(await navigator.clipboard.readText()).toBe(link.value);
    expect(state().toasts.at(-1)?.message).toBe('Link copied.');
  });

  test('says where there is nothing to share', async () => {
    const { dialog } = await openDialog({ type: 'share' }, {});
    expect((await dialog.findByRole('alert')).textContent).toContain('nothing to share');
  });

  test('leaves the link to be selected where the browser refuses', async () => {
    const { user, dialog, state } = await openDialog({ type: 'share' });
    const refused = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    const warning = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await user.click(await dialog.findByRole('button', { name: 'Copy' }));
    await waitFor(() => expect(state().toasts.at(-1)).toMatchObject({ tone: 'error' }));
    expect(warning).toHaveBeenCalled();
    refused.mockRestore();
    warning.mockRestore();
  });
});

describe('exporting', () => {
  test('shows roles as RBAC before they are written', async () => {
    const { user, dialog, state } = await openDialog({ type: 'export' });
    await user.click(dialog.getByRole('button', { name: /^Roles as RBAC/ }));
    await waitFor(() =>
      expect(state().dialog).toMatchObject({
        type: 'plan',
        calls: [{ id: 'roles-as-rbac' }],
        plan: { ok: true },
      }),
    );
  });

  test('puts the YAML on the clipboard', async () => {
    const { user, dialog } = await openDialog({ type: 'export' });
    await user.click(dialog.getByRole('button', { name: /^To the clipboard/ }));
    await waitFor(async () => expect(await navigator.clipboard.readText()).toContain('kind: HTTPRoute'));
  });

  test.each([
    ['One YAML file', 'manifests.yaml'],
    ['Zip, one file for each object', 'manifests.zip'],
    ['Kustomization', 'kustomization.zip'],
    ['Mermaid diagram', 'traffic.mmd'],
  ])('downloads %s', async (title, name) => {
    const downloads: string[] = [];
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      downloads.push(this.download);
    });
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => {} }));
    const { user, dialog } = await openDialog({ type: 'export' });
    await user.click(dialog.getByRole('button', { name: new RegExp(`^${title}`) }));
    await waitFor(() => expect(downloads).toEqual([name]));
    click.mockRestore();
  });

  test('asks the canvas for a picture', async () => {
    const { user, dialog, state } = await openDialog({ type: 'export' });
    await user.click(dialog.getByRole('button', { name: /^PNG/ }));
    expect(state().canvasRequest).toMatchObject({
      type: 'picture-png',
      look: { theme: null, withPath: false },
    });
  });

  test('asks for a picture in a theme, without a path where no request was sent', async () => {
    const { user, dialog, state } = await openDialog({ type: 'export' });
    expect(dialog.queryByRole('checkbox', { name: /path of the request/ })).toBeNull();
    await user.selectOptions(dialog.getByLabelText('Theme of pictures'), 'Dark');
    await user.click(dialog.getByRole('button', { name: /^SVG/ }));
    expect(state().canvasRequest).toMatchObject({
      type: 'picture-svg',
      look: { theme: 'dark', withPath: false },
    });
  });

  test('has nothing to offer of an empty workspace', async () => {
    const { dialog } = await openDialog({ type: 'export' }, {});
    expect(dialog.getByText('There is nothing to export yet.')).toBeTruthy();
  });
});

describe('samples', () => {
  test('are opened beside the files that are there, where this is chosen', async () => {
    const { user, dialog, documents, state, undo } = await openDialog(
      { type: 'samples' },
      { 'mine.yaml': EDGE },
    );
    const [first] = samples;
    await user.click(dialog.getByRole('radio', { name: 'in this workspace, beside your files' }));
    expect(state().opening.samples).toBe('here');
    await user.click(dialog.getByRole('button', { name: new RegExp(`^${first?.title() ?? ''}`) }));
    await expectClosed();
    await waitFor(() => expect(documents.paths().length).toBeGreaterThan(1));
    await undo();
    expect(documents.paths()).toEqual(['mine.yaml']);
  });
});

describe('secrets', () => {
  const secret = 'apiVersion: v1\nkind: Secret\nmetadata: {name: db}\nstringData: {password: hidden}\n';

  test('are named before a link is made, and left out of it unless they are wanted', async () => {
    const { user, dialog } = await openDialog({ type: 'share' }, { 'db.yaml': secret });
    const link = await dialog.findByRole<HTMLInputElement>('textbox', { name: 'Link' });
    expect(dialog.getByText(/1 secret: password of Secret db \(db.yaml\)/)).toBeTruthy();
    const without = link.value;
    await user.click(dialog.getByRole('checkbox', { name: 'Leave the secrets out' }));
    expect(await dialog.findByText(/Whoever has the link can read it/)).toBeTruthy();
    await waitFor(() => expect(link.value).not.toBe(without));
  });

  test('are not spoken of where there are none', async () => {
    const { dialog } = await openDialog({ type: 'share' });
    await dialog.findByRole('textbox', { name: 'Link' });
    expect(dialog.queryByRole('checkbox', { name: 'Leave the secrets out' })).toBeNull();
  });
});

describe('the command palette', () => {
  test('runs what is found by a part of its name', async () => {
    const { user, state } = await openDialog({ type: 'palette' });
    await user.keyboard('dark theme{Enter}');
    await expectClosed();
    expect(state().theme).toBe('dark');
  });

  test('goes to objects and files, and adds kinds', async () => {
    const { user, dialog, selected, state } = await openDialog({ type: 'palette' });
    await user.keyboard('gateway infra/edge{Enter}');
    await waitFor(() => expect(selected()).toEqual(['Gateway infra/edge']));
    state().openDialog({ type: 'palette' });
    await user.click(await screen.findByRole('option', { name: 'Keyboard shortcuts ?' }));
    await waitFor(() => expect(state().dialog?.type).toBe('shortcuts'));
    state().openDialog({ type: 'palette' });
    await user.type(await screen.findByRole('combobox'), 'edge.yaml{Enter}');
    await waitFor(() => expect(state()).toMatchObject({ activeFile: 'edge.yaml', rightTab: 'yaml' }));
    state().openDialog({ type: 'palette' });
    await user.type(await screen.findByRole('combobox'), 'add tcproute{Enter}');
    await waitFor(() => expect(state().dialog).toMatchObject({ type: 'create' }));
    expect(dialog).toBeTruthy();
  });

  test('opens lessons by their title, and what teachers of workshops need', async () => {
    const { user, dialog, actions, state } = await openDialog({ type: 'palette' });
    const openLesson = vi.spyOn(actions, 'openLesson').mockReturnValue();
    await user.keyboard('lesson rule wins');
    await user.click(await dialog.findByRole('option', { name: 'Which rule wins?' }));
    expect(openLesson).toHaveBeenCalledWith(lessonLink({ pack: 'museum', lesson: 'matching' }));
    state().openDialog({ type: 'palette' });
    await user.type(await screen.findByRole('combobox'), 'prepare workshop{Enter}');
    await waitFor(() => expect(state().dialog).toEqual({ type: 'prepare-workshop', pack: 'museum' }));
  });

  test('says that nothing is called that', async () => {
    const { user, dialog } = await openDialog({ type: 'palette' });
    await user.keyboard('zzz');
    expect(dialog.getByText('No results.')).toBeTruthy();
  });
});
