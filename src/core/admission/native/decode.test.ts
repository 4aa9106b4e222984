import { expect, test } from 'vitest';
import { NEWEST_KUBERNETES } from '../../model/kubernetes-version.ts';
import type { Json, JsonObject } from '../../yaml/json.ts';
import { decode } from './decode.ts';

const always = () => true;
const read = (kind: string, value: JsonObject) =>
  decode({ kind, version: 'v1' }, value, always, NEWEST_KUBERNETES);
const pod = (container: JsonObject): JsonObject => ({ spec: { containers: [container] } });

test('what can be read as it is written stays the same object', () => {
  const value = pod({ name: 'a', args: ['x'], resources: { limits: { cpu: 1 } } });
  const decoded = read('Pod', value);
  expect(decoded).toEqual({ value, fault: null, unknown: [], notKnown: [] });
  expect(decoded.value).toBe(value);
});

test('unknown fields are taken out at any depth, and named with their places', () => {
  const value = pod({ name: 'a', livenessProbe: { httpget: {}, periodSeconds: 1 } });
  const { value: stored, unknown } = read('Pod', { ...value, specification: {} });
  expect(unknown).toEqual([['spec', 'containers', 0, 'livenessProbe', 'httpget'], ['specification']]);
  expect(stored).toEqual(pod({ name: 'a', livenessProbe: { periodSeconds: 1 } }));
});

test('nulls are as good as absent, and in lists and maps what their type begins with', () => {
  const value = pod({ name: null, args: [null], ports: [null], resources: { limits: { cpu: null } } });
  expect(read('Pod', value).value).toEqual(
    pod({ args: [''], ports: [{}], resources: { limits: { cpu: 0 } } }),
  );
});

test('keys of every object are text', () => {
  const value = JSON.parse('{"data": {"__proto__": null}}') as JsonObject;
  expect(Object.entries(read('ConfigMap', value).value['data'] as JsonObject)).toEqual([['__proto__', '']]);
});

test('numbers of bytes stand for them', () => {
  expect(read('ConfigMap', { binaryData: { a: [97, null], b: [] } }).value).toEqual({
    binaryData: { a: 'YQA=', b: '' },
  });
  expect(read('ConfigMap', { binaryData: { a: [256] } }).fault?.words).toBe(
    'json: cannot unmarshal number 256 into Go struct field ConfigMap.binaryData of type uint8',
  );
});

test.each<[value: JsonObject, kind: string, place: Json, words: string]>([
  [
    { spec: { containers: {} } },
    'type',
    ['spec', 'containers'],
    'json: cannot unmarshal object into Go struct field PodSpec.spec.containers of type []v1.Container',
  ],
  [
    { metadata: { labels: { a: 1 } } },
    'type',
    ['metadata', 'labels', 'a'],
    'json: cannot unmarshal number into Go struct field ObjectMeta.metadata.labels of type string',
  ],
  [
    { metadata: { creationTimestamp: 'soon' } },
    'format',
    ['metadata', 'creationTimestamp'],
    'parsing time "soon" as "2006-01-02T15:04:05Z07:00": cannot parse "soon" as "2006"',
  ],
  [
    { metadata: { uid: [] } },
    'type',
    ['metadata', 'uid'],
    'json: cannot unmarshal array into Go struct field ObjectMeta.metadata.uid of type types.UID',
  ],
])('%j cannot be read', (value, kind, path, words) => {
  expect(read('Pod', value).fault).toMatchObject({ kind, path, words });
});

test('of several faults the first is said, unless a type reads itself', () => {
  const [mistyped, quantity] = [{ name: 1 }, { resources: { limits: { cpu: 'x' } } }];
  const words = (...containers: readonly JsonObject[]) => read('Pod', { spec: { containers } }).fault?.words;
  expect(words(mistyped, { name: true })).toContain('cannot unmarshal number');
  expect(words(mistyped, quantity)).toMatch(/^quantities must match/);
});

test('what is not known is not read', () => {
  const place = JSON.stringify(['spec', 'replicas']);
  const { fault, notKnown } = decode(
    { kind: 'Deployment', version: 'v1' },
    { spec: { replicas: '${COUNT}' } },
    (path) => JSON.stringify(path) !== place,
    NEWEST_KUBERNETES,
  );
  expect([fault, notKnown]).toEqual([null, [['spec', 'replicas']]]);
});
