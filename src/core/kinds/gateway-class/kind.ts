import { defineKind } from '../define-kind.ts';
import { stringAt } from '../../model/access.ts';
import { GATEWAY_API } from '../shared/groups.ts';
import { manifest } from '../shared/manifest.ts';
import { parametersRef } from '../shared/refs.ts';
import { served } from '../shared/versions.ts';

export const gatewayClass = defineKind({
  group: GATEWAY_API,
  kind: 'GatewayClass',
  plural: 'gatewayclasses',
  shortNames: ['gc'],
  scope: 'Cluster',
  versions: [served('v1'), served('v1beta1')],
  tier: 'entry',
  icon: 'Library',
  status: 'class',
  joins: 'outlet',
  description:
    'Names the controller that builds Gateways of this class. Usually installed together with the controller.',
  refs: [parametersRef('spec.parametersRef', 'own')],
  commonFields: ['spec.controllerName', 'spec.description', 'spec.parametersRef'],
  summary: (value) => stringAt(value, ['spec', 'controllerName']) ?? '',
  starter: (name) =>
    manifest(
      { apiVersion: `${GATEWAY_API}/v1`, kind: 'GatewayClass', name },
      `spec:
  controllerName: example.com/gateway-controller
`,
    ),
});
