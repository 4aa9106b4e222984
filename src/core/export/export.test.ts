import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { scopeOf } from '../kinds/registry.ts';
import { resourceKey } from '../model/resource.ts';
import { loadModel } from '../model/update-model.ts';
import { modelOf, analysisOf } from '../testing/workspace.ts';
import { parseDocument } from '../yaml/parse.ts';
import { splitDocuments } from '../yaml/split.ts';
import { joinDocuments } from '../manifests/join-documents.ts';
import { toDot } from './to-dot.ts';
import { toFiles } from '../manifests/to-files.ts';
import { toKustomization } from '../manifests/to-kustomization.ts';
import { toMermaid } from './to-mermaid.ts';
import { toYaml } from '../manifests/to-yaml.ts';
import { toZip } from '../manifests/to-zip.ts';

const service = (name: string, namespace = 'shop') =>
  `apiVersion: v1\nkind: Service # ${name}\nmetadata: { name: ${name}, namespace: ${namespace} }\n`;
const gatewayClass =
  'apiVersion: gateway.networking.k8s.io/v1\nkind: GatewayClass\nmetadata:\n    name: example\n';
const list = `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n  metadata: {name: a, namespace: x}\n- apiVersion: v1\n  kind: Secret\n  metadata: {name: b, namespace: x}\n`;

describe('documents that are joined', () => {
  test.each([
    ['get a marker where there is none', ['a: 1\n', 'b: 2\n'], 'a: 1\n---\nb: 2\n'],
    ['keep the marker they have', ['a: 1\n', '--- # why\nb: 2\n'], 'a: 1\n--- # why\nb: 2\n'],
    ['lose only a bare marker in front of all', ['---\na: 1\n', '---\nb: 2\n'], 'a: 1\n---\nb: 2\n'],
    [
      'keep comments above a marker with their document',
      ['a: 1\n', '# b\n---\nb: 2\n'],
      'a: 1\n---\n# b\nb: 2\n',
    ],
    ['get the line break they lack', ['a: 1', 'b: 2'], 'a: 1\n---\nb: 2\n'],
    ['keep their directives', ['a: 1\n', '%YAML 1.2\n---\nb: 2\n'], 'a: 1\n...\n%YAML 1.2\n---\nb: 2\n'],
    ['keep Windows line ends', ['a: 1\r\n', '---\r\nb: 2\r\n'], 'a: 1\r\n---\r\nb: 2\r\n'],
    ['may be JSON', ['{"a": 1}\n', '{"b": 2}'], '{"a": 1}\n---\n{"b": 2}\n'],
    ['may be none', [], ''],
  ])('%s', (_, documents, text) => {
    expect(joinDocuments(documents)).toBe(text);
    expect(splitDocuments(text).map((document) => parseDocument(document).value)).toEqual(
      documents.length === 0 ? [null] : documents.map((document) => parseDocument(document).value),
    );
  });
});

test('one YAML holds every document as it was written, of all files', () => {
  const model = loadModel(
    [
      { path: 'b.yaml', text: service('web') },
      { path: 'a.yaml', text: `# first\n${gatewayClass}---\n${service('api')}---\n# nothing here\n` },
    ],
    { scopeOf, defaultNamespace: 'default' },
  );
  expect(toYaml(model)).toEqual({
    text: `# first\n${gatewayClass}---\n${service('api')}---\n${service('web')}`,
    leftOut: [],
  });
});

test('documents without an object are left out, and reported', () => {
  const { text, leftOut } = toYaml(modelOf(`${service('web')}---\nreplicaCount: 1\n`));
  expect(text).toBe(service('web'));
  expect(leftOut).toEqual(['test.yaml, document 2, holds no object and was left out.']);
});

test('a document that does not parse is exported unchanged', () => {
  const half = 'apiVersion: v1\nkind: Service\nmetadata: {\n';
  expect(toYaml(modelOf(`${service('web')}---\n${half}`)).text).toBe(`${service('web')}---\n${half}`);
  expect(toFiles(modelOf(half)).files).toEqual([{ path: 'unreadable/document.yaml', text: half }]);
});

