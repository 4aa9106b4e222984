import { describe, expect, test } from 'vitest';
import { choices } from '../core/choices/all-choices.ts';
import { ISTIO_SHOP } from '../core/presets/testing/istio-shop.ts';
import { loadSample } from '../samples/samples.ts';
import { OVERLAYS } from '../core/testing/overlays.ts';
import { open, type Command, type OpenOptions } from './gatehouse.ts';

async function openSample(id: string, options?: OpenOptions) {
  const files = (await loadSample(id)) ?? [];
  return open(Object.fromEntries(files.map(({ path, text }) => [path, text])), options);
}

/** What programs without types may pass. */
const anything = (value: unknown) => value as never;

describe('arguments of another form are refused in words', () => {
  test.each<[unknown, string]>([
    [undefined, 'files must be an object of texts by path'],
    [null, 'not null'],
    ['text', 'not "text"'],
    [['text'], 'not an Array'],
    [new Map([['a', 'text']]), 'Object.fromEntries'],
    [Promise.resolve({}), 'Await it first'],
    [
      { a: new TextEncoder().encode('kind: Service') },
      'files["a"] must be a text, not a Uint8Array. Decode bytes',
    ],
    [{ a: undefined }, 'files["a"] must be a text, not undefined'],
  ])('files %j', (files, message) => {
    expect(() => open(anything(files))).toThrow(TypeError);
    expect(() => open(anything(files))).toThrow(message);
  });

  test.each<[unknown, string | RegExp]>([
    [null, 'options must be an object, such as { partial: true }, not null.'],
    ['partial', 'options must be an object, such as { partial: true }, not "partial".'],
    [{ chanel: 'standard' }, 'There is no option chanel. Did you mean channel?'],
    [{ xyz: 1 }, 'There is no option xyz. There are release, channel, kubernetes, '],
    [{ channel: 'x' }, 'The option channel takes "standard" or "experimental", not "x".'],
    [{ release: '1.1' }, 'The option release takes one of "1.2", "1.3", "1.4", "1.5" and "1.6", not "1.1".'],
    [
      { kubernetes: '1.38' },
      'The option kubernetes takes one of "1.33", "1.34", "1.35", "1.36" and "1.37", not "1.38".',
    ],
    [{ implementation: 'apache' }, /^The option implementation takes .*"spec".*, not "apache"\./],
    [{ partial: 1 }, 'The option partial takes true or false, not 1.'],
    [{ assumeClasses: 'eg' }, 'The option assumeClasses takes a list of names, such as ["eg"], not "eg".'],
    [{ assumeClasses: ['eg', 1] }, 'not a list with 1.'],
    [{ defaultNamespace: '' }, 'The option defaultNamespace takes the name of a namespace, not "".'],
    [{ choices: 'a' }, 'The option choices takes an object of answers by id of the choice, not "a".'],
    [{ choices: { a: 'b' } }, /no choice "a"\. There are .* and \d+ more\.$/],
    [{ choices: { [choices[0]?.id ?? '']: 'b' } }, `for ${choices[0]?.id}, not "b".`],
    [{ today: 'zz' }, 'The option today takes a day such as "2026-01-31", not "zz".'],
    [{ today: '2026-02-30' }, 'not "2026-02-30".'],
    [{ today: new Date() }, 'not a Date.'],
  ])('options %j', (options, message) => {
    expect(() => open({}, anything(options))).toThrow(TypeError);
    expect(() => open({}, anything(options))).toThrow(message);
  });

  test('but each known form is accepted', () => {
    const answers = Object.fromEntries(choices.map(({ id, values }) => [id, Object.keys(values)[0] ?? '']));
    const files: Record<string, string> = Object.assign(Object.create(null), { a: 'kind: Service' });
    const options = { choices: answers, today: '2028-02-29', channel: undefined, assumeClasses: ['*'] };
    expect(open(files, options).files).toEqual({ a: 'kind: Service' });
  });
});

