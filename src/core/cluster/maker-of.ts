import { arrayAt, stringAt, valueAt } from '../model/access.ts';
import type { JsonObject } from '../yaml/json.ts';

/** Namespaces that every cluster has. */
const OWN_NAMESPACES: ReadonlySet<string> = new Set([
  'default',
  'kube-node-lease',
  'kube-public',
  'kube-system',
]);

/** ConfigMaps that the API server writes into kube-system. */
const OWN_CONFIG: ReadonlySet<string> = new Set([
  'extension-apiserver-authentication',
  'kube-apiserver-legacy-service-account-token-tracking',
]);

/** Secrets that only controllers write, by type. */
const MADE_SECRETS: Readonly<Record<string, string>> = {
  'helm.sh/release.v1': 'Helm',
  'kubernetes.io/service-account-token': 'the cluster',
};

const MADE_SLICES = 'endpointslice.kubernetes.io/managed-by';

/**
 * Who made an object of a cluster, so that it stands in no one's manifests: `ReplicaSet cart-7d9`, `the cluster`; null where
 * a user wrote it.
 */
export function makerOf(value: JsonObject): string | null {
  const owner = arrayAt(value, 'metadata.ownerReferences').find(
    (reference) => valueAt(reference, ['controller']) === true,
  );
  if (owner !== undefined) return `${stringAt(owner, 'kind') ?? ''} ${stringAt(owner, 'name') ?? ''}`;
  const name = stringAt(value, 'metadata.name') ?? '';
  const namespace = stringAt(value, 'metadata.namespace') ?? '';
  switch (`${String(value['apiVersion'])}/${String(value['kind'])}`) {
    case 'v1/Namespace':
      return OWN_NAMESPACES.has(name) ? 'the cluster' : null;
    case 'v1/ConfigMap':
      return name === 'kube-root-ca.crt' || (namespace === 'kube-system' && OWN_CONFIG.has(name))
        ? 'the cluster'
        : null;
    case 'v1/Secret':
      return MADE_SECRETS[stringAt(value, 'type') ?? ''] ?? null;
    case 'v1/Service':
      return namespace === 'default' && name === 'kubernetes' ? 'the cluster' : null;
    case 'discovery.k8s.io/v1/EndpointSlice':
      return stringAt(value, ['metadata', 'labels', MADE_SLICES])?.endsWith('.k8s.io') === true ||
        (namespace === 'default' && name === 'kubernetes')
        ? 'the cluster'
        : null;
    default:
      return null;
  }
}
