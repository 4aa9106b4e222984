import { expect, test } from 'vitest';
import type { JsonObject } from '../yaml/json.ts';
import { withoutManagedField } from './without-managed-field.ts';

const object: JsonObject = {
  metadata: { annotations: { 'example.com/a.b': 'x', example: 'y' } },
  spec: {
    hostnames: ['a', 'b'],
    listeners: [
      { name: 'http', port: 80 },
      { name: 'odd"[name', port: 81 },
    ],
    ports: [
      { port: 80, protocol: 'TCP', name: 'a' },
      { port: 80, protocol: 'UDP', name: 'b' },
    ],
  },
};
const spec = object['spec'] as JsonObject;

test.each<readonly [string, JsonObject | null]>([
  ['.spec', { metadata: object['metadata'] as JsonObject }],
  [
    '.spec.hostnames',
    { ...object, spec: { listeners: spec['listeners'] as never, ports: spec['ports'] as never } },
  ],
  [
    '.spec.listeners[name="http"].port',
    { ...object, spec: { ...spec, listeners: [{ name: 'http' }, { name: 'odd"[name', port: 81 }] } },
  ],
  [
    '.spec.listeners[name="odd\\"[name"]',
    { ...object, spec: { ...spec, listeners: [{ name: 'http', port: 80 }] } },
  ],
  [
    '.spec.ports[port=80,protocol="UDP"].name',
    {
      ...object,
      spec: {
        ...spec,
        ports: [
          { port: 80, protocol: 'TCP', name: 'a' },
          { port: 80, protocol: 'UDP' },
        ],
      },
    },
  ],
  ['.spec.hostnames[="b"]', { ...object, spec: { ...spec, hostnames: ['a'] } }],
  ['.spec.hostnames[0]', { ...object, spec: { ...spec, hostnames: ['b'] } }],
  ['.metadata.annotations.example.com/a.b', { ...object, metadata: { annotations: { example: 'y' } } }],
  ['.metadata.annotations.example', { ...object, metadata: { annotations: { 'example.com/a.b': 'x' } } }],
  ['.spec.rules', null],
  ['.spec.listeners[name="https"].port', null],
  ['.spec.listeners[name=http].port', null],
  ['spec', null],
  ['.spec[', null],
  ['', null],
])('%s', (path, rest) => {
  const before = structuredClone(object);
  expect(withoutManagedField(object, path)).toEqual(rest);
  expect(object).toEqual(before);
});
