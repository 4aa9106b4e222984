import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { EditingPart } from './editing/choose-field.ts';
import type { CardPosition } from '../../state/documents.ts';
import type { ConnectSide } from '../../state/notices-slice.ts';

/** One end of a connection: an object, or a row of it. */
export type End = Readonly<{ key: ResourceKey; row: string | null }>;

/** What a menu is about, and where on the screen it opens. */
export type CanvasMenu = Readonly<{ at: CardPosition }> &
  (
    | Readonly<{ on: 'node'; key: ResourceKey }>
    | Readonly<{ on: 'edge'; edge: string }>
    | Readonly<{ on: 'lane'; namespace: string }>
    | Readonly<{ on: 'canvas'; namespace: string | null }>
    /** An edge was dropped on empty canvas: which kinds fit? */
    | Readonly<{ on: 'loose-end'; from: End; side: ConnectSide; namespace: string | null }>
  );

/** State of the canvas while it is on screen; none of it is part of the workspace. */
export type CanvasState = {
  readonly collapsed: ReadonlySet<string>;
  /** The card that the keyboard is on. */
  readonly active: ResourceKey | null;
  /** The end an edge is being drawn from, and the kinds (`group/Kind`) that could be its other end. */
  readonly connecting: Readonly<{ from: End; side: ConnectSide; kinds: ReadonlySet<string> }> | null;
  /** The end of an existing edge is being dragged to another target. */
  readonly reconnecting: boolean;
  /** The lane that something is held over. */
  readonly dropLane: string | null;
  /** The strip below the lanes that takes a kind into a new one: shown while a kind is dragged. */
  readonly newLane: 'hidden' | 'offered' | 'over';
  readonly hoveredEdge: string | null;
  readonly menu: CanvasMenu | null;
  /** Whether the user wants the minimap; null until he says. */
  readonly minimap: boolean | null;
  /** A value of a card is being edited where it stands, or the weights of one of its rows. */
  readonly editing: Readonly<{ key: ResourceKey; part: EditingPart; weights: boolean }> | null;
  readonly toggleLane: (namespace: string, collapsed?: boolean) => void;
};

export type CanvasStore = ReturnType<typeof createCanvasStore>;

/** @param collapsed the lanes that are folded at first */
export const createCanvasStore = (collapsed: ReadonlySet<string> = new Set()) =>
  createStore<CanvasState>()((set) => ({
    collapsed,
    active: null,
    connecting: null,
    reconnecting: false,
    dropLane: null,
    newLane: 'hidden',
    hoveredEdge: null,
    menu: null,
    minimap: null,
    editing: null,
    toggleLane: (namespace, fold) =>
      set((state) => {
        const next = new Set(state.collapsed);
        if (fold ?? !next.has(namespace)) next.add(namespace);
        else next.delete(namespace);
        return { collapsed: next };
      }),
  }));

export const CanvasContext = createContext<CanvasStore | null>(null);

/** The store of the canvas that contains this component. */
export function useCanvasStore(): CanvasStore {
  const store = useContext(CanvasContext);
  if (!store) throw new Error('No canvas above this component.');
  return store;
}

/** Reads one thing of the canvas' own state. */
export const useCanvas = <T>(select: (state: CanvasState) => T): T => useStore(useCanvasStore(), select);
