import type { StateCreator } from 'zustand/vanilla';
import type { ResourceKey } from '../core/model/resource.ts';

/** A place in a file that the editor should show, and optionally select. `seq` makes two requests of the same place distinct. */
export type RevealRequest = Readonly<{ file: string; start: number; end: number; seq: number }>;

export type CanvasFilter = Readonly<{
  /** Hidden kinds, as `group/Kind`. */
  hiddenKinds: ReadonlySet<string>;
  /** Only these namespaces; empty means all. */
  namespaces: ReadonlySet<string>;
  problemsOnly: boolean;
  /** Only what is connected with this object. */
  focus: ResourceKey | null;
}>;

export type CanvasRequest = 'fit' | 'zoom-in' | 'zoom-out' | 'picture-png' | 'picture-svg' | 'focus';

export type Panel = 'left' | 'right' | 'bottom';
export type LeftTab = 'palette' | 'files';
export type RightTab = 'yaml' | 'inspector';
export type InspectorTab = 'fields' | 'status';
export type BottomTab = 'problems' | 'attachments' | 'trace' | 'routing';

/** How the window is arranged and what the canvas shows; nothing here is part of the workspace. */
export type ViewSlice = {
  readonly activeFile: string | null;
  /** The files with a tab in the YAML pane; null while it was not shown yet. */
  readonly tabs: readonly string[] | null;
  /** The lanes of the canvas that are folded; null while the canvas decides. */
  readonly foldedLanes: ReadonlySet<string> | null;
  readonly reveal: RevealRequest | null;
  readonly filter: CanvasFilter;
  readonly panels: Readonly<Record<Panel, boolean>>;
  readonly leftTab: LeftTab;
  readonly rightTab: RightTab;
  /** What the inspector shows of objects that have a status. */
  readonly inspectorTab: InspectorTab;
  readonly bottomTab: BottomTab;
  /** The object whose place the canvas should bring into view; `seq` as above. */
  readonly centre: Readonly<{ keys: readonly ResourceKey[]; seq: number }> | null;
  readonly keepTabs: (tabs: readonly string[]) => void;
  readonly keepFoldedLanes: (lanes: ReadonlySet<string>) => void;
  readonly openFile: (path: string | null) => void;
  readonly revealSpan: (file: string, start: number, end: number) => void;
  readonly setFilter: (change: Partial<CanvasFilter>) => void;
  readonly clearFilter: () => void;
  readonly togglePanel: (panel: Panel, open?: boolean) => void;
  readonly showLeft: (tab: LeftTab) => void;
  readonly showRight: (tab: RightTab) => void;
  readonly showInspector: (tab: InspectorTab) => void;
  readonly showBottom: (tab: BottomTab) => void;
  readonly centreOn: (keys: readonly ResourceKey[]) => void;
  /** A request to the canvas from elsewhere: a menu, the palette, a shortcut. */
  readonly canvasRequest: Readonly<{ type: CanvasRequest; seq: number }> | null;
  readonly askCanvas: (type: CanvasRequest) => void;
};

export const emptyFilter: CanvasFilter = {
  hiddenKinds: new Set(),
  namespaces: new Set(),
  problemsOnly: false,
  focus: null,
};

export const createViewSlice: StateCreator<ViewSlice> = (set) => ({
  activeFile: null,
  tabs: null,
  foldedLanes: null,
  reveal: null,
  filter: emptyFilter,
  panels: { left: true, right: true, bottom: true },
  leftTab: 'palette',
  rightTab: 'yaml',
  inspectorTab: 'fields',
  bottomTab: 'problems',
  centre: null,
  keepTabs: (tabs) => set({ tabs }),
  keepFoldedLanes: (foldedLanes) => set({ foldedLanes }),
  openFile: (path) => set({ activeFile: path }),
  revealSpan: (file, start, end) =>
    set((state) => ({
      activeFile: file,
      reveal: { file, start, end, seq: (state.reveal?.seq ?? 0) + 1 },
    })),
  setFilter: (change) => set((state) => ({ filter: { ...state.filter, ...change } })),
  clearFilter: () => set({ filter: emptyFilter }),
  togglePanel: (panel, open) =>
    set((state) => ({ panels: { ...state.panels, [panel]: open ?? !state.panels[panel] } })),
  showLeft: (leftTab) => set((state) => ({ leftTab, panels: { ...state.panels, left: true } })),
  showRight: (rightTab) => set((state) => ({ rightTab, panels: { ...state.panels, right: true } })),
  showInspector: (inspectorTab) =>
    set((state) => ({ inspectorTab, rightTab: 'inspector', panels: { ...state.panels, right: true } })),
  showBottom: (bottomTab) => set((state) => ({ bottomTab, panels: { ...state.panels, bottom: true } })),
  centreOn: (keys) => set((state) => ({ centre: { keys, seq: (state.centre?.seq ?? 0) + 1 } })),
  canvasRequest: null,
  askCanvas: (type) =>
    set((state) => ({ canvasRequest: { type, seq: (state.canvasRequest?.seq ?? 0) + 1 } })),
});
