import type { Point } from './edge-line.ts';

/** What a line is drawn with: a canvas path, or text of an SVG path. */
type Pen = Readonly<{
  moveTo: (x: number, y: number) => void;
  lineTo: (x: number, y: number) => void;
  quadraticCurveTo: (cornerX: number, cornerY: number, x: number, y: number) => void;
  bezierCurveTo: (
    ...at: readonly [x1: number, y1: number, x2: number, y2: number, x: number, y: number]
  ) => void;
}>;

/** The radius of a corner, in pixels, where there is room for it; and how far a small step is drawn out. */
const RADIUS = 16;
const STEP = 20;

/** How far it is from one point to the next of a line whose parts are level or upright. */
const distance = (a: Point, b: Point): number => Math.abs(b.x - a.x) + Math.abs(b.y - a.y);

/** The point on the way from one to the other, so many pixels from the first. */
function towards(from: Point, to: Point, pixels: number): Point {
  const length = distance(from, to);
  const share = length === 0 ? 0 : Math.min(1, pixels / length);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

const isCorner = (a: Point | undefined, b: Point | undefined, c: Point | undefined): boolean =>
  a !== undefined && b !== undefined && c !== undefined && (a.x === b.x) !== (b.x === c.x);

/**
 * Draws a line smoothly: corners are round, and small steps are drawn out. It stays between the points round a corner, so it
 * touches no card that the corners do not.
 */
export function drawLine(points: readonly Point[], pen: Pen): void {
  const [start] = points;
  if (!start) return;
  pen.moveTo(start.x, start.y);
  for (let at = 1; at < points.length; at++) {
    const [before, point, next, after] = points.slice(at - 1, at + 3);
    if (!before || !point) continue;
    if (!next || !isCorner(before, point, next)) {
      pen.lineTo(point.x, point.y);
    } else if (after && isStep(point, next, after)) {
      drawStep(before, point, next, after, pen);
      at++;
    } else {
      const isAfterCorner = isCorner(points[at - 2], before, point);
      const room = Math.min(
        distance(before, point) / (isAfterCorner ? 2 : 1),
        distance(point, next) / (isCorner(point, next, after) ? 2 : 1),
      );
      const radius = Math.min(RADIUS, room);
      const [into, out] = [towards(point, before, radius), towards(point, next, radius)];
      pen.lineTo(into.x, into.y);
      pen.quadraticCurveTo(point.x, point.y, out.x, out.y);
    }
  }
}

const isStep = (from: Point, to: Point, after: Point): boolean =>
  isCorner(from, to, after) && from.x === to.x && distance(from, to) <= 2 * RADIUS;

/** From level to level by one curve, instead of two small corners. */
function drawStep(before: Point, from: Point, to: Point, after: Point, pen: Pen): void {
  const into = towards(from, before, STEP);
  const out = towards(to, after, STEP);
  pen.lineTo(into.x, into.y);
  pen.bezierCurveTo(from.x, from.y, to.x, to.y, out.x, out.y);
}

/** The line as an SVG path. */
export function linePath(points: readonly Point[]): string {
  const parts: string[] = [];
  drawLine(points, {
    moveTo: (x, y) => parts.push(`M${x} ${y}`),
    lineTo: (x, y) => parts.push(`L${x} ${y}`),
    quadraticCurveTo: (...at) => parts.push(`Q${at.join(' ')}`),
    bezierCurveTo: (...at) => parts.push(`C${at.join(' ')}`),
  });
  return parts.join('');
}

/** The point of a line at a share of its length, from 0 (start) to 1 (end). */
export function pointAt(points: readonly Point[], share: number): Point {
  const lengths = points.slice(1).map((point, at) => distance(points[at] ?? point, point));
  let left = share * lengths.reduce((sum, length) => sum + length, 0);
  for (const [at, length] of lengths.entries()) {
    const [from, to] = [points[at], points[at + 1]];
    if (from && to && left <= length) return towards(from, to, left);
    left -= length;
  }
  return points.at(-1) ?? { x: 0, y: 0 };
}
