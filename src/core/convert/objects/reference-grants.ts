import { referenceGrant } from '../../kinds/reference-grant/kind.ts';
import { servedVersions } from '../../kinds/served-versions.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { groupBy } from '../../incremental/group-by.ts';
import type { InstalledCrds } from '../../model/installed-crds.ts';
import type { ResourceKey } from '../../model/resource.ts';
import type { JsonObject } from '../../yaml/json.ts';
import type { BackendRef } from '../http-rule.ts';
import type { ObjectName } from '../need.ts';
import type { RouteDraft } from '../routes/route-draft.ts';
import { generatedMetadata } from '../layout/write-homes.ts';
import type { Home } from '../layout/home.ts';
import type { UniqueNames } from '../names/unique-names.ts';

/** A grant may name so many objects. */
const MOST_TARGETS = 16;

/** Something that refers to objects of other namespaces. */
type Referrer = Readonly<{
  kind: string;
  namespace: string;
  /** What the name of its grants begins with. */
  name: string;
  sources: Iterable<ResourceKey>;
  to: 'Secret' | 'Service';
  targets: readonly ObjectName[];
}>;

/**
 * The grants that listeners need for certificates in other namespaces, and routes for canaries there, in the namespace of
 * the target, each naming what it is for: nothing else is opened (docs/model/conversion.md#grants).
 */
export function referenceGrants(
  homes: readonly Home[],
  routes: readonly RouteDraft[],
  crds: InstalledCrds,
  names: (namespace: string) => UniqueNames,
): readonly JsonObject[] {
  const [version] = servedVersions(referenceGrant, crds);
  const apiVersion = `${GATEWAY_API}/${version?.name ?? 'v1beta1'}`;
  return [...homes.map(ofHome), ...ofRoutes(routes)].flatMap((one) => grantsFor(one, apiVersion, names));
}

const ofHome = ({ kind, namespace, name, sources, listeners }: Home): Referrer => ({
  kind,
  namespace,
  name: `${name}-certificates`,
  sources,
  to: 'Secret',
  targets: listeners.flatMap(({ certificate }) => certificate ?? []),
});

/** One for the routes of a namespace, because a grant is for all of them anyway. */
const ofRoutes = (routes: readonly RouteDraft[]): readonly Referrer[] =>
  Array.from(
    groupBy(routes, ({ kind, namespace }) => `${kind} ${namespace}`),
    ([, group]): Referrer => {
      const [{ kind, namespace }] = group;
      const foreign = group.filter(({ rules }) => rules.some(({ backends }) => backends.some(isForeign)));
      return {
        kind,
        namespace,
        name: `${namespace}-routes`,
        sources: foreign.map(({ ingress }) => ingress),
        to: 'Service',
        targets: foreign.flatMap(({ rules }) =>
          rules.flatMap(({ backends }) =>
            backends.flatMap(({ name, namespace: at }) =>
              at === undefined ? [] : [{ namespace: at, name }],
            ),
          ),
        ),
      };
    },
  );

const isForeign = ({ namespace }: BackendRef): boolean => namespace !== undefined;

function grantsFor(
  { kind, namespace: own, name, sources, to, targets }: Referrer,
  apiVersion: string,
  names: (namespace: string) => UniqueNames,
): readonly JsonObject[] {
  const foreign = targets.filter(({ namespace }) => namespace !== own);
  return Array.from(groupBy(foreign, ({ namespace }) => namespace)).flatMap(([namespace, group]) => {
    const wanted = [...new Set(group.map((one) => one.name))].toSorted();
    return Array.from({ length: Math.ceil(wanted.length / MOST_TARGETS) }, (_, part) => ({
      apiVersion,
      kind: 'ReferenceGrant',
      metadata: generatedMetadata(
        {
          name: names(namespace).nameFor(name, `${kind} ${own}/${name}`, part === 0 ? '' : `-${part + 1}`),
          namespace,
        },
        sources,
      ),
      spec: {
        from: [{ group: GATEWAY_API, kind, namespace: own }],
        to: wanted
          .slice(part * MOST_TARGETS, (part + 1) * MOST_TARGETS)
          .map((target) => ({ group: '', kind: to, name: target })),
      },
    }));
  });
}
