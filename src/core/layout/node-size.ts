import type { Tier } from '../kinds/define-kind.ts';
import type { GraphNode } from '../topology/graph.ts';

/** The measures of a card in pixels, all on the 4-px grid. The style sheet of the card follows them. */
export const CARD = { header: 40, summary: 20, row: 24, foot: 4, action: 36 } as const;

const WIDTHS: Readonly<Record<Tier, number>> = {
  entry: 160,
  gateway: 216,
  route: 216,
  service: 176,
  workload: 176,
  support: 176,
};

/** How wide the cards of a tier are: one width per column, so that they are flush. */
export const tierWidth = (tier: Tier): number => WIDTHS[tier];

/** From the top of the card to its first row. */
const rowsStart = (node: GraphNode): number => CARD.header + (node.summary === '' ? 0 : CARD.summary);

/** The size of a node's card: the only source for layout, canvas, overview and pictures. */
export function nodeSize(node: GraphNode): Readonly<{ width: number; height: number }> {
  const rows = node.rows.length === 0 ? 0 : node.rows.length * CARD.row + CARD.foot;
  const action = node.origin === 'ghost' ? CARD.action : 0;
  return { width: WIDTHS[node.tier], height: rowsStart(node) + rows + action };
}

/** From the top of the card to the middle of a row, where its edges join; of the header for null and for rows that are not there. */
export function rowAnchor(node: GraphNode, row: string | null): number {
  const index = row === null ? -1 : node.rows.findIndex(({ id }) => id === row);
  return index < 0 ? CARD.header / 2 : rowsStart(node) + index * CARD.row + CARD.row / 2;
}
