import { expect, test } from 'vitest';
import { annotationSets, knownTo, readersOf } from './annotation-sets.ts';
import { currentKeys, type AnnotationSet } from './annotation-set.ts';
import { apisix } from './apisix/annotations.ts';
import { awsAlb } from './aws/annotations.ts';
import { f5AppProtect, f5AppProtectDos, nginxCom, nginxMesh, nginxOrg } from './f5-nginx/annotations.ts';
import type { AnnotationFact } from './fact.ts';
import { haproxyIngress } from './haproxy-ingress/annotations.ts';
import { settings } from './haproxy-ingress/settings.ts';
import { haproxyOrg } from './haproxy-tech/annotations.ts';
import { ingressNginx } from './ingress-nginx/annotations.ts';
import { kong } from './kong/annotations.ts';
import { traefik } from './traefik/annotations.ts';

const read = (...sets: readonly AnnotationSet[]): number =>
  sets.flatMap((set) => [...currentKeys(set), ...Object.keys(set.open)]).length;

test('every annotation that the controllers read has its verdict', () => {
  const counts = {
    'ingress-nginx': read(ingressNginx),
    Traefik: read(traefik),
    Kong: read(kong),
    'HAProxy Ingress, without settings of the controller':
      read(haproxyIngress) - Object.keys(settings).length,
    'HAProxy Technologies': read(haproxyOrg),
    AWS: read(awsAlb),
    F5: read(nginxOrg, nginxCom, f5AppProtect, f5AppProtectDos, nginxMesh),
    APISIX: read(apisix),
  };
  expect(counts).toEqual({
    'ingress-nginx': 138,
    Traefik: 28,
    // 30, and the one for a KongUpstreamPolicy.
    Kong: 31,
    'HAProxy Ingress, without settings of the controller': 158,
    // 81, and cors-respond-to-options.
    'HAProxy Technologies': 82,
    // Those of the source, and the three whose name is followed by one of the user.
    AWS: 72,
    F5: 81,
    APISIX: 38,
  });
});

const facts: readonly (readonly [string, AnnotationFact])[] = annotationSets.flatMap(
  ({ prefix, facts, open }) =>
    Object.entries<AnnotationFact>({ ...facts, ...open }).map(
      ([key, fact]) => [`${prefix}${key}`, fact] as const,
    ),
);

/** What is said of an annotation. */
const sentences = (fact: AnnotationFact): readonly string[] => {
  if (fact.outcome === 'dropped') return [fact.because];
  return [
    ...('difference' in fact ? [fact.difference] : []),
    ...('action' in fact && fact.action !== undefined ? [fact.action] : []),
  ];
};

test('what is said of them are sentences', () => {
  const unlike = facts.flatMap(([name, fact]) =>
    sentences(fact)
      .filter((sentence) => !/^(?:[A-Z]|[a-z0-9-]+ ).*\.$/s.test(sentence))
      .map((sentence) => `${name}: ${sentence}`),
  );
  expect(unlike).toEqual([]);
});

test('what is converted or approximated names what it becomes', () => {
  const unlike = facts.filter(([, fact]) => 'becomes' in fact && !/^\S.*[^.]$/.test(fact.becomes));
  expect(unlike).toEqual([]);
});

test('a difference that remains is no greater than the loss of the whole', () => {
  const greater = facts.filter(([, fact]) => fact.outcome === 'approximated' && fact.remains > fact.loss);
  expect(greater).toEqual([]);
});

test('prefixes say whose annotation it is', () => {
  expect(knownTo('Kong', 'ingress.kubernetes.io/force-ssl-redirect')?.fact.outcome).toBe('converted');
  expect(knownTo('ingress-nginx', 'ingress.kubernetes.io/force-ssl-redirect')).toBeUndefined();
  expect(readersOf('ingress.kubernetes.io/whitelist-source-range')).toEqual(['HAProxy Ingress']);
  expect(knownTo('Traefik', 'kubernetes.io/ingress.class')?.key).toBe('ingress.class');
  expect(knownTo(null, 'cert-manager.io/issuer')?.set.name).toBe('cert-manager');
});

test('keys whose rest the user chooses are known by their beginning', () => {
  expect(
    knownTo('AWS Load Balancer Controller', 'alb.ingress.kubernetes.io/actions.blue')?.fact.outcome,
  ).toBe('approximated');
  expect(knownTo('Kong', 'konghq.com/headers.x-team')?.fact.outcome).toBe('converted');
});
