import { memo } from '../incremental/memo.ts';
import { rowKind, type Row } from '../kinds/row.ts';
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

/** The rows that are drawn, from the top of a card to the first of them, and its height: found once of each card, which many edges join. */
export type Measures = Readonly<{ rows: readonly Row[]; rowsStart: number; height: number }>;

const NO_ROWS: readonly Row[] = [];

export const measuresOf: (node: GraphNode) => Measures = memo((node) => {
  const rows = hasPortInHeader(node) ? NO_ROWS : node.rows;
  const lines = cardLines(node).length;
  const rowsStart = CARD.header + lines * CARD.summary;
  const action = node.origin === 'ghost' ? CARD.action : 0;
  if (rows.length > 0) return { rows, rowsStart, height: rowsStart + rows.length * CARD.row + action };
  const body = lines === 0 ? CARD.header : CARD.twoLines + (lines - 1) * CARD.summary;
  return { rows, rowsStart, height: body + action };
});

/** The size of a node's card: the only source for layout, canvas, overview and pictures. */
export const nodeSize = (node: GraphNode): Readonly<{ width: number; height: number }> => ({
  width: WIDTHS[node.tier],
  height: measuresOf(node).height,
});

/** From the top of the card to the middle of a row, where its edges join; of the header for null and for rows that are not there. */
export const rowAnchor = (node: GraphNode, row: string | null): number => anchorAt(measuresOf(node), row);

/** As `rowAnchor`, of a card whose measures are known. */
export function anchorAt({ rows, rowsStart }: Measures, row: string | null): number {
  if (row !== null)
    for (let index = 0; index < rows.length; index++)
      if (rows[index]?.id === row) return rowsStart + index * CARD.row + CARD.row / 2;
  return CARD.header / 2;
}
