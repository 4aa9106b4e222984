/** Where a card stands on the canvas, in canvas pixels. */
export type Box = Readonly<{ x: number; y: number; width: number; height: number }>;
