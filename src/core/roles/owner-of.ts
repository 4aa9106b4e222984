import { kindOf } from '../kinds/registry.ts';
import type { Identity } from '../model/resource.ts';
import type { Role } from './role.ts';
import { writersOf, type Surroundings } from './writers-of.ts';

/** What several roles may write is the operator's in these namespaces. */
export type OwnerSurroundings = Surroundings & Readonly<{ operatorNamespaces?: ReadonlySet<string> }>;

/**
 * The role that an object belongs to (docs/model/roles.md#owners): what both may write is the developers', except in
 * namespaces that hold Gateways and no applications.
 */
export function ownerOf(object: Identity, surroundings: OwnerSurroundings = {}): Role {
  const { writers } = writersOf(object, surroundings);
  const [first = 'developer'] = writers;
  const shared = first === 'developer' && writers.includes('operator');
  return shared && surroundings.operatorNamespaces?.has(object.namespace) ? 'operator' : first;
}

/** The namespaces that hold Gateways, and nothing that applications are made of. */
export function operatorNamespaces(objects: Iterable<Identity>): ReadonlySet<string> {
  const found = new Set<string>();
  const applications = new Set<string>();
  for (const { group, kind, namespace } of objects) {
    const known = kindOf(group, kind);
    if (known?.tier === 'gateway') found.add(namespace);
    if (known?.tier === 'service' || known?.tier === 'workload') applications.add(namespace);
  }
  return new Set([...found].filter((namespace) => !applications.has(namespace)));
}
