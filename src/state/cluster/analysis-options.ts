import type { ClusterView } from '../../cluster/cluster-types.ts';
import { KUBERNETES_VERSIONS } from '../../core/model/kubernetes-version.ts';
import { nearestRelease } from '../../core/model/installed-crds.ts';
import type { WorkspaceOptions } from '../../core/model/options.ts';

/** What a workspace of a cluster is analysed with, beside what its user prefers. */
type FromCluster = Pick<WorkspaceOptions, 'partial' | 'complete' | 'implementation' | 'suppressed'> &
  Partial<Pick<WorkspaceOptions, 'kubernetes' | 'release' | 'channel'>>;

/** Every object of a cluster has them. */
const OF_SERVERS = 'object/server-fields';

/**
 * The settings that follow from a cluster: its versions; and what is absent is missing only where all may be read. Statuses are
 * computed by the specification: what an implementation decides otherwise is a difference, which is explained.
 *
 * @param suppressed what the user ignores
 */
export function analysisOptions(
  { serverVersion, gatewayApi, scopes }: Pick<ClusterView, 'serverVersion' | 'gatewayApi' | 'scopes'>,
  suppressed: readonly string[],
): FromCluster {
  const minor = /^v?(\d+\.\d+)/.exec(serverVersion ?? '')?.[1];
  const kubernetes = KUBERNETES_VERSIONS.find((version) => version === minor);
  const release =
    gatewayApi?.state === 'known'
      ? (gatewayApi.release ?? nearestRelease(gatewayApi.bundleVersion))
      : undefined;
  return {
    partial: scopes.some(({ state }) => state.state === 'not-allowed' || state.state === 'loading'),
    complete:
      scopes.length > 0 &&
      scopes.every(({ state, namespace }) => state.state === 'live' && namespace === null),
    implementation: 'spec',
    suppressed: suppressed.includes(OF_SERVERS) ? suppressed : [...suppressed, OF_SERVERS],
    ...(kubernetes && { kubernetes }),
    ...(gatewayApi?.state === 'known' && { channel: gatewayApi.channel }),
    ...(release && { release }),
  };
}
