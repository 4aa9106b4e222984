import { expect, test } from 'vitest';
import { analysisOf } from '../../testing/workspace.ts';
import { admissionOf } from '../admission-of.ts';

function admitted(metadata: string, kind = 'ReferenceGrant', apiVersion = 'gateway.networking.k8s.io/v1') {
  const spec =
    '{ from: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: a }], to: [{ group: "", kind: Service }] }';
  const yaml = `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: ${metadata}\n${kind === 'ConfigMap' ? '' : `spec: ${spec}\n`}`;
  const { model, index } = analysisOf(yaml, {});
  const [resource] = model.resources.values();
  if (!resource) throw new Error('no object');
  return admissionOf(resource, index);
}

const messages = (...of: Parameters<typeof admitted>): readonly string[] =>
  admitted(...of).violations.map(({ message }) => message);

const HEAD = 'ReferenceGrant in version "v1" cannot be handled as a ReferenceGrant:';
const field = (got: string, name: string, type: string): string =>
  `${HEAD} json: cannot unmarshal ${got} into Go struct field ${name} of type ${type}`;

test.each([
  ['{ name: [a] }', field('array', 'ObjectMeta.name', 'string')],
  ['{ name: x, uid: 1.5 }', field('number', 'ObjectMeta.uid', 'types.UID')],
  ['{ name: x, labels: { a: true } }', field('bool', 'ObjectMeta.labels', 'string')],
  ['{ name: x, labels: [] }', field('array', 'ObjectMeta.labels', 'map[string]string')],
  ['{ name: x, annotations: { a: { b: c } } }', field('object', 'ObjectMeta.annotations', 'string')],
  ['{ name: x, finalizers: a }', field('string', 'ObjectMeta.finalizers', '[]string')],
  ['{ name: x, finalizers: [1] }', field('number', 'ObjectMeta.finalizers', 'string')],
  ['{ name: x, generation: 1.5 }', field('number 1.5', 'ObjectMeta.generation', 'int64')],
  ['{ name: x, generation: "1" }', field('string', 'ObjectMeta.generation', 'int64')],
  ['{ name: x, ownerReferences: {} }', field('object', 'ObjectMeta.ownerReferences', '[]v1.OwnerReference')],
  ['{ name: x, ownerReferences: [a] }', field('string', 'ObjectMeta.ownerReferences', 'v1.OwnerReference')],
  [
    '{ name: x, ownerReferences: [{ controller: "yes" }] }',
    field('string', 'OwnerReference.ownerReferences.controller', 'bool'),
  ],
  [
    '{ name: x, managedFields: [{ operation: 1 }] }',
    field('number', 'ManagedFieldsEntry.managedFields.operation', 'v1.ManagedFieldsOperationType'),
  ],
  ['{ name: x, creationTimestamp: 5 }', field('number', 'ObjectMeta.creationTimestamp', 'string')],
  [
    '{ name: x, creationTimestamp: yesterday }',
    `${HEAD} parsing time "yesterday" as "2006-01-02T15:04:05Z07:00": cannot parse "yesterday" as "2006"`,
  ],
  [
    '{ name: x, deletionTimestamp: "2020-13-01T00:00:00Z" }',
    `${HEAD} parsing time "2020-13-01T00:00:00Z": month out of range`,
  ],
])('%s cannot be decoded, and nothing else is said', (metadata, message) => {
  expect(messages(metadata)).toEqual([message]);
});

test('of several values the first by name is reported, and a time before all others', () => {
  expect(messages('{ namespace: 1, name: 2, labels: { a: 3 } }')).toEqual([
    field('number', 'ObjectMeta.labels', 'string'),
  ]);
  expect(messages('{ name: 2, annotations: { a: 3 }, deletionTimestamp: "" }')).toEqual([
    `${HEAD} parsing time "" as "2006-01-02T15:04:05Z07:00": cannot parse "" as "2006"`,
  ]);
});

test('a kind of Kubernetes itself holds the metadata in its structure', () => {
  expect(messages('{ name: x, labels: { a: 1 } }', 'ConfigMap', 'v1')).toEqual([
    'ConfigMap in version "v1" cannot be handled as a ConfigMap: json: cannot unmarshal number into Go struct field ObjectMeta.metadata.labels of type string',
  ]);
});

test('nulls stand for what is absent', () => {
  expect(
    messages('{ name: x, labels: { a: null }, annotations: null, creationTimestamp: null, uid: null }'),
  ).toEqual([]);
  expect(messages('{ name: x, finalizers: [null] }')[0]).toBe(
    'metadata.finalizers: Invalid value: "": name part must be non-empty',
  );
});

test('what is filled in later decodes', () => {
  const { violations, notKnown } = admitted('{ name: x, creationTimestamp: "${TIME}" }');
  expect(violations).toEqual([]);
  expect(notKnown).toEqual([['metadata', 'creationTimestamp']]);
});

const SUBDOMAIN = String.raw`a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')`;

test('a prefix is checked, and the name that is made of it', () => {
  expect(messages('{ generateName: a- }')).toEqual([]);
  expect(messages('{ generateName: A- }')).toEqual([`metadata.name: Invalid value: "A-xxxxx": ${SUBDOMAIN}`]);
  expect(messages('{ generateName: A_ }')).toEqual([
    `metadata.generateName: Invalid value: "A_": ${SUBDOMAIN}`,
    `metadata.name: Invalid value: "A_xxxxx": ${SUBDOMAIN}`,
  ]);
  expect(messages('{ name: x, generateName: A_ }')).toEqual([
    `metadata.generateName: Invalid value: "A_": ${SUBDOMAIN}`,
  ]);
});

test('the length and the form of a name are both reported', () => {
  const name = 'A'.repeat(254);
  expect(messages(`{ name: ${name} }`)).toEqual([
    `metadata.name: Invalid value: "${name}": must be no more than 253 characters`,
    `metadata.name: Invalid value: "${name}": ${SUBDOMAIN}`,
  ]);
});

test('of several controllers each after the first is reported, with kind and name', () => {
  const owner = (kind: string) => `{ apiVersion: v1, kind: ${kind}, name: a, uid: u, controller: true }`;
  const found = messages(`{ name: x, ownerReferences: [${owner('A')}, ${owner('B')}, ${owner('C')}] }`);
  expect(found.map((message) => message.replace(/^.*Found/, 'Found'))).toEqual([
    'Found "true" in references for A/a and B/a',
    'Found "true" in references for A/a and C/a',
  ]);
  expect(found[0]).toContain(
    '[{"apiVersion":"v1","kind":"A","name":"a","uid":"u","controller":true},{"apiVersion"',
  );
});
