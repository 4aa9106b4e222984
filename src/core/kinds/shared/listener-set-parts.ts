import { stringAt } from '../../model/access.ts';
import type { Kind, RefSpec } from '../define-kind.ts';
import { GATEWAY_API } from './groups.ts';
import { manifest } from './manifest.ts';
import { listenerCertificates } from './refs.ts';

const parent: RefSpec = {
  role: 'parent',
  at: 'spec.parentRef',
  group: GATEWAY_API,
  kind: 'Gateway',
  namespace: 'own',
  grant: false,
  targets: [`${GATEWAY_API}/Gateway`],
};

/** What a ListenerSet is like, also under the name that it had while it was experimental. */
export const listenerSetParts = {
  scope: 'Namespaced',
  tier: 'gateway',
  role: 'listener-holder',
  status: 'listener-set',
  refs: [parent, listenerCertificates],
  commonFields: [
    'spec.parentRef',
    'spec.listeners[*].name',
    'spec.listeners[*].port',
    'spec.listeners[*].protocol',
    'spec.listeners[*].hostname',
    'spec.listeners[*].tls.certificateRefs',
    'spec.listeners[*].allowedRoutes.namespaces',
  ],
  summary: (value) => {
    const parent = stringAt(value, ['spec', 'parentRef', 'name']);
    return parent === undefined ? '' : `for ${parent}`;
  },
} as const satisfies Partial<Kind>;

/** A minimal one, in an apiVersion and under a kind. */
export const listenerSetStarter =
  (apiVersion: string, kind: string): Kind['starter'] =>
  (name, namespace) =>
    manifest(
      { apiVersion, kind, name, namespace },
      `spec:
  parentRef:
    name: example
  listeners:
    - name: http
      hostname: shop.example.com
      port: 80
      protocol: HTTP
`,
    );
