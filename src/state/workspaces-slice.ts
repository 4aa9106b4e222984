import type { StateCreator } from 'zustand/vanilla';
import { OWN, type WorkspaceInfo } from './workspaces/workspace-info.ts';

/** The workspaces of this browser; the registry is mirrored here for the screen. */
export type WorkspacesSlice = {
  /** The id of the one that is open. */
  readonly workspace: string;
  /** All there are, those opened last in front; deleted ones among them, for as long as they can be restored. */
  readonly workspaces: readonly WorkspaceInfo[];
  readonly setWorkspaces: (
    change: Readonly<{ workspace?: string; workspaces: readonly WorkspaceInfo[] }>,
  ) => void;
};

export const createWorkspacesSlice: StateCreator<WorkspacesSlice> = (set) => ({
  workspace: OWN,
  workspaces: [],
  setWorkspaces: (change) => set(change),
});
