import { reportFailure } from '../../state/report-failure.ts';
import { whyTextLocked } from '../../state/locked-texts.ts';
import type { Workspace } from '../../state/workspace.ts';
import { editorTexts } from '../../texts/en/editor.ts';
import { bringDashes } from './bring-dashes.ts';
import { codeActions } from './code-actions.ts';
import { completionProvider } from './completion-provider.ts';
import { createSettler } from './create-settler.ts';
import type { CursorPlace } from './cursor-place.ts';
import { definitionProvider } from './definition-provider.ts';
import { documentMarks } from './document-marks.ts';
import { editorOptions } from './editor-options.ts';
import { editorServices } from './editor-services.ts';
import type { EditorSession } from './editor-session.ts';
import { followTheme } from './editor-theme.ts';
import { followPresenting } from './follow-presenting.ts';
import { registerFixCommands } from './fix-commands.ts';
import { foldingProvider } from './folding-provider.ts';
import { followCursor } from './follow-cursor.ts';
import { hoverProvider } from './hover-provider.ts';
import { indentAtSpeed } from './indent-at-speed.ts';
import { showMarkers } from './show-markers.ts';
import { editor, KeyCode, KeyMod, languages, type IDisposable } from './monaco.ts';
import { createOpenFiles, LARGE, type OpenFile } from './open-files.ts';
import { resourceOf } from './resource-uri.ts';
import { openRulePages } from './rule-pages.ts';
import { openTermPages } from './term-pages.ts';
import { showSpan } from './show-span.ts';
import { claimFocus } from './claim-focus.ts';
import { followTabKey } from './tab-key.ts';
import { bindSuggestionKeys } from './suggestion-keys.ts';
import { registerYaml } from './register-yaml.ts';

export type CodeEditor = Readonly<{ show: (path: string | null) => void; dispose: () => void }>;

type Options = Readonly<{
  host: HTMLElement;
  workspace: Workspace;
  session: EditorSession;
  onMove: (line: number, column: number) => void;
  onPlace: (place: CursorPlace | null) => void;
  onNote: (note: string | null) => void;
  /** Whether Tab leaves the editor now. */
  onTabKey: (leaves: boolean) => void;
}>;

/** How long typing must rest before marks are placed anew; meanwhile they move along with the text. */
const QUIET = 100;

const noteOn = (length: number): string | null =>
  length > LARGE ? editorTexts.isLarge({ megabytes: Math.round(length / 1_000_000) }) : null;

/** In a room, the carets of others; its code comes with the room. */
function withRoom(
  { room, store }: Workspace,
  view: editor.ICodeEditor,
  shown: () => OpenFile | null,
): () => void {
  if (!room) return () => {};
  let isOver = false;
  let carets: IDisposable | null = null;
  import('../room/show-carets.ts').then(
    ({ showCarets }) => {
      if (!isOver) carets = showCarets(view, room, shown);
    },
    (error: unknown) => reportFailure(store, error),
  );
  return () => {
    isOver = true;
    carets?.dispose();
  };
}

