import type { EditorLog } from '../editor-log.ts';
import type { Workspace } from './workspace.ts';
import type { Workspaces } from './workspaces.ts';

type Listener = (workspace: Workspace) => Promise<void> | void;

/** Who hears of workspaces that change. */
export type Changes = Readonly<{
  /** Has the consequences of a change looked at when no other follows for a moment. */
  note: (workspace: Workspace) => void;
  /** The same for all, after workspaces have come or gone; of those that are gone listeners hear at once. */
  noteAll: () => void;
  onChange: (listener: Listener) => void;
  onGone: (listener: (workspace: Workspace) => void) => void;
}>;

/** How long after a change its consequences are looked at, in milliseconds: while a user types, they would be late. */
const PAUSE = 100;

/** @param ready waits until the files of a workspace are read */
export function createChanges(
  workspaces: Workspaces,
  log: EditorLog,
  ready: (workspace: Workspace) => Promise<void>,
): Changes {
  const timers = new Map<Workspace, NodeJS.Timeout>();
  const listeners: Listener[] = [];
  const mourners: ((workspace: Workspace) => void)[] = [];
  let known: readonly Workspace[] = [];

  const report = (workspace: Workspace): Promise<void> =>
    log.guard('A folder could not be read', async () => {
      await ready(workspace);
      // Meanwhile another change may have come, which will speak for this one, or its folder may be closed.
      if (timers.has(workspace) || !workspaces.all().includes(workspace)) return;
      for (const listener of listeners)
        await log.guard('What follows from a change could not be reported', () => listener(workspace));
    });

  const note = (workspace: Workspace): void => {
    clearTimeout(timers.get(workspace));
    const timer = setTimeout(() => {
      timers.delete(workspace);
      void report(workspace);
    }, PAUSE);
    timers.set(workspace, timer);
  };

  return {
    note,
    noteAll() {
      const now = workspaces.all();
      for (const gone of known.filter((one) => !now.includes(one))) {
        clearTimeout(timers.get(gone));
        timers.delete(gone);
        for (const mourner of mourners) mourner(gone);
      }
      known = now;
      now.forEach(note);
    },
    onChange: (listener) => void listeners.push(listener),
    onGone: (listener) => void mourners.push(listener),
  };
}
