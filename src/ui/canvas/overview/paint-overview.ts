import type { Box } from '../../../core/layout/layout.ts';
import type { EdgeState, GraphNode } from '../../../core/topology/graph.ts';
import type { Point } from '../../../core/layout/lines/edge-line.ts';
import { drawLine, pointAt } from '../../../core/layout/lines/edge-path.ts';
import { ROLE_SHAPES, type Role } from '../../../core/roles/role.ts';
import type { Alarm } from '../nodes/alarm-of.ts';
import type { Scene } from '../scene.ts';
import { detailAt } from '../zoom/detail.ts';
import type { TracePathMarks } from '../trace-path/trace-path-marks.ts';
import type { Colours } from './colours.ts';

export type View = Readonly<{ x: number; y: number; zoom: number; width: number; height: number }>;

export type Marks = Readonly<{
  selected: ReadonlySet<string>;
  alarm: (node: GraphNode) => Alarm;
  /** Whether nothing is there that others refer to. */
  missing: (node: GraphNode) => boolean;
  /** The role that a card belongs to; null while roles are not shown. */
  owner: (node: GraphNode) => Role | null;
  /** What the request on screen passes: all else is faded. */
  tracePath: TracePathMarks | null;
  /** How many edges the request has passed by now; null when it has arrived. */
  segment: number | null;
}>;

/** How much remains of what a request does not pass. */
export const DIMMED = { cards: 0.7, edges: 0.4 } as const;

/** From so many edges on their corners are not round: that costs a fraction, and the difference is not visible. */
const MANY_EDGES = 600;

/** Names are painted in pixels of the screen, where the canvas shows them at this zoom. */
const NAME_SIZE = 12;

/** The square that the signs of roles are in, in pixels of the screen. */
const ROLE_SIZE = 12;

/** Widths in pixels of the screen: of an edge, of the bar that shows an alarm, of the room round a name. */
const WIDTH = { edge: 1.75, bar: 4, pad: 5 } as const;

const inView = (box: Box, view: View): boolean => {
  const left = box.x * view.zoom + view.x;
  const top = box.y * view.zoom + view.y;
  return (
    left < view.width &&
    left + box.width * view.zoom > 0 &&
    top < view.height &&
    top + box.height * view.zoom > 0
  );
};

/** The box that a line runs in. */
const around = (points: readonly Point[]): Box => {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
};

type Style = EdgeState | 'related' | 'tracePath';

