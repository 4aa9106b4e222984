import type { StateCreator } from 'zustand/vanilla';
import type { ResourceKey } from '../core/model/resource.ts';

/** The selection, made by canvas, text cursor, problems panel or palette. */
export type SelectionSlice = {
  readonly selected: ReadonlySet<ResourceKey>;
  /** The edge that the inspector explains, if any. */
  readonly selectedEdge: string | null;
  /** The finding that was last opened. */
  readonly selectedFinding: string | null;
  /** The view that selected last, which need not scroll to it. */
  readonly selectedBy: 'canvas' | 'editor' | 'panel';
  readonly select: (keys: Iterable<ResourceKey>, by: SelectionSlice['selectedBy']) => void;
  readonly selectEdge: (id: string | null) => void;
  readonly selectFinding: (id: string | null) => void;
};

export const createSelectionSlice: StateCreator<SelectionSlice> = (set, get) => ({
  selected: new Set(),
  selectedEdge: null,
  selectedFinding: null,
  selectedBy: 'canvas',
  select: (keys, by) => {
    const next = new Set(keys);
    const { selected, selectedEdge } = get();
    const same = next.size === selected.size && [...next].every((key) => selected.has(key));
    if (same && selectedEdge === null) return;
    set({ selected: same ? selected : next, selectedEdge: null, selectedBy: by });
  },
  selectEdge: (id) => set({ selectedEdge: id, ...(id !== null && { selected: new Set<ResourceKey>() }) }),
  selectFinding: (id) => set({ selectedFinding: id }),
});
