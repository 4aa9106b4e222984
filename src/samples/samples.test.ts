import { expect, test } from 'vitest';
import { loadSample, samples } from './samples.ts';
import { conforms } from '../core/kinds/testing/conforms.ts';
import { scopeOf } from '../core/kinds/registry.ts';
import { schemaOf } from '../core/kinds/schemas.ts';
import { analyze } from '../core/analyze.ts';
import { defaultOptions } from '../core/model/options.ts';
import { loadModel } from '../core/model/update-model.ts';

const modelOf = async (id: string) =>
  loadModel((await loadSample(id)) ?? [], { scopeOf, defaultNamespace: 'default' });

test('every folder is listed, and every sample has files', async () => {
  const folders = Object.keys(import.meta.glob('./*/*.yaml')).map((path) => path.split('/')[1]);
  expect(new Set(folders)).toEqual(new Set(samples.map(({ id }) => id)));
  expect(await loadSample('nonsense')).toBeNull();
});

test.each(samples.map(({ id }) => id))('%s parses, and every object fits the schema of its kind', async (id) => {
  const model = await modelOf(id);
  const problems = [...model.files.values()].flatMap(({ slots }) => slots.flatMap(({ doc }) => doc.problems));
  expect(problems).toEqual([]);
  expect(model.resources.size).toBeGreaterThan(4);
  const unfit = [...model.resources.values()].flatMap(({ group, kind, value, key }) =>
    conforms(schemaOf(group, kind) ?? {}, value, key),
  );
  expect(unfit).toEqual(
    id === 'broken-shop'
      ? [
          'gateway.networking.k8s.io/GatewayClass//example.spec.controllerName: missing',
          'gateway.networking.k8s.io/GatewayClass//example.spec.controller: unknown',
        ]
      : [],
  );
});

test.each(samples.map(({ id }) => id).filter((id) => id !== 'broken-shop'))('%s works as it stands', async (id) => {
  const { topology, findings } = analyze(await modelOf(id), defaultOptions);
  const edges = [...topology.graph.edges.values()];
  expect(edges.length).toBeGreaterThan(4);
  expect(edges.filter(({ state }) => state !== 'ok').map(({ reason }) => reason)).toEqual([]);
  expect(findings.filter(({ severity }) => severity !== 'info').map(({ message }) => message)).toEqual([]);
});

test('the broken shop is broken in the five places of its chain that it says', async () => {
  const { topology } = analyze(await modelOf('broken-shop'), defaultOptions);
  const faults = [...topology.graph.edges.values()].filter(({ state }) => state !== 'ok');
  expect(faults.map(({ holder, state }) => `${holder.split('/').slice(1).join('/')} ${state}`).toSorted()).toEqual([
    'HTTPRoute/blog/blog refused',
    'HTTPRoute/payments/webhooks refused',
    'HTTPRoute/shop/storefront missing',
    'HTTPRoute/shop/storefront refused',
    'HTTPRoute/shop/storefront refused',
  ]);
});
