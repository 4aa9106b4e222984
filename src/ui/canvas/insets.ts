import type { Scene } from './scene.ts';

/** The strip above the drawing with the columns' titles, in pixels of the screen. */
export const TITLES_HEIGHT = 28;

/** The strip left of it with the lanes' names, which are vertical in a narrow one and horizontal in a wide one. */
const GUTTER = { narrow: 28, wide: 128 } as const;

/** Further out than this, lanes are too low for vertical names. */
const UPRIGHT_FROM = 0.6;

/** Whether names of lanes are horizontal: far out, and where lanes are folded. */
export const isGutterWide = ({ lanes }: Pick<Scene, 'lanes'>, zoom: number): boolean =>
  zoom < UPRIGHT_FROM || lanes.some(({ collapsed }) => collapsed);

/** Width of the strip with the lanes' names, in pixels of the screen. */
export const gutterWidth = (scene: Pick<Scene, 'lanes'>, zoom: number): number =>
  isGutterWide(scene, zoom) ? GUTTER.wide : GUTTER.narrow;
