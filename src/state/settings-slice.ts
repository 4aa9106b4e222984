import type { StateCreator } from 'zustand/vanilla';
import { defaultOptions, type WorkspaceOptions } from '../core/model/options.ts';

export type Theme = 'system' | 'light' | 'dark';

/** Where something is opened while the workspace has files: as a workspace of its own, or among them. */
export type Opening = 'new' | 'here';

/** What the user prefers; kept in the browser by `settings-storage.ts`, and what belongs to a workspace by `view-storage.ts`. */
export type SettingsSlice = {
  readonly theme: Theme;
  readonly options: WorkspaceOptions;
  /** The last choice for each. */
  readonly opening: Readonly<Record<'samples' | 'files', Opening>>;
  readonly setTheme: (theme: Theme) => void;
  readonly setOptions: (change: Partial<WorkspaceOptions>) => void;
  readonly setOpening: (change: Partial<SettingsSlice['opening']>) => void;
};

export const createSettingsSlice: StateCreator<SettingsSlice> = (set) => ({
  theme: 'system',
  options: defaultOptions,
  opening: { samples: 'new', files: 'here' },
  setTheme: (theme) => set({ theme }),
  setOptions: (change) => set((state) => ({ options: { ...state.options, ...change } })),
  setOpening: (change) => set((state) => ({ opening: { ...state.opening, ...change } })),
});
