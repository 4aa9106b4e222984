import { expect, test } from 'vitest';
import { pathText } from '../model/access.ts';
import { jsonManifests } from '../testing/cases/case-objects.ts';
import { analysisOf } from '../testing/workspace.ts';
import type { JsonObject } from '../yaml/json.ts';
import { removableFields } from './removable-fields.ts';

type Made = Readonly<{ kind?: string; made?: string; spec?: JsonObject }>;

const PARENTS = [{ name: 'edge' }];

const objectsOf = (made: readonly Made[]): string =>
  jsonManifests(
    ...made.map(({ kind = 'HTTPRoute', made: creationTimestamp, spec = {} }, i) => ({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind,
      metadata: {
        name: `o${i}`,
        namespace: 'shop',
        uid: 'u',
        ...(creationTimestamp && { creationTimestamp }),
      },
      spec: { ...(kind.endsWith('Route') && { parentRefs: PARENTS }), ...spec },
    })),
  );

/** Whether the age of the first object is left to it. */
function keeps(...made: readonly Made[]): boolean {
  const { index, model } = analysisOf(objectsOf(made));
  const first = [...model.resources.values()].find(({ name }) => name === 'o0');
  if (!first) throw new Error('There is no object.');
  const fields = removableFields(first, index).map(pathText);
  expect(fields).toContain('metadata.uid');
  return !fields.includes('metadata.creationTimestamp');
}

const OLD = { made: '2024-01-01T00:00:00Z' };
const NEW = { made: '2025-01-01T00:00:00Z' };
const at = (value: string): JsonObject => ({ rules: [{ matches: [{ path: { value } }] }] });

const situations: readonly (readonly [string, boolean, ...Made[]])[] = [
  ['alone', false, OLD],
  ['two routes that claim all', true, OLD, NEW],
  ['of an age', false, OLD, OLD],
  ['one that does not say its age', true, OLD, {}],
  ['one path', true, { ...OLD, spec: at('/a') }, { ...NEW, spec: at('/a') }],
  ['different paths', false, { ...OLD, spec: at('/a') }, { ...NEW, spec: at('/b') }],
  [
    'different hosts',
    false,
    { ...OLD, spec: { hostnames: ['a.test'] } },
    { ...NEW, spec: { hostnames: ['b.test'] } },
  ],
  [
    'one host of several',
    true,
    { ...OLD, spec: { hostnames: ['a.test', 'b.test'] } },
    { ...NEW, spec: { hostnames: ['B.test'] } },
  ],
  ['any host beside one', true, OLD, { ...NEW, spec: { hostnames: ['b.test'] } }],
  ['one host beside any', true, { ...OLD, spec: { hostnames: ['b.test'] } }, NEW],
  ['different parents', false, OLD, { ...NEW, spec: { parentRefs: [{ name: 'other' }] } }],
  ['two kinds with one host', true, OLD, { ...NEW, kind: 'GRPCRoute' }],
  ['two kinds with different paths', true, { ...OLD, spec: at('/a') }, { ...NEW, kind: 'GRPCRoute' }],
  [
    'two policies',
    true,
    { ...OLD, kind: 'BackendTLSPolicy', spec: { targetRefs: [{ kind: 'Service', name: 'a', group: '' }] } },
    { ...NEW, kind: 'BackendTLSPolicy', spec: { targetRefs: [{ kind: 'Service', name: 'a', group: '' }] } },
  ],
  [
    'policies for two ports',
    false,
    {
      ...OLD,
      kind: 'BackendTLSPolicy',
      spec: { targetRefs: [{ kind: 'Service', name: 'a', group: '', sectionName: 'x' }] },
    },
    {
      ...NEW,
      kind: 'BackendTLSPolicy',
      spec: { targetRefs: [{ kind: 'Service', name: 'a', group: '', sectionName: 'y' }] },
    },
  ],
  [
    'two sets',
    true,
    { ...OLD, kind: 'ListenerSet', spec: { parentRef: { name: 'edge' } } },
    { ...NEW, kind: 'ListenerSet', spec: { parentRef: { name: 'edge' } } },
  ],
  ['a kind of which no age counts', false, { ...OLD, kind: 'Gateway' }, { ...NEW, kind: 'Gateway' }],
];

test.each(situations.map(([title, expected, ...made]) => ({ title, expected, made })))(
  '$title: $expected',
  ({ expected, made }) => {
    expect(keeps(...made)).toBe(expected);
  },
);
