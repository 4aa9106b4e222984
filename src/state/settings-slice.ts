import type { StateCreator } from 'zustand/vanilla';
import { defaultOptions, type WorkspaceOptions } from '../core/model/options.ts';

export type Theme = 'system' | 'light' | 'dark';

/** What the user prefers; kept in the browser by `settings-storage.ts`. */
export type SettingsSlice = {
  readonly theme: Theme;
  readonly options: WorkspaceOptions;
  /** Whether the list of problems has notes about portability. */
  readonly showsPortability: boolean;
  readonly setShowsPortability: (shows: boolean) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly setOptions: (change: Partial<WorkspaceOptions>) => void;
};

export const createSettingsSlice: StateCreator<SettingsSlice> = (set) => ({
  theme: 'system',
  showsPortability: false,
  setShowsPortability: (showsPortability) => set({ showsPortability }),
  options: defaultOptions,
  setTheme: (theme) => set({ theme }),
  setOptions: (change) => set((state) => ({ options: { ...state.options, ...change } })),
});
