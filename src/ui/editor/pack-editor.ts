import type { LessonProblem } from '../../core/lessons/format/lesson-problem.ts';
import type { AuthorSession } from '../../state/authoring/author-state.ts';
import type { AppStore } from '../../state/app-store.ts';
import { authoringTexts } from '../../texts/en/authoring.ts';
import { editorOptions } from './editor-options.ts';
import { editorServices } from './editor-services.ts';
import { followTheme } from './editor-theme.ts';
import { foldingProvider } from './folding-provider.ts';
import { editor, KeyCode, KeyMod, languages, MarkerSeverity, type IDisposable } from './monaco.ts';
import { createOpenFiles, type OpenFile } from './open-files.ts';
import { registerMarkdown } from './register-markdown.ts';
import { registerYaml } from './register-yaml.ts';
import { followTabKey } from './tab-key.ts';

const OWNER = 'gatehouse-lessons';

type Options = Readonly<{
  host: HTMLElement;
  session: AuthorSession;
  store: AppStore;
  /** What the keys for saving do. */
  onSave: () => void;
  /** Whether Tab leaves the editor now. */
  onTabKey: (leaves: boolean) => void;
}>;

/** The Monaco editor over the files of a pack: one view, one model per file, with the problems at their lines. */
export function createPackEditor({ host, session, store, onSave, onTabKey }: Options): () => void {
  const { documents, state } = session;
  // Before anything else of Monaco is used: its services can only be chosen once.
  const view = editor.create(
    host,
    { ...editorOptions(), model: null, wordWrap: 'on', quickSuggestions: false },
    { ...editorServices() },
  );
  const language = [...registerYaml(), ...registerMarkdown()];
  const stopTheme = followTheme();
  const files = createOpenFiles({ documents, scheme: 'gatehouse-pack', isLocked: () => false }, view);
  const views = new Map<string, editor.ICodeEditorViewState | null>();
  let current: OpenFile | null = null;

  const mark = () => {
    if (!current || current.model.isDisposed()) return;
    const { path, model } = current;
    const found = state.getState().problems.filter(({ at }) => at.file === path);
    editor.setModelMarkers(
      model,
      OWNER,
      found.map((problem) => markerOf(problem, model)),
    );
  };

  const show = () => {
    const { file } = state.getState();
    const next = file === null ? null : files.get(file);
    if (next === current && view.getModel() === (next?.model ?? null)) return;
    if (current) views.set(current.path, view.saveViewState());
    current = next;
    view.setModel(next?.model ?? null);
    view.updateOptions({ ariaLabel: authoringTexts.text({ path: file ?? '' }) });
    const saved = next && views.get(next.path);
    if (saved) view.restoreViewState(saved);
    mark();
  };

  const reveal = () => {
    const { reveal: place } = state.getState();
    if (!place || place.file !== current?.path) return;
    const position = current.model.validatePosition({ lineNumber: place.line, column: place.column });
    view.setPosition(position);
    view.revealPositionInCenterIfOutsideViewport(position);
    view.focus();
  };

  const stopState = state.subscribe((now, before) => {
    if (now.file !== before.file || now.paths !== before.paths) show();
    if (now.problems !== before.problems) mark();
    if (now.reveal !== before.reveal) reveal();
  });

  view.addCommand(KeyMod.CtrlCmd | KeyCode.KeyZ, session.undo);
  view.addCommand(KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyZ, session.redo);
  view.addCommand(KeyMod.CtrlCmd | KeyCode.KeyY, session.redo);
  view.addCommand(KeyMod.CtrlCmd | KeyCode.KeyS, onSave);
  view.addCommand(KeyMod.CtrlCmd | KeyCode.Enter, () => void session.tryIt());

  const disposables: IDisposable[] = [
    ...language,
    languages.registerFoldingRangeProvider('yaml', foldingProvider),
    followTabKey(view, store, onTabKey),
    view.onDidBlurEditorText(() => documents.breakUndo()),
  ];
  show();
  reveal();

  return () => {
    stopState();
    for (const disposable of disposables) disposable.dispose();
    view.dispose();
    files.dispose();
    stopTheme();
  };
}

/** A problem from its place to the end of the line: it says where something begins, not where it ends. */
function markerOf(
  { severity, message, code, at }: LessonProblem,
  model: editor.ITextModel,
): editor.IMarkerData {
  const { lineNumber, column } = model.validatePosition({ lineNumber: at.line, column: at.column });
  const end = model.getLineMaxColumn(lineNumber);
  return {
    severity: severity === 'error' ? MarkerSeverity.Error : MarkerSeverity.Warning,
    code,
    message,
    startLineNumber: lineNumber,
    startColumn: Math.min(column, Math.max(1, end - 1)),
    endLineNumber: lineNumber,
    endColumn: end,
  };
}
