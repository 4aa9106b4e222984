import { describe, expect, test } from 'vitest';
import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import type { WorkspaceOptions } from '../../model/options.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { runRules } from '../run-rules.ts';
import { issuedGateway, issuedListener } from '../shared/cert-manager.ts';
import { gateway, gatewayClass, ingress, ingressClass, ingressRules, service } from '../shared/examples.ts';

const CODES = /^(?:cert-manager|certificate|reference|ingress)\//;

/** What is found about certificates: severity, code and message. */
const found = (yaml: string, options: Partial<WorkspaceOptions> = { complete: true }): readonly string[] =>
  runRules(analysisOf(yaml, options))
    .filter(({ code }) => CODES.test(code))
    .map(({ severity, code, message }) => `${severity} ${code}: ${message}`);

const refs = (ref: string, hostname = '  hostname: shop.example.com\n'): string =>
  issuedListener(`${hostname}  tls:\n    certificateRefs:\n      - ${ref}`);

const certificate = (namespace: string, secretName = 'shop-tls'): string =>
  object(
    'cert-manager.io/v1',
    'Certificate',
    { name: 'shop', namespace },
    `spec:\n  secretName: ${secretName}`,
  );

describe('what cert-manager skips', () => {
  test.each([
    [
      'a listener without a hostname',
      issuedGateway(refs('name: shop-tls', '')),
      'error cert-manager/skipped: cert-manager does not make Secret shop-tls: the listener has no hostname to issue a certificate for.',
    ],
    [
      'a Secret of another namespace',
      issuedGateway(refs('{ name: shop-tls, namespace: shop }')),
      'warning cert-manager/skipped: cert-manager cannot make Secret shop/shop-tls: it only writes into the namespace of the Gateway, infra.',
    ],
  ])('%s', (_, yaml, line) => {
    expect(found(yaml)).toEqual([line]);
  });

  test('without Secrets in sight it is not known whether another one makes it', () => {
    expect(found(issuedGateway(refs('name: shop-tls', '')), {})[0]).toMatch(/^warning cert-manager\/skipped/);
  });

  test.each([
    ['a Certificate makes the Secret', issuedGateway(refs('name: shop-tls', '')), certificate('infra')],
    [
      'a Certificate makes it elsewhere',
      issuedGateway(refs('{ name: shop-tls, namespace: shop }')),
      certificate('shop'),
    ],
  ])('nothing is wrong where %s', (_, holder, maker) => {
    expect(found(manifests(holder, maker))).toEqual([]);
  });

  test('the Secret is not reported missing, too, and the fix puts it into the namespace of the Gateway', () => {
    const finding = runRules(analysisOf(issuedGateway(refs('{ name: shop-tls, namespace: shop }')))).find(
      ({ code }) => code === 'cert-manager/skipped',
    );
    expect(finding?.fixes.map(({ title }) => title)).toEqual(['Refer to Secret shop-tls in namespace infra']);
  });

  test('a ListenerSet without an annotation has that of its Gateway', () => {
    const set = object(
      'gateway.networking.k8s.io/v1',
      'ListenerSet',
      { name: 'shop', namespace: 'shop' },
      `spec:\n  parentRef:\n    name: edge\n    namespace: infra\n  listeners:${refs('name: shop-tls', '').replaceAll('\n', '\n    ')}`,
    );
    const parent = issuedGateway(refs('name: edge-tls')).replace(
      'spec:\n  gatewayClassName',
      'spec:\n  allowedListeners: { namespaces: { from: All } }\n  gatewayClassName',
    );
    expect(found(manifests(parent, set))[0]).toContain('the listener has no hostname');
    expect(
      found(manifests(parent.replace(/ {2}annotations:\n.*\n/, ''), certificate('infra', 'edge-tls'), set)),
    ).toEqual(['error reference/missing: Secret shop/shop-tls does not exist.']);
  });

  const tls = (entries: string): string =>
    manifests(
      ingressClass(),
      ingress(
        `ingressClassName: example\ntls:\n${entries}\n${ingressRules()}`,
        'shop',
        '  annotations:\n    cert-manager.io/issuer: ca\n',
      ),
      service(),
    );

  test.each([
    [
      'an entry of an Ingress without hosts',
      '  - secretName: shop-tls',
      [
        'warning cert-manager/skipped: cert-manager does not make Secret shop-tls: this entry of tls lists no hosts.',
      ],
    ],
    [
      'a Secret in two entries',
      '  - { hosts: [shop.example.com], secretName: shop-tls }\n  - { hosts: [tea.example.com], secretName: shop-tls }',
      [
        'warning cert-manager/skipped: cert-manager makes no certificate for this Ingress: Secret shop-tls stands in two entries of tls.',
      ],
    ],
    [
      'hosts and Secret in two entries, which is the cause',
      '  - hosts: [shop.example.com]\n  - secretName: shop-tls',
      [
        'warning ingress/tls-split: The Secret stands in an entry without hosts, the hosts in the entry before; they belong into one.',
      ],
    ],
    ['what is as it should be', '  - { hosts: [shop.example.com], secretName: shop-tls }', []],
  ])('of Ingresses: %s', (_, entries, lines) => {
    expect(found(tls(entries)).filter((line) => !line.includes('reference/missing'))).toEqual(lines);
  });
});

