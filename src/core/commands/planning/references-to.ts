import type { Model } from '../../model/model.ts';
import type { Identity, Resource, ResourceKey } from '../../model/resource.ts';
import { scopeOf } from '../../kinds/registry.ts';
import { labelReferencesOf, referencesOf, type Reference } from '../../topology/references.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';
import type { Json } from '../../yaml/json.ts';
import { allResources } from './all-resources.ts';
import { isObject } from '../../yaml/is-object.ts';

/** Every reference an object holds, those that are written as labels included. */
export const everyReferenceOf = (resource: Resource): readonly Reference[] => [
  ...referencesOf(resource),
  ...labelReferencesOf(resource),
];

/** References to any of `keys`: those that can be changed, and how many stand in text that does not parse at the moment. */
export function referencesTo(
  model: Model,
  keys: ReadonlySet<ResourceKey>,
): Readonly<{ references: readonly Reference[]; outOfReach: number }> {
  const all = [...allResources(model)].flatMap((resource) =>
    everyReferenceOf(resource).filter((reference) => keys.has(reference.key)),
  );
  const references = all.filter(({ holder }) => !holder.stale);
  return { references, outOfReach: all.length - references.length };
}

/**
 * The edits that make a reference mean `to`, in a holder that stands (or will stand) in `holderNamespace`. Only what
 * differs is written: the namespace appears when it has to, and goes when it is no longer needed to say so.
 */
export function repoint(
  { path, value, spec, target }: Reference,
  to: Identity,
  holderNamespace: string,
): readonly YamlEdit[] {
  if (!isObject(value)) return value === to.name ? [] : [{ op: 'set', path, value: to.name }];
  const key = { group: 'group', kind: 'kind', namespace: 'namespace', name: 'name', ...spec.keys };
  const set = (name: string, wanted: Json): YamlEdit => ({ op: 'set', path: [...path, name], value: wanted });
  const edits: YamlEdit[] = [];
  if (to.group !== target.group) edits.push(set(key.group, to.group));
  if (to.kind !== target.kind) edits.push(set(key.kind, to.kind));
  if (to.name !== value[key.name]) edits.push(set(key.name, to.name));
  if (spec.namespace !== 'own' || scopeOf(to.group, to.kind) === 'Cluster') return edits;
  const written = value[key.namespace];
  if (to.namespace !== holderNamespace) {
    if (written !== to.namespace) edits.push(set(key.namespace, to.namespace));
  } else if (written !== undefined && written !== to.namespace) {
    edits.push({ op: 'remove', path: [...path, key.namespace] });
  }
  return edits;
}
