import type { Point } from './edge-line.ts';

/** A line that has a label, and whether others of its bundle use its upright part. */
type Labelled = Readonly<{ id: string; points: readonly Point[]; isShared: boolean }>;

/** The room of a label, in pixels, and how far it is from an end of the line. */
const LABEL = { width: 32, height: 24, fromEnd: 20 } as const;

/** How many places along its upright part a label tries, on both sides of the middle. */
const TRIES = 6;

/** Whether there is a label near a point; and notes one that is placed. Points are found by the cell of a grid. */
function createTaken() {
  const cells = new Map<string, Point[]>();
  const cellOf = (x: number, y: number): string =>
    `${Math.floor(x / LABEL.width)},${Math.floor(y / LABEL.height)}`;
  return {
    isFree({ x, y }: Point): boolean {
      for (const right of [-1, 0, 1]) {
        for (const down of [-1, 0, 1]) {
          const near = cells.get(cellOf(x + right * LABEL.width, y + down * LABEL.height)) ?? [];
          if (near.some((at) => Math.abs(at.x - x) < LABEL.width && Math.abs(at.y - y) < LABEL.height))
            return false;
        }
      }
      return true;
    },
    note(point: Point): void {
      const cell = cellOf(point.x, point.y);
      const points = cells.get(cell) ?? [];
      points.push(point);
      cells.set(cell, points);
    },
  };
}

/** The places where a label of a line may be, the best one first. */
function* placesOn({ points, isShared }: Labelled): Generator<Point> {
  const [start, end] = [points[0], points.at(-1)];
  if (!start || !end) return;
  const at = points.findLastIndex((point, index) => point.x === points[index + 1]?.x);
  const [from, to] = [points[at], points[at + 1]];
  if (!from || !to) {
    const middle = (start.x + end.x) / 2;
    const reach = Math.max(0, Math.abs(end.x - start.x) / 2 - LABEL.fromEnd);
    for (const share of [0, -1, 1]) yield { x: middle + share * reach, y: end.y };
    return;
  }
  const beforeEnd = { x: end.x + Math.sign(to.x - end.x) * LABEL.fromEnd, y: end.y };
  const room = Math.abs(to.y - from.y) / 2 - LABEL.height;
  if (isShared || room < 0) yield beforeEnd;
  if (!isShared) {
    for (let step = 0; step < TRIES && step * LABEL.height <= Math.max(0, room); step++) {
      for (const side of step === 0 ? [0] : [-1, 1])
        yield { x: from.x, y: (from.y + to.y) / 2 + side * step * LABEL.height };
    }
  }
  yield beforeEnd;
  // Past most others of the bundle.
  if (isShared && room > 0) yield { x: to.x, y: to.y - Math.sign(to.y - from.y) * LABEL.height };
  if (!isShared) yield { x: start.x + Math.sign(from.x - start.x) * LABEL.fromEnd, y: start.y };
}

/**
 * A place for each label, such that labels do not lie on one another while there is room: on the upright part of a line of its own,
 * before the end of one that shares it. Lines are given in a fixed order; the first have the best places.
 */
export function placeLabels(lines: Iterable<Labelled>): ReadonlyMap<string, Point> {
  const taken = createTaken();
  const places = new Map<string, Point>();
  for (const line of lines) {
    let place: Point | undefined;
    for (const point of placesOn(line)) {
      const isFree = taken.isFree(point);
      if (isFree || !place) place = point;
      if (isFree) break;
    }
    if (!place) continue;
    taken.note(place);
    places.set(line.id, place);
  }
  return places;
}
