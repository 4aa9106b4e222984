import { createStore, type StateCreator } from 'zustand/vanilla';
import { createAnalysisSlice, type AnalysisSlice } from './analysis-slice.ts';
import { createCanvasSlice, type CanvasSlice } from './canvas-slice.ts';
import { createFilesSlice, type FilesSlice } from './files-slice.ts';
import { createLessonsSlice, type LessonsSlice } from './lessons/lessons-slice.ts';
import { createNoticesSlice, type NoticesSlice } from './notices-slice.ts';
import { createRolesSlice, type RolesSlice } from './roles-slice.ts';
import { createPresenterSlice, type PresenterSlice } from './presenter/presenter-slice.ts';
import { createSelectionSlice, type SelectionSlice } from './selection-slice.ts';
import { createSettingsSlice, type SettingsSlice } from './settings-slice.ts';
import { createTrafficSlice, type TrafficSlice } from './traffic-slice.ts';
import { createViewSlice, type ViewSlice } from './view-slice.ts';
import { createWorkspacesSlice, type WorkspacesSlice } from './workspaces-slice.ts';

export type AppState = AnalysisSlice &
  CanvasSlice &
  FilesSlice &
  LessonsSlice &
  NoticesSlice &
  RolesSlice &
  PresenterSlice &
  SelectionSlice &
  SettingsSlice &
  TrafficSlice &
  ViewSlice &
  WorkspacesSlice;

const createAppState: StateCreator<AppState> = (...args) => ({
  ...createAnalysisSlice(...args),
  ...createCanvasSlice(...args),
  ...createFilesSlice(...args),
  ...createLessonsSlice(...args),
  ...createNoticesSlice(...args),
  ...createRolesSlice(...args),
  ...createPresenterSlice(...args),
  ...createSelectionSlice(...args),
  ...createSettingsSlice(...args),
  ...createTrafficSlice(...args),
  ...createViewSlice(...args),
  ...createWorkspacesSlice(...args),
});

export type AppStore = ReturnType<typeof createAppStore>;

/** Everything the screen shows. The workspace's text is not here: it is in the documents. */
export const createAppStore = () => createStore<AppState>()(createAppState);