describe('findings', () => {
  test('have places, words and fixes', async () => {
    const { findings } = await openSample('broken-shop');
    expect(findings.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)).toEqual([
      'blog.yaml:9:13 attachment/namespace-not-allowed',
      'infra.yaml:53:12 object/private-key',
      'payments.yaml:11:20 attachment/no-listener-named',
      'shop.yaml:20:22 reference-grant/missing',
      'shop.yaml:28:17 backend/no-such-port',
      'shop.yaml:34:17 backend/missing',
      'shop.yaml:40:7 object/renamed-field',
    ]);
    for (const { explanation } of findings) expect(explanation).not.toBe('');
    expect(findings.filter(({ fixes }) => fixes.length > 0).length).toBeGreaterThan(4);
  });

  test('of text that cannot be read, too', () => {
    expect(open({ 'a.yaml': 'a: [' }).findings).toMatchObject([
      { code: 'text/syntax', resource: null, line: 1 },
    ]);
  });

  test('come in the order in which files were given, and so do statuses', () => {
    const gateway = (name: string) =>
      `apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {name: ${name}, namespace: edge}\n`;
    const { findings, statuses } = open({ 'z.yaml': gateway('first'), 'a.yaml': gateway('second') });
    expect([...new Set(findings.map(({ file }) => file))]).toEqual(['z.yaml', 'a.yaml']);
    expect(statuses.map(({ metadata }) => metadata.name)).toEqual(['first', 'second']);
  });
});

test('options say what is known of the cluster', () => {
  const route = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: cart, namespace: shop }
spec: { parentRefs: [{ name: edge, namespace: infra }], rules: [{ backendRefs: [{ name: cart, port: 80 }] }] }
`;
  const gateway = `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: infra }
