import { expect, test } from 'vitest';
import { isManifestName } from './is-manifest-name.ts';
import { recognise } from './recognise.ts';
import { checkSize } from './check-size.ts';

const service = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n';

const texts: readonly (readonly [string, string, string, string])[] = [
  ['a manifest', 'a.yaml', 'manifests', service],
  ['a manifest behind a comment and a marker', 'a.yaml', 'manifests', `# hello\n---\n${service}`],
  ['a manifest with a byte order mark', 'a.yaml', 'manifests', `\uFEFF${service}`],
  ['a manifest with Windows line ends', 'a.yaml', 'manifests', service.replaceAll('\n', '\r\n')],
  [
    'a manifest in JSON',
    'a.json',
    'manifests',
    '{"apiVersion":"v1","kind":"Service","metadata":{"name":"web"}}',
  ],
  ['a manifest that mentions services', 'a.yaml', 'manifests', `${service}# services:\n`],
  [
    'a dashboard with braces in a string',
    'a.yaml',
    'manifests',
    'apiVersion: v1\nkind: ConfigMap\ndata:\n  a: "{{ $labels.pod }}"\n',
  ],
  [
    'an alert template in a ConfigMap',
    'a.yaml',
    'manifests',
    'apiVersion: v1\nkind: ConfigMap\ndata:\n  a: |\n    {{ range .Alerts }}{{ .Name }}{{ end }}\n',
  ],
  [
    'a piped Helm value',
    'a.yaml',
    'helm-template',
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ default "x" .Values.name | quote }}\n',
  ],
  [
    'a List from a cluster',
    'a.yaml',
    'kubectl-output',
    'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Service\n  metadata:\n    resourceVersion: "12"\n',
  ],
  [
    'JSON from a cluster',
    'a.json',
    'kubectl-output',
    '{\n  "apiVersion": "v1",\n  "kind": "Service",\n  "metadata": {\n    "resourceVersion": "12"\n  }\n}',
  ],
  [
    'a Helm template',
    'a.yaml',
    'helm-template',
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .Values.name }}\n',
  ],
  ['a Helm helper', 'a.yaml', 'helm-template', '{{- define "chart.name" -}}\nx\n{{- end }}\n'],
  [
    'a Compose file',
    'docker-compose.yml',
    'compose',
    'services:\n  web:\n    image: nginx\n    ports: ["80:80"]\n',
  ],
  ['an old Compose file', 'a.yml', 'compose', "version: '3'\nservices:\n  web:\n    build: .\n"],
  ['a kustomization', 'kustomization.yaml', 'kustomization', 'resources:\n  - a.yaml\n'],
  [
    'a kustomization under another name',
    'k.yaml',
    'kustomization',
    'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n',
  ],
  ['a chart', 'Chart.yaml', 'helm-chart', 'apiVersion: v2\nname: x\nversion: 0.1.0\n'],
  ['values', 'charts/x/values.yaml', 'helm-values', 'replicaCount: 1\nimage:\n  tag: x\n'],
  ['a web page', 'a.yaml', 'html', '\n<!DOCTYPE html>\n<html><body>apiVersion: v1</body></html>'],
  ['XML', 'a.yaml', 'xml', '<?xml version="1.0"?><a/>'],
  ['an archive', 'a.zip', 'binary', 'PK\u0003\u0004\u0014\u0000abc'],
  ['zero bytes', 'a.yaml', 'binary', 'kind\u0000: Service'],
  ['nothing', 'a.yaml', 'empty', ' \n\t\n'],
  [
    'a table of kubectl',
    'paste',
    'kubectl-table',
    'NAME   READY   STATUS    RESTARTS   AGE\nweb    1/1     Running   0          3d\n',
  ],
  [
    'a description of kubectl',
    'paste',
    'kubectl-table',
    'Name:         web\nNamespace:    default\nLabels:       app=web\n',
  ],
  ['other JSON', 'a.json', 'other', '{"name": "x"}'],
  ['half-typed YAML', 'a.yaml', 'other', 'apiVersion: v1\nki'],
  ['plain words', 'a.txt', 'other', 'Dear reader, this is no manifest.'],
];

test.each(texts)('%s is recognised by its beginning', (_, name, format, text) => {
  const found = recognise(text, name);
  expect(found.format).toBe(format);
  expect(found.message === '').toBe(found.verdict === 'accept');
  expect(found.advice === '').toBe(found.verdict === 'accept');
});

test('what can never be shown is refused, everything else is accepted', () => {
  const refused = texts.filter(([, name, , text]) => recognise(text, name).verdict === 'refuse');
  expect(new Set(refused.map(([, , format]) => format))).toEqual(
    new Set(['html', 'xml', 'binary', 'empty', 'kubectl-table']),
  );
});

test('the size decides before the content', () => {
  expect(checkSize(5 * 1024 * 1024 - 1, 'a').verdict).toBe('fine');
  expect(checkSize(5 * 1024 * 1024, 'a').verdict).toBe('large');
  expect(checkSize(50 * 1024 * 1024, 'a').verdict).toBe('large');
  expect(checkSize(50 * 1024 * 1024 + 1, 'a')).toMatchObject({
    verdict: 'refuse',
    message: expect.stringContaining('50 MB'),
  });
  expect(recognise(service + '# '.repeat(3 * 1024 * 1024), 'big.yaml')).toMatchObject({
    format: 'manifests',
    verdict: 'note',
    message: expect.stringContaining('6.0 MB'),
  });
  expect(recognise('x'.repeat(50 * 1024 * 1024 + 1), 'huge.yaml').format).toBe('too-large');
});

test.each([
  ['a.yaml', true],
  ['deep/down/b.YML', true],
  ['c.json', true],
  ['README.md', false],
  ['package.json', false],
  ['x/node_modules/y/z.yaml', false],
  ['.git/config.yaml', false],
])('%s in a folder should be read: %s', (path, isRead) => {
  expect(isManifestName(path)).toBe(isRead);
});
