import { referenceGrant } from '../../kinds/reference-grant/kind.ts';
import { servedVersions } from '../../kinds/served-versions.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { groupBy } from '../../incremental/group-by.ts';
import type { InstalledCrds } from '../../model/installed-crds.ts';
import type { JsonObject } from '../../yaml/json.ts';
import { generatedMetadata } from '../layout/write-homes.ts';
import type { Home } from '../layout/home.ts';
import type { UniqueNames } from '../names/unique-names.ts';

/** A grant may name so many objects. */
const MOST_TARGETS = 16;

/**
 * The grants that listeners need for certificates in other namespaces, in the namespace of the certificate, each naming
 * the Secrets: nothing else is opened (docs/model/conversion.md#grants).
 */
export function referenceGrants(
  homes: readonly Home[],
  crds: InstalledCrds,
  names: (namespace: string) => UniqueNames,
): readonly JsonObject[] {
  const [version] = servedVersions(referenceGrant, crds);
  return homes.flatMap((home) => {
    const secrets = home.listeners.flatMap(({ certificate }) =>
      certificate && certificate.namespace !== home.namespace ? [certificate] : [],
    );
    return Array.from(groupBy(secrets, ({ namespace }) => namespace)).flatMap(([namespace, group]) => {
      const targets = [...new Set(group.map(({ name }) => name))].toSorted();
      const name = `${home.name}-certificates`;
      return Array.from({ length: Math.ceil(targets.length / MOST_TARGETS) }, (_, part) => ({
        apiVersion: `${GATEWAY_API}/${version?.name ?? 'v1beta1'}`,
        kind: 'ReferenceGrant',
        metadata: generatedMetadata(
          {
            name: names(namespace).nameFor(
              name,
              `${home.kind} ${home.namespace}/${home.name}`,
              part === 0 ? '' : `-${part + 1}`,
            ),
            namespace,
          },
          home.sources,
        ),
        spec: {
          from: [{ group: GATEWAY_API, kind: home.kind, namespace: home.namespace }],
          to: targets
            .slice(part * MOST_TARGETS, (part + 1) * MOST_TARGETS)
            .map((target) => ({ group: '', kind: 'Secret', name: target })),
        },
      }));
    });
  });
}
