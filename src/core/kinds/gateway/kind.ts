import { defineKind, type RefSpec } from '../define-kind.ts';
import { stringAt } from '../../model/access.ts';
import { GATEWAY_API } from '../shared/groups.ts';
import { manifest } from '../shared/manifest.ts';
import { caCertificateRef, certificateRef, listenerCertificates, parametersRef } from '../shared/refs.ts';
import { served } from '../shared/versions.ts';

/** The authorities that vouch for clients: of the Gateway, or of the listeners of one port. */
const clientAuthorities = (at: string): RefSpec => ({
  ...caCertificateRef(at, 'own'),
  rows: { holder: ['listener'] },
  connection: 'gateway-to-authority',
});

export const gateway = defineKind({
  group: GATEWAY_API,
  kind: 'Gateway',
  plural: 'gateways',
  shortNames: ['gtw'],
  scope: 'Namespaced',
  versions: [served('v1'), served('v1beta1')],
  tier: 'gateway',
  icon: 'DoorOpen',
  role: 'listener-holder',
  status: 'gateway',
  description:
    'Where traffic enters the cluster: addresses with listeners, each a port, a protocol and, if wanted, a hostname. Routes attach to it.',
  refs: [
    {
      role: 'class',
      at: 'spec.gatewayClassName',
      group: GATEWAY_API,
      kind: 'GatewayClass',
      namespace: 'cluster',
      grant: false,
      targets: [`${GATEWAY_API}/GatewayClass`],
      isName: true,
    },
    listenerCertificates,
    certificateRef('client-certificate', 'spec.tls.backend.clientCertificateRef'),
    clientAuthorities('spec.tls.frontend.default.validation.caCertificateRefs[*]'),
    clientAuthorities('spec.tls.frontend.perPort[*].tls.validation.caCertificateRefs[*]'),
    parametersRef('spec.infrastructure.parametersRef', 'local'),
  ],
  commonFields: [
    'spec.gatewayClassName',
    'spec.listeners[*].name',
    'spec.listeners[*].port',
    'spec.listeners[*].protocol',
    'spec.listeners[*].hostname',
    'spec.listeners[*].tls.mode',
    'spec.listeners[*].tls.certificateRefs',
    'spec.listeners[*].allowedRoutes.namespaces',
  ],
  summary: (value) => stringAt(value, ['spec', 'gatewayClassName']) ?? '',
  starter: (name, namespace) =>
    manifest(
      { apiVersion: `${GATEWAY_API}/v1`, kind: 'Gateway', name, namespace },
      `spec:
  gatewayClassName: example
  listeners:
    - name: http
      port: 80
      protocol: HTTP
`,
    ),
});
