import { describe, expect, test } from 'vitest';
import { httpRoute, manifests, object } from '../../kinds/shared/example-manifests.ts';
import { both, isServed } from '../../model/served.ts';
import { allCrds, type Channel, type InstalledCrds, type Release } from '../../model/installed-crds.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { apiVersion } from './api-version.ts';

const PLACE = { name: 'a', namespace: 'shop' };
const of = (apiVersion: string, kind: string) => object(apiVersion, kind, PLACE, 'spec: {}');
const tcpRoute = (version: string) =>
  of(`gateway.networking.k8s.io/${version}`, 'TCPRoute').replace(
    'spec: {}',
    'spec: { rules: [{ backendRefs: [{ name: a, port: 80 }] }] }',
  );
const alpha = (kind: string) => of('gateway.networking.k8s.io/v1alpha2', kind);

/** What is said of the version of an object, or of its fields. */
const said = (yaml: string, crds: InstalledCrds, code = 'object/api-version') =>
  analysisOf(yaml, { ...crds, complete: true }).findings.filter((finding) => finding.code === code);

const crds = (release: Release, channel: Channel): InstalledCrds => ({ release, channel });

/** What the rule reports of the version of the only object. */
function reported(yaml: string, set: InstalledCrds) {
  const analysis = analysisOf(yaml, { ...set, complete: true });
  const [resource] = analysis.model.resources.values();
  const links = resource && analysis.links.get(resource.key);
  if (!resource || !links) throw new Error(`No object: ${yaml}`);
  return [...(apiVersion.each?.({ resource, links, index: analysis.index }) ?? [])];
}

describe('a version that is not served says which CRDs serve it', () => {
  test.each([
    [
      tcpRoute('v1alpha2'),
      crds('1.6', 'standard'),
      'TCPRoute v1alpha2 is served in the experimental channel; this workspace is set to release 1.6, standard channel.',
      'With these CRDs the version to write is gateway.networking.k8s.io/v1.',
      ['Set apiVersion to gateway.networking.k8s.io/v1'],
    ],
    [
      tcpRoute('v1'),
      crds('1.5', 'experimental'),
      'TCPRoute v1 is served from release 1.6 on; this workspace is set to release 1.5, experimental channel.',
      'With these CRDs the version to write is gateway.networking.k8s.io/v1alpha2.',
      ['Set apiVersion to gateway.networking.k8s.io/v1alpha2'],
    ],
    [
      of('gateway.networking.k8s.io/v1', 'ListenerSet'),
      crds('1.2', 'standard'),
      'ListenerSet v1 is served from release 1.5 on; this workspace is set to release 1.2, standard channel.',
      'If the cluster has others, choose their release and channel.',
      [],
    ],
    [
      of('gateway.networking.x-k8s.io/v1alpha1', 'XListenerSet'),
      crds('1.6', 'standard'),
      'XListenerSet v1alpha1 was served from release 1.3 to 1.4 in the experimental channel; this workspace is set to release 1.6, standard channel.',
      'ListenerSet took its place.',
      ['Write it as ListenerSet, with the references to it'],
    ],
    [
      of('gateway.networking.x-k8s.io/v1alpha1', 'XListenerSet'),
      crds('1.4', 'standard'),
      'XListenerSet v1alpha1 was served from release 1.3 to 1.4 in the experimental channel; this workspace is set to release 1.4, standard channel.',
      'If the cluster has others, choose their release and channel.',
      [],
    ],
    [
      of('gateway.networking.k8s.io/v1alpha2', 'BackendLBPolicy'),
      crds('1.4', 'experimental'),
      'BackendLBPolicy v1alpha2 was served in release 1.2 in the experimental channel; this workspace is set to release 1.4, experimental channel.',
      'XBackendTrafficPolicy took its place.',
      ['Write it as XBackendTrafficPolicy, with the references to it'],
    ],
    [
      of('networking.k8s.io/v1beta1', 'Ingress'),
      crds('1.6', 'standard'),
      'Ingress networking.k8s.io/v1beta1 was served up to Kubernetes 1.21.',
      'Write networking.k8s.io/v1 instead',
      ['Write it as networking.k8s.io/v1, with its fields'],
    ],
  ] as const)('%s', (yaml, set, message, explanation, fixes) => {
    const [report, ...others] = reported(yaml, set);
    expect(others).toEqual([]);
    expect(report).toMatchObject({ message, explanation: expect.stringContaining(explanation) as string });
    expect(report?.violation?.code).toBe('admission/no-matches');
    expect(report?.fixes?.map(({ title }) => title)).toEqual(fixes);
    expect(said(yaml, set).map(({ severity }) => severity)).toEqual(['error']);
  });
});

test('a version that would refuse the object, or drop fields of it, is not offered', () => {
  const fixes = (yaml: string) =>
    reported(yaml, crds('1.6', 'standard'))[0]?.fixes?.map(({ title }) => title);
  const [rules, hosts] = ['rules: [{ backendRefs: [{ name: a, port: 80 }] }]', 'hostnames: [a.example.com]'];
  const route = (spec: string) => alpha('TLSRoute').replace('{}', `{ ${spec} }`);
  expect(fixes(route(`${rules}, ${hosts}`))).toEqual(['Set apiVersion to gateway.networking.k8s.io/v1']);
  // v1 requires hostnames.
  expect(fixes(route(rules))).toEqual([]);
  expect(fixes(route(`${rules}, ${hosts}, forwardTo: []`))).toEqual([]);
});

