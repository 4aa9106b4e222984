import { defineKind } from '../define-kind.ts';
import { CORE } from '../shared/groups.ts';
import { manifest } from '../shared/manifest.ts';
import { served } from '../shared/versions.ts';

export const namespace = defineKind({
  group: CORE,
  kind: 'Namespace',
  plural: 'namespaces',
  shortNames: ['ns'],
  scope: 'Cluster',
  versions: [served('v1')],
  tier: 'support',
  icon: 'Tag',
  hasCard: false,
  description:
    'Keeps the objects of one team or one application together. Its labels decide which listeners admit it.',
  refs: [],
  commonFields: ['metadata.labels'],
  summary: () => '',
  starter: (name) => manifest({ apiVersion: 'v1', kind: 'Namespace', name }),
});
