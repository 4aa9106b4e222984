import type { Shown } from '../../core/lessons/checks/check.ts';
import type { ActionContext } from '../actions/action-context.ts';
import type { Actions } from '../workspace.ts';

/** Shows what a goal is about: in the text, the status, the canvas, or by sending its request. */
export function showShown(
  shown: Shown,
  { store, documents }: Pick<ActionContext, 'store' | 'documents'>,
  actions: Pick<Actions, 'send' | 'goToResource' | 'goToFinding'>,
): void {
  const { showRight, showInspector, select, centreOn, selectEdge, revealSpan } = store.getState();
  switch (shown.what) {
    case 'object':
      showRight('yaml');
      void actions.goToResource(shown.key, shown.path);
      return;
    case 'condition':
      select([shown.key], 'panel');
      centreOn([shown.key]);
      showInspector('status');
      return;
    case 'edge':
      centreOn([shown.key]);
      selectEdge(shown.id);
      showRight('inspector');
      return;
    case 'finding':
      void actions.goToFinding(shown.id);
      return;
    case 'request':
      void actions.send(shown.draft);
      return;
    case 'line': {
      const lines = documents.read(shown.file).split('\n');
      const start = lines.slice(0, shown.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
      showRight('yaml');
      revealSpan(shown.file, start, start + (lines[shown.line - 1]?.length ?? 0));
    }
  }
}
