import { describe, expect, test } from 'vitest';
import { judged, MUSEUM, museum, wordsOf } from '../../testing/judged.ts';

const { tours } = MUSEUM;
const withFilters = (filters: string): string =>
  museum({ tours: tours.replace('- backendRefs', `- filters: [${filters}]\n    backendRefs`) });
const saved = (expected: string): string => `apiVersion: v1
kind: ConfigMap
metadata: {name: requests, namespace: museum, annotations: {gatehouse/requests: "true"}}
data:
  requests.yaml: |
    - {name: the tours, request: "GET http://tours.museum.test/"${expected}}
`;
const ingress = `apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: front}
spec: {controller: example.io/ingress}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: tours, namespace: museum}
spec:
  ingressClassName: front
  rules:
  - host: old.museum.test
    http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: tours, port: {number: 80}}}}]}
`;
const moved = tours.replace('[tours.museum.test]', '[tours.museum.test, old.museum.test]');

const states = {
  'a museum that works': museum(),
  'no route': museum({ tours: '' }),
  'no Pods': museum({
    pods: '',
    more: 'apiVersion: v1\nkind: Pod\nmetadata: {name: other, namespace: museum}\nspec: {containers: [{name: a, image: b}]}\n',
  }),
  'a rewrite and headers': withFilters(
    '{type: URLRewrite, urlRewrite: {path: {type: ReplaceFullPath, replaceFullPath: /x}}}, {type: RequestHeaderModifier, requestHeaderModifier: {set: [{name: x-wing, value: east}]}}, {type: ResponseHeaderModifier, responseHeaderModifier: {remove: [server], set: [{name: x-a, value: b}]}}',
  ),
  'a redirect': museum({
    tours: tours.replace(
      'backendRefs: [{name: tours, port: 80}]',
      'filters: [{type: RequestRedirect, requestRedirect: {scheme: https, statusCode: 301}}]',
    ),
  }),
  'a saved request': museum({ more: saved(', expect: "museum/tours, 200"') }),
  'a saved request that fails': museum({ tours: '', more: saved(', expect: "museum/tours, 200"') }),
  'a saved request of which nothing is expected': museum({ more: saved('') }),
  'a Service with node ports': museum({
    service: MUSEUM.service
      .replace('spec:', 'spec:\n  type: NodePort')
      .replace('port: 80,', 'port: 80, nodePort: 30080,'),
  }),
  'an Ingress': museum({ more: ingress }),
  'an Ingress and its route': museum({ tours: moved, more: ingress }),
};

