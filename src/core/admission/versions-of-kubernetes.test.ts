import { expect, test } from 'vitest';
import { KUBERNETES_VERSIONS, type KubernetesVersion } from '../model/kubernetes-version.ts';
import { analysisOf } from '../testing/workspace.ts';
import { admissionOf } from './admission-of.ts';
import { linesOf } from './testing/lines-of.ts';

function messages(yaml: string, kubernetes: KubernetesVersion): readonly string[] {
  return linesOf(yaml, { kubernetes, channel: 'experimental' });
}

const NOT_CHECKED =
  'some validation rules were not checked because the object was invalid; correct the existing errors to complete validation';
const NULL = `<nil>: Invalid value: null: ${NOT_CHECKED}`;
const QUOTED_NULL = `<nil>: Invalid value: "null": ${NOT_CHECKED}`;

const of = (kind: string, metadata: string, spec: string, apiVersion = 'gateway.networking.k8s.io/v1') =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: ${metadata}\nspec: ${spec}\n`;

const route = (spec: string): string => of('HTTPRoute', '{ name: x }', spec);
const grant = (metadata: string): string =>
  of(
    'ReferenceGrant',
    metadata,
    '{ from: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: a }], to: [{ group: "", kind: Service }] }',
  );
const LONG = 'a'.repeat(64);
const tooLong = (unit: string): string =>
  `metadata.labels: Invalid value: "${LONG}": must be no more than 63 ${unit}`;
const port = 'spec.rules[0].backendRefs[0].port';
const owners = (fields: string): string => grant(`{ name: x, ownerReferences: [{ ${fields} }] }`);
const BOTH = 'finalizer orphan and foregroundDeletion cannot be both set';
const key = (what: string): string =>
  `metadata.finalizers: Invalid value: "a/b/c": a ${what} must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`;

/** What each version says, from the first that says it on. */
test.each<[string, string, Partial<Record<KubernetesVersion, readonly string[]>>]>([
  [
    'a broken rule about an object',
    route('{ rules: [{ backendRefs: [{ name: s }] }] }'),
    {
      '1.33': ['spec.rules[0].backendRefs[0]: Invalid value: "object": Must have port for Service reference'],
      '1.35': ['spec.rules[0].backendRefs[0]: Invalid value: Must have port for Service reference'],
    },
  ],
  [
    'a broken rule about a list',
    route('{ parentRefs: [{ name: g }, { name: g }] }'),
    {
      '1.33': [
        'spec.parentRefs: Invalid value: "array": sectionName or port must be unique when parentRefs includes 2 or more references to the same parent',
      ],
      '1.35': [
        'spec.parentRefs: Invalid value: sectionName or port must be unique when parentRefs includes 2 or more references to the same parent',
      ],
    },
  ],
  [
    'a broken rule about a text',
    of(
      'XBackend',
      '{ name: x }',
      '{ type: ExternalHostname, externalHostname: { hostname: a.cluster.local }, port: { port: 1 } }',
      'gateway.networking.x-k8s.io/v1alpha1',
    ),
    {
      '1.33': [
        'spec.externalHostname.hostname: Invalid value: "string": hostname must not be an IP address or end with .cluster.local',
      ],
      '1.35': [
        'spec.externalHostname.hostname: Invalid value: "a.cluster.local": hostname must not be an IP address or end with .cluster.local',
      ],
    },
  ],
  [
    'too many of one',
    of(
      'TCPRoute',
      '{ name: x }',
      '{ rules: [{ backendRefs: [{ name: s, port: 1 }] }, { backendRefs: [{ name: s, port: 2 }] }] }',
    ),
    {
      '1.33': ['spec.rules: Too many: 2: must have at most 1 items', QUOTED_NULL],
      '1.34': ['spec.rules: Too many: 2: must have at most 1 item', NULL],
    },
  ],
  [
    'equal keys',
    route('{ rules: [{ matches: [{ headers: [{ name: a, value: b }, { name: a, value: c }] }] }] }'),
    {
      '1.33': ['spec.rules[0].matches[0].headers[1]: Duplicate value: map[string]interface {}{"name":"a"}'],
      '1.34': ['spec.rules[0].matches[0].headers[1]: Duplicate value: {"name":"a"}'],
    },
  ],
  [
    'a label that is too long',
    grant(`{ name: x, labels: { a: ${LONG} } }`),
    { '1.33': [tooLong('characters')], '1.35': [tooLong('bytes')] },
  ],
  [
    'a finalizer with two slashes',
    grant('{ name: x, finalizers: [a/b/c] }'),
    { '1.33': [key('qualified name')], '1.35': [key('valid label key')] },
  ],
  [
    'both ways to delete',
    grant('{ name: x, finalizers: [orphan, foregroundDeletion] }'),
    {
      '1.33': [`metadata.finalizers: Invalid value: []string{"orphan", "foregroundDeletion"}: ${BOTH}`],
      '1.34': [`metadata.finalizers: Invalid value: ["orphan","foregroundDeletion"]: ${BOTH}`],
    },
  ],
  [
    'a fraction',
    route('{ rules: [{ backendRefs: [{ name: s, port: 3.5 }] }] }'),
    {
      '1.33': [
        `${port}: Invalid value: "number": ${port} in body must be of type integer: "number"`,
        QUOTED_NULL,
      ],
      '1.34': [`${port}: Invalid value: "number": ${port} in body must be of type integer: "number"`, NULL],
      '1.36': [
        `${port}: Invalid value: "float64": ${port} in body must be of type int32: "float64"`,
        `<nil>: Invalid value: "": Checked value must be of type integer with format int32 in ${port}`,
        NULL,
      ],
    },
  ],
  [
    'a number beyond its format',
    route('{ rules: [{ backendRefs: [{ name: s, port: 1, weight: 3000000000 }] }] }'),
    {
      '1.33': [
        'spec.rules[0].backendRefs[0].weight: Invalid value: 3000000000: spec.rules[0].backendRefs[0].weight in body should be less than or equal to 1000000',
      ],
      '1.36': [
        '<nil>: Invalid value: "": Checked value must be of type integer with format int32 in spec.rules[0].backendRefs[0].weight',
        'spec.rules[0].backendRefs[0].weight: Invalid value: 3000000000: spec.rules[0].backendRefs[0].weight in body should be less than or equal to 1000000',
      ],
    },
  ],
  [
    'an owner without name and id',
    owners('apiVersion: v1, kind: Pod'),
    {
      '1.33': [
        'metadata.ownerReferences.name: Invalid value: "": name must not be empty',
        'metadata.ownerReferences.uid: Invalid value: "": uid must not be empty',
      ],
      '1.34': [
        'metadata.ownerReferences.name: Invalid value: "": must not be empty',
        'metadata.ownerReferences.uid: Invalid value: "": must not be empty',
      ],
      '1.37': [
        'metadata.ownerReferences[0].name: Required value: must not be empty',
        'metadata.ownerReferences[0].uid: Required value: must not be empty',
      ],
    },
  ],
  [
    'an event as owner',
    owners('apiVersion: v1, kind: Event, name: e, uid: u'),
    {
      '1.33': [
        'metadata.ownerReferences: Invalid value: v1.OwnerReference{APIVersion:"v1", Kind:"Event", Name:"e", UID:"u", Controller:(*bool)(nil), BlockOwnerDeletion:(*bool)(nil)}: /v1, Kind=Event is disallowed from being an owner',
      ],
      '1.34': [
        'metadata.ownerReferences: Invalid value: {"apiVersion":"v1","kind":"Event","name":"e","uid":"u"}: /v1, Kind=Event is disallowed from being an owner',
      ],
      '1.37': [
        'metadata.ownerReferences[0]: Invalid value: {"apiVersion":"v1","kind":"Event","name":"e","uid":"u"}: /v1, Kind=Event is disallowed from being an owner',
      ],
    },
  ],
  [
    'an owner of no version',
    owners('apiVersion: a/b/c, kind: Pod, name: p, uid: u'),
    {
      '1.33': ['metadata.ownerReferences.apiVersion: Invalid value: "a/b/c": version must not be empty'],
      '1.37': [
        'metadata.ownerReferences[0].apiVersion: Invalid value: "a/b/c": must be <group>/<version> or <version>',
      ],
    },
  ],
])('%s, in the words of each version', (_, yaml, said) => {
  let due: readonly string[] = [];
  for (const version of KUBERNETES_VERSIONS) {
    due = said[version] ?? due;
    expect([version, ...messages(yaml, version)]).toEqual([version, ...due]);
  }
});

test('formats of names count since 1.34', () => {
  const crd = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: things.example.com }
spec:
  group: example.com
  scope: Namespaced
  names: { kind: Thing, plural: things }
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties: { spec: { type: object, properties: { name: { type: string, format: k8s-short-name } } } }
---
`;
  const said = (kubernetes: KubernetesVersion, name: string): readonly string[] => {
    const thing = of('Thing', '{ name: x }', `{ name: ${name} }`, 'example.com/v1');
    const { model, index } = analysisOf(`${crd}${thing}`, { kubernetes });
    const resource = [...model.resources.values()].find(({ kind }) => kind === 'Thing');
    return resource ? admissionOf(resource, index).violations.map(({ message }) => message) : ['no object'];
  };
  expect(said('1.33', 'A')).toEqual([]);
  expect(said('1.34', 'a')).toEqual([]);
  expect(said('1.34', 'A')).toEqual([
    'spec.name: Invalid value: "A": spec.name in body must be of type k8s-short-name: "A"',
  ]);
});
