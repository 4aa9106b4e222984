import { expect, test } from 'vitest';
import { graphNode, graphOf } from '../../core/layout/testing/random-graph.ts';
import { connectCandidates } from './connect-candidates.ts';

const row = (id: string) => ({ id, label: id, chips: [], path: [], inlet: true, outlet: true });
const route = graphNode('route', 'HTTPRoute', 'shop', 'cart', [row('rule:0')]);
const near = graphNode('service', 'Service', 'shop', 'zebra', [row('port:80/TCP')]);
const far = graphNode('service', 'Service', 'payments', 'api', [row('port:80/TCP')]);
const gateway = graphNode('gateway', 'Gateway', 'infra', 'edge', [row('listener:http')]);
const secret = graphNode('support', 'Secret', 'shop', 'key');
const { nodes } = graphOf([route, near, far, gateway, secret], []);

test('the candidates of a rule are backends, its own namespace first', () => {
  const offered = connectCandidates(nodes, { key: route.key, row: 'rule:0' });
  expect(offered.map(({ node }) => node.name)).toContain('zebra');
  expect(offered[0]?.node.name).toBe('zebra');
  expect(offered.map(({ node }) => node.kind)).not.toContain('Secret');
  expect(offered.map(({ node }) => node.kind)).not.toContain('Gateway');
});

test('the candidates of a route are Gateways and their listeners', () => {
  const offered = connectCandidates(nodes, { key: route.key, row: null });
  expect(
    offered.filter(({ node }) => node.kind === 'Gateway').map(({ row: line }) => line?.id ?? null),
  ).toContain('listener:http');
});

test('a removed object has no candidates', () => {
  expect(connectCandidates(new Map(), { key: route.key, row: null })).toEqual([]);
});

test('a Service can be more to a route than its backend', () => {
  const [first] = connectCandidates(nodes, { key: route.key, row: 'rule:0' });
  expect(first?.roles).toEqual(['backend', 'mirror', 'auth']);
  const whole = connectCandidates(nodes, { key: route.key, row: null }).find(({ node }) => node === near);
  expect(whole?.roles).toEqual(['backend', 'mirror', 'auth', 'parent']);
});

test('what is the likeliest to be meant comes first, in whatever namespace', () => {
  const offered = connectCandidates(nodes, { key: route.key, row: null });
  const roles = offered.map(({ roles: [first] }) => first);
  expect(roles.lastIndexOf('backend')).toBeLessThan(roles.indexOf('parent'));
});
