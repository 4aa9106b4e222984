import { defineKind } from '../define-kind.ts';
import { stringAt } from '../../model/access.ts';
import { X_GATEWAY_API } from '../shared/groups.ts';
import { manifest } from '../shared/manifest.ts';
import { backendAuthorities, certificateRef } from '../shared/refs.ts';

export const xBackend = defineKind({
  group: X_GATEWAY_API,
  kind: 'XBackend',
  plural: 'xbackends',
  shortNames: ['xbackend'],
  scope: 'Namespaced',
  versions: [{ name: 'v1alpha1', served: { experimental: '1.6' } }],
  tier: 'service',
  icon: 'Server',
  description: 'A destination outside the cluster that routes can send traffic to, by its DNS name.',
  refs: [
    certificateRef('client-certificate', 'spec.tls.clientCertificateRef'),
    backendAuthorities('spec.tls.validation.caCertificateRefs[*]'),
  ],
  commonFields: [
    'spec.externalHostname.hostname',
    'spec.port.port',
    'spec.protocol',
    'spec.tls.mode',
    'spec.tls.validation.hostname',
  ],
  summary: (value) => stringAt(value, ['spec', 'externalHostname', 'hostname']) ?? '',
  starter: (name, namespace) =>
    manifest(
      { apiVersion: `${X_GATEWAY_API}/v1alpha1`, kind: 'XBackend', name, namespace },
      `spec:
  type: ExternalHostname
  externalHostname:
    hostname: api.example.com
  port:
    port: 443
  tls:
    mode: ServerOnly
    validation:
      hostname: api.example.com
      wellKnownCACertificates: System
`,
    ),
});
