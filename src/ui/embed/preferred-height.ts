import type { Box } from '../../core/layout/layout.ts';
import type { EmbedView } from '../../state/embed/embed-link.ts';

/** What a frame shows, as far as its height depends on it; lengths in pixels. */
export type Shown = Readonly<{
  view: EmbedView;
  /** Of the frame. */
  width: number;
  /** Of the cards, in the measure of the canvas. */
  boxes: Iterable<Box>;
  /** Lines of the longest file. */
  lines: number;
  /** The whole height of the step of a lesson, without scrolling; 0 for none. */
  step: number;
}>;

/** From this width on, panes stand beside each other: as in the style sheet. */
export const WIDE = 720;

const LEAST = 240;
const MOST = 640;
/** The bars of the canvas, the tabs of the editor, and the bar of the frame. */
const CANVAS_BARS = 96;
const EDITOR_BARS = 64;
const FRAME_BAR = 36;
const LINE = 20;

const within = (height: number): number => Math.round(Math.min(MOST, Math.max(LEAST, height)));

function canvasHeight(boxes: Iterable<Box>, room: number): number {
  let [width, height] = [0, 0];
  for (const box of boxes) {
    width = Math.max(width, box.x + box.width);
    height = Math.max(height, box.y + box.height);
  }
  return within((width === 0 ? 0 : height * Math.min(1, room / width)) + CANVAS_BARS);
}

/** The height at which a frame shows all it has, within reason: what is reported to the page around it. */
export function preferredHeight({ view, width, boxes, lines, step }: Shown): number {
  const wide = width >= WIDE;
  const yaml = within(lines * LINE + EDITOR_BARS);
  const canvas = canvasHeight(boxes, wide && (view === 'both' || view === 'lesson') ? width / 2 : width);
  const beside = (one: number, other: number) => (wide ? Math.max(one, other) : one + other);
  const content: Readonly<Record<EmbedView, number>> = {
    canvas,
    yaml,
    both: beside(canvas, yaml),
    compare: MOST,
    lesson: beside(within(step), canvas),
  };
  return content[view] + FRAME_BAR;
}
