import { kindKey, kindOf } from '../kinds/registry.ts';
import { CORE } from '../kinds/shared/groups.ts';
import { stringAt } from '../model/access.ts';
import { definedKind } from '../model/defined-kind.ts';
import { resourceKey, type Identity, type Resource } from '../model/resource.ts';
import { mayWrite } from './may-write.ts';
import { operatorNamespaces } from './owner-of.ts';
import type { Role } from './role.ts';
import { RBAC, rbacText, type Grant } from './rbac-text.ts';
import { writersOf, type Surroundings } from './writers-of.ts';

/** An object that allows something, or binds that to a group. */
export type RbacObject = Readonly<{ identity: Identity; text: string }>;

export type RbacForRoles = Readonly<{
  objects: readonly RbacObject[];
  /** Kinds that are left out, because it is not known how RBAC names them. */
  unnamed: readonly string[];
}>;

const WRITE = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'];
/** Without those that RBAC cannot limit to names. */
const WRITE_NAMED = ['get', 'update', 'patch', 'delete'];
const READ = ['get', 'list', 'watch'];

/** A group of the API and the plurals of its kinds. */
type Plurals = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The roles of the Gateway API as RBAC, for the kinds and the namespaces of some objects (docs/model/roles.md#roles-as-rbac).
 */
export function rbacFor(resources: Iterable<Resource>, surroundings: Surroundings): RbacForRoles {
  const all = [...resources].filter(({ group }) => group !== RBAC);
  const plurals = pluralsOf(all);
  const named = all.filter((one) => plurals.has(kindKey(one)));
  const grouped = (some: readonly Identity[]): Plurals => groupedBy(some, plurals);
  const writable = (role: Role) => named.filter((one) => mayWrite(role, null, one, surroundings));
  const withoutApplications = operatorNamespaces(named);
  const developers = namespacesOf(
    writable('developer').filter(({ namespace }) => !withoutApplications.has(namespace)),
  );
  // Also what is left to developers stays theirs to write.
  const own = { ...surroundings, listenerSets: false };
  const operators = namespacesOf(named.filter((one) => writersOf(one, own).writers[0] === 'operator'));

  const isParameters = ({ key }: Resource) => surroundings.parameters?.has(key) === true;
  const parameters = named.filter(isParameters);
  const ofCluster = writable('provider').filter((one) => !isParameters(one));
  const namespaced = (role: Role) => grouped(writable(role).filter(({ namespace }) => namespace !== ''));
  const hasNamespaces = named.some(({ group, kind }) => group === CORE && kind === 'Namespace');

  const objects = [
    ...roleFor({
      comment: 'The infrastructure provider: what belongs to no namespace.',
      name: 'infrastructure-provider',
      namespace: '',
      groups: ['infrastructure-provider'],
      grants: grantsOf(grouped(ofCluster), WRITE),
    }),
    ...[...namespacesOf(parameters)].flatMap((namespace) =>
      roleFor({
        comment: 'The infrastructure provider: the parameters of classes.',
        name: 'infrastructure-provider',
        namespace,
        groups: ['infrastructure-provider'],
        grants: parameters
          .filter((one) => one.namespace === namespace)
          .flatMap((one) => grantsOf(grouped([one]), WRITE_NAMED, [one.name])),
      }),
    ),
    ...operators.flatMap((namespace) =>
      roleFor({
        comment: `The operator of ${namespace}: ways in, and who may attach to them.`,
        name: 'operator',
        namespace,
        groups: [`${namespace}-operator`],
        grants: [
          ...grantsOf(namespaced('operator'), WRITE),
          // A request for a Namespace is one in that namespace, so a Role there can allow it.
          ...(hasNamespaces
            ? [
                {
                  group: CORE,
                  resources: ['namespaces'],
                  verbs: ['get', 'update', 'patch'],
                  names: [namespace],
                },
              ]
            : []),
        ],
      }),
    ),
    ...developers.flatMap((namespace) =>
      roleFor({
        comment: `The developers of ${namespace}: applications, and where their requests go.`,
        name: 'developer',
        namespace,
        groups: [`${namespace}-developer`],
        grants: grantsOf(namespaced('developer'), WRITE),
      }),
    ),
    ...roleFor({
      comment: 'Developers see the ways in, of which they can change nothing.',
      name: 'gateway-reader',
      namespace: '',
      groups: developers.map((namespace) => `${namespace}-developer`),
      grants: grantsOf(grouped(named.filter(isWayIn)), READ),
    }),
  ];
  return { objects, unnamed: namesOf(all.filter((one) => !plurals.has(kindKey(one)))) };
}

const isWayIn = ({ group, kind }: Identity): boolean => {
  const status = kindOf(group, kind)?.status;
  return status === 'class' || status === 'gateway';
};

const namespacesOf = (some: readonly Identity[]): readonly string[] =>
  [...new Set(some.map(({ namespace }) => namespace))].filter((namespace) => namespace !== '').sort();

const namesOf = (some: readonly Identity[]): readonly string[] =>
  [...new Set(some.map(({ kind }) => kind))].sort();

/** How RBAC names kinds, by `group/Kind`: as they say themselves, or a CustomResourceDefinition of the workspace. */
function pluralsOf(all: readonly Resource[]): ReadonlyMap<string, string> {
  const plurals = new Map<string, string>();
  for (const resource of all) {
    const defined = definedKind(resource);
    const plural = defined && stringAt(resource.value, ['spec', 'names', 'plural']);
    if (defined && plural) plurals.set(kindKey(defined), plural);
    const known = kindOf(resource.group, resource.kind);
    if (known) plurals.set(kindKey(resource), known.plural);
  }
  return plurals;
}

function groupedBy(some: readonly Identity[], plurals: ReadonlyMap<string, string>): Plurals {
  const groups = new Map<string, Set<string>>();
  for (const one of some) {
    const plural = plurals.get(kindKey(one));
    if (plural !== undefined) groups.set(one.group, (groups.get(one.group) ?? new Set()).add(plural));
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const grantsOf = (
  groups: Plurals,
  verbs: readonly string[],
  names: readonly string[] = [],
): readonly Grant[] =>
  [...groups].map(([group, resources]) => ({ group, resources: [...resources].sort(), verbs, names }));

type RoleFor = Readonly<{
  comment: string;
  name: string;
  namespace: string;
  groups: readonly string[];
  grants: readonly Grant[];
}>;

/** A role with its binding; nothing where it would allow nothing, or no one. */
function roleFor({ comment, name, namespace, groups, grants }: RoleFor): readonly RbacObject[] {
  if (grants.length === 0 || groups.length === 0) return [];
  const prefix = namespace === '' ? 'Cluster' : '';
  const of = (kind: string): Identity => ({ group: RBAC, kind: `${prefix}${kind}`, namespace, name });
  const [role, binding] = [of('Role'), of('RoleBinding')];
  return [
    { identity: role, text: rbacText.role(role, comment, grants) },
    { identity: binding, text: rbacText.binding(binding, role, groups) },
  ];
}

/** The objects of a workspace that have the names of generated ones already. */
export const takenNames = (
  { objects }: RbacForRoles,
  resources: Readonly<{ has: (key: Resource['key']) => boolean }>,
): readonly Identity[] =>
  objects.map(({ identity }) => identity).filter((identity) => resources.has(resourceKey(identity)));
