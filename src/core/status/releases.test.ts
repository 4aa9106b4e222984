import { describe, expect, test } from 'vitest';
import { gatewayClass, manifests, object } from '../kinds/shared/example-manifests.ts';
import type { Channel, InstalledCrds, Release } from '../model/installed-crds.ts';
import { analysisOf } from '../testing/workspace.ts';
import { statusValue } from './status-value.ts';

const crds = (release: Release, channel: Channel): InstalledCrds => ({ release, channel });

const CLASS = gatewayClass('\ncontrollerName: example.com/c');
const EDGE = object(
  'gateway.networking.k8s.io/v1',
  'Gateway',
  { name: 'edge', namespace: 'shop' },
  `spec:
  gatewayClassName: example
  tls:
    frontend:
      default:
        validation:
          mode: AllowInsecureFallback
          caCertificateRefs: [{ group: '', kind: ConfigMap, name: absent }]
  listeners:
    - { name: http, port: 80, protocol: HTTP }
    - name: https
      port: 443
      protocol: HTTPS
      tls: { certificateRefs: [{ name: absent }] }`,
);

function statusIn(kind: string, set: InstalledCrds) {
  const analysis = analysisOf(manifests(CLASS, EDGE), { ...set, complete: true });
  const resource = [...analysis.model.resources.values()].find((one) => one.kind === kind);
  return resource && statusValue(resource, analysis.statuses);
}

describe('a status has the fields that the CRDs have', () => {
  test.each([
    ['GatewayClass', 'supportedFeatures', crds('1.3', 'standard'), false],
    ['GatewayClass', 'supportedFeatures', crds('1.3', 'experimental'), true],
    ['GatewayClass', 'supportedFeatures', crds('1.4', 'standard'), true],
    ['Gateway', 'attachedListenerSets', crds('1.4', 'experimental'), false],
    ['Gateway', 'attachedListenerSets', crds('1.5', 'standard'), true],
  ] as const)('%s %s in %j: %s', (kind, field, set, there) => {
    const status = statusIn(kind, set);
    expect(status).toHaveProperty('conditions');
    expect(Object.hasOwn(status ?? {}, field)).toBe(there);
  });
});

test('a controller claims what there is in the release', () => {
  const claimed = (release: Release) =>
    JSON.stringify(statusIn('GatewayClass', crds(release, 'experimental'))?.['supportedFeatures']);
  expect(claimed('1.2')).not.toMatch(/"(?:ListenerSet|HTTPRouteCORS|GatewayBackendClientCertificate)"/);
  expect(claimed('1.3')).toContain('"HTTPRouteCORS"');
  expect(claimed('1.4')).toContain('"GatewayBackendClientCertificate"');
  expect(claimed('1.6')).toContain('"ListenerSet"');
  expect(claimed('1.6')).toMatch(/"GatewayInfrastructure".*"GatewayInfrastructurePropagation"/);
});

test.each([
  ['experimental', {}, true],
  ['standard', {}, false],
  ['standard', { 'feature-destination-port-matching': 'on' }, true],
] as const)('routing by port is claimed where the channel has it: %s %j', (channel, choices, there) => {
  const { model, statuses } = analysisOf(manifests(CLASS), {
    ...crds('1.6', channel),
    complete: true,
    choices,
  });
  const resource = [...model.resources.values()].find(({ kind }) => kind === 'GatewayClass');
  const status = JSON.stringify(resource && statusValue(resource, statuses));
  expect(status.split('"HTTPRouteDestinationPortMatching"')).toHaveLength(there ? 2 : 1);
});

test('certificates of clients are checked where the CRDs keep what says so', () => {
  const types = (set: InstalledCrds) =>
    JSON.stringify(statusIn('Gateway', set)).includes('InsecureFrontendValidationMode');
  expect(types(crds('1.4', 'standard'))).toBe(false);
  expect(types(crds('1.4', 'experimental'))).toBe(true);
  expect(types(crds('1.5', 'standard'))).toBe(true);
});
