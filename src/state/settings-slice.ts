import type { StateCreator } from 'zustand/vanilla';
import type { Language } from '../texts/language.ts';
import { defaultOptions, type WorkspaceOptions } from '../core/model/options.ts';

export type Theme = 'system' | 'light' | 'dark';

/** The language of the window; that of the browser for `system`. */
export type LanguageChoice = 'system' | Language;

/** Where something is opened while the workspace has files: as a workspace of its own, or among them. */
export type Opening = 'new' | 'here';

/** What the user prefers; kept in the browser by `settings-storage.ts`, and what belongs to a workspace by `view-storage.ts`. */
export type SettingsSlice = {
  readonly theme: Theme;
  /** The window has it from when the page is loaded the next time. */
  readonly language: LanguageChoice;
  readonly options: WorkspaceOptions;
  /** Tab goes on from the text of manifests to what is next on the page, instead of indenting. */
  readonly tabLeavesEditor: boolean;
  /** The last choice for each. */
  readonly opening: Readonly<Record<'samples' | 'files', Opening>>;
  /** Whether the list of problems has notes about portability. */
  readonly showsPortability: boolean;
  /** Whether forms have the tree of all fields open. */
  readonly showsAllFields: boolean;
  /** Whether the first screen offers the tour: it was neither taken nor declined. */
  readonly offersTour: boolean;
  readonly declineTour: () => void;
  readonly setShowsAllFields: (shows: boolean) => void;
  readonly setShowsPortability: (shows: boolean) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly setLanguage: (language: LanguageChoice) => void;
  readonly setTabLeavesEditor: (leaves: boolean) => void;
  readonly setOptions: (change: Partial<WorkspaceOptions>) => void;
  readonly setOpening: (change: Partial<SettingsSlice['opening']>) => void;
};

export const createSettingsSlice: StateCreator<SettingsSlice> = (set) => ({
  theme: 'system',
  language: 'system',
  showsPortability: false,
  setShowsPortability: (showsPortability) => set({ showsPortability }),
  showsAllFields: false,
  setShowsAllFields: (showsAllFields) => set({ showsAllFields }),
  offersTour: true,
  declineTour: () => set({ offersTour: false }),
  options: { ...defaultOptions, implementation: 'auto' },
  tabLeavesEditor: false,
  opening: { samples: 'new', files: 'here' },
  setTheme: (theme) => set({ theme }),
  setLanguage: (language) => set({ language }),
  setTabLeavesEditor: (tabLeavesEditor) => set({ tabLeavesEditor }),
  setOptions: (change) => set((state) => ({ options: { ...state.options, ...change } })),
  setOpening: (change) => set((state) => ({ opening: { ...state.opening, ...change } })),
});
