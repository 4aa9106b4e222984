import { expect, test } from 'vitest';
import { DANGLING, GOOD } from '../testing/manifests.ts';
import { run } from '../testing/run.ts';

async function graphOf(stdin: string, ...args: readonly string[]): Promise<string> {
  const { code, out, notes } = await run(['graph', '-', ...args], { stdin });
  expect({ code, notes }).toEqual({ code: 0, notes: [] });
  return out;
}

test('JSON has the objects with their rows, and the connections in the direction of traffic', async () => {
  const { nodes, edges } = JSON.parse(await graphOf(GOOD));
  expect(nodes).toContainEqual({
    id: 'gateway.networking.k8s.io/HTTPRoute/kiln/pots',
    kind: 'HTTPRoute',
    namespace: 'kiln',
    name: 'pots',
    tier: 'route',
    state: 'ok',
    rows: [{ id: 'rule:0', kind: 'rule', label: expect.any(String) }],
  });
  expect(edges).toContainEqual({
    id: expect.any(String),
    role: 'backend',
    from: { node: 'gateway.networking.k8s.io/HTTPRoute/kiln/pots', row: 'rule:0' },
    to: { node: '/Service/kiln/red', row: 'port:80/TCP' },
    state: 'ok',
    reason: null,
  });
});

test('what is missing is a node, and its edge says why', async () => {
  const { nodes, edges } = JSON.parse(await graphOf(DANGLING));
  const missing = { id: '/Service/kiln/rad', kind: 'Service', state: 'problem' };
  expect(nodes).toContainEqual(expect.objectContaining(missing));
  expect(edges).toContainEqual(
    expect.objectContaining({
      to: { node: '/Service/kiln/rad', row: null },
      state: 'problem',
      reason: expect.stringContaining('rad'),
    }),
  );
});

test('mermaid and dot draw the same', async () => {
  const { nodes, edges } = JSON.parse(await graphOf(DANGLING));
  const mermaid = await graphOf(DANGLING, '-o', 'mermaid');
  const dot = await graphOf(DANGLING, '-o', 'dot');
  expect([mermaid.split('\n')[0], dot.split('\n')[0]]).toEqual(['flowchart LR', 'digraph {']);
  for (const { name } of nodes) expect([mermaid, dot]).toEqual(Array(2).fill(expect.stringContaining(name)));
  expect(mermaid.match(/ (?:-->|-\.->)/g)).toHaveLength(edges.length);
  expect(dot.match(/ -> /g)).toHaveLength(edges.length);
});

test('a class that the platform provides is assumed on request', async () => {
  const withoutClass = GOOD.slice(GOOD.indexOf('---\n'));
  const stateOfGateway = async (...args: readonly string[]) =>
    JSON.parse(await graphOf(withoutClass, ...args)).nodes.find(
      ({ kind }: { kind: string }) => kind === 'Gateway',
    ).state;
  expect([
    await stateOfGateway(),
    await stateOfGateway('--complete'),
    await stateOfGateway('--assume-class', '*'),
  ]).toEqual(['unknown', 'problem', 'ok']);
});

test('a document that does not parse is no answer', async () => {
  const { code, out, notes } = await run(['graph', '-'], { stdin: 'a: [' });
  expect({ code, out, notes: notes.length }).toEqual({ code: 2, out: '', notes: 1 });
});
