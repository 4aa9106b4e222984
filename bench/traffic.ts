import { defaultOptions } from '../src/core/model/options.ts';
import { loadModel } from '../src/core/model/update-model.ts';
import { analyze } from '../src/core/analysis.ts';
import { createDataPlane, type DataPlane } from '../src/core/traffic/data-plane.ts';
import { subjectsOf } from '../src/core/traffic/decide/choose-match.ts';
import { decide, trace } from '../src/core/traffic/decide/decide.ts';
import { requestFromUrl } from '../src/core/traffic/request/request-from-url.ts';
import type { TrafficRequest } from '../src/core/traffic/request/request.ts';
import type { HttpCandidate } from '../src/core/traffic/table/candidate.ts';
import { coversHost } from '../src/core/traffic/table/hostname-buckets.ts';
import { httpRanking } from '../src/core/traffic/table/http-ranking.ts';
import { httpRules } from '../src/core/traffic/table/route-rules.ts';
import { testHttp } from '../src/core/traffic/table/test-match.ts';
import { measure, type Subject } from './measure.ts';
import { createRandom } from './random.ts';
import { reading } from './typing.ts';

/** How many routes share a hostname: a scan leaves most of them out by the hostname, or compares all. */
const SHAPES = [
  { name: '20 to a hostname', perHost: 20 },
  { name: 'one hostname', perHost: Infinity },
] as const;

/** The hostname of a route; of one hostname for all it is the first. */
const hostOf = (index: number, perHost: number): string => `host-${Math.floor(index / perHost)}.example.com`;

const gateway = `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: example }
spec: { controllerName: example.com/gateway }
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: infra }
spec:
  gatewayClassName: example
  listeners: [{ name: http, port: 80, protocol: HTTP, allowedRoutes: { namespaces: { from: All } } }]
---
apiVersion: v1
kind: Service
metadata: { name: app, namespace: shop }
spec: { ports: [{ port: 80 }] }
`;

const route = (index: number, perHost: number): string => `---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: app-${index}, namespace: shop }
spec:
  parentRefs: [{ name: edge, namespace: infra }]
  hostnames: [${hostOf(index, perHost)}]
  rules:
    - matches: [{ path: { value: /app-${index} }, headers: [{ name: version, value: two }] }]
      backendRefs: [{ name: app, port: 80 }]
    - matches: [{ path: { value: /app-${index} } }, { path: { type: Exact, value: /status-${index} } }]
      backendRefs: [{ name: app, port: 80 }]
`;

function planeOf(routes: number, perHost: number): DataPlane {
  const text = gateway + Array.from({ length: routes }, (_, index) => route(index, perHost)).join('');
  const topology = analyze(loadModel([{ path: 'bench.yaml', text }], reading), defaultOptions);
  return createDataPlane(topology, topology.statuses);
}

function requestsFor(routes: number, perHost: number, count: number): readonly TrafficRequest[] {
  const random = createRandom(routes);
  return Array.from({ length: count }, () => {
    const index = random.below(routes);
    const path = random.chance(0.2) ? `/status-${index}` : `/app-${index}/cart?x=1`;
    const headers = random.chance(0.5) ? ['version: two'] : [];
    const parsed = requestFromUrl(`http://${hostOf(index, perHost)}${path}`, {
      headers,
    });
    if (!parsed.ok) throw new Error(parsed.message);
    return parsed.request;
  });
}

/** Compares every match of every route, as written: the yardstick. */
function scan({ listeners, choices }: DataPlane, request: TrafficRequest): HttpCandidate | undefined {
  const subject = subjectsOf(request, choices).http;
  let best: HttpCandidate | undefined;
  for (const { status } of listeners.values()) {
    for (const { route: one, hostnames } of status.routes) {
      if (hostnames && !hostnames.some((name) => coversHost(name, request.host))) continue;
      for (const rule of httpRules(one))
        for (const match of rule.matches) {
          if (testHttp(match, subject, choices) !== null) continue;
          const candidate: HttpCandidate = { kind: 'http', route: one, rule, match, dropped: false };
          if (!best || httpRanking[choices.regexRank].compare(candidate, best) < 0) best = candidate;
        }
    }
  }
  return best;
}

/** Measures how many requests a second are decided, with and without a trace, beside a scan of all routes in the same run. */
export function benchTraffic(rounds: number, print: (line: string) => void): void {
  print(`\nrequests per second, medians of ${rounds} rounds`);
  const head = ['routes', 'decided', 'traced', 'scanned', 'decided : scanned'];
  for (const { name, perHost } of SHAPES) {
    print(`\n${name}`);
    print(head.map((cell) => cell.padStart(18)).join(''));
    for (const routes of [10, 100, 1_000, 5_000]) print(benchSize(routes, perHost, rounds));
  }
}

function benchSize(routes: number, perHost: number, rounds: number): string {
  const plane = planeOf(routes, perHost);
  const subject = (name: string, count: number, work: (request: TrafficRequest) => unknown): Subject => {
    const requests = requestsFor(routes, perHost, count);
    return {
      name,
      run: () => {
        for (const request of requests) work(request);
        return requests.length;
      },
    };
  };
  const few = Math.max(5, Math.round(20_000 / routes));
  const timings = measure(
    [
      subject('decided', 20_000, (request) => decide(plane, request)),
      subject('traced', 1_000, (request) => trace(plane, request)),
      subject('scanned', few, (request) => scan(plane, request)),
    ],
    rounds,
  );
  const [decided = 0, traced = 0, scanned = 0] = timings.map(({ median }) => 1000 / median);
  const cells = [routes, decided, traced, scanned].map((value) => Math.round(value).toLocaleString('en'));
  return [...cells, `${(decided / scanned).toFixed(1)}×`].map((cell) => cell.padStart(18)).join('');
}
