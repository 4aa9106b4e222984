import { valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { scopeOf } from '../../kinds/registry.ts';
import type { Reference } from '../../topology/references.ts';
import type { Resolution } from '../../topology/resolution.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Fault } from '../statuses.ts';
import { absent, certain, notKnown } from './missing-grant.ts';

const REASON = 'InvalidParameters';

/** What is wrong with the parameters that a Gateway names, always in its own namespace: any kind will do if it is there. */
export function parametersFault(resolution: Resolution, index: ResourceIndex): Fault | null {
  const { reference, target, outcome } = resolution;
  if (outcome === 'not-known') return notKnown(REASON, resolution);
  return target ? null : absent(REASON, reference, index);
}

const scopeIn = (index: ResourceIndex, group: string, kind: string): 'Namespaced' | 'Cluster' | undefined => {
  const scope = valueAt(index.definition(group, kind)?.value, 'spec.scope');
  return scope === 'Cluster' || scope === 'Namespaced' ? scope : scopeOf(group, kind);
};

/**
 * What is wrong with the parameters that a GatewayClass names: they must be there, and say their namespace if, and only
 * if, they have one (docs/model/service-resolution.md#parameters).
 */
export function classParametersFault(resolution: Resolution, index: ResourceIndex): Fault | null {
  const { reference } = resolution;
  if (resolution.outcome === 'not-known') return notKnown(REASON, resolution);
  const misplaced = parametersScopeFault(reference, index);
  if (misplaced) return misplaced;
  const written = namespaceOf(reference);
  const there = named(reference, index).some((object) => written === null || object.namespace === written);
  if (there) return null;
  const target = { ...reference.target, namespace: written ?? '' };
  return absent(REASON, { ...reference, target }, index);
}

/** The namespace that a reference says, null for none. */
function namespaceOf({ value }: Reference): string | null {
  const namespace = valueAt(value, 'namespace');
  return typeof namespace === 'string' && namespace !== '' ? namespace : null;
}

const named = ({ target: { group, kind, name } }: Reference, index: ResourceIndex): readonly Resource[] =>
  index.ofKind(group, kind).filter((object) => object.name === name);

/** The reference of a GatewayClass says no namespace for parameters that are in one, or says one for those that are not. */
export function parametersScopeFault(reference: Reference, index: ResourceIndex): Fault | null {
  const { group, kind, name } = reference.target;
  const written = namespaceOf(reference);
  const scope = scopeIn(index, group, kind) ?? guess(named(reference, index));
  if (scope === 'Namespaced' && written === null)
    return certain(REASON, `${kind} ${name} is in a namespace, and parametersRef names none.`);
  if (scope === 'Cluster' && written !== null)
    return certain(REASON, `${kind} ${name} has no namespace, and parametersRef names ${written}.`);
  return null;
}

/** The scope of a kind that nothing defines: manifests of namespaced objects usually say their namespace. */
function guess(found: readonly Resource[]): 'Namespaced' | undefined {
  const [first] = found;
  return first && found.every(({ value }) => valueAt(value, 'metadata.namespace') !== undefined)
    ? 'Namespaced'
    : undefined;
}
