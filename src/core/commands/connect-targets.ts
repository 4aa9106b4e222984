import { kindKey, kinds } from '../kinds/registry.ts';
import { rowKind } from '../kinds/row.ts';
import {
  connectionEnds,
  connectionsBetween,
  rowsFit,
  type ConnectionEnds,
} from './connections/connection-ends.ts';

/** What an edge can stand for: a reference for some purpose, or a selector. */
export type ConnectionRole = ConnectionEnds['role'];

/**
 * The kinds (`group/Kind`) that an object of kind `fromKind` can be joined with by an edge from its row `fromRow`
 * (null: from the card as a whole), in the order of the palette, without kinds whose place another took. Empty when nothing fits.
 */
export function fits(fromKind: string, fromRow: string | null): readonly string[] {
  const row = rowKind(fromRow);
  const found = new Set(
    connectionEnds.flatMap(({ holder, targets, holderRows, targetRows }) => [
      ...(targets.includes(fromKind) && targetRows.includes(row) ? [holder] : []),
      ...(holder === fromKind && holderRows.includes(row) ? targets : []),
    ]),
  );
  return kinds
    .filter(({ successor }) => successor === undefined)
    .map(kindKey)
    .filter((kind) => found.has(kind));
}

/** What an edge between two ends can stand for, what is meant unless one says otherwise first. */
export function rolesBetween(
  from: Readonly<{ kind: string; row: string | null }>,
  to: Readonly<{ kind: string; row: string | null }>,
): readonly ConnectionRole[] {
  const [fromRow, toRow] = [rowKind(from.row), rowKind(to.row)];
  const fitting = connectionsBetween(from.kind, fromRow, to.kind, toRow).filter((direction) =>
    rowsFit(direction, fromRow, toRow),
  );
  return [...new Set(fitting.map(({ ends }) => ends.role))];
}
