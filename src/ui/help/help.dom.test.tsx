import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { createInlineAnalyzer } from '../../analysis/create-analyzer.ts';
import { createTestPage } from '../../testing/test-page.ts';
import type { WorkbenchSetup } from '../../testing/workbench.ts';
import { Dialogs } from '../shell/dialogs.tsx';
import { renderUi } from '../testing/render-ui.tsx';

async function openHelp(code: string | null, setup?: WorkbenchSetup) {
  const ui = await renderUi(<Dialogs />, {}, setup);
  ui.state().openDialog({ type: 'rules', code });
  return { ...ui, dialog: within(await screen.findByRole('dialog')) };
}

describe('the pages of the rules', () => {
  test('show the requested rule, with its examples, and are in the address', async () => {
    const page = createTestPage();
    const { dialog } = await openHelp('backend/missing', { page });
    expect(await dialog.findByRole('article')).toBeTruthy();
    expect(dialog.getAllByText(/backend\/missing/).length).toBeGreaterThan(0);
    expect(page.fragment()).toBe('#help/rules/backend/missing');
  });

  test('are found by words, chosen, and walked through with arrow keys', async () => {
    const { user, dialog, state } = await openHelp(null);
    const search = await dialog.findByRole('searchbox', { name: 'Search rules' });
    const list = within(await dialog.findByRole('navigation', { name: 'Rules' }));
    await waitFor(() => expect(list.getAllByRole('button').length).toBeGreaterThan(50));
    await user.click(search);
    await user.paste('backend');
    await waitFor(() => expect(list.getAllByRole('button').length).toBeLessThan(50));
    await user.click(list.getAllByRole('button')[1] as HTMLElement);
    const { dialog: second } = state();
    search.focus();
    await user.keyboard('{ArrowDown}');
    expect(state().dialog).not.toEqual(second);
    await user.keyboard('{ArrowUp}');
    await waitFor(() => expect(state().dialog).toEqual(second));
    await user.clear(search);
    await user.paste('zzz');
    expect(await list.findByText('No rule matches the search.')).toBeTruthy();
  });

  test('open their examples as files', async () => {
    const { user, dialog, documents, problems, settled } = await openHelp('backend/missing');
    await user.click(await dialog.findByRole('button', { name: 'Try it in a new file' }));
    await settled();
    expect(documents.paths()).toEqual(['backend-missing-found.yaml']);
    expect(problems().some((problem) => problem.includes('backend/missing'))).toBe(true);
  });

  test('say that they could not be fetched', async () => {
    const analyzer = { ...createInlineAnalyzer(), rules: () => Promise.reject(new Error('gone')) };
    const { dialog } = await openHelp(null, { analyzer });
    expect(await dialog.findByText(/The rules could not be fetched/)).toBeTruthy();
  });
});
