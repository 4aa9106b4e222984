import { analyze, type Analysis } from '../src/core/analysis.ts';
import { compareTraffic } from '../src/core/compare/compare.ts';
import { convert } from '../src/core/convert/convert.ts';
import { defaultConvertOptions } from '../src/core/convert/options.ts';
import { writeConversion } from '../src/core/convert/write/write-conversion.ts';
import { defaultOptions } from '../src/core/model/options.ts';
import { loadModel } from '../src/core/model/update-model.ts';
import { afterConversion } from '../src/core/planning/after-conversion.ts';
import { measure } from './measure.ts';
import { reading } from './typing.ts';

/** How many Ingresses share a host. */
const PER_HOST = 4;

const ANNOTATIONS = [
  '{}',
  '{ nginx.ingress.kubernetes.io/rewrite-target: /$2 }',
  '{ nginx.ingress.kubernetes.io/enable-cors: "true" }',
  '{ nginx.ingress.kubernetes.io/proxy-body-size: 8m, nginx.ingress.kubernetes.io/ssl-redirect: "false" }',
];

const ingress = (index: number): string => `---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: app-${index}
  namespace: team-${index % 20}
  annotations: ${ANNOTATIONS[Math.floor(index / PER_HOST) % ANNOTATIONS.length]}
spec:
  ingressClassName: nginx
  tls: [{ hosts: [host-${Math.floor(index / PER_HOST)}.example.com], secretName: certificate }]
  rules:
    - host: host-${Math.floor(index / PER_HOST)}.example.com
      http:
        paths:
          - { path: /app-${index}(/|$)(.*), pathType: ImplementationSpecific, backend: { service: { name: app, port: { number: 80 } } } }
          - { path: /status-${index}, pathType: Exact, backend: { service: { name: app, port: { number: 80 } } } }
`;

const service = (team: number): string => `---
apiVersion: v1
kind: Service
metadata: { name: app, namespace: team-${team} }
spec: { ports: [{ port: 80 }] }
`;

export function workspaceOf(count: number): Analysis {
  const text = [
    'apiVersion: networking.k8s.io/v1\nkind: IngressClass\nmetadata: { name: nginx }\nspec: { controller: k8s.io/ingress-nginx }\n',
    ...Array.from({ length: 20 }, (_, team) => service(team)),
    ...Array.from({ length: count }, (_, index) => ingress(index)),
  ].join('');
  return analyze(loadModel([{ path: 'bench.yaml', text }], reading), { ...defaultOptions, partial: true });
}

/** Measures how many Ingresses a second are converted, and converted and compared with what they stood for. */
export function benchConvert(rounds: number, print: (line: string) => void): void {
  print(`\nIngresses per second, medians of ${rounds} rounds`);
  print(['Ingresses', 'converted', 'and compared', 'ms for both'].map((cell) => cell.padStart(18)).join(''));
  for (const count of [10, 100, 1_000]) {
    const timings = measure(
      [
        {
          name: 'converted',
          run: () => {
            writeConversion(convert(workspaceOf(count).index, defaultConvertOptions));
            return count;
          },
        },
        {
          name: 'compared',
          run: () => {
            const before = workspaceOf(count);
            compareTraffic(before, afterConversion(before, convert(before.index, defaultConvertOptions)));
            return count;
          },
        },
      ],
      rounds,
    );
    const [converted = 0, compared = 0] = timings.map(({ median }) => median);
    const cells = [count, 1000 / converted, 1000 / compared, compared * count].map((value) =>
      Math.round(value).toLocaleString('en'),
    );
    print(cells.map((cell) => cell.padStart(18)).join(''));
  }
}
