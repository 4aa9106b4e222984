import { numberAt, stringAt, valueAt } from '../../model/access.ts';
import { compareStatus, type StatusDifference } from '../../status/compare-status.ts';
import type { Json, JsonObject, Path } from '../../yaml/json.ts';

/** One line of a status from a cluster beside the computed one. */
export type ComparedLine = Readonly<{
  /** `listener https`; empty for the object as a whole. */
  where: string;
  /** `Programmed`, `attachedRoutes`. */
  what: string;
  pasted: string | null;
  computed: string | null;
  /** `other`: a condition of another controller, which is not computed. */
  mark: 'same' | 'differs' | 'missing' | 'extra' | 'other';
  /** Stale: the generation it was written for, and that of the object. */
  stale: string | null;
}>;

/** Lists whose entries have conditions of their own. */
const ENTRIES: ReadonlySet<string> = new Set(['listeners', 'parents', 'ancestors']);

const pathKey = (path: Path): string => JSON.stringify(path);

/** `True (Accepted)`, `3`, `HTTPRoute, GRPCRoute`: a value of a status on one line. */
function valueText(value: Json | undefined): string {
  if (Array.isArray(value)) return value.map(valueText).join(', ') || 'none';
  const status = stringAt(value, 'status');
  if (status !== undefined) return `${status} (${stringAt(value, 'reason') ?? ''})`;
  const name = stringAt(value, 'kind') ?? stringAt(value, 'value') ?? stringAt(value, 'name');
  if (name !== undefined) return name;
  return typeof value === 'object' && value !== null ? 'an entry' : String(value ?? 'nothing');
}

/** The entry of a list that a path leads through: `listener https`, `Gateway infra/edge`. */
function whereIn(status: Json, path: Path): string {
  const [list, index] = path;
  if (typeof list !== 'string' || typeof index !== 'number') return '';
  const entry = valueAt(status, [list, index]);
  if (list === 'listeners') return `listener ${stringAt(entry, 'name') ?? index + 1}`;
  if (list !== 'parents' && list !== 'ancestors') return '';
  const ref = valueAt(entry, [list === 'parents' ? 'parentRef' : 'ancestorRef']);
  const namespace = stringAt(ref, 'namespace');
  const section = stringAt(ref, 'sectionName') ?? numberAt(ref, 'port');
  const name = [...(namespace === undefined ? [] : [namespace]), stringAt(ref, 'name') ?? '?'].join('/');
  return `${stringAt(ref, 'kind') ?? 'Gateway'} ${name}${section === undefined ? '' : `, ${section}`}`;
}

/** The subject of a path in its entry: `Programmed`, `attachedRoutes`. */
function whatAt(path: Path, value: Json | undefined): string {
  const type = path.at(-2) === 'conditions' ? stringAt(value, 'type') : undefined;
  const names = path.filter((part) => typeof part === 'string');
  const whole = path.length === 2 && ENTRIES.has(String(path[0]));
  return type ?? (whole ? 'entry' : (names.at(-1) ?? ''));
}

/** All conditions of a status, with their places. */
function conditionsIn(status: Json): readonly Readonly<{ path: Path; condition: Json }>[] {
  const lists: Path[] = [['conditions']];
  for (const list of ENTRIES) {
    const entries = valueAt(status, [list]);
    if (Array.isArray(entries)) lists.push(...entries.map((_, index): Path => [list, index, 'conditions']));
  }
  return lists.flatMap((path) => {
    const conditions = valueAt(status, path);
    return Array.isArray(conditions)
      ? conditions.map((condition: Json, index: number) => ({ path: [...path, index], condition }))
      : [];
  });
}

const typesIn = (status: Json): ReadonlySet<string> =>
  new Set(conditionsIn(status).map(({ condition }) => stringAt(condition, 'type') ?? ''));

/**
 * A status from a cluster beside the computed one, line by line: every condition of the pasted one, and whatever else
 * differs.
 */
export function comparePasted(pasted: Json, computed: JsonObject | undefined): readonly ComparedLine[] {
  const differences = compareStatus(pasted, computed);
  const stale = new Map<string, string>();
  const differing = new Map<string, StatusDifference>();
  for (const difference of differences) {
    const { kind, path } = difference;
    // Each implementation has its own features.
    if (path[0] === 'supportedFeatures') continue;
    if (kind === 'stale')
      stale.set(
        pathKey(path.slice(0, -1)),
        `about generation ${valueText(difference.pasted)}, the object is at ${valueText(difference.computed)}`,
      );
    else differing.set(`${kind === 'missing' ? 'missing' : 'there'}${pathKey(path)}`, difference);
  }
  const known = typesIn(computed ?? {});
  const lines = conditionsIn(pasted).flatMap(({ path, condition }): ComparedLine[] => {
    const key = `there${pathKey(path)}`;
    const difference = differing.get(key);
    differing.delete(key);
    const extraEntry = differing.has(`there${pathKey(path.slice(0, 2))}`) && path.length > 2;
    if (extraEntry) return [];
    const type = stringAt(condition, 'type') ?? '';
    const mark = difference ? 'differs' : known.has(type) ? 'same' : 'other';
    return [
      {
        where: whereIn(pasted, path),
        what: type,
        pasted: valueText(condition),
        computed: difference
          ? difference.computed === undefined
            ? null
            : valueText(difference.computed)
          : mark === 'same'
            ? valueText(condition)
            : null,
        mark: difference?.kind === 'extra' ? 'extra' : mark,
        stale: stale.get(pathKey(path)) ?? null,
      },
    ];
  });
  const rest = [...differing.values()].map((difference): ComparedLine => {
    const { kind, path } = difference;
    const missing = kind === 'missing';
    const value = missing ? difference.computed : difference.pasted;
    return {
      where: whereIn(missing ? (computed ?? {}) : pasted, path),
      what: whatAt(path, value),
      pasted: difference.pasted === undefined ? null : valueText(difference.pasted),
      computed: difference.computed === undefined ? null : valueText(difference.computed),
      mark: missing ? 'missing' : kind === 'extra' ? 'extra' : 'differs',
      stale: null,
    };
  });
  return [...lines, ...rest];
}
