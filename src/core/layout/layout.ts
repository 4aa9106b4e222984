import type { ResourceKey } from '../model/resource.ts';

/** The place of a card, in canvas pixels. */
export type Box = Readonly<{ x: number; y: number; width: number; height: number }>;

/** A namespace's horizontal band on the canvas. The empty namespace is the lane of cluster-scoped objects. */
export type Lane = Readonly<{ namespace: string; y: number; height: number }>;

/** A place for every node of a graph, and their bands, top to bottom. */
export type Layout = Readonly<{ boxes: ReadonlyMap<ResourceKey, Box>; lanes: readonly Lane[] }>;
