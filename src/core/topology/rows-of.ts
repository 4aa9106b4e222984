import type { Path } from '../yaml/json.ts';
import type { Resource } from '../model/resource.ts';
import { byKind, kindKey } from '../kinds/registry.ts';
import type { Row } from '../kinds/row.ts';
import { rowList } from '../kinds/rows.generated.ts';
import { memo } from '../incremental/memo.ts';

const none: readonly Row[] = [];
const rows = byKind(rowList);

/** The connectable lines of an object's card. */
export const rowsOf: (resource: Resource) => readonly Row[] = memo(
  (resource) => rows.get(kindKey(resource))?.(resource.value) ?? none,
);

/** The row that holds the value at `path`, or null for what belongs to the object as a whole. */
export function rowAt(resource: Resource, path: Path): string | null {
  const row = rowsOf(resource).find((one) => one.path.every((step, index) => step === path[index]));
  return row?.id ?? null;
}
