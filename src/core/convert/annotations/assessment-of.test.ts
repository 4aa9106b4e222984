import { expect, test } from 'vitest';
import { assessmentOf } from './assessment-of.ts';

const NGINX = 'nginx.ingress.kubernetes.io/';

test.each([
  [
    'an IP list needs an extension',
    'ingress-nginx',
    `${NGINX}whitelist-source-range`,
    '10.0.0.0/8',
    'needs-extension',
    4,
  ],
  ['a snippet is lost', 'ingress-nginx', `${NGINX}configuration-snippet`, 'deny all;', 'lost', 4],
  [
    'the prefix of another controller has no effect',
    'Kong',
    `${NGINX}whitelist-source-range`,
    '10.0.0.0/8',
    'dropped',
    0,
  ],
  ['what was removed has no effect', 'ingress-nginx', `${NGINX}secure-backends`, 'true', 'invalid', 0],
  ['a misspelt name has no effect', 'ingress-nginx', `${NGINX}rewrite-targt`, '/', 'invalid', 0],
  ['without a known controller nothing is concluded', null, `${NGINX}ssl-redirect`, 'true', 'lost', 2],
  ['notes of tools stay behind', 'Traefik', 'meta.helm.sh/release-name', 'shop', 'dropped', 0],
  ['issuers go to the Gateway', 'ingress-nginx', 'cert-manager.io/cluster-issuer', 'acme', 'manual', 3],
  [
    'a name of the user is copied where it is needed',
    'ingress-nginx',
    'example.com/team',
    'shop',
    'dropped',
    0,
  ],
  [
    'a policy of AWS is one of its own kinds',
    'AWS Load Balancer Controller',
    'alb.ingress.kubernetes.io/scheme',
    'internal',
    'needs-extension',
    4,
  ],
  ['an approximation says what remains', 'ingress-nginx', `${NGINX}enable-cors`, 'true', 'approximated', 1],
  ['what the user has to supply is manual', 'Kong', 'konghq.com/ca-certificates-secret', 'ca', 'manual', 4],
] as const)('%s', (_, controller, annotation, value, outcome, loss) => {
  expect(assessmentOf(controller, annotation, value)).toMatchObject({ outcome, loss });
});

test('a misspelt name has the one that may be meant', () => {
  expect(assessmentOf('ingress-nginx', `${NGINX}rewrite-targt`, '/').action).toBe(
    `If ${NGINX}rewrite-target was meant, write it so and convert again.`,
  );
});

test('a kind of the vendor is named with its field', () => {
  expect(
    assessmentOf('AWS Load Balancer Controller', 'alb.ingress.kubernetes.io/scheme', 'internal').action,
  ).toBe('On AWS Load Balancer Controller, set spec.scheme of a LoadBalancerConfiguration.');
});
