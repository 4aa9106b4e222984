import type { editor } from 'monaco-editor/editor';
import type { Workspace } from '../../state/workspace.ts';

/** What the YAML pane remembers while it is out of sight: open tabs, and cursor and scroll of each file. */
export type EditorSession = {
  tabs: readonly string[];
  /** Files whose tab was closed: they stay in the workspace and come back when they are gone to. */
  known: ReadonlySet<string>;
  readonly views: Map<string, editor.ICodeEditorViewState | null>;
  /** The last request to show a place that was met. */
  revealed: number;
};

const sessions = new WeakMap<Workspace, EditorSession>();

export function sessionOf(workspace: Workspace): EditorSession {
  const known = sessions.get(workspace);
  if (known) return known;
  const session: EditorSession = { tabs: [], known: new Set(), views: new Map(), revealed: 0 };
  sessions.set(workspace, session);
  return session;
}