test('a Secret of another name than the one that is made can be corrected', () => {
  const holder = gateway(refs('name: shop-tsl'));
  const missing = runRules(analysisOf(manifests(holder, certificate('infra')))).find(
    ({ code }) => code === 'reference/missing',
  );
  // The name that is nearly it comes first, and the ways on from a Secret that is not there follow.
  expect(missing?.fixes[0]?.title).toBe('Use Secret infra/shop-tls');
  expect(missing?.fixes).toHaveLength(4);
});

describe('an annotation without effect', () => {
  const http = '\n- name: http\n  port: 80\n  protocol: HTTP';
  test.each([
    ['only HTTP', http, 'none of its listeners speaks HTTPS or TLS'],
    [
      'only Passthrough',
      '\n- name: tls\n  port: 443\n  protocol: TLS\n  tls:\n    mode: Passthrough',
      'its listeners pass TLS through, so that the pods need the certificates',
    ],
  ])('%s', (_, listeners, because) => {
    expect(found(issuedGateway(listeners))).toEqual([
      `warning cert-manager/no-effect: cert-manager makes no certificate for this Gateway: ${because}.`,
    ]);
  });

  test('an Ingress without tls', () => {
    const plain = ingress(
      `ingressClassName: example\n${ingressRules()}`,
      'shop',
      '  annotations:\n    cert-manager.io/issuer: ca\n',
    );
    expect(found(manifests(ingressClass(), plain, service()))).toEqual([
      'warning cert-manager/no-effect: cert-manager makes no certificate for this Ingress: it has no tls.',
    ]);
  });

  test('a Gateway that takes ListenerSets hands its annotation on', () => {
    const open = issuedGateway(http).replace(
      'spec:\n  gatewayClassName',
      'spec:\n  allowedListeners: { namespaces: { from: All } }\n  gatewayClassName',
    );
    expect(found(open)).toEqual([]);
  });

  test('one listener that passes through beside one that ends TLS is as it should be', () => {
    const both = `${refs('name: shop-tls')}\n- name: tls\n  port: 8443\n  protocol: TLS\n  tls:\n    mode: Passthrough`;
    expect(found(issuedGateway(both))).toEqual([]);
  });
});

describe('issuers', () => {
  const issuer = (kind: string, name: string, namespace?: string): string =>
    object(
      'cert-manager.io/v1',
      kind,
      { name, ...(namespace !== undefined && { namespace }) },
      'spec:\n  selfSigned: {}',
    );
  const named = (kind: string, name: string): string =>
    object(
      'cert-manager.io/v1',
      'Certificate',
      { name: 'shop', namespace: 'infra' },
      `spec:\n  secretName: shop-tls\n  issuerRef:\n    kind: ${kind}\n    name: ${name}`,
    );
  const annotated = (key: string): string =>
    issuedGateway(refs('name: shop-tls'), `cert-manager.io/${key}: ca`);

  test.each([
    [
      'another name',
      manifests(named('ClusterIssuer', 'ac'), issuer('ClusterIssuer', 'ca')),
      ['ClusterIssuer ac does not exist.'],
    ],
    [
      'another name beside others of the namespace',
      manifests(named('Issuer', 'ac'), issuer('Issuer', 'ca', 'infra')),
      ['Issuer infra/ac does not exist.'],
    ],
    [
      'the other kind',
      manifests(named('Issuer', 'ca'), issuer('ClusterIssuer', 'ca')),
      ['Issuer infra/ca does not exist; there is ClusterIssuer ca.'],
    ],
    [
      'the other kind by annotation',
      manifests(annotated('issuer'), issuer('ClusterIssuer', 'ca')),
      ['Issuer infra/ca does not exist; there is ClusterIssuer ca.'],
    ],
    ['no issuers of the kind at all', named('ClusterIssuer', 'ca'), []],
    ['Issuers of other namespaces', manifests(named('Issuer', 'ac'), issuer('Issuer', 'ca', 'web')), []],
    [
      'an issuer of another group',
      manifests(
        named('ClusterIssuer', 'ac').replace('issuerRef:', 'issuerRef:\n    group: aws.example.com'),
        issuer('ClusterIssuer', 'ca'),
      ),
      [],
    ],
    [
      'a chart that may bring it',
      manifests(
        named('ClusterIssuer', 'ac'),
        issuer('ClusterIssuer', 'ca'),
        object('helm.toolkit.fluxcd.io/v2', 'HelmRelease', { name: 'issuers', namespace: 'infra' }, ''),
      ),
      [],
    ],
    ['what is there', manifests(annotated('cluster-issuer'), issuer('ClusterIssuer', 'ca')), []],
  ])('%s', (_, yaml, messages) => {
    expect(found(yaml)).toEqual(messages.map((message) => `warning cert-manager/issuer-missing: ${message}`));
  });
});

