import { defineKind } from '../define-kind.ts';
import { objectAt } from '../../model/access.ts';
import { CORE } from '../shared/groups.ts';
import { manifest } from '../shared/manifest.ts';
import { shortList } from '../shared/summaries.ts';
import { served } from '../shared/versions.ts';

export const configMap = defineKind({
  group: CORE,
  kind: 'ConfigMap',
  plural: 'configmaps',
  shortNames: ['cm'],
  scope: 'Namespaced',
  versions: [served('v1')],
  tier: 'support',
  icon: 'FileCog',
  joins: 'inlet',
  description: 'Settings as plain text; for gateways, above all CA certificates under the key ca.crt.',
  refs: [],
  commonFields: ['data'],
  summary: (value) => shortList(Object.keys(objectAt(value, ['data']))),
  starter: (name, namespace) =>
    manifest(
      { apiVersion: 'v1', kind: 'ConfigMap', name, namespace },
      `data:
  # PEM: the CA certificates to trust, one after the other.
  ca.crt: ""
`,
    ),
});
