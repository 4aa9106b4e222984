import { isObject } from '../../yaml/is-object.ts';
import { arrayAt, stringAt, valueAt } from '../../model/access.ts';
import { resourceKey, type Identity, type Resource } from '../../model/resource.ts';
import { kindOf, scopeOf } from '../../kinds/registry.ts';
import { APPS, CORE, GATEWAY_API } from '../../kinds/shared/groups.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Json, Path } from '../../yaml/json.ts';

/** What a policy of a vendor is laid upon. */
export type PolicyTarget = Readonly<{
  path: Path;
  target: Identity;
  /** A listener, a rule or a port of it. */
  sectionName: string | undefined;
  /** Where the manifests hold it. */
  found: Resource | undefined;
}>;

const GROUPS: ReadonlySet<string> = new Set([CORE, GATEWAY_API, APPS]);

/** Some kinds write `apiVersion` in the place of `group`. */
function groupOf(ref: Json): string {
  const apiVersion = stringAt(ref, 'apiVersion');
  const written = apiVersion?.includes('/') === true ? apiVersion.split('/')[0] : stringAt(ref, 'group');
  return written === 'core' ? CORE : (written ?? CORE);
}

/** Whether objects of a kind may be policies of a vendor: a custom kind that is not modelled. */
export const isPolicyShaped = ({ group, kind }: Pick<Resource, 'group' | 'kind'>): boolean =>
  group.includes('.') && kindOf(group, kind) === undefined;

/**
 * The targets of a policy-shaped object: of a custom kind that is not modelled, with `targetRef` or `targetRefs`, where
 * they are of kinds that are (docs/model/references-and-grants.md#policies-of-vendors).
 */
export function policyTargets(policy: Resource, index: ResourceIndex): readonly PolicyTarget[] {
  if (!isPolicyShaped(policy)) return [];
  const single = valueAt(policy.value, 'spec.targetRef');
  const refs: readonly (readonly [Path, Json])[] = [
    ...(single === undefined ? [] : [[['spec', 'targetRef'], single] as const]),
    ...arrayAt(policy.value, 'spec.targetRefs').map((ref, at) => [['spec', 'targetRefs', at], ref] as const),
  ];
  return refs.flatMap(([path, ref]) => {
    const [group, kind, name] = [groupOf(ref), stringAt(ref, 'kind') ?? '', stringAt(ref, 'name') ?? ''];
    if (!isObject(ref) || name === '' || !GROUPS.has(group) || kindOf(group, kind) === undefined) return [];
    const isCluster = scopeOf(group, kind) === 'Cluster';
    const namespace = isCluster ? '' : stringAt(ref, 'namespace') || policy.namespace;
    if (!isCluster && namespace === '') return [];
    const target = { group, kind, namespace, name };
    return [
      { path, target, sectionName: stringAt(ref, 'sectionName'), found: index.get(resourceKey(target)) },
    ];
  });
}