describe('HTTP-01 solvers', () => {
  const issuer = (ref: string, kind = 'ClusterIssuer'): string =>
    object(
      'cert-manager.io/v1',
      kind,
      { name: 'ca', ...(kind === 'Issuer' && { namespace: 'infra' }) },
      `spec: { acme: { solvers: [{ http01: { gatewayHTTPRoute: { parentRefs: [${ref}] } } }] } }`,
    );
  const listener = (port: number, protocol = 'HTTP', name = 'web'): string =>
    `\n- name: ${name}\n  port: ${port}\n  protocol: ${protocol}`;
  const at = (listeners: string, ref: string, kind?: string): readonly string[] =>
    found(manifests(gateway(listeners), issuer(ref, kind))).filter((line) => line.includes('solver'));
  const EDGE = '{ name: edge, namespace: infra }';

  test.each([
    ['a parent of another name', '{ name: egde, namespace: infra }', 'Gateway infra/egde does not exist.'],
    ['a parent of another namespace', '{ name: edge, namespace: shop }', 'Gateway shop/edge does not exist.'],
    ['one in the namespaces of the Certificates', '{ name: egde }', 'Gateway egde does not exist.'],
    ['one that is there', EDGE, null],
    ['a parent that is no Gateway', '{ group: "", kind: Service, name: x, namespace: infra }', null],
  ])('%s', (_, ref, message) => {
    const lines = found(manifests(gateway(listener(80)), issuer(ref)), {}).filter((line) =>
      line.includes('solver'),
    );
    expect(lines).toEqual(message === null ? [] : [`warning cert-manager/solver-parent-missing: ${message}`]);
  });

  test('a class is missing where others are in the manifests', () => {
    const classed = (name: string): string =>
      issuer('').replace('gatewayHTTPRoute: { parentRefs: [] }', `ingress: { ingressClassName: ${name} }`);
    expect(found(classed('exmaple'), {})).toEqual([]);
    expect(found(manifests(classed('example'), ingressClass()), {})).toEqual([]);
    expect(found(manifests(classed('exmaple'), ingressClass()), {})).toEqual([
      'warning cert-manager/solver-class-missing: IngressClass exmaple does not exist.',
    ]);
  });

  test('that of an Issuer is in its namespace', () => {
    expect(at(listener(80), '{ name: edge }', 'Issuer')).toEqual([]);
    expect(at(listener(80), '{ name: egde }', 'Issuer')).toHaveLength(1);
  });

  test.each([
    [
      'HTTPS only',
      listener(443, 'HTTPS'),
      EDGE,
      'warning cert-manager/solver-without-port-80: Gateway infra/edge has no HTTP listener on port 80, where challenges come in.',
    ],
    [
      'HTTP on another port',
      listener(8080),
      EDGE,
      'info cert-manager/solver-without-port-80: Gateway infra/edge serves HTTP on port 8080 only; challenges come to port 80.',
    ],
    [
      'a listener by name',
      `${listener(80)}${listener(443, 'HTTPS', 'tls')}`,
      '{ name: edge, namespace: infra, sectionName: tls }',
      'warning cert-manager/solver-without-port-80: Gateway infra/edge has no HTTP listener that is named tls on port 80, where challenges come in.',
    ],
    ['HTTP on port 80', `${listener(443, 'HTTPS', 'tls')}${listener(80)}`, EDGE, null],
  ])('listeners: %s', (_, listeners, ref, line) => {
    expect(at(listeners, ref)).toEqual(line === null ? [] : [line]);
  });

  test('the entry points of Traefik are on other ports', () => {
    const traefik = gateway(listener(8000)).replace(
      gatewayClass,
      gatewayClass.replace('example.com/gateway-controller', 'traefik.io/gateway-controller'),
    );
    expect(found(manifests(traefik, issuer(EDGE)))).toEqual([]);
  });

  test('a ListenerSet has listeners of its own', () => {
    const set = (port: number): string =>
      object(
        'gateway.networking.k8s.io/v1',
        'ListenerSet',
        { name: 'acme', namespace: 'infra' },
        `spec:\n  parentRef: { name: edge }\n  listeners:\n    - { name: web, port: ${port}, protocol: HTTP, hostname: shop.example.com }`,
      );
    const lines = (port: number) =>
      found(
        manifests(gateway(), set(port), issuer('{ kind: ListenerSet, name: acme, namespace: infra }')),
      ).filter((line) => line.includes('solver'));
    expect(lines(80)).toEqual([]);
    expect(lines(8080)).toHaveLength(1);
  });
});
