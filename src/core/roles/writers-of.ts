import { kindKey, kindOf } from '../kinds/registry.ts';
import { GATEWAY_API, X_GATEWAY_API, CORE, NETWORKING } from '../kinds/shared/groups.ts';
import { RBAC } from './rbac-text.ts';
import { resourceKey, type Identity, type ResourceKey } from '../model/resource.ts';
import type { Persona, Role } from './role.ts';

/** Who may write objects of a kind, the first of them its owner; and what such an object decides, as a clause. */
type Entry = Readonly<{ writers: readonly Role[]; decides: string }>;

const LISTENER_SETS: readonly string[] = [
  kindKey({ group: GATEWAY_API, kind: 'ListenerSet' }),
  kindKey({ group: X_GATEWAY_API, kind: 'XListenerSet' }),
];

const listenerSet: Entry = {
  writers: ['operator'],
  decides: 'its listeners claim hosts and certificates at a Gateway',
};

/** Kinds of which more is to be said than follows from their scope and role. */
const entries: ReadonlyMap<string, Entry> = new Map([
  [
    kindKey({ group: GATEWAY_API, kind: 'GatewayClass' }),
    { writers: ['provider'], decides: 'it says which program answers for its Gateways' },
  ],
  [
    kindKey({ group: NETWORKING, kind: 'IngressClass' }),
    { writers: ['provider'], decides: 'it says which controller answers for its Ingresses' },
  ],
  [
    kindKey({ group: CORE, kind: 'Namespace' }),
    { writers: ['provider', 'operator'], decides: 'its labels decide which listeners admit its routes' },
  ],
  [
    kindKey({ group: GATEWAY_API, kind: 'Gateway' }),
    {
      writers: ['operator'],
      decides: 'its listeners and their allowedRoutes decide who may attach, for which hosts',
    },
  ],
  ...LISTENER_SETS.map((key) => [key, listenerSet] as const),
  [
    kindKey({ group: GATEWAY_API, kind: 'ReferenceGrant' }),
    { writers: ['developer', 'operator'], decides: 'it allows references into its namespace' },
  ],
  [
    kindKey({ group: GATEWAY_API, kind: 'BackendTLSPolicy' }),
    { writers: ['developer'], decides: 'it says how Gateways speak to a Service' },
  ],
  [
    kindKey({ group: CORE, kind: 'Secret' }),
    { writers: ['developer', 'operator'], decides: 'it may hold keys and certificates' },
  ],
  [
    kindKey({ group: CORE, kind: 'ConfigMap' }),
    { writers: ['developer'], decides: 'it holds settings of applications' },
  ],
  [
    kindKey({ group: NETWORKING, kind: 'Ingress' }),
    { writers: ['developer'], decides: 'it holds hosts, certificates and rules in one document' },
  ],
]);

const route: Entry = { writers: ['developer', 'operator'], decides: 'its rules decide where requests go' };
const application: Entry = { writers: ['developer'], decides: 'it is part of an application' };
const ofCluster: Entry = { writers: ['provider'], decides: 'it belongs to the whole cluster' };
/** Permissions are handed out by whoever has all of them: a role that could write its own would have no limits. */
const permissions: Entry = { writers: ['provider'], decides: 'it says who may do what' };
const parameters: Entry = { writers: ['provider'], decides: 'it holds the parameters of a class' };
/** Of such kinds only the namespace is known. */
const other: Entry = { writers: ['developer', 'operator'], decides: 'it belongs to its namespace' };

/** What decides about a role beside the kind. */
export type Surroundings = Readonly<{
  listenerSets?: boolean;
  /** The objects that classes name as their parameters (`classParameters`). */
  parameters?: ReadonlySet<ResourceKey>;
}>;

/** Who may write an object, the first of them its owner, and what it decides (docs/model/roles.md#who-may-write-what). */
export function writersOf(object: Identity, { listenerSets, parameters: named }: Surroundings = {}): Entry {
  const { group, kind, namespace } = object;
  if (named?.has(resourceKey(object))) return parameters;
  const key = kindKey({ group, kind });
  const found = entries.get(key);
  if (found) {
    const delegated = listenerSets === true && LISTENER_SETS.includes(key);
    return delegated ? { ...found, writers: ['developer', ...found.writers] } : found;
  }
  if (group === RBAC) return permissions;
  const known = kindOf(group, kind);
  if (known?.role === 'route') return route;
  if (known ? known.scope === 'Cluster' : namespace === '') return ofCluster;
  return known?.tier === 'service' || known?.tier === 'workload' ? application : other;
}

/** The namespace that decides whose an object is: of a Namespace the one that it is. */
export const namespaceOfRole = ({ group, kind, namespace, name }: Identity): string =>
  group === CORE && kind === 'Namespace' ? name : namespace;

/** Whether a namespace is one of a persona's. What is in no namespace is no question of namespaces. */
export const isTheirs = (namespaces: Persona['namespaces'], namespace: string): boolean =>
  namespaces === null || namespace === '' || namespaces.includes(namespace);
