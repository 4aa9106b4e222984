import { expect, test } from 'vitest';
import { bySpecification } from '../../ingress/decide/by-specification.ts';
import { decideRequest } from '../../ingress/decide/decide-request.ts';
import type { WorkspaceOptions } from '../../model/options.ts';
import { ISTIO_SHOP } from '../../presets/testing/istio-shop.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { request } from '../../traffic/testing/send.ts';
import { implementationNames } from '../workspace/implementation-names.ts';
import { deviations } from './deviations.ts';

const as = (implementation: string, more: Partial<WorkspaceOptions> = {}) =>
  analysisOf(ISTIO_SHOP, { complete: true, implementation, ...more });

const keyOf = ({ model }: ReturnType<typeof as>, kind: string) => {
  const found = [...model.resources.values()].find((one) => one.kind === kind);
  if (!found) throw new Error(`There is no ${kind}.`);
  return found.key;
};

test('what an implementation writes beside the specification is found', () => {
  const analysis = as('istio');
  expect(deviations(analysis, analysis.specification, keyOf(analysis, 'Gateway'))).toContainEqual(
    expect.objectContaining({ where: 'listener http', what: 'Conflicted', specification: null }),
  );
  expect(deviations(analysis, analysis.specification, keyOf(analysis, 'Service'))).toEqual([]);
});

test('by the specification nothing differs from it', () => {
  const analysis = as('spec');
  expect(analysis.specification).toBeNull();
  expect(deviations(analysis, analysis.specification, keyOf(analysis, 'Gateway'))).toEqual([]);
});

test('a request that ends as the specification has it is not spoken of', () => {
  const analysis = as('auto');
  const ends = (url: string) => {
    const asked = request(url);
    return bySpecification(asked, decideRequest(analysis, asked), analysis.specification);
  };
  expect(ends('http://shop.test/cart')).not.toBeNull();
  expect(ends('http://shop.test/x')).toBeNull();
});

test('the implementation whose answers hold is named first', () => {
  expect(implementationNames(as('auto'))).toEqual([{ preset: 'istio', name: 'Istio' }]);
  expect(implementationNames(as('spec'))).toEqual([{ preset: null, name: 'Istio' }]);
  expect(implementationNames(as('contour')).map(({ preset, name }) => [preset, name])).toEqual([
    ['contour', 'Contour'],
    [null, 'Istio'],
  ]);
});
