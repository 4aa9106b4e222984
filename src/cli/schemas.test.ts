import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { samples } from '../samples/samples.ts';
import { FEATURES } from './testing/manifests.ts';
import { run } from './testing/run.ts';
import { verbs } from './verbs/registry.generated.ts';

const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });

const idOf = (verb: string): string => `https://gatehouse.dev/schemas/${verb}.schema.json`;

const readSchema = (verb: string): object =>
  JSON.parse(
    readFileSync(new URL(`../../docs/schemas/${verb}.schema.json`, import.meta.url), 'utf8'),
  ) as object;

/** The verbs that write JSON. */
const names = verbs
  .filter(({ options }) => options['output']?.choices?.includes('json'))
  .map(({ name }) => name);

// One refers to parts of another.
for (const name of names) ajv.addSchema(readSchema(name));

const schemas = new Map(
  names.map((name) => [name, ajv.getSchema(idOf(name)) as ValidateFunction | undefined] as const),
);

/** What a verb writes as JSON. */
async function outputOf(verb: string, args: readonly string[], stdin = ''): Promise<unknown> {
  const { out } = await run([verb, '-q', '-o', 'json', ...args], { stdin });
  return JSON.parse(out);
}

const isValid = (verb: string, output: unknown): boolean => schemas.get(verb)?.(output) ?? false;

function assertValid(verb: string, output: unknown): void {
  const valid = isValid(verb, output);
  expect([valid, schemas.get(verb)?.errors ?? []]).toEqual([true, []]);
}

const folderOf = (sample: string): string => fileURLToPath(new URL(`../samples/${sample}`, import.meta.url));

/** The verbs that need more than one input. */
const BEYOND_ONE_INPUT: ReadonlySet<string> = new Set(['trace', 'diff']);

/** The verbs that write nothing of manifests without Ingresses. */
const OF_INGRESSES: ReadonlySet<string> = new Set(['convert']);

/** Requests of all outcomes, for whatever Gateway there is. */
const REQUESTS = [
  'http://shop.example.com/',
  'http://shop.example.com/reviews',
  'https://shop.example.com/cart?x=1',
  'https://api.example.com/',
  'grpc://shop.example.com/pkg.Service/Method',
  'tls://db.example.com',
  'tcp://db.example.com:5432',
  'udp://dns.example.com:53',
  'http://nowhere.example.org/',
];

describe.each(samples.map(({ id }) => id))('what is written of the sample %s keeps to its schema', (id) => {
  test.each(names.filter((name) => !BEYOND_ONE_INPUT.has(name)))('%s', async (name) => {
    assertValid(name, await outputOf(name, [folderOf(id)]));
  });

  test('diff with another', async () => {
    assertValid('diff', await outputOf('diff', [folderOf('canary'), folderOf(id)]));
    assertValid('diff', await outputOf('diff', [folderOf(id), folderOf('broken-shop')]));
  });

  test.each(REQUESTS)('trace of %s', async (url) => {
    assertValid('trace', await outputOf('trace', ['--url', url, folderOf(id)]));
  });
});

test('a status of a mesh keeps to its schema', async () => {
  const mesh = `apiVersion: gateway.networking.x-k8s.io/v1alpha1
kind: XMesh
metadata: { name: weave }
spec: { controllerName: mesh.example/controller }
`;
  const output = await outputOf('status', ['--channel', 'experimental', '-'], mesh);
  expect(output).toMatchObject({
    items: [{ kind: 'XMesh', status: { conditions: [{ type: 'Accepted', status: 'True' }] } }],
  });
  assertValid('status', output);
});

const CALLS: readonly (readonly [verb: string, args: readonly string[]])[] = [
  ...names
    .filter((name) => !BEYOND_ONE_INPUT.has(name) && !OF_INGRESSES.has(name))
    .map((name) => [name, []] as const),
  ['convert', [folderOf('ingress')]],
  ['convert', ['--compare', folderOf('ingress')]],
  ['diff', [folderOf('canary')]],
  ['diff', ['--assume-class', '*', folderOf('broken-shop')]],
  ['trace', ['--url', 'http://pots.example.com/']],
  ['trace', ['--url', 'http://pots.example.com/old']],
];

describe.each(CALLS)('%s %j of manifests with many features', (verb, args) => {
  const output = outputOf(verb, [...args, '--channel', 'experimental', '-'], FEATURES);

  test('keeps to its schema', async () => {
    assertValid(verb, await output);
  });

  test('does not accept an additional key at any place', async () => {
    const written = await output;
    const places = [...objectsIn(written)];
    expect(places.length).toBeGreaterThan(3);
    const open = places.filter(({ value }) => {
      value['more'] = [];
      const valid = isValid(verb, written);
      delete value['more'];
      return valid;
    });
    expect(open.map(({ at }) => at)).toEqual([]);
  });
});

test('text that is no object, and requests of a file', async () => {
  assertValid('validate', await outputOf('validate', ['-'], 'a: ['));
  const requests = JSON.stringify([{ host: 'shop.example.com' }, { host: 'nowhere.example.org' }]);
  assertValid('trace', await outputOf('trace', [folderOf('canary'), '--requests', '-'], requests));
});

test.each([
  'http://a.example.com/',
  'https://a.example.com/',
  'http://a.example.com/gone',
  'http://q.example.com/',
])('the trace of %s through an Ingress', async (url) => {
  const output = await outputOf('trace', ['--url', url, '--ingress-controller', 'nginx', '-'], INGRESS);
  expect(output).toMatchObject({ ingressController: 'nginx' });
  assertValid('trace', output);
});

const INGRESS = `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web, namespace: shop }
spec:
  tls: [{ hosts: [a.example.com] }]
  rules:
    - host: a.example.com
      http:
        paths:
          - { path: /gone, pathType: Prefix, backend: { service: { name: gone, port: { number: 80 } } } }
          - { path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }
---
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { ports: [{ port: 80 }] }
`;

/** Every object in a value that is not free in its keys, as those of headers and of Kubernetes are. */
function* objectsIn(
  value: unknown,
  at = '',
): Generator<Readonly<{ at: string; value: Record<string, unknown> }>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield { at, value: value as Record<string, unknown> };
  for (const [key, inner] of Object.entries(value))
    if (!['headers', 'set', 'add'].includes(key) && !(key === 'objects' && Array.isArray(inner)))
      yield* objectsIn(inner, `${at}/${key}`);
}
