import { cardLines, type CardLine } from '../../layout/card-lines.ts';
import type { Box } from '../../layout/layout.ts';
import { CARD, hasPortInHeader, rowAnchor } from '../../layout/node-size.ts';
import { roleInWords } from '../../roles/role.ts';
import { describe } from '../../topology/describe.ts';
import type { GraphNode } from '../../topology/graph.ts';
import { isBroken } from '../../topology/is-broken.ts';
import { drawChip } from './draw-chip.ts';
import { drawHeader } from './draw-header.ts';
import { drawRow } from './draw-row.ts';
import { dimmed, type Look } from './look.ts';
import type { CardFacts } from './picture.ts';
import { stateChip } from './state-chip.ts';
import { element, escapeXml } from './svg-element.ts';
import { svgText } from './svg-text.ts';

const PAD = 10;

/** Where lines of text begin that stand under the name. */
const UNDER_NAME = 38;

/** From the top of a card to the middle of its first line of text. */
const FIRST_LINE = CARD.header + 4;

/** A card with all that it shows, and its kind, name and namespace for those who do not see it. */
export function drawCard(node: GraphNode, facts: CardFacts, box: Box, look: Look): string {
  const lines = cardLines(node);
  const rows = hasPortInHeader(node) ? [] : node.rows;
  const { colours } = look;
  const passed = look.path?.cards.get(node.key);
  const parts = [
    element('title', {}, escapeXml(titleOf(node, facts))),
    drawFrame(node, facts, box, look),
    drawHeader(node, facts, box, lines.length === 0, colours),
    ...lines.map((line, index) => drawLine(line, index, node, facts, box, look)),
    ...rows.map((row) =>
      drawRow(
        { row, folds: node.folds.filter((fold) => fold.row === row.id), listener: facts.listeners[row.id] },
        box,
        box.y + rowAnchor(node, row.id),
        colours,
      ),
    ),
    node.origin === 'ghost' ? drawAbsence(facts, box, look) : '',
  ];
  return element('g', { 'data-card': node.key, opacity: dimmed(look, passed !== undefined) }, ...parts);
}

const titleOf = (node: GraphNode, { state, owner }: CardFacts): string =>
  [
    describe(node),
    ...(state ? [state.words] : []),
    ...(owner ? [`belongs to ${roleInWords(owner)}`] : []),
  ].join(', ');

function drawFrame({ key, origin }: GraphNode, facts: CardFacts, box: Box, { colours, path }: Look): string {
  const passed = path?.cards.get(key);
  const isBroken = facts.missing || facts.silent || facts.alarm === 'error' || passed === 'stop';
  const alarm = facts.alarm === 'warning' ? colours.warn : colours['card-border'];
  const stroke = isBroken ? colours.error : passed ? colours.accent : alarm;
  const isThere = origin === 'manifest' || origin === 'derived';
  return element('rect', {
    x: box.x + 0.5,
    y: box.y + 0.5,
    width: box.width - 1,
    height: box.height - 1,
    rx: 8,
    fill: origin === 'derived' ? colours['surface-2'] : colours['surface-1'],
    stroke,
    'stroke-width': facts.silent || passed ? 2 : 1,
    'stroke-dasharray': isThere ? undefined : '4 3',
  });
}

const wordsOf = (line: CardLine): string =>
  line.kind === 'summary' ? line.text : line.folds.map(({ words }) => words).join(', ');

function drawLine(
  line: CardLine,
  index: number,
  node: GraphNode,
  { state }: CardFacts,
  box: Box,
  { colours }: Look,
): string {
  const y = box.y + FIRST_LINE + index * CARD.summary;
  const hasRows = node.rows.length > 0 && !hasPortInHeader(node);
  const left = box.x + (hasRows ? PAD : UNDER_NAME);
  let right = box.x + box.width - PAD;
  let chip = '';
  if (index === 0 && state) {
    const drawn = drawChip(stateChip(state, colours), right, y, right - left);
    chip = drawn.markup;
    right -= drawn.width + 6;
  }
  const fill = line.kind !== 'summary' && line.folds.some(isBroken) ? colours.error : colours['text-muted'];
  return (
    chip +
    svgText({
      text: wordsOf(line),
      cut: line.kind === 'summary' ? 'end' : 'middle',
      x: left,
      y,
      room: right - left,
      size: 12,
      weight: 400,
      fill,
    }).markup
  );
}

/** What stands at the foot of a card for an object without a manifest, where the canvas offers to create it. */
function drawAbsence({ missing }: CardFacts, box: Box, { colours }: Look): string {
  const text = missing ? 'Not in these manifests' : 'May be in the cluster';
  const fill = missing ? colours.error : colours['text-muted'];
  const y = box.y + box.height - CARD.action / 2 - 2;
  return svgText({ text, x: box.x + PAD, y, room: box.width - 2 * PAD, size: 12, weight: 400, fill }).markup;
}
