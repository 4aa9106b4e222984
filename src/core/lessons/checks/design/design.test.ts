import { describe, expect, test } from 'vitest';
import { judged, MUSEUM, museum, wordsOf } from '../../testing/judged.ts';

const { hall, tours } = MUSEUM;
const ingress = (annotations: string): string => `apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: nginx}
spec: {controller: k8s.io/ingress-nginx}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: tours, namespace: museum${annotations}}
spec:
  ingressClassName: nginx
  rules:
  - host: old.museum.test
    http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: tours, port: {number: 80}}}}]}
`;
const redirect = (status: number): string =>
  museum({
    tours: tours.replace(
      'backendRefs: [{name: tours, port: 80}]',
      `filters: [{type: RequestRedirect, requestRedirect: {scheme: https, statusCode: ${status}}}]`,
    ),
  });

const states = {
  'a museum that works': museum(),
  'another hostname': museum({ tours: tours.replace('tours.museum', 'guides.museum') }),
  'another listener': museum({ hall: hall.replace('8080', '8081') }),
  'a redirect with 301': redirect(301),
  'a redirect with 308': redirect(308),
  'a TCPRoute': museum({
    more: 'apiVersion: gateway.networking.k8s.io/v1alpha2\nkind: TCPRoute\nmetadata: {name: db, namespace: museum}\nspec: {parentRefs: [{name: hall, namespace: lobby}], rules: [{backendRefs: [{name: tours, port: 80}]}]}\n',
  }),
  'a plain Ingress': museum({ more: ingress('') }),
  'an Ingress with a snippet': museum({
    more: ingress(
      ', annotations: {nginx.ingress.kubernetes.io/configuration-snippet: "more_set_headers a;"}',
    ),
  }),
};

const rows: readonly (readonly [check: string, now: keyof typeof states, words: string])[] = [
  ['within-role: developer/museum', 'another hostname', 'met: Nothing of another role has changed.'],
  [
    'within-role: developer/museum',
    'another listener',
    "expected: Only documents of the developers of museum have changed. instead: Gateway lobby/hall is the operator's. Ask the operator of lobby: its listeners and their allowedRoutes decide who may attach, for which hosts.",
  ],
  ['within-role: operator/lobby', 'another listener', 'met: Nothing of another role has changed.'],
  ['within-role: operator', 'another listener', 'met: Nothing of another role has changed.'],
  [
    'within-role: developer/lobby',
    'another hostname',
    'expected: Only documents of the developers of lobby have changed. instead: HTTPRoute museum/tours is of another namespace. Ask the developers of museum or the operator of museum: its rules decide where requests go.',
  ],
  ['within-role: developer', 'a museum that works', 'met: Nothing of another role has changed.'],
  [
    'features: {none-of: [HTTPRoute308RedirectStatusCode]}',
    'a redirect with 301',
    'met: No such feature is used.',
  ],
  [
    'features: {none-of: [HTTPRoute308RedirectStatusCode]}',
    'a redirect with 308',
    'expected: None of HTTPRoute308RedirectStatusCode is used. instead: HTTPRoute308RedirectStatusCode is used, by HTTPRoute museum/tours first.',
  ],
  ['features: {only: core}', 'a museum that works', 'met: No such feature is used.'],
  [
    'features: {only: core}',
    'a redirect with 308',
    'expected: No Extended feature is used. instead: HTTPRouteSchemeRedirect and HTTPRoute308RedirectStatusCode are used, by HTTPRoute museum/tours first.',
  ],
  [
    'portable: {to: [Envoy Gateway, istio]}',
    'a museum that works',
    'met: Envoy Gateway and Istio have all features that are used.',
  ],
  [
    'portable: {to: [Traefik Proxy]}',
    'a redirect with 308',
    'met: Traefik Proxy has all features that are used.',
  ],
  ['portable: {to: Cilium}', 'a redirect with 308', 'met: Cilium has all features that are used.'],
  [
    'portable: {to: [Gravitee Kubernetes Operator]}',
    'a TCPRoute',
    'expected: Gravitee Kubernetes Operator has all features that are used. instead: It is not known whether Gravitee Kubernetes Operator has TCPRoute, which TCPRoute museum/db uses.',
  ],
  ['converted: {of: "Ingress/museum/*", open: 0}', 'a plain Ingress', 'met: Nothing is open.'],
  [
    'converted: {of: "Ingress/museum/*", open: 0}',
    'an Ingress with a snippet',
    'expected: Of Ingress museum/* at most 0 lines of the report of the conversion are open. instead: 7 lines are open. museum/tours spec.ingressClassName: invalid. The Ingress is not read: configuration-snippet is of risk Critical, which the controller does not allow. Nothing of it was converted.',
  ],
  [
    'converted: {of: "Ingress/museum/*", open: 1}',
    'an Ingress with a snippet',
    'expected: Of Ingress museum/* at most 1 line of the report of the conversion is open. instead: 7 lines are open. museum/tours spec.ingressClassName: invalid. The Ingress is not read: configuration-snippet is of risk Critical, which the controller does not allow. Nothing of it was converted.',
  ],
  [
    'converted: {of: "Ingress/museum/*", open: 0}',
    'a museum that works',
    'expected: Of Ingress museum/* at most 0 lines of the report of the conversion are open. instead: Nothing matches Ingress museum/*.',
  ],
];

describe('roles and design', () => {
  test.each(rows)('%s with %s', (check, now, words) => {
    expect(wordsOf(judged(check, states[now], { begin: states['a museum that works'] }))).toBe(words);
  });
});
