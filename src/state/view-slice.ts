import type { StateCreator } from 'zustand/vanilla';
import type { ResourceKey } from '../core/model/resource.ts';
import type { WriteTo } from '../core/model/write-to.ts';
import type { OtherSource } from './compare/other-source.ts';

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

/** How a picture of the canvas is drawn. */
export type PictureLook = Readonly<{
  /** Null for that of the window. */
  theme: 'light' | 'dark' | null;
  /** Whether the path of the request on the canvas stands out. */
  withPath: boolean;
}>;

export type Panel = 'left' | 'right' | 'bottom';
/** `lesson` is there only in the workspace of a lesson. */
export type LeftTab = 'lesson' | 'palette' | 'files';
export type RightTab = 'yaml' | 'inspector';
export type InspectorTab = 'fields' | 'status';
export type BottomTab = 'problems' | 'attachments' | 'trace' | 'routing';

/** What the workspace is compared with, and what that is called. */
export type Compared = Readonly<{ source: OtherSource; name: string }>;

/** A part of the window that keys lead to. */
export type PaneName = 'canvas' | 'request' | RightTab | LeftTab | 'bottom';

/** How the window is arranged and what the canvas shows; nothing here is part of the workspace. */
export type ViewSlice = {
  readonly activeFile: string | null;
  /** The files with a tab in the YAML pane; null while it was not shown yet. */
  readonly tabs: readonly string[] | null;
  /** The lanes of the canvas that are folded; null while the canvas decides. */
  readonly foldedLanes: ReadonlySet<string> | null;
  readonly reveal: RevealRequest | null;
  readonly filter: CanvasFilter;
  /** The panes that are open. While the left one is closed, a rail of icons is there instead. */
  readonly panels: Readonly<Record<Panel, boolean>>;
  /** What lies over the canvas beside the rail, for as long as it is used. */
  readonly flyout: LeftTab | null;
  /** Whether the user wants the bottom pane to open with a workspace that has problems. */
  readonly wantsBottom: boolean;
  /** What a window with room for one pane shows. */
  readonly front: Panel | 'canvas';
  readonly leftTab: LeftTab;
  readonly rightTab: RightTab;
  /** What the inspector shows of objects that have a status. */
  readonly inspectorTab: InspectorTab;
  readonly bottomTab: BottomTab;
  /** The object whose place the canvas should bring into view; `seq` as above. */
  readonly centre: Readonly<{ keys: readonly ResourceKey[]; seq: number }> | null;
  /** Where edits go of what a root makes of a base: as long as this workspace is open. */
  readonly writeTo: WriteTo;
  readonly setWriteTo: (writeTo: WriteTo) => void;
  /** Counts the requests to put the cursor into the text of the file that is open. */
  readonly writing: number;
  readonly keepTabs: (tabs: readonly string[]) => void;
  readonly keepFoldedLanes: (lanes: ReadonlySet<string>) => void;
  readonly openFile: (path: string | null) => void;
  /** Opens a file to write in it: its text is shown and has the focus. */
  readonly writeIn: (path: string) => void;
  readonly revealSpan: (file: string, start: number, end: number) => void;
  readonly setFilter: (change: Partial<CanvasFilter>) => void;
  readonly clearFilter: () => void;
  readonly togglePanel: (panel: Panel, open?: boolean) => void;
  /** Opens the bottom pane or closes it, where the user did not ask for either. */
  readonly openBottomFor: (hasProblems: boolean) => void;
  /** Shows the palette or the files: in the left pane where it is open, and else over the canvas. The lesson opens the pane. */
  readonly showLeft: (tab: LeftTab) => void;
  readonly setFlyout: (tab: LeftTab | null) => void;
  readonly showRight: (tab: RightTab) => void;
  readonly showInspector: (tab: InspectorTab) => void;
  readonly showBottom: (tab: BottomTab) => void;
  /** Whether the comparison stands in the place of the canvas. */
  readonly comparing: boolean;
  readonly setComparing: (comparing: boolean) => void;
  /** What the comparison begins with; null where the user chooses. */
  readonly compared: Compared | null;
  readonly compareWith: (compared: Compared) => void;
  /** Whether that is the Ingresses of the workspace with its Gateways, without asking; kept with the view of the workspace. */
  readonly models: boolean;
  readonly compareModels: () => void;
  /** Whether the window is a frame of another page, which has room for the picture and little else. */
  readonly framed: boolean;
  /** The actions of the window that there are not where it is shown, by id: an editor has its own way to open files. */
  readonly unavailable: ReadonlySet<string>;
  /** Keys that belong to who is around the page, such as `F1`: what they are for here is done without them. */
  readonly foreignKeys: ReadonlySet<string>;
  readonly showCanvas: () => void;
  readonly centreOn: (keys: readonly ResourceKey[]) => void;
  /** The pane that the keys should go to; `seq` as above. */
  readonly paneFocus: Readonly<{ pane: PaneName; seq: number }> | null;
  /** Shows a pane and moves the focus into it. */
  readonly goTo: (pane: PaneName) => void;
  /** A request to the canvas from elsewhere: a menu, the palette, a shortcut. */
  readonly canvasRequest: Readonly<{ type: CanvasRequest; look: PictureLook; seq: number }> | null;
  /** `look` is for pictures: without it they have the theme of the window, and all stands out alike. */
  readonly askCanvas: (type: CanvasRequest, look?: PictureLook) => void;
};

