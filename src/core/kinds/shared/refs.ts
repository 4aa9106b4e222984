import type { RefSpec } from '../define-kind.ts';
import { CORE, GATEWAY_API, MULTICLUSTER, X_GATEWAY_API } from './groups.ts';

const SERVICE = `${CORE}/Service`;
const SERVICE_IMPORT = `${MULTICLUSTER}/ServiceImport`;
const X_BACKEND = `${X_GATEWAY_API}/XBackend`;

/** What an HTTP or gRPC route forwards to. */
export const HTTP_BACKENDS = [SERVICE, SERVICE_IMPORT, X_BACKEND];

/** What a TCP or UDP route forwards to; imported Services are not promised there. */
export const LAYER_4_BACKENDS = [SERVICE];

/** A route's `parentRefs`: a listener decides who may attach, so no grant is asked for. */
export const parentRefs: RefSpec = {
  role: 'parent',
  at: 'spec.parentRefs[*]',
  group: GATEWAY_API,
  kind: 'Gateway',
  namespace: 'own',
  grant: false,
  targets: [`${GATEWAY_API}/Gateway`, `${GATEWAY_API}/ListenerSet`, SERVICE],
  rows: { target: ['listener', 'port'] },
  part: 'section',
};

/** A backend reference: a Service unless it says otherwise; in another namespace it needs a grant. */
export const backendRef = (
  role: 'backend' | 'mirror' | 'auth',
  at: string,
  targets: readonly string[] = [SERVICE, SERVICE_IMPORT],
): RefSpec => ({
  role,
  at,
  group: CORE,
  kind: 'Service',
  namespace: 'own',
  grant: true,
  targets,
  rows: { holder: ['rule'], target: ['port'] },
  part: 'port',
});

/** A filter that only the implementation understands; always in the route's namespace. */
export const extensionRef = (at: string): RefSpec => ({
  role: 'extension',
  at,
  group: null,
  kind: null,
  namespace: 'local',
  grant: false,
  targets: [],
});

/** A reference to a key pair: a Secret unless it says otherwise; in another namespace it needs a grant. */
export const certificateRef = (role: 'certificate' | 'client-certificate', at: string): RefSpec => ({
  role,
  at,
  group: CORE,
  kind: 'Secret',
  namespace: 'own',
  grant: true,
  targets: [`${CORE}/Secret`],
});

/** The certificates of listeners. */
export const listenerCertificates: RefSpec = {
  ...certificateRef('certificate', 'spec.listeners[*].tls.certificateRefs[*]'),
  rows: { holder: ['listener'] },
  connection: 'listener-to-certificate',
};

/** A reference to a CA bundle, which must name group and kind. `namespace: own` allows other namespaces, with a grant. */
export const caCertificateRef = (at: string, namespace: 'own' | 'local'): RefSpec => ({
  role: 'ca-certificate',
  at,
  group: null,
  kind: null,
  namespace,
  grant: namespace === 'own',
  targets: [`${CORE}/ConfigMap`],
});

/** The authorities that vouch for a backend, in place of the well-known ones. */
export const backendAuthorities = (at: string): RefSpec => ({
  ...caCertificateRef(at, 'local'),
  connection: 'backend-to-authority',
});

/** An object with settings that only the implementation understands. */
export const parametersRef = (at: string, namespace: 'own' | 'local'): RefSpec => ({
  role: 'parameters',
  at,
  group: null,
  kind: null,
  namespace,
  grant: false,
  targets: [`${CORE}/ConfigMap`],
});

/** What a policy is laid upon: always in its own namespace, as a whole. */
export const wholeTargetRefs: RefSpec = {
  role: 'target',
  at: 'spec.targetRefs[*]',
  group: null,
  kind: null,
  namespace: 'local',
  grant: false,
  targets: [SERVICE, SERVICE_IMPORT, X_BACKEND],
};

/** What a policy is laid upon, as a whole or by the name of a port. */
export const policyTargetRefs: RefSpec = {
  ...wholeTargetRefs,
  rows: { target: ['port'] },
  part: 'section',
};
