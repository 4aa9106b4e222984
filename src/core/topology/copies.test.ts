import { expect, test } from 'vitest';
import { analyze } from '../analysis.ts';
import { scopeOf } from '../kinds/registry.ts';
import { defaultOptions } from '../model/options.ts';
import { loadModel, updateModel } from '../model/update-model.ts';
import { manifests, object } from '../kinds/shared/example-manifests.ts';

/* Which of several documents of one object is meant (docs/model/references-and-grants.md#several-documents-of-one-object). */

const GATEWAY = 'gateway.networking.k8s.io/v1';
const named = (name: string) => ({ name, namespace: 'shop' });
const gateway = (listener: string) =>
  object(
    GATEWAY,
    'Gateway',
    named('edge'),
    `spec: { gatewayClassName: own, listeners: [{ name: ${listener}, port: 80, protocol: HTTP }] }`,
  );
const route = object(
  GATEWAY,
  'HTTPRoute',
  named('web'),
  'spec: { parentRefs: [{ name: edge, sectionName: http }], rules: [{ backendRefs: [{ name: cart, port: 80 }] }] }',
);
const service = (port: number) =>
  object('v1', 'Service', named('cart'), `spec: { ports: [{ port: ${port} }] }`);

const load = (files: Readonly<Record<string, string>>) =>
  loadModel(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    { scopeOf, defaultNamespace: defaultOptions.defaultNamespace },
  );
const options = { ...defaultOptions, today: '2026-01-01' };

const states = ({ graph }: ReturnType<typeof analyze>, role: string) =>
  [...graph.edges.values()].filter((edge) => edge.role === role).map(({ state }) => state);

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['the first one', { 'a/gw.yaml': gateway('http'), 'a/web.yaml': route, 'b/gw.yaml': gateway('tls') }, 'ok'],
  [
    'the first one, which refuses',
    { 'a/gw.yaml': gateway('tls'), 'a/web.yaml': route, 'b/gw.yaml': gateway('http') },
    'refused',
  ],
  [
    'another one that differs',
    { 'a/gw.yaml': gateway('tls'), 'b/gw.yaml': gateway('http'), 'b/web.yaml': route },
    'unknown',
  ],
  [
    'another one that comes to the same',
    { 'a/gw.yaml': gateway('http'), 'b/gw.yaml': gateway('http'), 'b/web.yaml': route },
    'ok',
  ],
  [
    'the one of the same file',
    { 'a/gw.yaml': gateway('http'), 'a/other.yaml': manifests(gateway('tls'), route) },
    'unknown',
  ],
  [
    'one of the nearest common folder',
    { 'a/gw.yaml': gateway('tls'), 'b/c/gw.yaml': gateway('http'), 'b/d/web.yaml': route },
    'unknown',
  ],
  [
    'several of one folder that differ',
    { 'a/1.yaml': gateway('http'), 'a/2.yaml': gateway('tls'), 'a/web.yaml': route },
    'unknown',
  ],
])('the nearest document is %s', (_, files, state) => {
  expect(states(analyze(load(files), options), 'parent')).toEqual([state]);
});

test('status, edge and findings say the same of what is not known', () => {
  const files = { 'a/gw.yaml': gateway('tls'), 'b/gw.yaml': gateway('http'), 'b/web.yaml': route };
  const { graph, findings } = analyze(load(files), options);
  const edge = [...graph.edges.values()].find(({ role }) => role === 'parent');
  expect(edge?.reason).toBe(
    'Files a/gw.yaml and b/gw.yaml both describe Gateway shop/edge, so it is not known which one is meant.',
  );
  expect(findings.filter(({ code }) => code.startsWith('attachment/'))).toEqual([]);
  expect(findings.filter(({ code }) => code === 'object/duplicate').map(({ severity }) => severity)).toEqual([
    'info',
  ]);
});

test('a backend is followed in the same way', () => {
  const files = { 'a/svc.yaml': service(81), 'b/svc.yaml': service(80), 'b/web.yaml': route };
  expect(states(analyze(load(files), options), 'backend')).toEqual(['unknown']);
  expect(states(analyze(load({ ...files, 'a/svc.yaml': service(80) }), options), 'backend')).toEqual(['ok']);
});

test('a document that comes, changes or goes is followed at once', () => {
  const model = load({ 'a/gw.yaml': gateway('tls'), 'b/web.yaml': route });
  const before = analyze(model, options);
  expect(states(before, 'parent')).toEqual(['refused']);
  const put = (path: string, text: string) => [{ path, type: 'put', text } as const];
  const came = updateModel(model, put('b/gw.yaml', gateway('http')), model.reading);
  const after = analyze(came, options, before);
  expect(states(after, 'parent')).toEqual(['unknown']);
  const changed = updateModel(came, put('b/gw.yaml', gateway('tls')), came.reading);
  const then = analyze(changed, options, after);
  expect(states(then, 'parent')).toEqual(['refused']);
  const gone = updateModel(came, [{ path: 'b/gw.yaml', type: 'delete' }], came.reading);
  expect(states(analyze(gone, options, after), 'parent')).toEqual(['refused']);
});