test('a version that is deprecated is warned of in the words of its CRD, from that release on', () => {
  const warned = (release: Release) =>
    said(alpha('TLSRoute'), crds(release, 'experimental')).map(({ severity, message }) => [
      severity,
      message,
    ]);
  expect(warned('1.2')).toEqual([]);
  expect(warned('1.4')).toEqual([
    [
      'info',
      'gateway.networking.k8s.io/v1alpha3 is the recommended version of TLSRoute; gateway.networking.k8s.io/v1alpha2 is older.',
    ],
  ]);
  expect(warned('1.5')).toEqual([
    [
      'warning',
      'The v1alpha2 version of TLSRoute has been deprecated and will be removed in a future release of the API. Please upgrade to v1.',
    ],
  ]);
});

test('an older version that is served like any other is worth a note, and no more', () => {
  const grant = of('gateway.networking.k8s.io/v1beta1', 'ReferenceGrant');
  expect(said(grant, crds('1.6', 'standard')).map(({ severity }) => severity)).toEqual(['info']);
  expect(said(grant, crds('1.4', 'standard'))).toEqual([]);
});

describe('a field that the CRDs do not have says which do', () => {
  test.each([
    [
      'retry: { attempts: 1 }',
      crds('1.6', 'standard'),
      'spec.rules[0].retry is served in the experimental channel',
    ],
    [
      'name: a',
      crds('1.2', 'standard'),
      'spec.rules[0].name is served in the experimental channel and from release 1.4 on in the standard channel',
    ],
    [
      'sessionPersistence: { idleTimeout: 1m }',
      crds('1.6', 'experimental'),
      'spec.rules[0].sessionPersistence.idleTimeout was served up to release 1.5 in the experimental channel',
    ],
  ] as const)('%s', (fields, set, words) => {
    const yaml = httpRoute(`\nrules:\n  - ${fields}`);
    const { release, channel } = set;
    expect(said(yaml, set, 'object/experimental-field').map(({ message }) => message)).toEqual([
      `${words}; this workspace is set to release ${release}, ${channel} channel.`,
    ]);
  });
});

test('a value that other CRDs have says so', () => {
  const redirect = httpRoute(
    '\nrules:\n  - filters:\n      - { type: RequestRedirect, requestRedirect: { statusCode: 308 } }',
  );
  const [finding] = said(redirect, crds('1.4', 'standard'), 'admission/enum');
  expect(finding?.explanation).toMatch(
    /^spec\.rules\[0\]\.filters\[0\]\.requestRedirect\.statusCode 308 is served from release 1\.5 on; this workspace is set to release 1\.4, standard channel\. /,
  );
  expect(said(redirect, crds('1.5', 'standard'), 'admission/enum')).toEqual([]);
});

describe('an XListenerSet', () => {
  const workspace = manifests(
    object('gateway.networking.k8s.io/v1', 'GatewayClass', { name: 'c' }, 'spec: { controllerName: a.b/c }'),
    object(
      'gateway.networking.k8s.io/v1',
      'Gateway',
      { name: 'edge', namespace: 'shop' },
      'spec:\n  gatewayClassName: c\n  allowedListeners: { namespaces: { from: Same } }\n  listeners: [{ name: http, port: 80, protocol: HTTP }]',
    ),
    object(
      'gateway.networking.x-k8s.io/v1alpha1',
      'XListenerSet',
      PLACE,
      'spec:\n  parentRef: { name: edge }\n  listeners: [{ name: more, port: 8080, protocol: HTTP }]',
    ),
    object(
      'gateway.networking.k8s.io/v1',
      'HTTPRoute',
      { name: 'web', namespace: 'shop' },
      'spec:\n  parentRefs: [{ group: gateway.networking.x-k8s.io, kind: XListenerSet, name: a }]\n  rules: [{ backendRefs: [{ name: cart, port: 80 }] }]',
    ),
    object('v1', 'Service', { name: 'cart', namespace: 'shop' }, 'spec: { ports: [{ port: 80 }] }'),
  );

  test.each(allCrds)('adds its listeners in $release, $channel, where that serves it', (set) => {
    const { statuses } = analysisOf(workspace, { ...set, complete: true });
    const found = [...statuses.objects.values()].map(({ kind }) => kind);
    const takes = isServed({ experimental: ['1.3', '1.4'] }, set);
    expect(found.includes('listener-set')).toBe(takes);
    const route = [...statuses.objects.values()].find(({ kind }) => kind === 'route');
    const accepted =
      route?.kind === 'route' &&
      route.parents.some(({ conditions }) =>
        conditions.some(({ type, status }) => type === 'Accepted' && status === 'True'),
      );
    expect(accepted).toBe(takes);
  });
});

test('kinds that the CRDs do not have are no part of what is counted as served', () => {
  for (const set of allCrds)
    expect(said(of('gateway.networking.k8s.io/v1', 'TLSRoute'), set).length > 0).toBe(
      !isServed(both('1.5'), set),
    );
});
