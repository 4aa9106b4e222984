import { parsePath, pathText, stringAt, valueAt } from '../../model/access.ts';
import type { KnownValues } from '../../kinds/known-values.ts';
import { knownValueList } from '../../kinds/known-values.generated.ts';
import { byKind, kindKey } from '../../kinds/registry.ts';
import { declaredNamespaces } from '../../topology/namespaces.ts';
import { workloadsIn } from '../../topology/services.ts';
import type { Json, Path } from '../../yaml/json.ts';
import { fitsPattern, namespacesOf, type CompletionContext } from '../completion-context.ts';
import type { ValueOffer } from './value-offer.ts';
import { namespaceOffers, plain, valueSources } from './value-sources.ts';

/** The values that a kind knows, by the fields that they are for. */
const known = byKind(
  knownValueList.map(
    ([kind, list]) =>
      [kind, list.flatMap((values) => values.at.map((at) => ({ at: parsePath(at), values })))] as const,
  ),
);

/** Values that people mostly want where the schema leaves the value open; none for most fields. */
export function knownValues(place: CompletionContext): readonly ValueOffer[] {
  const { type, path } = place;
  if (pathText(path) === 'metadata.namespace') return namespaceOffers(place);
  const found = type && known.get(kindKey(type))?.find(({ at }) => fitsPattern(at, path));
  return found ? offersOf(found.values, place) : labelValues(place);
}

const offersOf = (known: KnownValues, place: CompletionContext): readonly ValueOffer[] =>
  'values' in known
    ? known.values.map(([value, detail]) => plain(value, detail))
    : valueSources[known.from](place);

/** The values that a label has on the objects that a selector would look at. */
function labelValues(place: CompletionContext): readonly ValueOffer[] {
  const [key] = place.path.slice(-1);
  const around = place.path.slice(0, -1);
  if (typeof key !== 'string') return [];
  const found = new Set(labelled(place, around).flatMap((labels) => stringAt(labels, [key]) ?? []));
  return [...found].map((value) => plain(value, 'label'));
}

/** The labels that a selector at a path would be held against. */
export function labelled(place: CompletionContext, path: Path): readonly Json[] {
  const { type, index, namespace } = place;
  const selector = type?.known?.selectors?.find(
    ({ at, form, finds }) =>
      finds === 'pods' &&
      fitsPattern([...parsePath(at), ...(form === 'labels' ? [] : ['matchLabels'])], path),
  );
  if (selector) return Array.from(workloadsIn(index, namespace), ({ labels }) => labels);
  if (path.at(-1) === 'matchLabels' && path.includes('namespaces'))
    return [
      ...namespacesOf(place).map((name) => ({ 'kubernetes.io/metadata.name': name })),
      ...declaredNamespaces(index).map(({ value }) => valueAt(value, 'metadata.labels') ?? {}),
    ];
  return [];
}
