import { expect, test, vi } from 'vitest';
import { createInlineAnalyzer } from '../../analysis/create-analyzer.ts';
import type { Analyzer } from '../../analysis/protocol.ts';
import { askOf, withQuestions } from '../../analysis/with-questions.ts';
import { createTestPage } from '../../testing/test-page.ts';
import { openWorkbench } from '../../testing/workbench.ts';

/** An analyzer that can be started anew, and then knows nothing of what was opened. */
function createRestartable() {
  let current = createInlineAnalyzer();
  const analyzer: Analyzer = withQuestions(
    {
      update: (...args: Parameters<Analyzer['update']>) => current.update(...args),
      more: () => current.more(),
      dispose: () => {},
    },
    (question, args) => askOf(current, question, args),
  );
  return { analyzer, restart: () => (current = createInlineAnalyzer()) };
}

test('in a worker that was started anew the lesson is opened again', async () => {
  const { analyzer, restart } = createRestartable();
  const page = createTestPage('#lesson/museum/chain/fix');
  const { workspace, state, documents, actions } = await openWorkbench({}, { page, analyzer });
  const { lesson } = workspace;
  const view = () => lesson?.state.getState().view;
  await vi.waitFor(() => expect(view()?.goals[0]?.state).toBe('open'));
  const texts = actions.texts();
  state().setBanner('analysis', { tone: 'error', message: 'The checks were started anew.' });
  restart();
  await analyzer.update(
    texts.map(({ path, text }) => ({ path, type: 'put', text })),
    documents.version,
    state().options,
  );
  lesson?.state.setState({ view: null });
  state().setBanner('analysis', null);
  await vi.waitFor(() => expect(view()?.goals[0]).toMatchObject({ id: 'served', state: 'open' }));
});
