import { describe, expect, test } from 'vitest';
import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import { applyPlan, filesOf, workspace } from '../../commands/testing/workspace.ts';
import { planCommand } from '../../commands/registry.ts';
import type { WorkspaceOptions } from '../../model/options.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { runRules } from '../run-rules.ts';
import { ingress, ingressClass, ingressRules, service, tlsSecret } from '../shared/examples.ts';

const secret = (namespace: string): string =>
  tlsSecret(undefined, undefined, { name: 'shop-tls', namespace });

const withTls = (tls: string, ...more: readonly string[]): string =>
  manifests(
    ingressClass(),
    ingress(`ingressClassName: example\ntls:\n${tls}\n${ingressRules()}`),
    service(),
    ...more,
  );

const found = (yaml: string, options: Partial<WorkspaceOptions> = { complete: true }) =>
  runRules(analysisOf(yaml, options)).filter(({ severity }) => severity !== 'info');

const codes = (yaml: string, options?: Partial<WorkspaceOptions>): readonly string[] =>
  found(yaml, options).map(({ code }) => code);

describe('one entry written as two (docs/model/ingress.md#tls)', () => {
  test.each([
    [
      'hosts, then the Secret',
      '  - hosts: [shop.example.com]\n  - secretName: shop-tls',
      ['ingress/tls-split'],
    ],
    [
      'the Secret, then hosts',
      '  - secretName: shop-tls\n  - hosts: [shop.example.com]',
      ['ingress/tls-split'],
    ],
    ['hosts alone, for the certificate of the controller', '  - hosts: [shop.example.com]', []],
    ['a Secret alone, for all hosts', '  - secretName: shop-tls', []],
    [
      'one entry beside another one of hosts',
      '  - { hosts: [shop.example.com], secretName: shop-tls }\n  - hosts: [tea.example.com]',
      [],
    ],
  ])('%s', (_, tls, expected) => {
    expect(codes(withTls(tls, secret('shop')))).toEqual(expected);
  });

  test('the fix joins both and leaves the others alone', () => {
    const before = workspace(
      withTls(
        '  - { hosts: [a.example.com], secretName: a }\n  - hosts: [shop.example.com]\n  - secretName: shop-tls',
        secret('shop'),
      ),
    );
    const [fix] = runRules(before).find(({ code }) => code === 'ingress/tls-split')?.fixes ?? [];
    const plan = fix && planCommand(before, fix.call);
    if (!plan?.ok) throw new Error('There is no fix.');
    const after = workspace(applyPlan(filesOf(before), plan.edits));
    const fixed = [...after.model.resources.values()].find(({ kind }) => kind === 'Ingress');
    expect(fixed?.value).toMatchObject({
      spec: {
        tls: [
          { hosts: ['a.example.com'], secretName: 'a' },
          { hosts: ['shop.example.com'], secretName: 'shop-tls' },
        ],
      },
    });
  });
});

describe('hosts without TLS', () => {
  test.each([
    ['another host', '  - { hosts: [tea.example.com], secretName: shop-tls }', true],
    ['the host', '  - { hosts: [shop.example.com], secretName: shop-tls }', false],
    ['the host in other letters', '  - { hosts: [Shop.Example.com], secretName: shop-tls }', false],
    ['a wildcard for it', '  - { hosts: ["*.example.com"], secretName: shop-tls }', false],
    ['a wildcard for one label more', '  - { hosts: ["*.shop.example.com"], secretName: shop-tls }', true],
    ['no hosts, which means all', '  - secretName: shop-tls', false],
  ])('%s', (_, tls, expected) => {
    expect(codes(withTls(tls, secret('shop'))).includes('ingress/host-without-tls')).toBe(expected);
  });

  test('with several entries it is not evident where the host belongs', () => {
    const fixes = (tls: string) =>
      found(withTls(tls, secret('shop'))).find(({ code }) => code === 'ingress/host-without-tls')?.fixes
        .length;
    expect(fixes('  - { hosts: [a.test], secretName: shop-tls }')).toBe(1);
    expect(
      fixes('  - { hosts: [a.test], secretName: shop-tls }\n  - { hosts: [b.test], secretName: b }'),
    ).toBe(0);
  });
});

describe('a Secret of another namespace', () => {
  const TLS = '  - { hosts: [shop.example.com], secretName: shop-tls }';
  const certificate = object(
    'cert-manager.io/v1',
    'Certificate',
    { name: 'x', namespace: 'infra' },
    'spec:\n  secretName: shop-tls',
  );

  test.each([
    ['one of the manifests', secret('infra')],
    ['one that cert-manager makes', certificate],
  ])('%s is named, once', (_, there) => {
    expect(found(withTls(TLS, there)).map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'ingress/secret-elsewhere: Secret shop/shop-tls does not exist; there is Secret infra/shop-tls, and an Ingress reads its own namespace only.',
    ]);
  });

  test('none of the name is simply missing', () => {
    expect(codes(withTls(TLS))).toEqual(['reference/missing']);
  });

  test('a copy is in the namespace of the Ingress', () => {
    const reflected = secret('infra').replace(
      'metadata:\n',
      'metadata:\n  annotations: { reflector.v1.k8s.emberstack.com/reflection-allowed: "true", reflector.v1.k8s.emberstack.com/reflection-auto-enabled: "true" }\n',
    );
    expect(codes(withTls(TLS, reflected))).toEqual([]);
  });
});
