import { expect, test } from 'vitest';
import { loadSample, samples } from './samples.ts';
import { conforms } from '../core/kinds/testing/conforms.ts';
import { scopeOf } from '../core/kinds/registry.ts';
import { schemaOf } from '../core/kinds/schemas.ts';
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
