import { describe, expect, test } from 'vitest';
import { kinds } from '../kinds/registry.ts';
import type { Identity, ResourceKey } from '../model/resource.ts';
import { hasLocks, NO_LOCKS, whyLocked } from './locks.ts';
import { mayWrite, refusalText, whyNotWrite } from './may-write.ts';
import { operatorNamespaces, ownerOf } from './owner-of.ts';
import { ROLES } from './role.ts';

const GROUPS: Readonly<Record<string, string>> = {
  GatewayClass: 'gateway.networking.k8s.io',
  Gateway: 'gateway.networking.k8s.io',
  ListenerSet: 'gateway.networking.k8s.io',
  HTTPRoute: 'gateway.networking.k8s.io',
  ReferenceGrant: 'gateway.networking.k8s.io',
  BackendTLSPolicy: 'gateway.networking.k8s.io',
  IngressClass: 'networking.k8s.io',
  Ingress: 'networking.k8s.io',
  Deployment: 'apps',
  EnvoyProxy: 'gateway.envoyproxy.io',
  ClusterIssuer: 'cert-manager.io',
  Role: 'rbac.authorization.k8s.io',
};

/** `Kind/namespace/name`, or `Kind/name`. */
function object(words: string): Identity {
  const [kind = '', second = '', third] = words.split('/');
  const [namespace, name] = third === undefined ? ['', second] : [second, third];
  return { group: GROUPS[kind] ?? '', kind, namespace, name };
}

describe('who may write what', () => {
  test.each([
    ['GatewayClass/workshop', 'provider'],
    ['IngressClass/front', 'provider'],
    ['ClusterIssuer/le', 'provider'],
    ['Role/museum/mine', 'provider'],
    ['Namespace/museum', 'provider operator'],
    ['Gateway/museum/hall', 'operator'],
    ['ListenerSet/museum/own', 'operator'],
    ['HTTPRoute/museum/shop', 'operator developer'],
    ['ReferenceGrant/museum/in', 'operator developer'],
    ['Secret/museum/cert', 'operator developer'],
    ['EnvoyProxy/museum/settings', 'operator developer'],
    ['BackendTLSPolicy/museum/shop', 'developer'],
    ['Service/museum/shop', 'developer'],
    ['Deployment/museum/shop', 'developer'],
    ['ConfigMap/museum/shop', 'developer'],
    ['Ingress/museum/shop', 'developer'],
  ])('%s: %s', (words, roles) => {
    const may = (namespaces: readonly string[] | null) =>
      ROLES.filter((role) => mayWrite(role, namespaces, object(words))).join(' ');
    expect(may(['museum'])).toBe(roles);
    expect(may(null)).toBe(roles);
    // In another namespace only a provider writes, since what is the provider's is in none.
    expect(may(['cafe'])).toBe(roles.startsWith('provider') ? 'provider' : '');
  });

  test('developers may write ListenerSets where that is left to them', () => {
    const own = object('ListenerSet/cafe/own');
    expect(mayWrite('developer', ['cafe'], own, { listenerSets: true })).toBe(true);
    expect(mayWrite('developer', ['museum'], own, { listenerSets: true })).toBe(false);
    expect(mayWrite('developer', ['cafe'], object('Gateway/cafe/own'), { listenerSets: true })).toBe(false);
  });

  test('the parameters of a class are whose the class is', () => {
    const parameters = new Set(['gateway.envoyproxy.io/EnvoyProxy/museum/settings' as ResourceKey]);
    const settings = object('EnvoyProxy/museum/settings');
    expect(ROLES.filter((role) => mayWrite(role, null, settings, { parameters }))).toEqual(['provider']);
  });

  test('of every kind a role may write the objects', () => {
    for (const { group, kind, scope } of kinds) {
      const one = { group, kind, namespace: scope === 'Cluster' ? '' : 'museum', name: 'one' };
      const roles = ROLES.filter((role) => mayWrite(role, ['museum'], one));
      expect([kind, roles.includes('provider')]).toEqual([kind, scope === 'Cluster']);
      expect([kind, roles.length > 0]).toEqual([kind, true]);
    }
  });
});

