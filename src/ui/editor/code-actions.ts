import type { Finding } from '../../core/rules/finding.ts';
import type { Workspace } from '../../state/workspace.ts';
import { editorTexts } from '../../texts/en/editor.ts';
import { findingPlaces } from './finding-places.ts';
import { runFix } from './fix-commands.ts';
import type { editor, languages } from './monaco.ts';
import type { OpenFiles } from './open-files.ts';
import { EXPLAIN } from './rule-pages.ts';

/** The light bulb: every fix of the findings on the lines of the cursor, and behind them what each is about. */
export const codeActions = (workspace: Workspace, files: OpenFiles): languages.CodeActionProvider => ({
  provideCodeActions: (model, range, context) => {
    const actions: languages.CodeAction[] = [];
    const list = { actions, dispose: () => undefined };
    const file = files.of(model);
    if (!file) return list;
    const { findings, outlines } = workspace.store.getState();
    const here: Finding[] = [];
    for (const { finding, start, end } of findingPlaces(findings, outlines.get(file.path))) {
      if (finding.suppressed !== undefined) continue;
      const { startLineNumber, endLineNumber } = file.rangeOf(start, end);
      if (endLineNumber >= range.startLineNumber && startLineNumber <= range.endLineNumber)
        here.push(finding);
    }
    // The worst finding comes first.
    const sorted = here.toSorted((a, b) => rank[a.severity] - rank[b.severity]);
    for (const finding of sorted) actions.push(...fixesOf(finding, context.markers));
    for (const code of new Set(sorted.map((finding) => finding.code))) actions.push(explain(code));
    return list;
  },
});

const rank = { error: 0, warning: 1, info: 2 } as const;

/** The first fix of a finding is the preferred one. One with side effects asks first. */
const fixesOf = (finding: Finding, markers: readonly editor.IMarkerData[]): languages.CodeAction[] =>
  finding.fixes.map((fix, index) => ({
    title: fix.title,
    kind: 'quickfix',
    isPreferred: index === 0,
    diagnostics: markers.filter(({ message }) => message === finding.message),
    command: runFix(fix),
  }));

const explain = (code: string): languages.CodeAction => ({
  title: editorTexts.explain({ code }),
  kind: 'quickfix',
  isPreferred: false,
  command: { id: EXPLAIN, title: editorTexts.explain({ code }), arguments: [code] },
});
