import { defineKind } from '../define-kind.ts';
import { stringAt } from '../../model/access.ts';
import { CORE, NETWORKING } from '../shared/groups.ts';
import { manifest } from '../shared/manifest.ts';
import { removed, served } from '../shared/versions.ts';

export const ingressClass = defineKind({
  group: NETWORKING,
  kind: 'IngressClass',
  plural: 'ingressclasses',
  shortNames: [],
  scope: 'Cluster',
  versions: [served('v1'), removed('v1beta1')],
  tier: 'entry',
  icon: 'Bookmark',
  description: 'Names the controller that serves Ingresses of this class.',
  refs: [
    {
      role: 'parameters',
      at: 'spec.parameters',
      group: CORE,
      kind: null,
      keys: { group: 'apiGroup' },
      namespace: 'own',
      grant: false,
      targets: [],
    },
  ],
  commonFields: ['spec.controller', 'spec.parameters'],
  summary: (value) => stringAt(value, ['spec', 'controller']) ?? '',
  starter: (name) =>
    manifest(
      { apiVersion: `${NETWORKING}/v1`, kind: 'IngressClass', name },
      `spec:
  controller: example.com/ingress-controller
`,
    ),
});
