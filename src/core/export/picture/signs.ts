import { element } from './svg-element.ts';

/** A sign in the middle of a point, so many pixels wide and high. */
export type Sign = (at: Readonly<{ x: number; y: number; size: number; colour: string }>) => string;

/** A sign of strokes in a square of 16. */
const strokes =
  (...paths: readonly string[]): Sign =>
  ({ x, y, size, colour }) =>
    element('path', {
      d: paths.join(''),
      transform: `translate(${x - size / 2} ${y - size / 2}) scale(${size / 16})`,
      fill: 'none',
      stroke: colour,
      'stroke-width': 1.75,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    });

const CIRCLE = 'M1.5 8a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0 -13 0z';

export const errorSign = strokes(CIRCLE, 'M5.7 5.7l4.6 4.6', 'M10.3 5.7l-4.6 4.6');
export const warningSign = strokes('M8 1.8L15 14H1z', 'M8 6.2v3.6', 'M8 12v.1');
export const lockSign = strokes('M3 7.5h10v7h-10z', 'M5 7.5v-2.5a3 3 0 0 1 6 0v2.5');
export const keySign = strokes(
  'M1.5 11a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0z',
  'M7.5 8.5L14 2',
  'M11 5l2.5 2.5',
);
export const crossSign = strokes('M4 4l8 8', 'M12 4l-8 8');
export const unknownSign = strokes(CIRCLE, 'M6.2 6.3a1.9 1.9 0 1 1 2.6 1.8q-.8.4-.8 1.2', 'M8 11.6v.1');
