import { defineKind } from '../define-kind.ts';
import { stringAt } from '../../model/access.ts';
import { CORE } from '../shared/groups.ts';
import { manifest } from '../shared/manifest.ts';
import { served } from '../shared/versions.ts';

export const secret = defineKind({
  group: CORE,
  kind: 'Secret',
  plural: 'secrets',
  shortNames: [],
  scope: 'Namespaced',
  versions: [served('v1')],
  tier: 'support',
  icon: 'KeyRound',
  joins: 'inlet',
  description: 'Confidential content; of type kubernetes.io/tls, a certificate with its private key.',
  refs: [],
  commonFields: ['type', 'data', 'stringData'],
  summary: (value) => stringAt(value, ['type']) ?? 'Opaque',
  starter: (name, namespace) =>
    manifest(
      { apiVersion: 'v1', kind: 'Secret', name, namespace },
      `type: kubernetes.io/tls
stringData:
  # PEM: the certificate chain, leaf first, and its private key. Often a tool such as cert-manager writes both.
  tls.crt: ""
  tls.key: ""
`,
    ),
});
