import type { Workspace } from '../../state/workspace.ts';
import { findingPlaces } from './finding-places.ts';
import { runFix } from './fix-commands.ts';
import type { languages } from './monaco.ts';
import type { OpenFiles } from './open-files.ts';

/** The light bulb: every fix of the findings at a place. */
export const codeActions = (workspace: Workspace, files: OpenFiles): languages.CodeActionProvider => ({
  provideCodeActions: (model, range, context) => {
    const file = files.of(model);
    const actions: languages.CodeAction[] = [];
    const list = { actions, dispose: () => undefined };
    if (!file) return list;
    const { findings, outlines } = workspace.store.getState();
    for (const { finding, start, end } of findingPlaces(findings, outlines.get(file.path))) {
      const from = model.getPositionAt(file.binding.toModel(start));
      const to = model.getPositionAt(file.binding.toModel(end));
      if (to.lineNumber < range.startLineNumber || from.lineNumber > range.endLineNumber) continue;
      const diagnostics = context.markers.filter(({ message }) => message === finding.message);
      finding.fixes.forEach((fix, index) => {
        actions.push({
          title: fix.title,
          kind: 'quickfix',
          isPreferred: index === 0,
          diagnostics,
          command: runFix(fix),
        });
      });
    }
    return list;
  },
});
