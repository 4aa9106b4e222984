import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { AppState } from '../state/app-store.ts';
import type { Workspace } from '../state/workspace.ts';

export const WorkspaceContext = createContext<Workspace | null>(null);

/** The workspace this part of the screen shows. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('No workspace above this component.');
  return workspace;
}

/** Reads one thing of the application's state, and renders again when that thing changes. Select narrowly. */
export const useApp = <T>(select: (state: AppState) => T): T => useStore(useWorkspace().store, select);

/** Reads several things of the application's state by their names, and renders again when one of them changes. */
export const useAppState = <Name extends keyof AppState>(...names: readonly Name[]): Pick<AppState, Name> =>
  useApp(
    useShallow(
      (state) => Object.fromEntries(names.map((name) => [name, state[name]])) as Pick<AppState, Name>,
    ),
  );
