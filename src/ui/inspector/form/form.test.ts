import { describe, expect, test } from 'vitest';
import { httpRoute } from '../../../core/kinds/http-route/kind.ts';
import type { Schema } from '../../../core/kinds/schema.ts';
import { resourceKey } from '../../../core/model/resource.ts';
import type { GraphNode } from '../../../core/topology/graph.ts';
import { absentFields, fieldsOf } from './fields.ts';
import { describeItem } from './describe-item.ts';
import { choicesOf, meantBy, pointAt, refAt, rowChoices } from './reference.ts';
import { readTyped, schemaOfValue } from './scalar-input.ts';
import { shapeOf } from './shape.ts';
import { starterItem, starterValue } from './starter-value.ts';

const node = (kind: string, namespace: string, name: string): GraphNode => ({
  key: resourceKey({ group: '', kind, namespace, name }),
  group: '',
  kind,
  name,
  namespace,
  tier: 'service',
  origin: 'manifest',
  stale: false,
  known: true,
  summary: '',
  rows: [{ id: 'port:8080/TCP', label: 'http', chips: ['8080'], path: [], inlet: true, outlet: true }],
  folds: [],
  inlet: true,
  outlet: true,
});

const listener: Schema = {
  type: 'object',
  required: ['name', 'port'],
  properties: {
    name: { type: 'string' },
    port: { type: 'integer', minimum: 1, maximum: 65535 },
    hostname: { type: 'string' },
    later: { type: 'string', served: { experimental: '1.4' } },
  },
};

describe('which fields a form shows', () => {
  test('a shape names fields in its own order, there or not', () => {
    const shape = shapeOf(['spec.listeners[*].port', 'spec.listeners[*].hostname', 'spec.addresses']);
    const spec = shape.children.get('spec');
    expect([...(spec?.children.keys() ?? [])]).toEqual(['listeners', 'addresses']);
    const item = spec?.children.get('listeners')?.children.get('*') ?? null;
    expect(fieldsOf(listener, { port: 80 }, item, []).map(({ name, value }) => [name, value])).toEqual([
      ['port', 80],
      ['hostname', undefined],
    ]);
  });

  test('without a shape: what is there and what must be, in the order of the schema', () => {
    expect(fieldsOf(listener, { hostname: 'a', extra: 1 }, null, ['x']).map(({ name }) => name)).toEqual([
      'name',
      'port',
      'hostname',
      'extra',
    ]);
  });

  test('the rest can be added, if the installed CRDs have it', () => {
    expect(
      absentFields(listener, {}, { release: '1.6', channel: 'standard' }, ['x']).map(({ name }) => name),
    ).toEqual(['hostname']);
    expect(
      absentFields(listener, {}, { release: '1.6', channel: 'experimental' }, ['x']).map(({ name }) => name),
    ).toEqual(['hostname', 'later']);
  });

  test('what the header shows and the cluster writes is no field', () => {
    expect(
      fieldsOf(undefined, { kind: 'X', apiVersion: 'v1', status: {}, spec: 1 }, null, []).map((f) => f.name),
    ).toEqual(['spec']);
  });
});

describe('first values', () => {
  test('hold what is required', () => expect(starterValue(listener)).toEqual({ name: '', port: 1 }));
  test('of items get a name of their own', () =>
    expect(starterItem({ type: 'array', items: listener }, [{ name: 'item-2' }])).toEqual({
      name: 'item-3',
      port: 1,
    }));
});

describe('what is typed', () => {
  const port: Schema = { type: 'integer', minimum: 1, maximum: 65535 };
  test('a number stays a number', () =>
    expect(readTyped(port, '80', true)).toEqual({ type: 'value', value: 80 }));
  test('a number beyond the limits is refused in words', () =>
    expect(readTyped(port, '70000', true)).toEqual({
      type: 'error',
      message: 'This must be between 1 and 65535.',
    }));
  test('an empty text removes the field', () =>
    expect(readTyped({ type: 'string' }, ' ', false)).toEqual({ type: 'none' }));
  test('a number without a schema stays one', () =>
    expect(readTyped(schemaOfValue(3), '4', false)).toEqual({ type: 'value', value: 4 }));
  test('digits stay text where the schema wants text', () =>
    expect(readTyped({ type: 'string' }, '80', false)).toEqual({ type: 'value', value: '80' }));
});

describe('references', () => {
  const path = ['spec', 'rules', 0, 'backendRefs', 1];
  const spec = refAt(httpRoute, path);
  if (!spec) throw new Error('a backendRef is a reference');

  test('are where the kind declares them', () => {
    expect(spec.role).toBe('backend');
    expect(refAt(httpRoute, ['spec', 'rules', 0])).toBeNull();
  });

  test('offer existing objects, the own namespace first', () => {
    const nodes = [node('Service', 'a', 'x'), node('Service', 'shop', 'z'), node('Pod', 'shop', 'p')];
    const choices = choicesOf(spec, new Map(nodes.map((one) => [one.key, one])), {
      key: resourceKey({ group: '', kind: 'HTTPRoute', namespace: 'shop', name: 'r' }),
      namespace: 'shop',
    });
    expect(choices.map(({ namespace, name }) => `${namespace}/${name}`)).toEqual(['shop/z', 'a/x']);
  });

  test('write only what differs from the defaults', () => {
    expect(
      pointAt(spec, undefined, path, { name: 'old', port: 80 }, node('Service', 'shop', 'cart'), 'shop'),
    ).toEqual([{ path: [...path, 'name'], value: 'cart' }]);
    expect(pointAt(spec, undefined, path, { name: 'old' }, node('Service', 'pay', 'api'), 'shop')).toEqual([
      { path: [...path, 'name'], value: 'api' },
      { path: [...path, 'namespace'], value: 'pay' },
    ]);
    expect(
      pointAt(
        spec,
        undefined,
        path,
        { name: 'api', namespace: 'pay' },
        node('Service', 'shop', 'api'),
        'shop',
      ),
    ).toEqual([{ path: [...path, 'namespace'], value: undefined }]);
  });

  test('mean an object even when it is not there', () => {
    expect(meantBy(spec, { name: 'x' }, 'shop')).toEqual({
      name: 'x',
      group: '',
      kind: 'Service',
      namespace: 'shop',
    });
    expect(meantBy(spec, {}, 'shop')).toBeNull();
  });

  test('offer the ports of their target', () =>
    expect(rowChoices(node('Service', 'a', 'x'), 'port')).toEqual([{ value: '8080', label: 'http 8080' }]));
});

test('an item is described by a few of its values', () => {
  expect(describeItem({ port: 443, name: 'https', protocol: 'HTTPS', tls: { mode: 'Terminate' } })).toBe(
    'https HTTPS 443',
  );
  expect(describeItem({ path: { type: 'PathPrefix', value: '/cart' } })).toBe('PathPrefix /cart');
});
