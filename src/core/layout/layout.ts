import type { ResourceKey } from '../model/resource.ts';

/** The place of a card, in canvas pixels. */
export type Box = Readonly<{ x: number; y: number; width: number; height: number }>;

/** The same in a lane: how far the card is below its top. So it stays as it is where lanes above grow. */
export type LaneBox = Readonly<{ x: number; below: number; width: number; height: number }>;

/** A namespace's horizontal band on the canvas. The empty namespace is the lane of cluster-scoped objects. */
export type Lane = Readonly<{ namespace: string; y: number; height: number }>;

/**
 * A place for every node of a graph, and their bands, top to bottom. Where there are no lanes, places count from the top of the
 * canvas. `canvas-boxes.ts` puts both together.
 */
export type Layout = Readonly<{ boxes: ReadonlyMap<ResourceKey, LaneBox>; lanes: readonly Lane[] }>;
