import { rowKind } from '../kinds/row.ts';
import type { Tier } from '../kinds/define-kind.ts';
import type { GraphNode } from '../topology/graph.ts';
import { cardLines } from './card-lines.ts';

/**
 * The measures of a card in pixels, all on the 4-px grid. The style sheet of the card follows them. `twoLines` is the height of
 * a card of a header and one line of text, which needs no room for rows below it.
 */
export const CARD = { header: 36, summary: 20, row: 24, twoLines: 52, action: 32 } as const;

const WIDTHS: Readonly<Record<Tier, number>> = {
  entry: 180,
  gateway: 204,
  route: 232,
  service: 226,
  workload: 226,
  support: 204,
};

/** How wide the cards of a tier are: one width per column, so that they are flush. */
export const tierWidth = (tier: Tier): number => WIDTHS[tier];

/** Whether the only port of a Service stands at the end of its header instead of in a row: `80 → 8080`. */
export const hasPortInHeader = ({ tier, rows: [first, ...others] }: GraphNode): boolean =>
  tier === 'service' && first !== undefined && others.length === 0 && rowKind(first.id) === 'port';

/** How many rows stand below the header and the lines of text. */
const rowCount = (node: GraphNode): number => (hasPortInHeader(node) ? 0 : node.rows.length);

/** From the top of the card to its first row. */
const rowsStart = (node: GraphNode): number => CARD.header + cardLines(node).length * CARD.summary;

function bodyHeight(node: GraphNode): number {
  const [rows, lines] = [rowCount(node), cardLines(node).length];
  if (rows > 0) return rowsStart(node) + rows * CARD.row;
  return lines === 0 ? CARD.header : CARD.twoLines + (lines - 1) * CARD.summary;
}

/** The size of a node's card: the only source for layout, canvas, overview and pictures. */
export function nodeSize(node: GraphNode): Readonly<{ width: number; height: number }> {
  const action = node.origin === 'ghost' ? CARD.action : 0;
  return { width: WIDTHS[node.tier], height: bodyHeight(node) + action };
}

/** From the top of the card to the middle of a row, where its edges join; of the header for null and for rows that are not there. */
export function rowAnchor(node: GraphNode, row: string | null): number {
  const index = row === null || hasPortInHeader(node) ? -1 : node.rows.findIndex(({ id }) => id === row);
  return index < 0 ? CARD.header / 2 : rowsStart(node) + index * CARD.row + CARD.row / 2;
}