/** The Monaco editor of the YAML pane, joined to the workspace: one view, one model per file. */
export function createCodeEditor(options: Options): CodeEditor {
  const { host, workspace, session, onMove, onPlace, onNote, onTabKey } = options;
  const { store, documents, actions } = workspace;
  // Before anything else of Monaco is used: its services can only be chosen once.
  const view = editor.create(host, { ...editorOptions(), model: null }, { ...editorServices() });
  const language = registerYaml();
  const stopTheme = followTheme();
  const stopType = followPresenting(view, store);
  const files = createOpenFiles(
    {
      documents,
      scheme: 'gatehouse',
      isLocked(file, edits) {
        const { toast, ...state } = store.getState();
        const why = whyTextLocked(state, documents, file, edits);
        if (why !== null) toast({ tone: 'info', message: why });
        return why !== null;
      },
    },
    view,
  );
  const marks = view.createDecorationsCollection();
  let current: OpenFile | null = null;
  let revealed = session.revealed;

  const cursor = followCursor({ workspace, view, shown: () => current, onMove, onPlace });

  const refreshMarks = () => {
    if (!current || current.model.isDisposed() || current.model.getValueLength() > LARGE) return;
    const state = store.getState();
    showMarkers(current, state);
    marks.set(documentMarks(current, state));
    cursor.refresh();
  };
  const settler = createSettler(refreshMarks, QUIET);

  const show = (path: string | null) => {
    const file = path === null ? null : files.get(path);
    if (file === current && view.getModel() === (file?.model ?? null)) return;
    if (current) session.views.set(current.path, view.saveViewState());
    current = file;
    view.setModel(file?.model ?? null);
    const saved = file && session.views.get(file.path);
    if (saved) view.restoreViewState(saved);
    onNote(noteOn(file?.model.getValueLength() ?? 0));
    refreshMarks();
  };

  const reveal = () => {
    const { reveal: request } = store.getState();
    if (!request || request.seq === revealed || current?.path !== request.file) return;
    revealed = request.seq;
    session.revealed = request.seq;
    showSpan(view, current, request.start, request.end);
  };

  let stopClaim = () => {};
  const write = () => {
    const { writing } = store.getState();
    if (writing === session.writing) return;
    session.writing = writing;
    stopClaim();
    stopClaim = claimFocus(view);
  };

  const goToDefinition = editor.registerEditorOpener({
    openCodeEditor: (_source, resource) => {
      const key = resourceOf(resource);
      if (key === null) return false;
      void actions.goToResource(key);
      return true;
    },
  });
  const stopStore = store.subscribe((state, before) => {
    if (state.activeFile !== before.activeFile) show(state.activeFile);
    if (state.reveal !== before.reveal) reveal();
    if (state.writing !== before.writing) write();
    const isMarked = state.selected !== before.selected || state.lit !== before.lit;
    if (isMarked || state.locks !== before.locks) marks.set(current ? documentMarks(current, state) : []);
    if (state.findings !== before.findings || state.outlines !== before.outlines) settler.poke();
  });
  const stopDocuments = documents.onChange((changes) => {
    if (changes.some(({ type }) => type !== 'edit')) show(store.getState().activeFile);
  });

  view.addCommand(KeyMod.CtrlCmd | KeyCode.KeyZ, () => actions.undo());
  view.addCommand(KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyZ, () => actions.redo());
  view.addCommand(KeyMod.CtrlCmd | KeyCode.KeyY, () => actions.redo());
  // Monaco's own Ctrl+K waits for a second key; in this window it opens the command palette everywhere.
  view.addCommand(KeyMod.CtrlCmd | KeyCode.KeyK, () => store.getState().openDialog({ type: 'palette' }));

  bindSuggestionKeys(view);

  const disposables: IDisposable[] = [
    cursor,
    goToDefinition,
    ...language,
    indentAtSpeed(view),
    bringDashes(view),
    followTabKey(view, store, onTabKey),
    ...registerFixCommands(workspace),
    ...openRulePages(workspace),
    openTermPages(workspace),
    languages.registerFoldingRangeProvider('yaml', foldingProvider),
    languages.registerHoverProvider('yaml', hoverProvider(workspace, files)),
    languages.registerCodeActionProvider('yaml', codeActions(workspace, files)),
    languages.registerCompletionItemProvider('yaml', completionProvider(workspace, files)),
    languages.registerDefinitionProvider('yaml', definitionProvider(workspace, files)),
    view.onDidBlurEditorText(() => documents.breakUndo()),
    view.onDidChangeModelContent(() => {
      settler.poke();
      const length = current?.model.getValueLength() ?? 0;
      if (length > LARGE) onNote(noteOn(length));
    }),
  ];

  show(store.getState().activeFile);
  reveal();
  write();
  const stopCarets = withRoom(workspace, view, () => current);

  return {
    show,
    dispose: () => {
      if (current) session.views.set(current.path, view.saveViewState());
      stopCarets();
      stopClaim();
      stopStore();
      stopDocuments();
      settler.stop();
      for (const disposable of disposables) disposable.dispose();
      view.dispose();
      files.dispose();
      stopTheme();
      stopType();
    },
  };
}
