import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
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
