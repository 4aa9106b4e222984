import { expect, test } from 'vitest';
import { modelOf } from '../testing/workspace.ts';
import { featuresOf } from './features-of.ts';
import { implementations } from './implementations.ts';

const known = new Set(implementations.flatMap(({ features }) => [...features]));

function uses(kind: string, spec: object): readonly string[] {
  const manifest = { apiVersion: 'gateway.networking.k8s.io/v1', kind, metadata: { name: 'a' }, spec };
  const [resource] = modelOf(JSON.stringify(manifest)).resources.values();
  return resource ? featuresOf(resource).map(({ feature }) => feature) : [];
}

const rule = (...filters: object[]) => ({ rules: [{ filters }] });
const redirect = (requestRedirect: object) => rule({ requestRedirect });
const mirror = (more: object = {}) => ({ requestMirror: { backendRef: {}, ...more } });
const listener = (protocol: string, tls?: object) => ({ listeners: [{ protocol, ...(tls && { tls }) }] });

test.each([
  ['HTTPRoute', rule({ requestHeaderModifier: {} }), []],
  ['HTTPRoute', rule({ responseHeaderModifier: {} }), ['HTTPRouteResponseHeaderModification']],
  ['HTTPRoute', rule({ urlRewrite: { hostname: 'a' } }), ['HTTPRouteHostRewrite']],
  ['HTTPRoute', rule({ urlRewrite: { path: {} } }), ['HTTPRoutePathRewrite']],
  ['HTTPRoute', redirect({ hostname: 'a', statusCode: 301 }), []],
  ['HTTPRoute', redirect({ scheme: 'https' }), ['HTTPRouteSchemeRedirect']],
  ['HTTPRoute', redirect({ port: 1, path: {} }), ['HTTPRoutePathRedirect', 'HTTPRoutePortRedirect']],
  ['HTTPRoute', redirect({ statusCode: 308 }), ['HTTPRoute308RedirectStatusCode']],
  ['HTTPRoute', rule(mirror()), ['HTTPRouteRequestMirror']],
  ['HTTPRoute', rule(mirror(), mirror()), ['HTTPRouteRequestMirror', 'HTTPRouteRequestMultipleMirrors']],
  ['HTTPRoute', rule(mirror({ percent: 5 })), ['HTTPRouteRequestMirror', 'HTTPRouteRequestPercentageMirror']],
  ['HTTPRoute', rule({ cors: {} }), ['HTTPRouteCORS']],
  ['HTTPRoute', { rules: [{ matches: [{ path: {}, headers: [] }] }] }, []],
  ['HTTPRoute', { rules: [{ matches: [{ method: 'GET' }] }] }, ['HTTPRouteMethodMatching']],
  ['HTTPRoute', { rules: [{ matches: [{ queryParams: [] }] }] }, ['HTTPRouteQueryParamMatching']],
  ['HTTPRoute', { rules: [{ timeouts: { request: '1s' } }] }, ['HTTPRouteRequestTimeout']],
  ['HTTPRoute', { rules: [{ timeouts: { backendRequest: '1s' } }] }, ['HTTPRouteBackendTimeout']],
  ['HTTPRoute', { parentRefs: [{ name: 'a', port: 80 }] }, ['HTTPRouteParentRefPort']],
  ['Gateway', listener('TLS', { mode: 'Passthrough' }), []],
  ['Gateway', listener('TLS', {}), ['TLSRouteModeTerminate']],
  ['Gateway', listener('HTTPS', {}), []],
  ['Gateway', { addresses: [{ type: 'IPAddress', value: '192.0.2.1' }] }, ['GatewayStaticAddresses']],
  ['Gateway', { addresses: [{ type: 'IPAddress' }] }, ['GatewayAddressEmpty']],
  ['Gateway', { infrastructure: { labels: { a: 'b' } } }, ['GatewayInfrastructurePropagation']],
  ['TCPRoute', {}, ['TCPRoute']],
  ['ListenerSet', {}, ['ListenerSet']],
  ['GRPCRoute', rule({ responseHeaderModifier: {} }), []],
])('%s %j uses %j', (kind, spec, features) => {
  expect(uses(kind, spec)).toEqual(features);
  // A misspelled feature would be one that no implementation has.
  expect(features.filter((feature) => !known.has(feature))).toEqual([]);
});
