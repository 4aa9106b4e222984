import { defineKind } from '../define-kind.ts';
import { stringAt } from '../../model/access.ts';
import { both } from '../../model/served.ts';
import { GATEWAY_API } from '../shared/groups.ts';
import { manifest, nameScalar } from '../shared/manifest.ts';
import { backendAuthorities, policyTargetRefs } from '../shared/refs.ts';

export const backendTlsPolicy = defineKind({
  group: GATEWAY_API,
  kind: 'BackendTLSPolicy',
  plural: 'backendtlspolicies',
  shortNames: ['btlspolicy'],
  scope: 'Namespaced',
  versions: [
    { name: 'v1', served: both('1.4') },
    { name: 'v1alpha3', served: { experimental: '1.2' }, deprecated: '1.4' },
  ],
  tier: 'support',
  icon: 'ShieldCheck',
  status: 'policy',
  joins: 'outlet',
  description:
    'Makes the Gateway speak TLS to a Service, and says how it checks the certificate it gets there.',
  refs: [policyTargetRefs, backendAuthorities('spec.validation.caCertificateRefs[*]')],
  commonFields: [
    'spec.targetRefs',
    'spec.validation.hostname',
    'spec.validation.caCertificateRefs',
    'spec.validation.wellKnownCACertificates',
  ],
  summary: (value) => stringAt(value, ['spec', 'validation', 'hostname']) ?? '',
  starter: (name, namespace) =>
    manifest(
      { apiVersion: `${GATEWAY_API}/v1`, kind: 'BackendTLSPolicy', name, namespace },
      `spec:
  targetRefs:
    - group: ""
      kind: Service
      name: ${nameScalar(name)}
  validation:
    hostname: backend.example.com
    wellKnownCACertificates: System
`,
    ),
});
