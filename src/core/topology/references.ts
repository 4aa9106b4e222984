import type { Json, Path } from '../yaml/json.ts';
import { matchPaths, pathText, stringAt } from '../model/access.ts';
import type { Identity, Resource, ResourceKey } from '../model/resource.ts';
import { resourceKey } from '../model/resource.ts';
import type { RefRole, RefSpec } from '../kinds/define-kind.ts';
import { kindOf, scopeOf } from '../kinds/registry.ts';
import { memo } from '../incremental/memo.ts';

/** A reference from one object to another, as it is meant: defaults filled in. */
export type Reference = Readonly<{
  /** Stable while the reference stays where it is; the id of its edge, too. */
  id: string;
  role: RefRole;
  spec: RefSpec;
  holder: Resource;
  path: Path;
  /** As written. */
  value: Json;
  target: Identity;
  key: ResourceKey;
  crossNamespace: boolean;
}>;

/** The id of what an object says at a path. */
export const referenceId = (holder: ResourceKey, path: Path): string => `${holder}#${pathText(path)}`;

function namespaceOf(
  spec: RefSpec,
  holder: Resource,
  written: string | undefined,
  group: string,
  kind: string,
): string {
  if (spec.namespace === 'cluster' || scopeOf(group, kind) === 'Cluster') return '';
  return spec.namespace === 'local' || written === undefined || written === '' ? holder.namespace : written;
}

/** A reference as it stands in `holder`; undefined while it does not say what it refers to. */
export function readReference(
  holder: Resource,
  spec: RefSpec,
  path: Path,
  value: Json,
): Reference | undefined {
  if (spec.except?.(value)) return undefined;
  const keys = spec.keys ?? {};
  const scalar = typeof value === 'string';
  const name = scalar ? value : stringAt(value, [keys.name ?? 'name']);
  const group = (scalar ? undefined : stringAt(value, [keys.group ?? 'group'])) ?? spec.group;
  const kind = (scalar ? undefined : stringAt(value, [keys.kind ?? 'kind'])) ?? spec.kind;
  if (name === undefined || name === '' || group === null || kind === null || kind === '') return undefined;
  const written = scalar ? undefined : stringAt(value, [keys.namespace ?? 'namespace']);
  const target = { group, kind, namespace: namespaceOf(spec, holder, written, group, kind), name };
  return {
    id: referenceId(holder.key, path),
    role: spec.role,
    spec,
    holder,
    path,
    value,
    target,
    key: resourceKey(target),
    crossNamespace:
      holder.namespace !== '' && target.namespace !== '' && target.namespace !== holder.namespace,
  };
}

function read(resource: Resource, specs: readonly RefSpec[]): readonly Reference[] {
  const found: Reference[] = [];
  for (const spec of specs) {
    for (const { path, value } of matchPaths(resource.value, spec.at)) {
      if (spec.when && !spec.when(resource.value, path)) continue;
      const reference = readReference(resource, spec, path, value);
      if (reference) found.push(reference);
    }
  }
  return found;
}

/** All references an object holds, in the order of its kind's list and then of the document. */
export const referencesOf: (resource: Resource) => readonly Reference[] = memo((resource) =>
  read(resource, kindOf(resource.group, resource.kind)?.refs ?? []),
);

/** The references that an object writes as labels. */
export const labelReferencesOf = (resource: Resource): readonly Reference[] =>
  read(resource, kindOf(resource.group, resource.kind)?.labelRefs ?? []);
