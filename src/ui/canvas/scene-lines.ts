import type { Box } from '../../core/layout/layout.ts';
import { drawLines } from '../../core/layout/lines/draw-lines.ts';
import type { EdgeLine, LineEnds } from '../../core/layout/lines/edge-line.ts';
import { rowAnchor } from '../../core/layout/node-size.ts';
import { isBundle } from '../../core/topology/bundle/bundle.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { CardPosition } from '../../state/documents.ts';
import { isLabelled } from './edges/is-labelled.ts';
import type { Scene, SceneEdge } from './scene.ts';

export type SceneLines = ReadonlyMap<string, EdgeLine>;

type Placed = Pick<Scene, 'nodes' | 'boxes' | 'summaries' | 'edges'>;

/** From the top of a summary, at most, to where bundles join it. */
const SUMMARY_ANCHOR = 14;

/** The lines of a scene's edges, in the order of the edges' ids. */
export function drawSceneLines(placed: Placed, previous?: SceneLines): SceneLines {
  const boxes = new Map<string, Box>(placed.boxes);
  for (const { id, box } of placed.summaries) boxes.set(id, box);
  return drawLines(
    boxes,
    placed.edges.flatMap((edge) => endsOf(placed, boxes, edge) ?? []),
    previous,
  );
}

/**
 * The lines while some cards are elsewhere than in the scene: those of their edges are drawn anew, all others stay until the cards
 * are let go, whatever is moved into their course.
 */
export function drawMovedLines(scene: Scene, moved: ReadonlyMap<string, CardPosition>): SceneLines {
  const boxes = new Map(scene.boxes);
  for (const [key, position] of moved) {
    const box = scene.boxes.get(key as ResourceKey);
    if (box) boxes.set(key as ResourceKey, { ...box, ...position });
  }
  const edges = scene.edges.filter(({ source, target }) => moved.has(source) || moved.has(target));
  return new Map([...scene.lines, ...drawSceneLines({ ...scene, boxes, edges }, scene.lines)]);
}

function endsOf(
  { nodes }: Placed,
  boxes: ReadonlyMap<string, Box>,
  { id, source, target, edge, count }: SceneEdge,
): LineEnds | null {
  const [from, to] = [boxes.get(source), boxes.get(target)];
  if (!from || !to) return null;
  const anchor = (key: string, box: Box, row: string | null): number => {
    const node = nodes.get(key as ResourceKey);
    return box.y + (node ? rowAnchor(node, row) : Math.min(SUMMARY_ANCHOR, box.height / 2));
  };
  const sourceY = anchor(source, from, edge?.sourceRow ?? null);
  const targetY = anchor(target, to, edge?.targetRow ?? null);
  const hasLabel = edge ? isLabelled(edge) : count > 1;
  const end = nodes.get(target as ResourceKey);
  const isInto = end !== undefined && isBundle(end);
  const bundle = isInto ? `${target}|${targetY}` : `${source}|${sourceY}`;
  return { id, source, sourceY, target, targetY, bundle, isInto, hasLabel };
}
