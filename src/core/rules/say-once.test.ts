import { describe, expect, test } from 'vitest';
import { manifests } from '../kinds/shared/example-manifests.ts';
import { analysisOf } from '../testing/workspace.ts';

const route = (name: string, metadata = '', parent = 'edge'): string =>
  `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: ${name}, namespace: shop${metadata} }
spec: { parentRefs: [{ name: ${parent}, namespace: infra }], rules: [{ filters: [{ type: RequestRedirect, requestRedirect: { scheme: https } }] }] }
`;

const found = (...routes: readonly string[]) =>
  analysisOf(manifests(...routes)).findings.filter(({ code }) => code === 'attachment/parent-missing');

describe('what is not known for one cause', () => {
  test('is said once, of all places and edges', () => {
    const [first, ...others] = found(route('a'), route('b'), route('c'));
    expect(others).toEqual([]);
    expect(first?.resource).toContain('shop/a');
    expect(first?.explanation).toMatch(/ 2 more places refer to it\.$/);
    expect(first?.edges).toHaveLength(3);
  });

  test('is said of each cause', () => {
    expect(found(route('a'), route('b', '', 'other')).map(({ message }) => message)).toEqual([
      'Gateway infra/edge is not in these manifests; not checked.',
      'Gateway infra/other is not in these manifests; not checked.',
    ]);
  });

  test('is said of the next place where the first one ignores it', () => {
    const ignoring = route('a', ', annotations: { gatehouse.dev/ignore: attachment/parent-missing }');
    expect(
      found(ignoring, route('b'), route('c')).map(({ suppressed, resource }) => [suppressed, resource]),
    ).toEqual([
      ['object', expect.stringContaining('shop/a')],
      [undefined, expect.stringContaining('shop/b')],
    ]);
  });
});

test('what is missing is said at each place', () => {
  const { findings } = analysisOf(manifests(route('a'), route('b')), { complete: true });
  expect(findings.filter(({ code }) => code === 'attachment/parent-missing')).toHaveLength(2);
});
