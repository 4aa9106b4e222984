import type { Analysis } from '../../../analysis.ts';
import type { Resource } from '../../../model/resource.ts';
import type { Condition } from '../../../status/statuses.ts';
import { describe, qualifiedName } from '../../../topology/describe.ts';
import { isRefused, stateOf } from '../../../views/status/state.ts';
import { isGlob } from '../../selectors/glob.ts';
import { selectObjects } from '../../selectors/select-objects.ts';
import type { Selector } from '../../selectors/selector.ts';
import { nothingSelected } from '../../selectors/selector-words.ts';

/** A part of a status with conditions of its own, in words: `Listener web of Gateway lobby/hall`. */
export type StatusEntry = Readonly<{ resource: Resource; words: string; conditions: readonly Condition[] }>;

/** The entries that a selector means, or the sentence that says why there are none. */
export type StatusEntries =
  | Readonly<{ ok: true; entries: readonly StatusEntry[] }>
  | Readonly<{ ok: false; why: string; resource: Resource | null }>;

/** The entries of the computed status that a selector means: each selected object has at least one, or says why not. */
export function statusEntries(selector: Selector, analysis: Analysis): StatusEntries {
  const objects = selectObjects(selector, analysis.index);
  if (objects.length === 0) return { ok: false, why: nothingSelected(selector), resource: null };
  const entries: StatusEntry[] = [];
  for (const resource of objects) {
    const own = entriesOf(resource, selector.inside, analysis);
    if (own.length === 0) return { ok: false, why: whyNone(resource, selector.inside, analysis), resource };
    entries.push(...own);
  }
  return { ok: true, entries };
}

/** Whether a parent or an ancestor is the one that `namespace/name[/section]` names. */
function isNamed(
  inside: string,
  object: Readonly<{ namespace: string; name: string }>,
  section: string,
): boolean {
  const [namespace = '', name = '', wanted] = inside.split('/');
  return (
    isGlob(namespace, object.namespace) &&
    isGlob(name, object.name) &&
    (wanted === undefined || isGlob(wanted, section))
  );
}

function entriesOf(
  resource: Resource,
  inside: string | null,
  { statuses }: Analysis,
): readonly StatusEntry[] {
  const status = statuses.objects.get(resource.key);
  const object = describe(resource);
  switch (status?.kind) {
    case 'class':
      return inside === null ? [{ resource, words: object, conditions: status.conditions }] : [];
    case 'gateway':
    case 'listener-set':
      if (inside === null) return [{ resource, words: object, conditions: status.conditions }];
      return status.listeners
        .filter(({ listener }) => isGlob(inside, listener.name))
        .map(({ listener, conditions }) => ({
          resource,
          words: `Listener ${listener.name} of ${object}`,
          conditions,
        }));
    case 'route':
      return status.parents
        .filter(
          ({ attachment: { reference, sectionName } }) =>
            inside === null || isNamed(inside, reference.target, sectionName ?? ''),
        )
        .map(({ attachment: { reference, sectionName }, conditions }) => ({
          resource,
          words: `${object} at ${qualifiedName(reference.target)}${sectionName === undefined ? '' : `/${sectionName}`}`,
          conditions,
        }));
    case 'policy':
      return status.ancestors
        .filter(({ ancestor }) => inside === null || isNamed(inside, ancestor, ''))
        .map(({ ancestor, conditions }) => ({
          resource,
          words: `${object} from ${qualifiedName(ancestor)}`,
          conditions,
        }));
    case undefined:
      return [];
  }
}

/** Why an object has no such entry, as a sentence. */
function whyNone(resource: Resource, inside: string | null, analysis: Analysis): string {
  const { statuses } = analysis;
  const object = describe(resource);
  const silence = silenceOf(resource, analysis);
  if (silence !== null) return silence;
  const status = statuses.objects.get(resource.key);
  const isHolder = status?.kind === 'gateway' || status?.kind === 'listener-set';
  return isHolder
    ? `${object} has no listener ${inside ?? ''} in its status.`
    : `${object} has no entry for ${inside ?? 'a parent'} in its status.`;
}

/**
 * Why an object has no status, or none with an entry, as a sentence; null where it has one. Refused objects are not in the
 * cluster, so that no controller could write one.
 */
export function silenceOf(resource: Resource, { statuses }: Analysis): string | null {
  const object = describe(resource);
  if (isRefused(resource, statuses))
    return `The API server refuses ${object}, so no controller writes a status for it.`;
  const status = statuses.objects.get(resource.key);
  if (status?.kind === 'route' && status.parents.length > 0) return null;
  if (status?.kind === 'policy' && status.ancestors.length > 0) return null;
  if (status !== undefined && status.kind !== 'route' && status.kind !== 'policy') return null;
  const state = stateOf(resource, statuses);
  if (state === null) return `Objects of kind ${resource.kind} have no status.`;
  if (isUndecided(resource, { statuses }))
    return `It is not known whether a controller answers for ${object}.`;
  if (status?.kind === 'policy') return `${object} has no status: no accepted route reaches its target.`;
  const whose = status?.kind === 'route' || resource.kind.endsWith('Route') ? ' its parent' : ' it';
  return `${object} has no status: no controller answers for${whose}.`;
}

/** Whether the manifests leave open that an object without a status has a controller. */
export function isUndecided(resource: Resource, { statuses }: Pick<Analysis, 'statuses'>): boolean {
  const status = statuses.objects.get(resource.key);
  if (status?.kind === 'policy') return false;
  return stateOf(resource, statuses) === 'unknown';
}
