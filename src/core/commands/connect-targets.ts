import { endings, type Endings } from './connections/endings.ts';
import { rowKind } from '../kinds/row.ts';

/**
 * The kinds (`group/Kind`) that an object of kind `fromKind` can be joined with by an edge from its row `fromRow`
 * (null: from the card as a whole), in the order in which traffic meets them, each once. Empty when nothing fits.
 */
export function fits(fromKind: string, fromRow: string | null): readonly string[] {
  const row = rowKind(fromRow);
  const ways: readonly Endings[] = Object.values(endings);
  const found = ways.flatMap(({ holders, targets, holderRows, targetRows }) => [
    ...(targets.includes(fromKind) && targetRows.includes(row) ? holders : []),
    ...(holders.includes(fromKind) && holderRows.includes(row) ? targets : []),
  ]);
  return [...new Set(found)];
}
