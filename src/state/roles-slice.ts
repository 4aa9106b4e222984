import type { StateCreator } from 'zustand/vanilla';
import type { Locks } from '../core/roles/locks.ts';
import type { Persona } from '../core/roles/role.ts';

/** Whose the objects are, as far as it is shown; and what may not be changed at the moment. */
export type RolesSlice = {
  /** Whether cards show to which role they belong; kept with the view of the workspace. */
  readonly byRole: boolean;
  /** What text, forms and commands leave alone: until the page is left, or it is taken back. */
  readonly locks: Locks;
  readonly showByRole: (byRole: boolean) => void;
  /** Looks at the workspace as one of the roles does; null for all of it. */
  readonly viewAs: (persona: Persona | null) => void;
  /** Locks these objects, whoever looks, each with the sentences that say why; and no others. */
  readonly lockObjects: (objects: Locks['objects']) => void;
  /** Locks everything, with the sentences that say why: the workspace is there to be read. Undefined takes that back. */
  readonly lockWhole: (whole: string | undefined) => void;
};

export const createRolesSlice: StateCreator<RolesSlice> = (set) => ({
  byRole: false,
  locks: { persona: null, objects: new Map() },
  showByRole: (byRole) => set({ byRole }),
  viewAs: (persona) => set(({ locks }) => ({ locks: { ...locks, persona } })),
  lockObjects: (objects) => set(({ locks }) => ({ locks: { ...locks, objects } })),
  lockWhole: (whole) =>
    set(({ locks: { persona, objects } }) => ({
      locks: { persona, objects, ...(whole !== undefined && { whole }) },
    })),
});
