import type { editor } from 'monaco-editor/editor';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Workspace } from '../../state/workspace.ts';
import { neighbourOf, tabsAfter } from './open-tabs.ts';

/** State of the YAML pane that outlives it: open tabs, and cursor and scroll of each file. */
export type EditorSession = {
  readonly tabs: StoreApi<Readonly<{ paths: readonly string[] }>>;
  /** Closes a tab; the file stays in the workspace and its tab comes back when the file is opened. */
  readonly close: (path: string) => void;
  readonly views: Map<string, editor.ICodeEditorViewState | null>;
  /** The last request to show a place that was carried out. */
  revealed: number;
  /** The last request to write that was carried out. */
  writing: number;
};

const sessions = new WeakMap<Workspace, EditorSession>();

export function sessionOf(workspace: Workspace): EditorSession {
  const known = sessions.get(workspace);
  if (known) return known;
  const session = createSession(workspace);
  sessions.set(workspace, session);
  return session;
}

/** Tabs follow the workspace's files and the file that is shown, for as long as the workspace is open. */
function createSession({ store }: Workspace): EditorSession {
  const remembered = store.getState().tabs;
  const tabs = createStore<Readonly<{ paths: readonly string[] }>>()(() => ({ paths: remembered ?? [] }));
  // A tab that was closed on an earlier visit stays closed.
  let known: ReadonlySet<string> = new Set(remembered && store.getState().files.map(({ path }) => path));
  tabs.subscribe(({ paths }) => store.getState().keepTabs(paths));

  const follow = () => {
    const { files, activeFile, openFile } = store.getState();
    const there = files.map(({ path }) => path);
    const paths = tabsAfter(tabs.getState().paths, known, there, activeFile);
    known = new Set(there);
    if (paths !== tabs.getState().paths) tabs.setState({ paths });
    const shown = activeFile !== null && paths.includes(activeFile) ? activeFile : (paths[0] ?? null);
    if (shown !== activeFile) openFile(shown);
  };
  follow();
  store.subscribe((state, before) => {
    if (state.files !== before.files || state.activeFile !== before.activeFile) follow();
  });

  return {
    tabs,
    close: (path) => {
      const { paths } = tabs.getState();
      const next = neighbourOf(paths, path);
      tabs.setState({ paths: paths.filter((tab) => tab !== path) });
      if (store.getState().activeFile === path) store.getState().openFile(next);
    },
    views: new Map(),
    revealed: 0,
    writing: 0,
  };
}