function paintEdges(
  context: CanvasRenderingContext2D,
  scene: Scene,
  view: View,
  marks: Marks,
  colours: Colours,
): void {
  const paths = new Map<Style, Path2D>();
  const travelling: (readonly Point[])[] = [];
  const isAngular = scene.edges.length > MANY_EDGES;
  for (const joined of scene.edges) {
    const points = scene.lines.get(joined.id)?.points;
    if (!points || !inView(around(points), view)) continue;
    const related = marks.selected.has(joined.source) || marks.selected.has(joined.target);
    const { state } = joined;
    const segment = marks.tracePath?.segments.get(joined.id);
    const plain = related && (state === 'ok' || state === 'unknown') ? 'related' : state;
    const style = segment === undefined ? plain : 'tracePath';
    const path = paths.get(style) ?? new Path2D();
    paths.set(style, path);
    if (segment !== undefined && marks.segment !== null && Math.floor(marks.segment) === segment)
      travelling.push(points);
    if (isAngular) points.forEach(({ x, y }, at) => (at === 0 ? path.moveTo(x, y) : path.lineTo(x, y)));
    else drawLine(points, path);
  }
  const looks: Readonly<Record<Style, readonly [string, readonly number[]]>> = {
    ok: [colours.edge, []],
    unknown: [colours.unknown, [2, 4]],
    related: [colours.accent, []],
    tracePath: [colours.accent, []],
    refused: [colours.error, [5, 4]],
    missing: [colours.error, [5, 4]],
  };
  for (const style of ['ok', 'unknown', 'refused', 'missing', 'related', 'tracePath'] as const) {
    const path = paths.get(style);
    if (!path) continue;
    const [colour, dash] = looks[style];
    context.strokeStyle = colour;
    const dimmed = marks.tracePath !== null && style !== 'tracePath' ? DIMMED.edges : 1;
    context.globalAlpha = dimmed;
    context.lineWidth = (style === 'tracePath' ? 2.5 : WIDTH.edge) / view.zoom;
    context.setLineDash(isAngular ? [] : dash.map((length) => length / view.zoom));
    context.stroke(path);
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
  context.fillStyle = colours.accent;
  for (const points of travelling) {
    const { x, y } = pointAt(points, (marks.segment ?? 0) % 1);
    context.beginPath();
    context.arc(x, y, 4.5 / view.zoom, 0, Math.PI * 2);
    context.fill();
  }
}

function paintCard(
  context: CanvasRenderingContext2D,
  node: GraphNode,
  box: Box,
  view: View,
  marks: Marks,
  colours: Colours,
): void {
  const { zoom } = view;
  const [x, y, width, height] = [
    box.x * zoom + view.x,
    box.y * zoom + view.y,
    box.width * zoom,
    box.height * zoom,
  ];
  const chosen = marks.selected.has(node.key);
  const ghost = node.origin === 'ghost';
  const passed = marks.tracePath?.cards.get(node.key);
  context.globalAlpha = marks.tracePath && !passed ? DIMMED.cards : 1;
  context.beginPath();
  context.roundRect(x, y, width, height, Math.min(8 * zoom, height / 4));
  context.fillStyle = chosen ? colours['accent-bg'] : colours['surface-1'];
  context.fill();
  const exception = marks.alarm(node);
  const alarm =
    marks.missing(node) || exception === 'error' || passed === 'stop'
      ? colours.error
      : exception === 'warning'
        ? colours.warn
        : null;
  context.strokeStyle =
    chosen || passed === 'on' || passed === 'redirect' ? colours.accent : (alarm ?? colours['card-border']);
  context.lineWidth = chosen || passed ? 2 : 1;
  if (ghost) context.setLineDash([3, 2]);
  context.stroke();
  context.setLineDash([]);
  if (alarm !== null) {
    context.fillStyle = alarm;
    context.fillRect(x, y, Math.min(WIDTH.bar, width / 3), height);
  }
  const inside = x + WIDTH.pad + (alarm === null ? 0 : WIDTH.bar);
  const owner = marks.owner(node);
  if (owner !== null) {
    const size = Math.min(ROLE_SIZE, height * 0.7);
    const to = { x: inside, y: y + (height - size) / 2, scale: size / ROLE_SIZE };
    paintRole(context, owner, to, colours);
  }
  if (detailAt(zoom) === 'lanes') return;
  context.save();
  context.beginPath();
  context.rect(x, y, width - WIDTH.pad, height);
  context.clip();
  context.fillStyle = colours.text;
  const left = owner === null ? inside : inside + ROLE_SIZE + WIDTH.bar;
  context.fillText(node.name, left, y + height / 2);
  context.restore();
}

/** The sign of a role, so that its colour is not needed. */
function paintRole(
  context: CanvasRenderingContext2D,
  role: Role,
  { x, y, scale }: Readonly<{ x: number; y: number; scale: number }>,
  colours: Colours,
): void {
  context.save();
  context.translate(x, y);
  context.scale(scale, scale);
  context.fillStyle = colours[`role-${role}`];
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- it fills a shape, and no array
  context.fill(new Path2D(ROLE_SHAPES[role]));
  context.restore();
}

/** Paints the whole picture as far as it is in view: what the canvas shows when labels are too small to read. */
export function paintOverview(
  context: CanvasRenderingContext2D,
  scene: Scene,
  view: View,
  marks: Marks,
  colours: Colours,
  scale: number,
): void {
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, view.width, view.height);
  context.setTransform(scale * view.zoom, 0, 0, scale * view.zoom, scale * view.x, scale * view.y);
  paintEdges(context, scene, view, marks, colours);
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.font = `600 ${NAME_SIZE}px ${colours.font}`;
  context.textBaseline = 'middle';
  for (const [key, box] of scene.boxes) {
    const node = scene.nodes.get(key);
    if (node && inView(box, view)) paintCard(context, node, box, view, marks, colours);
  }
  for (const { id, box, keys } of scene.summaries) {
    if (!inView(box, view)) continue;
    const isDimmed = marks.tracePath?.cards.has(id) === false;
    context.globalAlpha = isDimmed ? DIMMED.cards : 1;
    context.fillStyle = isDimmed ? colours.text : colours['text-muted'];
    context.fillText(
      String(keys.length),
      box.x * view.zoom + view.x + 2,
      (box.y + box.height / 2) * view.zoom + view.y,
    );
  }
  context.globalAlpha = 1;
}