test('only the chosen objects, also of a List', () => {
  const model = modelOf(`${service('web')}---\n${list}`);
  const key = resourceKey({ group: '', kind: 'Secret', namespace: 'x', name: 'b' });
  expect(toYaml(model, new Set([key])).text).toBe(
    'apiVersion: v1\nkind: Secret\nmetadata:\n  name: b\n  namespace: x\n',
  );
  expect(toYaml(model).text).toBe(`${service('web')}---\n${list}`);
});

test('each object in a file of its own', () => {
  const { files } = toFiles(modelOf(`---\n${service('web')}---\n${gatewayClass}---\n${list}`));
  expect(files).toEqual([
    { path: 'cluster/gatewayclass-example.yaml', text: gatewayClass },
    { path: 'shop/service-web.yaml', text: service('web') },
    { path: 'x/secret-a.yaml', text: 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\n  namespace: x\n' },
    { path: 'x/secret-b.yaml', text: 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: b\n  namespace: x\n' },
  ]);
});

test('no two objects share a file, and no name leaves the folder', () => {
  const { files } = toFiles(
    modelOf([service('web'), service('web'), service('Web'), service('"../../etc/x"', '".."')].join('---\n')),
  );
  expect(files.map(({ path }) => path)).toEqual(
    [
      'shop/service-web-2.yaml',
      'shop/service-Web-3.yaml',
      'shop/service-web.yaml',
      'unnamed/service-..-..-etc-x.yaml',
    ].toSorted(),
  );
});

test.each([
  ['-rf', 'rf'],
  ['--output=x', 'output-x'],
  ['.-.hidden', 'hidden'],
  ['con', 'con-'],
  ['NUL', 'NUL-'],
  ['dots...', 'dots'],
  ['---', 'unnamed'],
  ['n'.repeat(300), 'n'.repeat(200)],
])('the folder of the namespace %s is %s', (namespace, folder) => {
  const { files } = toFiles(modelOf(service('web', JSON.stringify(namespace))));
  expect(files.map(({ path }) => path)).toEqual([`${folder}/service-web.yaml`]);
});

test('a kustomization lists its files', () => {
  const { files } = toKustomization(modelOf(`${service('web')}---\n${gatewayClass}`));
  expect(files[0]).toEqual({
    path: 'kustomization.yaml',
    text: 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n  - cluster/gatewayclass-example.yaml\n  - shop/service-web.yaml\n',
  });
  expect(files).toHaveLength(3);
});

test('an archive unpacks to the same files', () => {
  const { files } = toFiles(modelOf(service('wéb')));
  const unpacked = unzipSync(toZip(files, new Date(2026, 0, 1)));
  expect(Object.entries(unpacked).map(([path, bytes]) => ({ path, text: strFromU8(bytes) }))).toEqual(files);
});

test('a flowchart names nodes by lane, and escapes the names of objects', () => {
  const { graph } = analysisOf(
    `${service('web')}---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: '"]; click n0 "javascript:alert(1)', namespace: shop }
spec: { rules: [{ backendRefs: [{ name: web, port: 80 }, { name: gone, port: 80 }] }] }
`,
  );
  const chart = toMermaid(graph);
  expect(chart).toMatch(/^flowchart LR\n/);
  expect(chart).toContain('["shop"]');
  expect(chart).toContain('Service<br/>web"]');
  expect(chart).toMatch(/-\.->\|"[^"]*missing"\|/);
  expect(chart).toContain('#34;#93;#59; click n0 #34;javascript:alert(1)');
  expect(chart).toContain('classDef ghost');
  for (const line of chart.split('\n')) expect((line.match(/"/g)?.length ?? 0) % 2).toBe(0);
});

test('a drawing for Graphviz quotes the names of objects', () => {
  const { graph } = analysisOf(
    `${service('web')}---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: 'a" -> "b\\', namespace: shop }
spec: { rules: [{ backendRefs: [{ name: web, port: 80 }, { name: gone, port: 80 }] }] }
`,
  );
  const drawing = toDot(graph);
  expect(drawing).toMatch(/^digraph \{\n/);
  expect(drawing).toContain('label="shop"');
  expect(drawing).toContain(String.raw`label="Service\nweb"]`);
  expect(drawing).toContain(String.raw`label="Service\ngone", style=dashed]`);
  expect(drawing).toMatch(/ -> "\/Service\/shop\/gone" \[label="[^"]*missing", style=dashed\]/);
  expect(drawing).toContain(String.raw`label="HTTPRoute\na\" -> \"b\\\nany host"]`);
});
