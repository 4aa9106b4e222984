import { expect, test } from 'vitest';
import { answerAfter, answerBefore, converted, inShort, requestOf } from '../../testing/converted.ts';
import { seeded } from '../../../testing/seeded.ts';

const serviceAndPods = (name: string): string => `apiVersion: v1
kind: Service
metadata: { name: ${name}, namespace: shop }
spec: { selector: { app: ${name} }, ports: [{ port: 80 }] }
---
apiVersion: v1
kind: Pod
metadata: { name: ${name}, namespace: shop, labels: { app: ${name} } }
spec: { containers: [{ name: c, image: c, ports: [{ containerPort: 80 }] }] }
`;

/** None is the beginning of the other but at a slash: there Traefik differs, and the report says so. */
const PATHS = ['/', '/a', '/a/b', '/z-long-path-of-letters'];
const HOSTS = ['a.test', 'b.test', '*.w.test', null];

test('Traefik and the converted routes answer alike', () => {
  const random = seeded(7);
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const differing: string[] = [];
  let asked = 0;
  for (let round = 0; round < 60; round++) {
    const services = ['s0', 's1', 's2'];
    const used = new Set<string>();
    const ingresses = services.flatMap((service, at) => {
      const host = any(HOSTS);
      const path = any(PATHS);
      if (used.has(`${host} ${path}`)) return [];
      used.add(`${host} ${path}`);
      return [
        `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web-${at}, namespace: shop }
spec:
  ingressClassName: traefik
  rules:
  - ${host === null ? '' : `host: "${host}"\n    `}http: { paths: [{ path: ${path}, pathType: Prefix, backend: { service: { name: ${service}, port: { number: 80 } } } }] }
`,
      ];
    });
    const yaml = [
      'apiVersion: networking.k8s.io/v1\nkind: IngressClass\nmetadata: { name: traefik }\nspec: { controller: traefik.io/ingress-controller }\n',
      ...services.map(serviceAndPods),
      ...ingresses,
    ].join('---\n');
    const both = converted(yaml);
    for (const host of ['a.test', 'b.test', 'x.w.test', 'other.test'])
      for (const path of [
        '/',
        '/a',
        '/a/',
        '/a/b',
        '/a/b/c',
        '/z-long-path-of-letters',
        '/z-long-path-of-letters/x',
        '/other',
      ]) {
        const request = requestOf(`http://${host}${path}`);
        const [before, after] = [inShort(answerBefore(both, request)), inShort(answerAfter(both, request))];
        asked++;
        if (before !== after)
          differing.push(
            `${ingresses.map((one) => /host: "(.*)"/.exec(one)?.[1] + ' ' + /path: (\S+),/.exec(one)?.[1]).join(' | ')} :: ${host}${path}: ${before} -> ${after}`,
          );
      }
  }
  expect(asked).toBe(1920);
  expect(differing).toEqual([]);
});
