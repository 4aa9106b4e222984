import type { Analyzer } from '../../../analysis/protocol.ts';
import { inEditorTexts } from '../../../texts/en/in-editor.ts';
import { createAppStore } from '../../app-store.ts';
import { createDocuments } from '../../create-documents.ts';
import type { Page } from '../../page.ts';
import { readOptions } from '../../read-options.ts';
import { reportFailure } from '../../report-failure.ts';
import { requestDraft } from '../../request-draft.ts';
import { isRecord } from '../../stored-value.ts';
import type { Workspace } from '../../workspace.ts';
import { standsAlone } from '../../stands-alone.ts';
import { startAnalyzer } from '../../wiring/start-analyzer.ts';
import type { Beginning, FromCanvas, ToCanvas } from './editor-messages.ts';
import { joinEditor } from './join-editor.ts';
import { NOT_IN_EDITORS } from './not-in-editors.ts';

/** A workspace whose files are those of an editor. */
export type InEditor = Readonly<{
  workspace: Workspace;
  /** What users call the folder. */
  name: string;
  /** Takes what the editor says. */
  take: (message: ToCanvas) => void;
}>;

export type EditorSetup = Readonly<{
  say: (message: FromCanvas) => void;
  page: Page;
  /** Which analyzer to use; a worker, unless a test brings one that works inline. */
  analyzer?: Analyzer;
}>;

const ID = 'editor';

/** All commands and the settings are in VS Code by these keys, wherever the focus is. */
const KEYS_OF_EDITORS: ReadonlySet<string> = new Set(['F1', 'Mod+,']);

/**
 * Opens the files of an editor as a workspace of the same parts as that of the window. Nothing of it is stored in the browser:
 * each edit is one of the editor's texts at once, and saving is the editor's.
 */
export function openInEditor(beginning: Beginning, { say, page, analyzer: given }: EditorSetup): InEditor {
  const store = createAppStore();
  const state = () => store.getState();
  const documents = createDocuments();
  const link = joinEditor(documents, beginning.state, say);
  const takeOptions = (options: unknown) => state().setOptions(readOptions(isRecord(options) ? options : {}));
  takeOptions(beginning.options);

  const alone = standsAlone({ id: ID, store, documents, analyzer: given ?? startAnalyzer(store), page });
  const { analyzer } = alone.context;
  const { feed } = alone;
  const actions: Workspace['actions'] = { ...alone.actions, saveToDisk: async () => say({ type: 'save' }) };

  // The text is beside the canvas: whoever shows it here shows it there.
  const { showRight } = state();
  store.setState({
    unavailable: NOT_IN_EDITORS,
    foreignKeys: KEYS_OF_EDITORS,
    rightTab: 'inspector',
    showRight: (tab) => (tab === 'yaml' ? undefined : showRight(tab)),
    writeIn(path) {
      state().openFile(path);
      say({ type: 'write', file: path });
    },
  });
  const { goTo } = state();
  store.setState({
    goTo: (pane) => (pane === 'yaml' ? say({ type: 'write', file: state().activeFile }) : goTo(pane)),
  });
  if (beginning.readOnly !== null) state().lockWhole(beginning.readOnly);
  if (beginning.leftOut.length > 0)
    state().setBanner('left-out', { tone: 'warning', message: beginning.leftOut.join(' ') });
  state().setFiles({ ready: true, storage: 'kept' });
  feed.start();

  const send = (request: string) => {
    const draft = requestDraft(request);
    if (draft) void feed.settled().then(() => actions.send(draft));
  };
  if (beginning.request !== null) send(beginning.request);

  let asked = 0;
  const select = async (file: string, offset: number) => {
    asked += 1;
    const request = asked;
    const located = await analyzer.locate(file, offset);
    if (request === asked && located?.resource) state().select([located.resource], 'editor');
  };

  const off = [
    store.subscribe(({ reveal, dialog }, before) => {
      if (reveal && reveal !== before.reveal)
        say({ type: 'reveal', file: reveal.file, start: reveal.start, end: reveal.end });
      if (dialog !== before.dialog && dialog?.type === 'settings') {
        state().openDialog(null);
        say({ type: 'settings' });
      }
    }),
    page.onRejection((reason) => reportFailure(store, reason)),
  ];

  return {
    name: beginning.name,
    take(message) {
      if (message.type === 'update') link.take(message);
      else if (message.type === 'cursor')
        select(message.file, message.offset).catch((error: unknown) => reportFailure(store, error));
      else if (message.type === 'request') send(message.request);
      else if (message.type === 'options') takeOptions(message.options);
      else if (message.type === 'refused')
        state().toast({ tone: 'error', message: inEditorTexts.refused(), detail: message.reason });
    },
    workspace: alone.workspace({
      actions,
      stop() {
        for (const stop of off) stop();
        link.stop();
      },
      close: () => documents.destroy(),
    }),
  };
}
