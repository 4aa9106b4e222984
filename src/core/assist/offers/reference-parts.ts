import { numberAt, stringAt, valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { rowKind, type RowKind } from '../../kinds/row.ts';
import { rowsOf } from '../../topology/rows-of.ts';
import type { Json, Path } from '../../yaml/json.ts';
import type { ValueOffer } from './value-offer.ts';

/** The rows of a card whose part of the object can be referred to. */
const PARTS: ReadonlySet<RowKind> = new Set(['listener', 'port', 'rule']);

/** Listeners, ports and rules of what is referred to: by name or by number, as the field wants. */
export function referencePartsOf(target: Resource, rest: Path): readonly ValueOffer[] {
  const part = rest.at(-1);
  const items = rowsOf(target)
    .filter(({ id }) => PARTS.has(rowKind(id)))
    .map(({ path }) => valueAt(target.value, path) ?? null);
  // Ingress: `port.name` and `port.number`.
  if (part === 'sectionName' || (part === 'name' && rest[0] === 'port')) return byName(items);
  return part === 'port' || part === 'number' ? byNumber(items) : [];
}

const factsOf = (item: Json): string =>
  [stringAt(item, 'protocol'), numberAt(item, 'port'), stringAt(item, 'hostname')].filter(Boolean).join(' ');

const byName = (items: readonly Json[]): readonly ValueOffer[] =>
  items.flatMap((item) => {
    const name = stringAt(item, 'name');
    return name === undefined
      ? []
      : [{ value: name, detail: factsOf(item), documentation: '', kind: 'part' as const }];
  });

function byNumber(items: readonly Json[]): readonly ValueOffer[] {
  const numbers = new Map<number, string>();
  for (const item of items) {
    const port = numberAt(item, 'port');
    if (port !== undefined && !numbers.has(port)) numbers.set(port, stringAt(item, 'name') ?? factsOf(item));
  }
  return [...numbers].map(([value, detail]) => ({ value, detail, documentation: '', kind: 'part' }));
}
