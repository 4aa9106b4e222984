import { expect, test } from 'vitest';
import type { ClusterView, ScopeState } from '../../cluster/cluster-types.ts';
import { kindKey, kinds } from '../../core/kinds/registry.ts';
import { analysisOptions } from './analysis-options.ts';
import { applyTarget } from './apply-target.ts';
import { seesAttached } from './sees-attached.ts';

const [first, second] = kinds;
if (!first || !second) throw new Error('There are no kinds.');

const scope = (state: ScopeState, namespace: string | null = null, kind = first) => ({
  kind: { kind, version: 'v1', versions: ['v1'], verbs: [] },
  namespace,
  state,
});
const LIVE: ScopeState = { state: 'live' };
const FORBIDDEN: ScopeState = {
  state: 'not-allowed',
  permission: { verb: 'list', group: '', resource: 'pods', namespace: null },
  words: 'Not allowed.',
};
const view = (scopes: ClusterView['scopes'], more: Partial<ClusterView> = {}) => ({
  serverVersion: 'v1.36.3',
  gatewayApi: null,
  objects: new Map(),
  kinds: scopes.map(({ kind }) => kind),
  scopes,
  ...more,
});

test.each<readonly [string, ClusterView['scopes'], partial: boolean, complete: boolean]>([
  ['all of it may be read', [scope(LIVE)], false, true],
  ['a kind may not be read', [scope(LIVE), scope(FORBIDDEN, null, second)], true, false],
  ['it is still read', [scope({ state: 'loading' })], true, false],
  ['one namespace of several', [scope(LIVE, 'shop')], false, false],
  [
    'Secrets are not read',
    [scope(LIVE), scope({ state: 'left-out', reason: 'x' }, null, second)],
    false,
    false,
  ],
  ['nothing is known yet', [], false, false],
])('where %s', (_, scopes, partial, complete) => {
  expect(analysisOptions(view(scopes), [])).toMatchObject({ partial, complete });
});

test('versions that are known are those of the cluster', () => {
  const gatewayApi = {
    state: 'known',
    bundleVersion: 'v1.5.1',
    channel: 'experimental',
    release: '1.5',
  } as const;
  expect(analysisOptions(view([], { gatewayApi }), [])).toMatchObject({
    kubernetes: '1.36',
    release: '1.5',
    channel: 'experimental',
  });
  const other = analysisOptions(view([], { serverVersion: 'v1.12.0' }), []);
  expect(['kubernetes' in other, 'release' in other]).toEqual([false, false]);
});

test.each([
  ['v1.0.0', '1.2'],
  ['v0.8.1', '1.2'],
  ['v1.7.0-rc.1', '1.6'],
  ['v2.0.0', '1.6'],
  ['main', undefined],
])('CRDs of %s are taken for those of %s, the nearest that is known', (bundleVersion, release) => {
  const gatewayApi = { state: 'known', bundleVersion, channel: 'standard', release: null } as const;
  expect(analysisOptions(view([], { gatewayApi }), []).release).toBe(release);
});

test('what the user ignores stays ignored', () => {
  expect(analysisOptions(view([]), ['a/b']).suppressed).toEqual(['a/b', 'object/server-fields']);
  expect(analysisOptions(view([]), ['object/server-fields']).suppressed).toEqual(['object/server-fields']);
});

test('what attaches is seen where all routes are', () => {
  const route = kinds.find(({ kind }) => kind === 'HTTPRoute');
  if (!route) throw new Error('There are no routes.');
  expect(seesAttached({ scopes: [scope(LIVE, null, route), scope(FORBIDDEN)] })).toBe(true);
  expect(seesAttached({ scopes: [scope(LIVE, 'shop', route)] })).toBe(false);
  expect(seesAttached({ scopes: [scope(FORBIDDEN, null, route)] })).toBe(false);
});

test('only a kind all of whose objects are known says what is not there', () => {
  const names = [kindKey(first), kindKey(second)];
  const target = applyTarget(view([scope(LIVE), scope(FORBIDDEN, null, second)]));
  expect([[...target.served], [...target.readable]]).toEqual([names, [names[0]]]);
  expect(applyTarget(view([scope(LIVE, 'shop')])).readable.size).toBe(0);
});
