import type { ResourceKey } from './resource.ts';

/** What the user wants to see on the canvas. */
export type CanvasChoice = Readonly<{
  /**
   * `chain`: what only qualifies another object is shown on its card. `everything`: each object has a card, with what the
   * cluster provides on the way from outside.
   */
  show: CanvasShow;
  /** The objects that have a card in the chain although they could be shown on another one. */
  unfolded: readonly ResourceKey[];
}>;

export const CANVAS_SHOWS = ['chain', 'everything'] as const;
export type CanvasShow = (typeof CANVAS_SHOWS)[number];

export const defaultCanvasChoice: CanvasChoice = { show: 'chain', unfolded: [] };
