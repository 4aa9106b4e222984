import { createTestPage } from '../../../testing/test-page.ts';
import { createTestStorage } from '../../../testing/test-storage.ts';
import { openWorkbench } from '../../../testing/workbench.ts';
import type { ClusterSetup } from '../../../cluster/cluster-types.ts';
import { createFakeConnection } from './fake-connection.ts';

export const PREFIX = '/k-0123456789abcdef0123456789abcdef/';
export const LINK = '#cluster/k-0123456789abcdef0123456789abcdef?context=kind-dev';

/** What a cluster has: a Gateway that waits for its controller, a route whose status is stale, and a Service. */
export const CLUSTER = `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: eg, uid: u1, generation: 1 }
spec: { controllerName: gateway.envoyproxy.io/gatewayclass-controller }
status:
  conditions: [{ type: Accepted, status: "True", reason: Accepted, message: "", observedGeneration: 1, lastTransitionTime: "2026-01-01T00:00:00Z" }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: shop, uid: u2, generation: 1 }
spec: { gatewayClassName: eg, listeners: [{ name: http, port: 80, protocol: HTTP }] }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop, uid: u3, generation: 2 }
spec: { parentRefs: [{ name: edge }], rules: [{ backendRefs: [{ name: web, port: 80 }] }] }
status:
  parents:
    - controllerName: gateway.envoyproxy.io/gatewayclass-controller
      parentRef: { name: edge }
      conditions:
        - { type: Accepted, status: "True", reason: Accepted, message: "", observedGeneration: 1, lastTransitionTime: "2026-01-01T00:00:00Z" }
        - { type: ResolvedRefs, status: "True", reason: ResolvedRefs, message: "", observedGeneration: 2, lastTransitionTime: "2026-01-01T00:00:00Z" }
---
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop, uid: u4 }
spec: { type: ClusterIP, clusterIP: 10.96.0.7, selector: { app: web }, ports: [{ port: 80, protocol: TCP, targetPort: 80 }] }
`;

type OnCluster = Readonly<{
  files?: string | Readonly<Record<string, string>>;
  cluster?: string;
  link?: string;
  session?: Storage;
}>;

/** A workspace whose page was opened on a cluster, over a connection that answers as it is set up to. */
export async function openOnCluster({
  files = {},
  cluster = CLUSTER,
  link = LINK,
  session = createTestStorage(),
}: OnCluster = {}) {
  const page = createTestPage(link);
  const connection = createFakeConnection(cluster);
  const setups: ClusterSetup[] = [];
  const bench = await openWorkbench(files, {
    page,
    session,
    connectTo(setup) {
      setups.push(setup);
      return connection;
    },
  });
  const { cluster: opened } = bench.workspace;
  if (!opened) throw new Error('The page was opened on no cluster.');
  return { ...bench, page, connection, session: opened, tab: session, setups };
}
