import { groupBy } from '../../incremental/group-by.ts';
import { keep } from '../../incremental/same-value.ts';
import { byText } from '../../text/by-text.ts';
import type { Box } from '../layout.ts';
import { assignTracks, type BundledBend } from './assign-tracks.ts';
import type { EdgeLine, LineEnds, Point } from './edge-line.ts';
import { findBends, indexStrips, type Bend, type Span, type StripIndex } from './find-bends.ts';
import { placeLabels } from './place-labels.ts';
import { goRound } from './go-round.ts';
import { cutIntoStrips } from './strips.ts';

/** How an edge leads from one box to the other, and whether it is drawn against the reading direction. */
type Course = Readonly<{
  ends: LineEnds;
  span: Span;
  isBackward: boolean;
  bends: readonly Bend[];
}>;

/**
 * A line for each edge between boxes: level parts that pass no card but their own, upright parts in the space between columns.
 * Edges of one row share their first part. The result depends on what is given alone, not on its order; lines
 * that are as they were in `previous` stay the same objects.
 *
 * Edges of boxes that are not there have no line. Where cards that a user has placed leave no free line, it is drawn behind them: as
 * where one reaches from column to column.
 */
export function drawLines(
  boxes: ReadonlyMap<string, Box>,
  edges: Iterable<LineEnds>,
  previous?: ReadonlyMap<string, EdgeLine>,
): ReadonlyMap<string, EdgeLine> {
  const index = indexStrips(cutIntoStrips(boxes.values()));
  const courses = [...edges].flatMap((ends) => courseOf(index, boxes, ends) ?? []);
  courses.sort((a, b) => byText(a.ends.id, b.ends.id));
  const sizes = sizesOf(courses);
  const isShared = ({ ends: { bundle }, isBackward }: Course): boolean =>
    !isBackward && (sizes.get(bundle) ?? 0) > 1;
  const places = placeBends(courses, isShared);
  const drawn = courses.map((course) => ({
    id: course.ends.id,
    hasLabel: course.ends.hasLabel,
    isShared: isShared(course),
    points: pointsOf(course, places),
  }));
  const labels = placeLabels(drawn.filter(({ hasLabel }) => hasLabel));
  return new Map(
    drawn.map(({ id, points }) => {
      const line: EdgeLine = { points, label: labels.get(id) ?? null };
      return [id, keep(previous?.get(id), line)];
    }),
  );
}

/** How many edges there are in each bundle. */
function sizesOf(courses: readonly Course[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { ends } of courses) sizes.set(ends.bundle, (sizes.get(ends.bundle) ?? 0) + 1);
  return sizes;
}

function courseOf(index: StripIndex, boxes: ReadonlyMap<string, Box>, ends: LineEnds): Course | null {
  const from = boxes.get(ends.source);
  const to = boxes.get(ends.target);
  if (!from || !to) return null;
  const right = from.x + from.width;
  const toRight = to.x + to.width;
  const { sourceY, targetY } = ends;
  if (to.x >= right) {
    const span = { x1: right, y1: sourceY, x2: to.x, y2: targetY };
    return { ends, span, isBackward: false, bends: findBends(index, span) ?? straight(span) };
  }
  if (toRight <= from.x) {
    const span = { x1: toRight, y1: targetY, x2: from.x, y2: sourceY };
    return { ends, span, isBackward: true, bends: findBends(index, span) ?? straight(span) };
  }
  return { ends, isBackward: false, ...goRound(index, [from, sourceY], [to, targetY]) };
}

/** One bend in the middle, whatever is there. */
const straight = ({ x1, y1, x2, y2 }: Span): readonly Bend[] =>
  y1 === y2 ? [] : [{ left: x1, right: x2, from: y1, to: y2 }];

/** The place of the upright part of every bend, found gap by gap. */
function placeBends(
  courses: readonly Course[],
  isShared: (course: Course) => boolean,
): ReadonlyMap<Bend, number> {
  const bundled = courses.flatMap((course): BundledBend[] =>
    course.bends.map((bend, at) => ({
      bend,
      // Lines against the reading direction end where those of others begin: they share nothing.
      bundle: course.isBackward ? course.ends.id : course.ends.bundle,
      isInto: !course.isBackward && course.ends.isInto,
      isShared: at === 0 && isShared(course),
    })),
  );
  const places = new Map<Bend, number>();
  for (const gap of groupBy(bundled, ({ bend: { left, right } }) => `${left}|${right}`).values())
    assignTracks(gap, (bend, x) => places.set(bend, x));
  return places;
}

function pointsOf({ span, isBackward, bends }: Course, places: ReadonlyMap<Bend, number>): readonly Point[] {
  const points: Point[] = [{ x: span.x1, y: span.y1 }];
  for (const bend of bends) {
    const x = places.get(bend) ?? (bend.left + bend.right) / 2;
    const { left, right, from, to } = bend;
    // Round the left side of cards, a bend is entered from its right.
    add(points, { x: span.x1 >= right ? right : left, y: from });
    points.push({ x, y: from }, { x, y: to });
    if (right <= span.x2) add(points, { x: right, y: to });
  }
  add(points, { x: span.x2, y: span.y2 });
  return isBackward ? points.toReversed() : points;
}

/** Adds a point unless it is there already. */
function add(points: Point[], point: Point): void {
  const last = points.at(-1);
  if (last?.x !== point.x || last.y !== point.y) points.push(point);
}
