import { numberAt, stringAt, valueAt } from '../model/access.ts';
import { sameValue } from '../incremental/same-value.ts';
import type { Json, JsonObject, Path } from '../yaml/json.ts';
import { isObject } from '../yaml/is-object.ts';

/** One point in which a status from a cluster is not what is computed. */
export type StatusDifference = Readonly<{
  /**
   * `differs`: both say something, and not the same. `missing`: computed and not in the pasted one. `extra`: in the
   * pasted one only. `stale`: the pasted one was written for an older generation of the object.
   */
  kind: 'differs' | 'missing' | 'extra' | 'stale';
  /** In the pasted status; for `missing` in the computed one. */
  path: Path;
  pasted: Json | undefined;
  computed: Json | undefined;
  /** As a sentence. */
  message: string;
}>;

/** Keys by which entries of lists are found again. */
const KEYS: Readonly<Record<string, (item: Json) => string>> = {
  conditions: (item) => stringAt(item, 'type') ?? '',
  listeners: (item) => stringAt(item, 'name') ?? '',
  parents: (item) => refKey(valueAt(item, 'parentRef')),
  ancestors: (item) => refKey(valueAt(item, 'ancestorRef')),
  supportedKinds: (item) => stringAt(item, 'kind') ?? '',
  supportedFeatures: (item) => stringAt(item, 'name') ?? '',
  addresses: (item) => `${stringAt(item, 'type') ?? 'IPAddress'} ${stringAt(item, 'value') ?? ''}`,
};

/** Messages, times and generations do not count as differences. */
const IGNORED: ReadonlySet<string> = new Set(['message', 'lastTransitionTime', 'observedGeneration']);

/** Which entry of `parents` or `ancestors` this is: of the namespace only where it is written on both sides. */
const refKey = (ref: Json | undefined): string =>
  ['group', 'kind', 'name', 'sectionName', 'port']
    .map((key) =>
      String(valueAt(ref, key) ?? { group: 'gateway.networking.k8s.io', kind: 'Gateway' }[key] ?? ''),
    )
    .join('/');

const said = (value: Json | undefined): string =>
  isObject(value) && typeof value['status'] === 'string'
    ? `${value['status']} (${stringAt(value, 'reason') ?? ''})`
    : JSON.stringify(value ?? null);

type Compare = (
  pasted: Json | undefined,
  computed: Json | undefined,
  path: Path,
) => readonly StatusDifference[];

const differs = (
  kind: StatusDifference['kind'],
  path: Path,
  pasted: Json | undefined,
  computed: Json | undefined,
): StatusDifference => ({
  kind,
  path,
  pasted,
  computed,
  message:
    kind === 'missing'
      ? `The cluster does not say ${said(computed)}, which is computed.`
      : kind === 'extra'
        ? `The cluster says ${said(pasted)}, which is not computed.`
        : `The cluster says ${said(pasted)}; computed is ${said(computed)}.`,
});

function compareCondition(pasted: JsonObject, computed: JsonObject, path: Path): readonly StatusDifference[] {
  const [seen, now] = [numberAt(pasted, 'observedGeneration'), numberAt(computed, 'observedGeneration')];
  const same = pasted['status'] === computed['status'] && pasted['reason'] === computed['reason'];
  const found = same ? [] : [differs('differs', path, pasted, computed)];
  if (seen === undefined || now === undefined || seen >= now) return found;
  const message = `${stringAt(pasted, 'type') ?? 'The condition'} was written for generation ${seen}; the object is at generation ${now}.`;
  return [
    ...found,
    { kind: 'stale', path: [...path, 'observedGeneration'], pasted: seen, computed: now, message },
  ];
}

function compareList(
  pasted: readonly Json[],
  computed: readonly Json[],
  path: Path,
  list: string,
): readonly StatusDifference[] {
  const keyOf = KEYS[list] ?? ((item: Json) => JSON.stringify(item));
  const there = new Map(pasted.map((item, index) => [keyOf(item), { item, index }]));
  const wanted = new Set(computed.map(keyOf));
  const found = computed.flatMap((item, index) => {
    const other = there.get(keyOf(item));
    if (!other) return [differs('missing', [...path, index], undefined, item)];
    const place = [...path, other.index];
    return list === 'conditions' && isObject(other.item) && isObject(item)
      ? compareCondition(other.item, item, place)
      : compare(other.item, item, place);
  });
  // Conditions of other types belong to other controllers.
  const known = list === 'conditions' ? OURS : null;
  const extra = pasted.flatMap((item, index) => {
    const key = keyOf(item);
    return wanted.has(key) || (known && !known.has(key))
      ? []
      : [differs('extra', [...path, index], item, undefined)];
  });
  return [...found, ...extra];
}

const OURS: ReadonlySet<string> = new Set([
  'Accepted',
  'Programmed',
  'ResolvedRefs',
  'Conflicted',
  'PartiallyInvalid',
  'OverlappingTLSConfig',
  'InsecureFrontendValidationMode',
]);

const compare: Compare = (pasted, computed, path) => {
  if (Array.isArray(pasted) && Array.isArray(computed))
    return compareList(pasted, computed, path, String(path.at(-1)));
  if (isObject(pasted) && isObject(computed))
    return [...new Set([...Object.keys(computed), ...Object.keys(pasted)])].flatMap((key) =>
      IGNORED.has(key) || key === 'parentRef' || key === 'ancestorRef'
        ? []
        : compare(valueAt(pasted, [key]), valueAt(computed, [key]), [...path, key]),
    );
  if (sameValue(pasted, computed)) return [];
  if (pasted === undefined) return [differs('missing', path, pasted, computed)];
  return [differs(computed === undefined ? 'extra' : 'differs', path, pasted, computed)];
};

/**
 * Holds a status that was pasted from a cluster against the computed one. Words and times do not count; entries of lists
 * are found by what they are about, not by their place; conditions of types that the Gateway API does not have are left
 * alone.
 *
 * @param computed what `statusValue` says; undefined where no controller would write anything
 */
export const compareStatus = (pasted: Json, computed: JsonObject | undefined): readonly StatusDifference[] =>
  compare(pasted, computed ?? {}, []);