spec: { gatewayClassName: example, listeners: [{ name: http, port: 80, protocol: HTTP }] }
`;
  const classes = (options: OpenOptions) =>
    open({ 'a.yaml': gateway }, options).findings.filter(({ path }) => path === 'spec.gatewayClassName');
  const severities = (options: OpenOptions) =>
    new Set(open({ 'a.yaml': route }, options).findings.map(({ severity }) => severity));
  expect(severities({ complete: true })).toContain('error');
  expect(severities({ partial: true })).not.toContain('error');
  const { code, severity } = classes({})[0] ?? {};
  expect([code, severity, classes({ complete: true })[0]?.severity]).toEqual([
    'reference/missing',
    'warning',
    'error',
  ]);
});

test('certificates are checked on the day that is given', async () => {
  const codes = async (today: string) =>
    (await openSample('https-redirect', { today })).findings.map(({ code }) => code);
  expect(await codes('2026-01-01')).not.toContain('certificate/expired');
  expect(await codes('2999-01-01')).toContain('certificate/expired');
});

test('statuses are those that a controller would write', async () => {
  const { statuses } = await openSample('smallest');
  expect(statuses.map(({ kind, status }) => [kind, Object.keys(status ?? {}).sort()])).toEqual([
    ['GatewayClass', ['conditions', 'supportedFeatures']],
    ['Gateway', ['attachedListenerSets', 'conditions', 'listeners']],
    ['HTTPRoute', ['parents']],
  ]);
});

test('the graph has a node for what is missing, and says why an edge does not work', async () => {
  const { graph } = await openSample('broken-shop');
  const states = new Map(
    graph.nodes.map(({ kind, name, origin, state }) => [`${kind} ${name}`, { origin, state }]),
  );
  expect(states.get('Service reviews')).toEqual({ origin: 'ghost', state: 'problem' });
  expect(states.get('HTTPRoute storefront')).toEqual({ origin: 'manifest', state: 'problem' });
  expect(states.get('Service cart')).toEqual({ origin: 'manifest', state: 'ok' });
  const ids = new Set(graph.nodes.map(({ id }) => id));
  for (const { from, to, state, reason } of graph.edges) {
    expect(ids).toContain(from.node);
    expect(ids).toContain(to.node);
    expect(reason === null).toBe(state === 'ok');
  }
});

describe('a request', () => {
  test('by its URL, and with headers', async () => {
    const workspace = await openSample('canary');
    const backends = (request: Parameters<typeof workspace.trace>[0]) => {
      const result = workspace.trace(request);
      return result.ok ? result.trace.backends.map(({ name, share }) => [name, share]) : result.reason;
    };
    expect(backends('http://shop.example.com/reviews')).toEqual([
      ['reviews-v1', 0.9],
      ['reviews-v2', 0.1],
    ]);
    const headers = { 'x-canary': 'always' };
    expect(backends({ host: 'shop.example.com', path: '/reviews', headers })).toEqual([['reviews-v2', 1]]);
  });

  test('by a URL object', async () => {
    const workspace = await openSample('canary');
    const url = 'http://shop.example.com/reviews';
    expect(workspace.trace(new URL(url))).toEqual(workspace.trace(url));
  });

  test.each([
    [anything(new Map()), 'A request is a URL or an object, not a Map.'],
    [anything(null), 'not null.'],
    ['ftp://shop.example.com/', 'ftp://'],
    [{ host: 'a b' }, 'not a host'],
  ])('%j is none', async (request, reason) => {
    const result = (await openSample('canary')).trace(request);
    expect(result.ok ? '' : result.reason).toContain(reason);
  });
});

describe('commands', () => {
  test('give the edits and the workspace after them, and leave the one before as it was', async () => {
    const workspace = await openSample('broken-shop');
    const before = workspace.files;
    const missing = workspace.findings.find(({ code }) => code === 'reference-grant/missing');
    const applied = workspace.apply(...(missing?.fixes.slice(0, 1) ?? []).map(({ call }) => call));
    if (!applied.ok) throw new Error(applied.reason);
    expect(applied.workspace.findings.map(({ code }) => code)).not.toContain('reference-grant/missing');
    expect(workspace.findings.map(({ code }) => code)).toContain('reference-grant/missing');
    expect(applied.workspace.files).not.toEqual(before);
    expect(workspace.files).toEqual(before);
    const changed = Object.keys(applied.workspace.files).filter(
      (path) => applied.workspace.files[path] !== before[path],
    );
    expect(new Set(applied.edits.map(({ path }) => path))).toEqual(new Set(changed));
  });

  test('in turn, each on the outcome of the one before', async () => {
    const cart = '/Service/shop/cart';
    const applied = (await openSample('broken-shop')).apply(
      { id: 'rename', args: { key: cart, name: 'basket', follow: true } },
      { id: 'set', args: { key: '/Service/shop/basket', path: ['metadata', 'labels', 'a'], value: 'b' } },
    );
    expect(applied).toMatchObject({ ok: true, deletes: [] });
  });

  test.each<[unknown, string]>([
    [null, 'A command call is { id, args }, not null.'],
    [undefined, 'not undefined.'],
    ['x', 'not "x".'],
    [[{ id: 'rename', args: {} }], 'not an Array.'],
    [{ title: 'Rename', call: {} }, 'not { title, call }.'],
    [{ id: 'rename' }, 'not { id }.'],
  ])('are not %j', async (call, reason) => {
    const applied = (await openSample('smallest')).apply(anything(call));
    expect(applied).toEqual({ ok: false, reason: expect.stringContaining(reason), remedies: [] });
  });

  test('are refused in words', async () => {
    const call: Command = { id: 'rename', args: { key: '/Service/shop/nothing', name: 'x' } };
    expect((await openSample('smallest')).apply(call)).toMatchObject({
      ok: false,
      reason: expect.any(String),
    });
  });
});

test('what a workspace hands out cannot be changed', async () => {
  const workspace = await openSample('broken-shop');
  const { files, findings, statuses, graph } = workspace;
  expect(() => Object.assign(workspace, { files: {} })).toThrow(TypeError);
  expect(() => Object.assign(files, { 'a.yaml': '' })).toThrow(TypeError);
  for (const list of [findings, statuses, graph.nodes, graph.edges, findings[0]?.fixes])
    expect(() => Array.prototype.pop.call(list)).toThrow(TypeError);
  expect(() => Object.assign(findings[0] ?? {}, { message: '' })).toThrow(TypeError);
});

describe('of a base with two overlays', () => {
  test('each root is a workspace of its own, and fixes go to the files that hold the fields', () => {
    const first = open(OVERLAYS);
    expect(first.roots).toEqual(['overlays/dev', 'overlays/prod']);
    const prod = open(OVERLAYS, { root: 'overlays/prod' });
    expect(prod.graph.nodes.map(({ namespace }) => namespace)).toContain('prod');
    const id = 'gateway.networking.k8s.io/HTTPRoute/prod/cart';
    const args = { key: id, path: ['spec', 'hostnames', 0], value: 'x.example.com' };
    const applied = prod.apply({ id: 'set', args });
    expect(applied.ok && applied.edits.map(({ path }) => path)).toEqual(['base/route.yaml']);
    expect(applied.ok && applied.workspace.graph.nodes.map((node) => node.id)).toContain(id);
  });

  test('edits go to the base or to a patch of the root where that is chosen', () => {
    const set: Command = {
      id: 'set',
      args: { key: '/Service/dev/cart' as never, path: ['spec', 'type'], value: 'NodePort' },
    };
    const filesFor = (writeTo: OpenOptions['writeTo']): readonly string[] => {
      const done = open(OVERLAYS, { writeTo }).apply(set);
      return done.ok ? done.edits.map(({ path }) => path) : [done.reason];
    };
    expect(filesFor('base')).toEqual(['base/service.yaml']);
    expect(filesFor('patch')).toEqual([
      'overlays/dev/kustomization.yaml',
      'overlays/dev/patch-service-cart.yaml',
    ]);
    expect(() => open(OVERLAYS, { writeTo: 'both' as never })).toThrow('"written", "base" or "patch"');
  });

  test('a folder without a kustomization is no root', () => {
    expect(() => open(OVERLAYS, { root: 'overlays' })).toThrow('There is no kustomization in "overlays".');
    expect(open({ 'a.yaml': OVERLAYS['base/route.yaml'] ?? '' }).roots).toEqual([]);
  });
});

describe('comparing', () => {
  test('says what a fix changes for requests, and nothing of a workspace with itself', async () => {
    const workspace = await openSample('broken-shop');
    const port = workspace.findings.find(({ code }) => code === 'backend/no-such-port');
    const applied = workspace.apply(...(port?.fixes ?? []).slice(0, 1).map(({ call }) => call));
    if (!applied.ok) throw new Error(applied.reason);
    const { requests, findings, objects, equal, notKnown, notAsked } = workspace.compare(applied.workspace);
    expect(requests.map(({ request, cause }) => [request.path, cause])).toEqual([
      ['/cart', expect.stringContaining('Before: Service shop/cart has no port 8080')],
    ]);
    expect(findings.fixed.map(({ code }) => code)).toEqual(['backend/no-such-port']);
    expect(objects.changed.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['HTTPRoute storefront']);
    expect([equal > 0, notKnown, notAsked]).toEqual([true, [], []]);
    expect(workspace.compare(workspace).requests).toEqual([]);
    expect(Object.isFrozen(requests)).toBe(true);
  });

  test.each([[undefined], [{}], ['text']])('%j is no workspace', (value) => {
    expect(() => open({}).compare(anything(value))).toThrow('compare takes a workspace, not');
  });
});

test('an implementation answers where the specification leaves a choice', () => {
  const of = (options?: OpenOptions) => {
    const workspace = open({ 'shop.yaml': ISTIO_SHOP }, options);
    const outcome = workspace.trace('http://shop.test/cart');
    return JSON.stringify(outcome);
  };
  const spec = of();
  expect(of({ implementation: 'spec' })).toBe(spec);
  expect(of({ implementation: 'istio' })).not.toBe(spec);
  expect(of({ implementation: 'auto' })).toBe(of({ implementation: 'istio' }));
});
