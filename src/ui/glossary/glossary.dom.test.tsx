import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createInlineAnalyzer } from '../../analysis/create-analyzer.ts';
import { SHOP } from '../../testing/shop.ts';
import { createTestPage } from '../../testing/test-page.ts';
import type { WorkbenchSetup } from '../../testing/workbench.ts';
import { Inspector } from '../inspector/inspector.tsx';
import { appAction } from '../shell/app-actions.ts';
import { Dialogs } from '../shell/dialogs.tsx';
import { renderUi } from '../testing/render-ui.tsx';
import { TermText } from './term-text.tsx';

async function openGlossary(
  term: string | null,
  files: Readonly<Record<string, string>> = {},
  setup?: WorkbenchSetup,
) {
  const ui = await renderUi(<Dialogs />, files, setup);
  ui.state().openDialog({ type: 'glossary', term });
  return { ...ui, dialog: within(await screen.findByRole('dialog', { name: 'Glossary' })) };
}

test('a term has its page, which is in the address, and leads to related terms', async () => {
  const page = createTestPage();
  const { dialog, user } = await openGlossary('attachment', {}, { page });
  expect(await dialog.findByRole('article', { name: 'attachment' })).toBeTruthy();
  expect(page.fragment()).toBe('#help/glossary/attachment');
  expect(dialog.getByText(/^A reference: no ReferenceGrant/)).toBeTruthy();
  const article = within(dialog.getByRole('article'));
  await user.click(article.getByRole('button', { name: 'allowedRoutes' }));
  expect(await dialog.findByRole('article', { name: 'allowedRoutes' })).toBeTruthy();
  expect(document.activeElement).toBe(dialog.getByRole('heading', { name: 'allowedRoutes' }));
});

test('a term that another one speaks of is a link in its text', async () => {
  const { dialog, user } = await openGlossary('attachment');
  const article = within(await dialog.findByRole('article', { name: 'attachment' }));
  await user.click(article.getByRole('button', { name: 'listener' }));
  expect(await dialog.findByRole('article', { name: 'listener' })).toBeTruthy();
});

test('terms are found by their names and by what is said of them, and walked through with arrow keys', async () => {
  const { dialog, user, state } = await openGlossary(null);
  const list = within(await dialog.findByRole('navigation', { name: 'Terms' }));
  await waitFor(() => expect(list.getAllByRole('button').length).toBeGreaterThan(60));
  await user.click(dialog.getByRole('searchbox', { name: 'Search terms' }));
  await user.paste('NoMatchingParent');
  await waitFor(() =>
    expect(list.getAllByRole('button').map((one) => one.textContent)).toEqual(['parentRef']),
  );
  await user.keyboard('{Enter}');
  expect(state().dialog).toEqual({ type: 'glossary', term: 'parent-ref' });
  await user.clear(dialog.getByRole('searchbox'));
  await user.paste('handshake');
  await waitFor(() => expect(list.getAllByRole('button').length).toBeLessThan(10));
  await user.keyboard('{Enter}{ArrowDown}{ArrowUp}{ArrowDown}');
  const shown = list.getAllByRole('button')[1];
  await waitFor(() => expect(shown?.getAttribute('aria-current')).toBe('page'));
  expect(state().announcement).toContain(`${shown?.textContent}: `);
  await user.paste(' zzz');
  expect(await list.findByText('No term matches the search.')).toBeTruthy();
});

test('the first object of the workspace that fits is shown', async () => {
  const { dialog, user, state, keyOf } = await openGlossary('gateway', SHOP);
  await user.click(await dialog.findByRole('button', { name: 'Show me' }));
  expect(state().dialog).toBeNull();
  expect([...state().selected]).toEqual([keyOf('Gateway infra/edge')]);
});

test('says that nothing of the workspace shows it', async () => {
  const { dialog } = await openGlossary('gateway');
  expect(await dialog.findByText('No object of this workspace shows it.')).toBeTruthy();
  expect(dialog.queryByRole('button', { name: 'Show me' })).toBeNull();
});

test('leads to the lessons about a term', async () => {
  const page = createTestPage();
  const { dialog, user } = await openGlossary('grant', {}, { page });
  const article = within(await dialog.findByRole('article'));
  await user.click(await article.findByRole('button', { name: /^9 / }));
  expect([page.fragment(), page.reloads()]).toEqual(['#lesson/museum/grants', 1]);
});

test('says that a term is not there, and that the glossary could not be loaded', async () => {
  const { dialog, unmount } = await openGlossary('nonsense');
  expect(await dialog.findByText('The glossary has no term “nonsense”.')).toBeTruthy();
  unmount();
  const analyzer = { ...createInlineAnalyzer(), glossary: () => Promise.reject(new Error('gone')) };
  const failed = await openGlossary(null, {}, { analyzer });
  expect(await failed.dialog.findByText(/could not be loaded/)).toBeTruthy();
});

test('terms in a text lead to their pages, and the text is plain where there is no glossary', async () => {
  const { user, state, unmount } = await renderUi(
    <TermText text="No ReferenceGrant permits it, and the route gets 500." />,
  );
  await user.click(await screen.findByRole('button', { name: 'ReferenceGrant' }));
  expect(state().dialog).toEqual({ type: 'glossary', term: 'reference-grant' });
  expect(screen.getByRole('button', { name: '500' })).toBeTruthy();
  unmount();
  const analyzer = { ...createInlineAnalyzer(), glossary: () => Promise.reject(new Error('gone')) };
  await renderUi(<TermText text="A listener." />, {}, { analyzer });
  expect(await screen.findByText('A listener.')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('keys open the glossary at the field in focus, else at the kind that is selected, else its list', async () => {
  const { user, state, workspace, keyOf } = await renderUi(<Inspector />, SHOP);
  const explain = () => appAction('explain-term').run(workspace);
  await explain();
  expect(state().dialog).toEqual({ type: 'glossary', term: null });
  state().select([keyOf('Gateway infra/edge')], 'panel');
  await explain();
  expect(state().dialog).toEqual({ type: 'glossary', term: 'gateway' });
  const field = await screen.findByDisplayValue('example');
  await user.click(field);
  await waitFor(() => expect(screen.getByText(/^Glossary: GatewayClass/)).toBeTruthy());
  field.focus();
  await explain();
  expect(state().dialog).toEqual({ type: 'glossary', term: 'gateway-class' });
});