export const emptyFilter: CanvasFilter = {
  hiddenKinds: new Set(),
  namespaces: new Set(),
  problemsOnly: false,
  focus: null,
};

const plainLook: PictureLook = { theme: null, withPath: false };

export const createViewSlice: StateCreator<ViewSlice> = (set, get) => ({
  activeFile: null,
  tabs: null,
  foldedLanes: null,
  reveal: null,
  filter: emptyFilter,
  panels: { left: false, right: true, bottom: false },
  flyout: null,
  wantsBottom: true,
  front: 'canvas',
  leftTab: 'palette',
  rightTab: 'yaml',
  inspectorTab: 'fields',
  bottomTab: 'problems',
  centre: null,
  writeTo: 'written',
  setWriteTo: (writeTo) => set({ writeTo }),
  writing: 0,
  keepTabs: (tabs) => set({ tabs }),
  keepFoldedLanes: (foldedLanes) => set({ foldedLanes }),
  openFile: (path) => set({ activeFile: path }),
  writeIn: (path) => {
    get().showRight('yaml');
    set((state) => ({ activeFile: path, writing: state.writing + 1 }));
  },
  revealSpan: (file, start, end) =>
    set((state) => ({
      activeFile: file,
      reveal: { file, start, end, seq: (state.reveal?.seq ?? 0) + 1 },
    })),
  setFilter: (change) => set((state) => ({ filter: { ...state.filter, ...change } })),
  clearFilter: () => set({ filter: emptyFilter }),
  togglePanel: (panel, open) =>
    set((state) => {
      const shown = open ?? !state.panels[panel];
      return {
        ...opened(state, panel, shown),
        ...(panel === 'bottom' && { wantsBottom: shown }),
        ...(panel === 'left' && { flyout: null }),
      };
    }),
  openBottomFor: (hasProblems) =>
    set((state) => ({ panels: { ...state.panels, bottom: hasProblems && state.wantsBottom } })),
  showLeft: (leftTab) =>
    set((state) =>
      leftTab === 'lesson'
        ? { leftTab, flyout: null, panels: { ...state.panels, left: true } }
        : { leftTab, front: 'left', flyout: state.panels.left ? null : leftTab },
    ),
  setFlyout: (flyout) => set({ flyout, ...(flyout !== null && { leftTab: flyout }) }),
  showRight: (rightTab) => set((state) => ({ rightTab, ...opened(state, 'right') })),
  showInspector: (inspectorTab) =>
    set((state) => ({ inspectorTab, rightTab: 'inspector', ...opened(state, 'right') })),
  showBottom: (bottomTab) => set((state) => ({ bottomTab, ...opened(state, 'bottom') })),
  comparing: false,
  setComparing: (comparing) =>
    // It needs the room of the bottom pane.
    set(({ panels }) => ({
      comparing,
      ...(!comparing && { compared: null }),
      models: false,
      front: 'canvas',
      panels: { ...panels, bottom: panels.bottom && !comparing },
    })),
  compared: null,
  compareWith: (compared) => {
    set({ compared });
    get().setComparing(true);
  },
  models: false,
  compareModels: () => {
    get().setComparing(true);
    set({ models: true });
  },
  framed: false,
  unavailable: new Set(),
  foreignKeys: new Set(),
  showCanvas: () => set({ front: 'canvas' }),
  centreOn: (keys) =>
    set((state) => ({ front: 'canvas', centre: { keys, seq: (state.centre?.seq ?? 0) + 1 } })),
  paneFocus: null,
  goTo: (pane) => {
    const { showCanvas, showRight, showLeft, showBottom, bottomTab } = get();
    if (pane === 'canvas' || pane === 'request') showCanvas();
    else if (pane === 'yaml' || pane === 'inspector') showRight(pane);
    else if (pane === 'bottom') showBottom(bottomTab);
    else showLeft(pane);
    set((state) => ({ paneFocus: { pane, seq: (state.paneFocus?.seq ?? 0) + 1 } }));
  },
  canvasRequest: null,
  askCanvas: (type, look = plainLook) =>
    set((state) => ({ canvasRequest: { type, look, seq: (state.canvasRequest?.seq ?? 0) + 1 } })),
});

/** A pane opened or closed; what is opened comes to the front, and the canvas does where it was closed. */
const opened = (
  { panels, front }: ViewSlice,
  panel: Panel,
  open = true,
): Pick<ViewSlice, 'panels' | 'front'> => ({
  panels: { ...panels, [panel]: open },
  front: open ? panel : front === panel ? 'canvas' : front,
});
