import { arrayAt, numberAt, stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { isListenerHolder } from '../../topology/kind-names.ts';
import type { Json, Path } from '../../yaml/json.ts';
import type { ValueOffer } from './value-offer.ts';

/** Listeners and ports of the target: by name or by number, as the field requires. */
export function partsOf(target: Resource, rest: Path): readonly ValueOffer[] {
  const part = rest.at(-1);
  const items = isListenerHolder(target)
    ? arrayAt(target.value, 'spec.listeners')
    : target.kind === 'Service'
      ? arrayAt(target.value, 'spec.ports')
      : [];
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
