import { describe, expect, test } from 'vitest';
import { judged, MUSEUM, museum, wordsOf } from '../../testing/judged.ts';

const { tours } = MUSEUM;
const ingress = (host: string): string => `apiVersion: networking.k8s.io/v1
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
  - host: ${host}
    http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: tours, port: {number: 80}}}}]}
`;
const states = {
  'the start': museum({ more: ingress('tours.museum.test') }),
  'a rewrite': museum({
    tours: tours.replace(
      '- backendRefs',
      '- filters: [{type: URLRewrite, urlRewrite: {path: {type: ReplaceFullPath, replaceFullPath: /x}}}]\n    backendRefs',
    ),
  }),
  'the route alone': museum(),
  'no route': museum({ tours: '' }),
  'another route': museum({ tours: tours.replace('[tours.', '[guides.') }),
};

const rows: readonly (readonly [
  check: string,
  begin: keyof typeof states,
  now: keyof typeof states,
  words: string,
])[] = [
  [
    'agree: {with: start, requests: ["GET http://tours.museum.test/map"]}',
    'the route alone',
    'the route alone',
    'met: 1 request ends alike.',
  ],
  [
    'agree: {with: start, requests: ["GET http://tours.museum.test/map"]}',
    'the route alone',
    'a rewrite',
    'expected: 1 request ends as at the start. instead: GET http://tours.museum.test/map. What the backend sees: path /map before, path /x after.',
  ],
  [
    'agree: {with: start, requests: ["GET http://tours.museum.test/map"], except: ["GET http://tours.museum.test/map?a"]}',
    'the route alone',
    'a rewrite',
    'met: 1 request ends alike.',
  ],
  [
    'agree: {with: start, requests: table}',
    'the route alone',
    'the route alone',
    'met: 3 kinds of requests end alike.',
  ],
  [
    'agree: {with: start, requests: table}',
    'the route alone',
    'no route',
    'expected: Requests for each rule end as at the start. instead: GET http://tours.museum.test/. The outcome: 100 % to Service museum/tours:80 before, answered with 404 after.',
  ],
  [
    'agree: {with: start, requests: ["GET http://tours.museum.test/map"]}',
    'the start',
    'the start',
    'expected: 1 request ends as at the start. instead: GET http://tours.museum.test/map: it is not known. Several could answer (Gateway lobby/hall and a generic controller for Ingresses of class front): say which with gateway or ingressClass.',
  ],
  [
    'agree: {with: "ingress:front", requests: ["GET http://tours.museum.test/map"]}',
    'the start',
    'the route alone',
    'met: 1 request ends alike.',
  ],
  [
    'agree: {with: "ingress:front", requests: ["GET http://tours.museum.test/map"]}',
    'the start',
    'a rewrite',
    'expected: 1 request ends as through the Ingresses of class front. instead: GET http://tours.museum.test/map. What the backend sees: path /map before, path /x after.',
  ],
  [
    'agree: {with: "ingress:front", requests: table}',
    'the start',
    'the start',
    'met: 4 kinds of requests end alike.',
  ],
  [
    'agree: {with: "ingress:front", requests: table}',
    'the start',
    'another route',
    'expected: Requests for each rule end as through the Ingresses of class front. instead: GET http://guides.museum.test/. The outcome: answered with 404 before, 100 % to Service museum/tours:80 after. 1 more ends otherwise.',
  ],
  [
    'agree: {with: "ingress:back", requests: table}',
    'the start',
    'no route',
    'expected: Requests for each rule end as through the Ingresses of class back. instead: There is no rule to make a request for.',
  ],
  [
    'agree: {with: "ingress:back", requests: ["GET http://tours.museum.test/"]}',
    'the start',
    'the route alone',
    'expected: 1 request ends as through the Ingresses of class back. instead: GET http://tours.museum.test/: it is not known. There is no Ingress and no IngressClass back in these manifests.',
  ],
];

describe('requests that end as they did', () => {
  test.each(rows)('%s from %s to %s', (check, begin, now, words) => {
    expect(wordsOf(judged(check, states[now], { begin: states[begin] }))).toBe(words);
  });
});
