import type { StateCreator } from 'zustand/vanilla';
import type { LiveMark } from '../core/cluster/status-differences.ts';
import type { CanvasShow } from '../core/model/canvas-choice.ts';
import type { ResourceKey } from '../core/model/resource.ts';

/** What the user wants to see on the canvas; kept with the view of the workspace. */
export type CanvasSlice = {
  readonly show: CanvasShow;
  /** The objects that have a card in the chain because the user wants it. */
  readonly wanted: ReadonlySet<ResourceKey>;
  /** The namespaces in the order that the user gave to their lanes; empty while the layout decides. */
  readonly laneOrder: readonly string[];
  /** Of cards that show objects of a cluster: that a live status is not what is computed. */
  readonly liveMarks: ReadonlyMap<ResourceKey, LiveMark>;
  readonly orderLanes: (namespaces: readonly string[]) => void;
  readonly showOnCanvas: (show: CanvasShow) => void;
  /** Gives an object a card of its own, or shows it on another card again. */
  readonly unfold: (key: ResourceKey) => void;
  readonly fold: (key: ResourceKey) => void;
};

export const createCanvasSlice: StateCreator<CanvasSlice> = (set) => ({
  show: 'chain',
  wanted: new Set(),
  laneOrder: [],
  liveMarks: new Map(),
  orderLanes: (laneOrder) => set({ laneOrder }),
  showOnCanvas: (show) => set({ show }),
  unfold: (key) => set(({ wanted }) => ({ wanted: new Set([...wanted, key]) })),
  fold: (key) => set(({ wanted }) => ({ wanted: new Set([...wanted].filter((other) => other !== key)) })),
});
