import { backendTlsPolicy } from '../../kinds/backend-tls-policy/kind.ts';
import { servedVersions } from '../../kinds/served-versions.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import type { InstalledCrds } from '../../model/installed-crds.ts';
import type { ResourceKey } from '../../model/resource.ts';
import type { JsonObject } from '../../yaml/json.ts';
import { generatedMetadata } from '../layout/write-homes.ts';
import type { UniqueNames } from '../names/unique-names.ts';
import type { AuthorityPlan, BackendTlsPlan } from '../row.ts';

/** The name of the ConfigMap with the authorities of a Secret. */
export const authorityName = ({ secret: { name } }: AuthorityPlan): string => `${name}-ca`;

/** The ConfigMap that stands for the authorities in a Secret; none where its content is not in the manifests. */
export const authorityObject = (
  plan: AuthorityPlan,
  namespace: string,
  ingress: ResourceKey,
): readonly JsonObject[] =>
  plan.bundle === null
    ? []
    : [
        {
          apiVersion: 'v1',
          kind: 'ConfigMap',
          metadata: generatedMetadata({ name: authorityName(plan), namespace }, [ingress]),
          data: { 'ca.crt': plan.bundle },
        },
      ];

/** The policies that have the Gateway speak TLS to Services, one for each, with their authorities. */
export function backendTlsObjects(
  plans: readonly BackendTlsPlan[],
  crds: InstalledCrds,
  names: (namespace: string) => UniqueNames,
): readonly JsonObject[] {
  const [version] = servedVersions(backendTlsPolicy, crds);
  if (!version) return [];
  return plans.flatMap((plan) => {
    const { service, portName, hostname, authority, ingress } = plan;
    const { namespace } = service;
    const name = names(namespace).nameFor(
      portName === null ? service.name : `${service.name}-${portName}`,
      `${service.name} ${portName ?? ''}`,
    );
    return [
      {
        apiVersion: `${GATEWAY_API}/${version.name}`,
        kind: 'BackendTLSPolicy',
        metadata: generatedMetadata({ name, namespace }, [ingress]),
        spec: {
          targetRefs: [
            {
              group: '',
              kind: 'Service',
              name: service.name,
              ...(portName !== null && { sectionName: portName }),
            },
          ],
          validation: {
            hostname,
            ...(authority
              ? { caCertificateRefs: [{ group: '', kind: 'ConfigMap', name: authorityName(authority) }] }
              : { wellKnownCACertificates: 'System' }),
          },
        },
      },
      ...(authority ? authorityObject(authority, namespace, ingress) : []),
    ];
  });
}