const rows: readonly (readonly [check: string, state: keyof typeof states, words: string])[] = [
  [
    '{request: "GET http://tours.museum.test/", expect: "museum/tours, 200"}',
    'a museum that works',
    'met: It meets museum/tours, 200.',
  ],
  [
    '{request: "GET http://tours.museum.test/", expect: "museum/tours, 200"}',
    'no route',
    'expected: GET http://tours.museum.test/ meets museum/tours, 200. instead: It meets 404. No route takes the request: the client gets 404.',
  ],
  ['{request: "GET http://tours.museum.test/", expect: 404}', 'no route', 'met: It meets 404.'],
  [
    '{request: "GET http://tours.museum.test/", expect: "museum/other, 200"}',
    'a museum that works',
    'expected: GET http://tours.museum.test/ meets museum/other, 200. instead: It meets museum/tours, 200.',
  ],
  [
    '{request: "GET http://tours.museum.test/", expect: "museum/tours, 200"}',
    'no Pods',
    'expected: GET http://tours.museum.test/ meets museum/tours, 200. instead: It meets 503. No Pod of namespace museum has the labels app=tours.',
  ],
  ['{request: "GET http://tours.museum.test/", expect: "503"}', 'no Pods', 'met: It meets 503.'],
  [
    '{request: "GET http://tours.museum.test:81/", expect: refused}',
    'a museum that works',
    'met: It is refused.',
  ],
  [
    '{request: "GET http://tours.museum.test/", expect: "museum/tours, 200", sees: {path: /x, host: tours.museum.test, method: GET, headers: {X-Wing: east, x-door: null}}}',
    'a rewrite and headers',
    'met: It meets museum/tours, 200.',
  ],
  [
    '{request: "GET http://tours.museum.test/", sees: {path: /y}}',
    'a rewrite and headers',
    'expected: With GET http://tours.museum.test/ the backend sees path /y. instead: It meets museum/tours, 200. museum/tours sees path /x.',
  ],
  [
    '{request: "GET http://tours.museum.test/", sees: {headers: {x-wing: null}}}',
    'a rewrite and headers',
    'expected: With GET http://tours.museum.test/ the backend sees no header x-wing. instead: It meets museum/tours, 200. museum/tours sees header x-wing: east.',
  ],
  [
    '{request: "GET http://tours.museum.test/", sees: {headers: {x-wing: east}}}',
    'a museum that works',
    'expected: With GET http://tours.museum.test/ the backend sees header x-wing: east. instead: It meets museum/tours, 200. museum/tours sees no header x-wing.',
  ],
  [
    '{request: "GET http://tours.museum.test/", sees: {path: /}}',
    'no route',
    'expected: With GET http://tours.museum.test/ the backend sees path /. instead: It meets 404. No backend sees it.',
  ],
  [
    '{request: "GET http://tours.museum.test/", gets: {remove: [Server], set: {x-a: b}}}',
    'a rewrite and headers',
    'met: It meets museum/tours, 200.',
  ],
  [
    '{request: "GET http://tours.museum.test/", gets: {headers: {set: {x-a: c}}}}',
    'a rewrite and headers',
    'expected: With GET http://tours.museum.test/ the client gets the answer with header x-a set to c. instead: It meets museum/tours, 200. Header x-a of answers of museum/tours is set to b.',
  ],
  [
    '{request: "GET http://tours.museum.test/", gets: {remove: [server]}}',
    'a museum that works',
    'expected: With GET http://tours.museum.test/ the client gets the answer without header server. instead: It meets museum/tours, 200. Header server of answers of museum/tours is left as it is.',
  ],
  [
    '{request: "GET http://tours.museum.test/a", gets: {location: "https://tours.museum.test/a"}}',
    'a redirect',
    'met: It meets 301, https://tours.museum.test/a.',
  ],
  [
    '{request: "GET http://tours.museum.test/a", gets: {location: "https://other.test/"}}',
    'a redirect',
    'expected: With GET http://tours.museum.test/a the client gets the location https://other.test/. instead: It meets 301, https://tours.museum.test/a. The client is sent to https://tours.museum.test/a.',
  ],
  [
    '{request: "GET http://tours.museum.test/", gets: {location: "https://other.test/"}}',
    'a museum that works',
    'expected: With GET http://tours.museum.test/ the client gets the location https://other.test/. instead: It meets museum/tours, 200. The answer sends the client nowhere.',
  ],
  [
    '{request: "GET http://old.museum.test/", ingress: front, expect: "museum/tours, 200"}',
    'an Ingress',
    'met: It meets museum/tours, 200.',
  ],
  [
    '{request: "GET http://old.museum.test/", ingress: back, expect: "museum/tours, 200"}',
    'an Ingress',
    'expected: GET http://old.museum.test/ (at Ingress class back) meets museum/tours, 200. instead: It is not known: There is no Ingress and no IngressClass back in these manifests.',
  ],
  [
    '{request: "GET http://old.museum.test/", expect: "museum/tours, 200"}',
    'an Ingress and its route',
    'expected: GET http://old.museum.test/ meets museum/tours, 200. instead: It is not known: Several could answer (Gateway lobby/hall and a generic controller for Ingresses of class front): say which with gateway or ingressClass.',
  ],
  [
    '{request: "GET http://old.museum.test/", gateway: lobby/hall, expect: "museum/tours, 200"}',
    'an Ingress and its route',
    'met: It meets museum/tours, 200.',
  ],
  [
    '{request: "GET http://tours.museum.test/", port: 8080, headers: {x-a: b}, expect: "museum/tours, 200"}',
    'a museum that works',
    'expected: GET http://tours.museum.test:8080/ (x-a: b) meets museum/tours, 200. instead: It meets 404. No route takes the request: the client gets 404.',
  ],
  [
    '{request: "GET https://tours.museum.test/", sni: other.museum.test, expect: refused}',
    'a museum that works',
    'met: It is refused.',
  ],
  ['requests-pass: ConfigMap/museum/requests', 'a saved request', 'met: 1 saved request passes.'],
  [
    'requests-pass: ConfigMap/museum/requests',
    'a saved request that fails',
    'expected: All saved requests of ConfigMap museum/requests pass. instead: the tours: It meets 404; museum/tours was expected, 200 was expected.',
  ],
  [
    'requests-pass: ConfigMap/museum/requests',
    'a saved request of which nothing is expected',
    'expected: All saved requests of ConfigMap museum/requests pass. instead: There is no saved request of which something is expected.',
  ],
  [
    'requests-pass: ConfigMap/museum/requests',
    'a museum that works',
    'expected: All saved requests of ConfigMap museum/requests pass. instead: There is no ConfigMap museum/requests.',
  ],
  [
    'requests-pass: ConfigMap/*/*',
    'a museum that works',
    'expected: At least one request is saved, and all pass. instead: No request is saved.',
  ],
  [
    '{request: "GET http://any.test/", service: museum/tours, expect: "museum/tours, 200"}',
    'a Service with node ports',
    'met: It meets museum/tours, 200.',
  ],
  [
    '{request: "GET http://any.test/", service: museum/tours, expect: "museum/tours, 200"}',
    'a museum that works',
    'expected: GET http://any.test/ (at Service museum/tours) meets museum/tours, 200. instead: It is refused. Service museum/tours is of type ClusterIP: nothing outside of the cluster reaches it.',
  ],
];

describe('traffic', () => {
  test.each(rows)('%s with %s', (check, state, words) => {
    expect(wordsOf(judged(check, states[state]))).toBe(words);
  });
});
