import { linePath } from '../../layout/lines/edge-path.ts';
import type { ResourceKey } from '../../model/resource.ts';
import { isBroken } from '../../topology/is-broken.ts';
import { edgeLook } from './edge-look.ts';
import { edgeSentence } from './edge-sentence.ts';
import { dimmed, type Look } from './look.ts';
import type { Picture, PictureEdge } from './picture.ts';
import { crossSign, keySign } from './signs.ts';
import { element, escapeXml } from './svg-element.ts';
import { svgText } from './svg-text.ts';
import { textWidth } from './text-width.ts';

/** The ids of the arrowheads at the end of what a request passes. */
export const ARROWHEAD = { works: 'arrowhead-works', broken: 'arrowhead-broken' } as const;

/** Whether an edge leads to or from what stands beside the chain. */
export const isSide = ({ source, target }: PictureEdge, { nodes }: Picture): boolean =>
  [source, target].some((key) => nodes.get(key as ResourceKey)?.tier === 'support');

/** The line of an edge; empty where it has none. */
export function drawEdge(edge: PictureEdge, picture: Picture, look: Look): string {
  const points = picture.lines.get(edge.id)?.points ?? [];
  if (points.length < 2) return '';
  const isPassed = look.path?.segments.has(edge.id) ?? false;
  const arrowhead = isBroken(edge) ? ARROWHEAD.broken : ARROWHEAD.works;
  return element(
    'path',
    {
      'data-edge': edge.id,
      d: linePath(points),
      ...edgeLook(edge.state, isSide(edge, picture), isPassed, look.colours),
      'marker-end': isPassed ? `url(#${arrowhead})` : undefined,
      opacity: dimmed(look, isPassed),
    },
    element('title', {}, escapeXml(edgeSentence(edge, picture))),
  );
}

const LABEL = { size: 11, height: 18, pad: 4, most: 64, gap: 3 } as const;
const KEY = 20;
const CROSS = 16;

/** What stands on the line of an edge: its label, the key of its grant or a missing one, and a cross where it is broken. */
export function drawEdgeLabel(joined: PictureEdge, picture: Picture, look: Look): string {
  const at = picture.lines.get(joined.id)?.label;
  if (!at) return '';
  const { edge, count } = joined;
  const { colours } = look;
  const words = edge ? edge.label : String(count);
  const grant = edge?.grant;
  const hasCross = edge !== null && isBroken(edge) && grant !== null;
  const text = Math.min(textWidth(words, LABEL.size, 500) + 0.01, LABEL.most - 2 * LABEL.pad);
  const label = words === '' ? 0 : text + 2 * LABEL.pad;
  const widths = [label, grant === undefined ? 0 : KEY, hasCross ? CROSS : 0].filter((width) => width > 0);
  const total = widths.reduce((sum, width) => sum + width + LABEL.gap, -LABEL.gap);
  const parts: string[] = [];
  let x = at.x - total / 2;
  const { y } = at;
  if (label > 0) {
    const frame = { x, y: y - LABEL.height / 2, width: label, height: LABEL.height, rx: LABEL.height / 2 };
    parts.push(
      element('rect', { ...frame, fill: colours['surface-1'], stroke: colours['card-border'] }),
      svgText({
        text: words,
        x: x + LABEL.pad,
        y,
        room: text,
        size: LABEL.size,
        weight: 500,
        fill: colours['text-muted'],
      }).markup,
    );
    x += label + LABEL.gap;
  }
  if (grant !== undefined) {
    parts.push(drawGrant(grant !== null, x + KEY / 2, y, look));
    x += KEY + LABEL.gap;
  }
  if (hasCross) {
    const fill = colours['surface-1'];
    parts.push(
      element('circle', { cx: x + CROSS / 2, cy: y, r: CROSS / 2, fill, stroke: colours.error }),
      crossSign({ x: x + CROSS / 2, y, size: 11, colour: colours.error }),
    );
  }
  return element('g', { opacity: dimmed(look, look.path?.segments.has(joined.id) ?? false) }, ...parts);
}

/** The key of an edge across namespaces: with a grant, or dashed and red without the one that it takes. */
export function drawGrant(
  isAllowed: boolean,
  x: number,
  y: number,
  { colours }: Pick<Look, 'colours'>,
): string {
  return (
    element('circle', {
      cx: x,
      cy: y,
      r: KEY / 2 - 0.5,
      fill: colours['surface-1'],
      stroke: isAllowed ? colours['card-border'] : colours.error,
      'stroke-dasharray': isAllowed ? undefined : '3 2',
    }) + keySign({ x, y, size: 12, colour: isAllowed ? colours.ok : colours.error })
  );
}

/** The definitions that lines refer to. */
export function drawArrowheads({ colours }: Look): string {
  const marker = (id: string, fill: string): string =>
    element(
      'marker',
      { id, viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 4.5, markerHeight: 4.5, orient: 'auto' },
      element('path', { d: 'M0.5 0.5L7.5 4L0.5 7.5Z', fill }),
    );
  return element(
    'defs',
    {},
    marker(ARROWHEAD.works, colours.accent),
    marker(ARROWHEAD.broken, colours.error),
  );
}
