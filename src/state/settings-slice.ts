import type { StateCreator } from 'zustand/vanilla';
import { defaultOptions, type WorkspaceOptions } from '../core/model/options.ts';

export type Theme = 'system' | 'light' | 'dark';

/** What the user prefers; kept in the browser by `settings-storage.ts`. */
export type SettingsSlice = {
  readonly theme: Theme;
  readonly options: WorkspaceOptions;
  /** Tab goes on from the text of manifests to what is next on the page, instead of indenting. */
  readonly tabLeavesEditor: boolean;
  readonly setTheme: (theme: Theme) => void;
  readonly setTabLeavesEditor: (leaves: boolean) => void;
  readonly setOptions: (change: Partial<WorkspaceOptions>) => void;
};

export const createSettingsSlice: StateCreator<SettingsSlice> = (set) => ({
  theme: 'system',
  options: defaultOptions,
  tabLeavesEditor: false,
  setTheme: (theme) => set({ theme }),
  setTabLeavesEditor: (tabLeavesEditor) => set({ tabLeavesEditor }),
  setOptions: (change) => set((state) => ({ options: { ...state.options, ...change } })),
});
