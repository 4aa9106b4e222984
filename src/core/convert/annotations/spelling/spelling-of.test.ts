import { expect, test } from 'vitest';
import { annotationVendors } from './annotation-vendors.ts';
import { misspellingOf } from './spelling-of.ts';

test.each([
  ['a letter too few', 'nginx.ingress.kubernetes.io/ssl-redirct', 'nginx.ingress.kubernetes.io/ssl-redirect'],
  [
    'an underscore',
    'nginx.ingress.kubernetes.io/rewrite_target',
    'nginx.ingress.kubernetes.io/rewrite-target',
  ],
  ['no hyphen', 'nginx.ingress.kubernetes.io/proxybodysize', 'nginx.ingress.kubernetes.io/proxy-body-size'],
  [
    'words in another order',
    'nginx.ingress.kubernetes.io/ssl-force-redirect',
    'nginx.ingress.kubernetes.io/force-ssl-redirect',
  ],
  ['a plural', 'alb.ingress.kubernetes.io/security-group', 'alb.ingress.kubernetes.io/security-groups'],
  [
    'a hyphen instead of a dot',
    'alb.ingress.kubernetes.io/group-name',
    'alb.ingress.kubernetes.io/group.name',
  ],
  [
    'capital letters',
    'traefik.ingress.kubernetes.io/router.entryPoints',
    'traefik.ingress.kubernetes.io/router.entrypoints',
  ],
  [
    'an s too few',
    'traefik.ingress.kubernetes.io/router.middleware',
    'traefik.ingress.kubernetes.io/router.middlewares',
  ],
  ['letters that changed places', 'cert-manager.io/cluster-isseur', 'cert-manager.io/cluster-issuer'],
  ['no hyphen in a name', 'cert-manager.io/clusterissuer', 'cert-manager.io/cluster-issuer'],
  [
    'another ending',
    'external-dns.alpha.kubernetes.io/hostnames',
    'external-dns.alpha.kubernetes.io/hostname',
  ],
  [
    'a letter too many in the middle',
    'service.beta.kubernetes.io/aws-load-balancer-schemee',
    'service.beta.kubernetes.io/aws-load-balancer-scheme',
  ],
  [
    'a misspelt domain',
    'nginx.ingress.kubernets.io/ssl-redirect',
    'nginx.ingress.kubernetes.io/ssl-redirect',
  ],
  ['a domain without its hyphen', 'certmanager.io/cluster-issuer', 'cert-manager.io/cluster-issuer'],
  ['another misspelt domain', 'konghq.co/strip-path', 'konghq.com/strip-path'],
])('%s', (_, written, meant) => {
  // Of either type of value, where that is known.
  const found = ['true', '8m'].map((value) => misspellingOf(written, value)?.meant);
  expect(found).toContainEqual([meant]);
});

test.each([
  'nginx.ingress.kubernetes.io/something-of-our-own',
  'nginx.ingress.kubernetes.io/auth-uri-of-a-fork',
  'alb.ingress.kubernetes.io/actions.redirect-to-eks',
  'alb.ingress.kubernetes.io/listener-attributes.HTTP-80',
  'external-dns.alpha.kubernetes.io/webhook-whatever',
  'service.beta.kubernetes.io/linode-loadbalancer-throttle',
  'example.com/ssl-redirct',
  'nginx.com/jwt-key',
  'kubernetes.io/ingress.class',
  'ingress.kubernetes.io/rewrite-target',
  'cert-manager.io/',
  '/name',
  'name',
])('%s may be right', (annotation) => {
  expect(misspellingOf(annotation, 'true')).toBeUndefined();
});

test('no annotation of a vendor is taken for misspelt', () => {
  for (const { prefix, keys } of annotationVendors)
    for (const key of keys) expect(misspellingOf(`${prefix}${key}`, '')).toBeUndefined();
});

test.each([
  ['rate-limit', '10', ['limit-rate', 'limit-rpm', 'limit-rps']],
  ['limit-rp', '10', ['limit-rpm', 'limit-rps']],
  ['limit-rp', 'true', undefined],
  ['ssl-redirct', '/secure', undefined],
])('%s: %s may be meant as several, of those that take the value', (key, value, meant) => {
  expect(misspellingOf(`nginx.ingress.kubernetes.io/${key}`, value)?.meant).toEqual(
    meant?.map((name) => `nginx.ingress.kubernetes.io/${name}`),
  );
});

test('the types of values are those of annotations that are known', () => {
  for (const { keys, booleans = [], numbers = [] } of annotationVendors)
    for (const key of [...booleans, ...numbers]) expect(keys).toContain(key);
});