describe('a refusal says whose the object is, and whom to ask', () => {
  const text = (role: 'operator' | 'developer' | 'provider', words: string): string => {
    const refusal = whyNotWrite(role, ['cafe'], object(words));
    return refusal ? refusalText(refusal) : 'may';
  };
  test.each([
    [
      'developer',
      'Gateway/lobby/hall',
      "Gateway lobby/hall is the operator's. Ask the operator of lobby: its listeners and their allowedRoutes decide who may attach, for which hosts.",
    ],
    [
      'developer',
      'GatewayClass/workshop',
      "GatewayClass workshop is the infrastructure provider's. Ask the infrastructure provider: it says which program answers for its Gateways.",
    ],
    [
      'developer',
      'HTTPRoute/museum/shop',
      'HTTPRoute museum/shop is of another namespace. Ask the developers of museum or the operator of museum: its rules decide where requests go.',
    ],
    [
      'operator',
      'Service/cafe/menu',
      "Service cafe/menu is the developers'. Ask the developers of cafe: it is part of an application.",
    ],
    ['developer', 'HTTPRoute/cafe/menu', 'may'],
  ] as const)('%s, %s', (role, words, expected) => {
    expect(text(role, words)).toBe(expected);
  });
});

describe('the owner of an object', () => {
  const objects = ['Gateway/lobby/hall', 'Gateway/museum/hall', 'Service/museum/shop'].map(object);
  const surroundings = { operatorNamespaces: operatorNamespaces(objects) };
  test.each([
    ['GatewayClass/workshop', 'provider'],
    ['Namespace/lobby', 'provider'],
    ['Gateway/museum/hall', 'operator'],
    ['HTTPRoute/museum/shop', 'developer'],
    ['HTTPRoute/lobby/redirect', 'operator'],
    ['Secret/lobby/cert', 'operator'],
    ['Secret/museum/cert', 'developer'],
    ['ConfigMap/lobby/page', 'developer'],
  ])('%s is the %s’s', (words, role) => {
    expect(ownerOf(object(words), surroundings)).toBe(role);
  });

  test('a ListenerSet is the developers’ where that is left to them, but not in a lobby', () => {
    const set = object('ListenerSet/museum/own');
    expect(ownerOf(set, surroundings)).toBe('operator');
    expect(ownerOf(set, { ...surroundings, listenerSets: true })).toBe('developer');
    expect(ownerOf(object('ListenerSet/lobby/own'), { ...surroundings, listenerSets: true })).toBe(
      'operator',
    );
  });
});

describe('locks', () => {
  test('hold what a persona may not write, and what is locked for all', () => {
    const shop = 'gateway.networking.k8s.io/HTTPRoute/cafe/menu' as ResourceKey;
    const persona = { role: 'developer', namespaces: ['cafe'], listenerSets: false } as const;
    const locks = { persona, objects: new Map([[shop, 'Locked in this lesson: look at the Service.']]) };
    expect(whyLocked(locks, object('HTTPRoute/cafe/menu'))).toBe(
      'Locked in this lesson: look at the Service.',
    );
    expect(whyLocked(locks, object('HTTPRoute/cafe/other'))).toBeNull();
    expect(whyLocked(locks, object('Gateway/cafe/own'))).toMatch(/^Gateway cafe\/own is the operator's\./);
    const settings = object('EnvoyProxy/cafe/settings');
    expect(whyLocked(locks, settings)).toBeNull();
    const parameters = new Set(['gateway.envoyproxy.io/EnvoyProxy/cafe/settings' as ResourceKey]);
    expect(whyLocked(locks, settings, parameters)).toMatch(/infrastructure provider's/);
  });

  test('are none as long as no one asks for them', () => {
    expect(hasLocks(NO_LOCKS)).toBe(false);
    expect(
      hasLocks({ ...NO_LOCKS, persona: { role: 'provider', namespaces: null, listenerSets: false } }),
    ).toBe(true);
    expect(whyLocked(NO_LOCKS, object('Gateway/cafe/own'))).toBeNull();
  });
});
