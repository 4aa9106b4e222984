import { defineKind } from '../define-kind.ts';
import { stringAt } from '../../model/access.ts';
import { GATEWAY_API } from '../shared/groups.ts';
import { manifest } from '../shared/manifest.ts';
import { listenerCertificates } from '../shared/refs.ts';
import { served } from '../shared/versions.ts';

export const listenerSet = defineKind({
  group: GATEWAY_API,
  kind: 'ListenerSet',
  plural: 'listenersets',
  shortNames: ['lset'],
  scope: 'Namespaced',
  versions: [served('v1')],
  tier: 'gateway',
  icon: 'ListPlus',
  role: 'listener-holder',
  status: 'listener-set',
  description:
    'More listeners for a Gateway, owned by another team. The Gateway must allow it with allowedListeners.',
  refs: [
    {
      role: 'parent',
      at: 'spec.parentRef',
      group: GATEWAY_API,
      kind: 'Gateway',
      namespace: 'own',
      grant: false,
      targets: [`${GATEWAY_API}/Gateway`],
    },
    listenerCertificates,
  ],
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
  starter: (name, namespace) =>
    manifest(
      { apiVersion: `${GATEWAY_API}/v1`, kind: 'ListenerSet', name, namespace },
      `spec:
  parentRef:
    name: example
  listeners:
    - name: http
      hostname: shop.example.com
      port: 80
      protocol: HTTP
`,
    ),
});
