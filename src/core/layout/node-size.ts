import { memo } from '../incremental/memo.ts';
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
export const hasPortInHeader = ({ tier, rows }: GraphNode): boolean =>
  tier === 'service' && rows.length === 1 && rows[0] !== undefined && rowKind(rows[0].id) === 'port';

/** How many rows are drawn, from the top of a card to the first of them, and its height: found once of each card, which many edges join. */
type Measures = Readonly<{ rows: number; rowsStart: number; height: number }>;

const measuresOf: (node: GraphNode) => Measures = memo((node) => {
  const rows = hasPortInHeader(node) ? 0 : node.rows.length;
  const lines = cardLines(node).length;
  const rowsStart = CARD.header + lines * CARD.summary;
  const action = node.origin === 'ghost' ? CARD.action : 0;
  if (rows > 0) return { rows, rowsStart, height: rowsStart + rows * CARD.row + action };
  const body = lines === 0 ? CARD.header : CARD.twoLines + (lines - 1) * CARD.summary;
  return { rows, rowsStart, height: body + action };
});

/** The size of a node's card: the only source for layout, canvas, overview and pictures. */
export const nodeSize = (node: GraphNode): Readonly<{ width: number; height: number }> => ({
  width: WIDTHS[node.tier],
  height: measuresOf(node).height,
});

/** From the top of the card to the middle of a row, where its edges join; of the header for null and for rows that are not there. */
export function rowAnchor(node: GraphNode, row: string | null): number {
  if (row === null) return CARD.header / 2;
  const { rows, rowsStart } = measuresOf(node);
  const index = rows === 0 ? -1 : node.rows.findIndex(({ id }) => id === row);
  return index < 0 ? CARD.header / 2 : rowsStart + index * CARD.row + CARD.row / 2;
}
