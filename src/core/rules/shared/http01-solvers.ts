import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { matchPaths, numberAt, stringAt } from '../../model/access.ts';
import { resourceKey, type Identity, type Resource } from '../../model/resource.ts';
import { isListenerHolder } from '../../topology/kind-names.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Path } from '../../yaml/json.ts';
import { CERT_MANAGER } from './cert-manager.ts';
import { gateway } from './examples.ts';

/** A parentRef of the route that an issuer makes for the time of a challenge. */
export type SolverParent = Readonly<{
  path: Path;
  /** Its namespace is null where it is that of each Certificate. */
  target: Omit<Identity, 'namespace'> & Readonly<{ namespace: string | null }>;
  sectionName: string | undefined;
  port: number | undefined;
  /** Those of the manifests that it can mean. */
  found: readonly Resource[];
}>;

const AT = 'spec.acme.solvers[*].http01.gatewayHTTPRoute.parentRefs[*]';

/** Whether objects of a kind are issuers of cert-manager. */
export const isIssuerKind = ({ group, kind }: Pick<Identity, 'group' | 'kind'>): boolean =>
  group === CERT_MANAGER && (kind === 'Issuer' || kind === 'ClusterIssuer');

/** The parents of HTTP-01 solvers that are Gateways or ListenerSets (docs/model/makers.md#cert-manager). */
export function solverParents(issuer: Resource, index: ResourceIndex): readonly SolverParent[] {
  if (!isIssuerKind(issuer)) return [];
  return matchPaths(issuer.value, AT).flatMap(({ path, value }) => {
    const name = stringAt(value, 'name');
    const kind = stringAt(value, 'kind') || 'Gateway';
    const group = stringAt(value, 'group') || GATEWAY_API;
    if (!name || !isListenerHolder({ group, kind })) return [];
    const namespace = stringAt(value, 'namespace') || (issuer.kind === 'Issuer' ? issuer.namespace : null);
    const found =
      namespace === null
        ? index.ofKind(group, kind).filter((one) => one.name === name)
        : [index.get(resourceKey({ group, kind, namespace, name }))].filter((one) => one !== undefined);
    return [
      {
        path,
        target: { group, kind, namespace, name },
        sectionName: stringAt(value, 'sectionName'),
        port: numberAt(value, 'port'),
        found,
      },
    ];
  });
}

/** A ClusterIssuer with one HTTP-01 solver, given as it is written below `http01`. */
export const issuerExample = (solver: string): string =>
  object(
    'cert-manager.io/v1',
    'ClusterIssuer',
    { name: 'letsencrypt' },
    `spec:
  acme:
    server: https://acme.example.com/directory
    privateKeySecretRef:
      name: letsencrypt
    solvers:
      - http01:
          ${solver}`,
  );

/** One that solves at a Gateway of namespace infra, and that Gateway with these listeners. */
export const solverExample = (name: string, listeners?: string): string =>
  manifests(
    gateway(listeners),
    issuerExample(`gatewayHTTPRoute:
            parentRefs:
              - name: ${name}
                namespace: infra`),
  );
