import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scopeOf } from '../kinds/registry.ts';
import type { FileChange, Model } from '../model/model.ts';
import { defaultOptions } from '../model/options.ts';
import { fileText, loadModel, updateModel } from '../model/update-model.ts';
import { analyze, type Analysis } from '../analysis.ts';
import { createEngine } from './create-engine.ts';
import type { Finding } from './finding.ts';
import { rules } from './registry.ts';

const reading = { scopeOf, defaultNamespace: 'default' };

/** Documents that refer to each other in all the ways that matter, each with variants. */
const VARIANTS: readonly (readonly string[])[] = [
  ['All', 'Same', 'Selector, selector: { matchLabels: { team: a } }'].map(
    (from) => `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: infra, annotations: { gatehouse.dev/ignore: "listener/plain-http, ${from === 'All' ? 'listener/open-to-all' : 'listener/unused'}" } }
spec: { gatewayClassName: c, listeners: [{ name: web, port: 80, protocol: HTTP, allowedRoutes: { namespaces: { from: ${from} } } }] }
`,
  ),
  ['a', 'b'].map(
    (team) => `apiVersion: v1\nkind: Namespace\nmetadata: { name: shop, labels: { team: ${team} } }\n`,
  ),
  ['payments', 'shop'].flatMap((namespace) =>
    ['api', 'apo'].map(
      (name) => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: r, namespace: shop }
spec: { parentRefs: [{ name: edge, namespace: infra }], rules: [{ backendRefs: [{ name: ${name}, namespace: ${namespace}, port: 80 }] }] }
`,
    ),
  ),
  ['HTTPRoute', 'GRPCRoute'].map(
    (kind) => `apiVersion: gateway.networking.k8s.io/v1
kind: ReferenceGrant
metadata: { name: g, namespace: payments }
spec: { from: [{ group: gateway.networking.k8s.io, kind: ${kind}, namespace: shop }], to: [{ group: "", kind: Service }] }
`,
  ),
  // The API server refuses the second.
  ['80', '90000'].flatMap((port) =>
    ['payments', 'shop'].map(
      (namespace) => `apiVersion: v1
kind: Service
metadata: { name: api, namespace: ${namespace} }
spec: { selector: { app: api }, ports: [{ port: ${port}, targetPort: http }] }
`,
    ),
  ),
  ['api', 'other'].map(
    (app) => `apiVersion: v1
kind: Pod
metadata: { name: p, namespace: payments, labels: { app: ${app} } }
spec: { containers: [{ name: c, image: x, ports: [{ name: http, containerPort: 8080 }] }] }
`,
  ),
  ['c', 'd'].map(
    (name) => `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: ${name} }
spec: { controllerName: example.com/gateway }
`,
  ),
  ['api', 'payments'].map(
    (name) => `apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata: { name: tls, namespace: ${name === 'api' ? 'payments' : 'shop'} }
spec: { targetRefs: [{ group: "", kind: Service, name: api }], validation: { hostname: api.example.com, wellKnownCACertificates: System } }
`,
  ),
  ['shop.example.com', '"*.example.com"'].map(
    (hostname) => `apiVersion: gateway.networking.k8s.io/v1
kind: GRPCRoute
metadata: { name: calls, namespace: shop }
spec: { parentRefs: [{ name: edge, namespace: infra }], hostnames: [${hostname}], rules: [{ backendRefs: [{ name: api, port: 80 }] }] }
`,
  ),
  ['kind: [', '# nothing'],
];

/** Each document has a file of its own; -1 deletes it. */
const step = fc.tuple(fc.nat(VARIANTS.length - 1), fc.integer({ min: -1, max: 3 }));

const changeOf = ([document, variant]: readonly [number, number]): FileChange => {
  const path = `${document}.yaml`;
  const text = VARIANTS[document]?.[variant];
  return text === undefined ? { path, type: 'delete' } : { path, type: 'put', text };
};

/** A finding without the ids of documents, which count on from edit to edit. */
const said = ({ id, at, ...rest }: Finding) => ({
  ...rest,
  id: id.replaceAll(/#\d+/g, '#'),
  at: [at.file, at.span],
});

function seen(topology: Analysis, engine: ReturnType<typeof createEngine>) {
  const { nodes, edges, namespaces } = topology.graph;
  const byKey = <V>(map: ReadonlyMap<string, V>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const findings = engine(topology).map(({ code, severity, message, resource, path, fixes, edges: of }) => ({
    code,
    severity,
    message,
    resource,
    path,
    fixes,
    of,
  }));
  const { statusSummaries, folded, findingGroups, outlines } = topology;
  return {
    nodes: byKey(nodes),
    edges: byKey(edges),
    namespaces,
    findings,
    listed: topology.findings.map(said),
    counted: byKey(findingGroups.counted).map(([, one]) => said(one)),
    portability: byKey(findingGroups.portability).map(([, one]) => said(one)),
    suppressed: byKey(findingGroups.suppressed).map(([, one]) => said(one)),
    troubled: byKey(findingGroups.troubled),
    summaries: byKey(statusSummaries.of),
    arrows: byKey(statusSummaries.edges),
    cards: byKey(folded.graph.nodes),
    cardEdges: byKey(folded.graph.edges),
    shownOn: byKey(folded.shownOn),
    outlines: byKey(outlines).map(([path, { keys }]) => [path, keys]),
  };
}

const fresh = (model: Model): Analysis =>
  analyze(
    loadModel(
      [...model.files.values()].map((file) => ({ path: file.path, text: fileText(file) })),
      reading,
    ),
    defaultOptions,
  );

test('after any edits, what was kept and what was worked out anew agree', { timeout: 120_000 }, () => {
  fc.assert(
    // One of the analyses was to be the last; the next then begins anew.
    fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), fc.nat(13), (steps, last) => {
      const engine = createEngine(rules);
      let model = loadModel([], reading);
      let topology: Analysis | undefined;
      for (const [at, change] of steps.entries()) {
        model = updateModel(model, [changeOf(change)], reading);
        topology = analyze(model, { ...defaultOptions, isLast: at === last }, topology);
        expect(seen(topology, engine)).toEqual(seen(fresh(model), createEngine(rules)));
      }
    }),
    { numRuns: 40 },
  );
});

test('what is refused is there for the rules and not for controllers, also in the last analysis', () => {
  const route = (name: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: ${name}, namespace: shop }
spec: { parentRefs: [{ name: edge, namespace: infra }], rules: [{ backendRefs: [{ name: api, port: 80 }] }] }
`;
  const service = `apiVersion: v1
kind: Service
metadata: { name: api, namespace: shop }
spec: { selector: { app: api }, ports: [{ port: 80, targetPort: 90000 }] }
`;
  const files = [VARIANTS[0]?.[0] ?? '', VARIANTS[6]?.[0] ?? '', route('a'), route('b'), service];
  const model = loadModel(
    files.map((text, at) => ({ path: `${at}.yaml`, text })),
    reading,
  );
  const codes = ({ findings }: Analysis) => findings.map(({ code }) => code);
  const last = analyze(model, { ...defaultOptions, isLast: true });
  expect(codes(last)).toEqual(codes(fresh(model)));
  expect(codes(last)).toContain('routing/overlap');
  expect(codes(last)).not.toContain('backend/missing');
});
