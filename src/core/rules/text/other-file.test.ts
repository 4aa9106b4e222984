import { describe, expect, test } from 'vitest';
import { analyze } from '../../analysis.ts';
import { scopeOf } from '../../kinds/registry.ts';
import { defaultOptions } from '../../model/options.ts';
import { loadModel } from '../../model/update-model.ts';

const analysisOf = (path: string, text: string) =>
  analyze(loadModel([{ path, text }], { scopeOf, defaultNamespace: 'default' }), {
    ...defaultOptions,
    complete: true,
  });

const found = (path: string, text: string): readonly string[] =>
  analysisOf(path, text).findings.map(({ severity, code, message }) => `${severity} ${code}: ${message}`);

const codeOf = (line: string): string | undefined => line.split(':')[0];

const note = (what: string): readonly string[] => [
  `info text/other-file: This document is ${what}; nothing in it is checked.`,
];

const files: readonly (readonly [path: string, text: string, what: string])[] = [
  [
    'app/k.yaml',
    'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [a.yaml]\n',
    'a kustomization',
  ],
  [
    'app/k.yaml',
    'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches: []\n',
    'a kustomization',
  ],
  ['shop/Chart.yaml', 'apiVersion: v2\nname: shop\nversion: 1.0.0\n', 'a Helm chart'],
  [
    'shop/values.yaml',
    'image: { repository: nginx }\nservice: { port: 80 }\n',
    'a set of values for a Helm chart',
  ],
  ['shop/values-prod.yaml', 'replicas: 3\n', 'a set of values for a Helm chart'],
  ['docker-compose.yml', 'services: { web: { image: nginx } }\n', 'a Compose file'],
  ['stack.yml', 'services: { web: { image: nginx } }\n', 'a Compose file'],
  ['site.yml', '- hosts: all\n  tasks: []\n', 'a playbook of Ansible'],
  ['roles/web/tasks/main.yml', '- name: install\n  apt: { name: nginx }\n', 'a file of Ansible'],
  [
    '.github/workflows/ci.yaml',
    'on: push\njobs: { test: { runs-on: ubuntu } }\n',
    'a workflow of GitHub Actions',
  ],
  ['ci.yaml', 'on: push\njobs: { test: { runs-on: ubuntu } }\n', 'a workflow of GitHub Actions'],
  ['.gitlab-ci.yml', 'test: { script: [!reference [.base, script]] }\n', 'a pipeline of GitLab'],
  ['Taskfile.yml', 'version: "3"\ntasks: {}\n', 'a Taskfile'],
  ['.sops.yaml', 'creation_rules: []\n', 'a configuration of SOPS'],
  ['renovate.json', '{ "extends": ["config:base"] }', 'a configuration of Renovate'],
  ['mkdocs.yml', 'site_name: Shop\n', 'a configuration of MkDocs'],
  [
    'alerts.yaml',
    'groups: [{ name: a, rules: [{ alert: X, expr: up }] }]\n',
    'a set of rules for Prometheus',
  ],
  ['board.json', '{ "panels": [], "schemaVersion": 39, "title": "Shop" }', 'a dashboard of Grafana'],
  ['package.json', '{ "name": "shop", "version": "1.0.0" }', 'a file of a package manager'],
  [
    'tsconfig.json',
    '{\n  // strict\n  "compilerOptions": { "strict": true },\n}',
    'a configuration of TypeScript',
  ],
  ['kind.yaml', 'kind: Cluster\napiVersion: kind.x-k8s.io/v1alpha4\n', 'a configuration of kind'],
  [
    'k3d.yaml',
    'apiVersion: k3d.io/v1alpha5\nkind: Simple\nmetadata: { name: dev }\n',
    'a configuration of k3d',
  ],
  ['talos.yaml', 'version: v1alpha1\nmachine: {}\ncluster: {}\n', 'a machine configuration of Talos'],
  [
    'host.yaml',
    'apiVersion: v1alpha1\nkind: HostnameConfig\nhostname: a\n',
    'a machine configuration of Talos',
  ],
  ['skaffold.yaml', 'apiVersion: skaffold/v4beta6\nkind: Config\n', 'a configuration of Skaffold'],
  ['config', 'apiVersion: v1\nkind: Config\nclusters: []\nusers: []\n', 'a kubeconfig'],
  [
    'kubeadm.yaml',
    'apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\n',
    'a configuration of kubeadm',
  ],
  [
    'kubelet.yaml',
    'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\n',
    'a configuration of kubelet',
  ],
  [
    'audit.yaml',
    'apiVersion: audit.k8s.io/v1\nkind: Policy\nrules: []\n',
    'an audit policy of the API server',
  ],
  [
    'catalog-info.yaml',
    'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: shop }\n',
    'a catalogue entry of Backstage',
  ],
  ['patch.yaml', '- op: replace\n  path: /spec/replicas\n  value: 3\n', 'a JSON patch'],
  [
    'secrets.yaml',
    'password: ENC[AES256_GCM,data:x,type:str]\nsops: { mac: x, version: 3.9.0 }\n',
    'encrypted with SOPS',
  ],
];

describe('files of tools get one note and nothing else', () => {
  test.each(files)('%s', (path, text, what) => {
    const analysis = analysisOf(path, text);
    expect(found(path, text)).toEqual(note(what));
    expect(analysis.findings.flatMap(({ fixes }) => fixes)).toEqual([]);
    expect(analysis.model.resources.size).toBe(0);
  });

  test('of which nothing is known, too', () => {
    expect(found('a.yaml', 'colour: red\n')).toEqual([
      'info text/other-file: This document has no apiVersion and no kind, so it is no Kubernetes object.',
    ]);
    expect(found('a.yaml', 'metadata: { name: shop }\ncolour: red\n')).toHaveLength(1);
  });

  test('however many documents they hold', () => {
    expect(found('a.yaml', 'a: 1\n---\nb: 2\n---\nc: 3\n')).toHaveLength(1);
  });

  test('also where kubectl could not read them', () => {
    const [first, ...others] = found('shop/values.yaml', 'a: 1\na: 2\nb: [\n');
    expect(first).toMatch(/^info text\/other-file: /);
    expect(others).toEqual([]);
  });
});

describe('a kustomization under its name', () => {
  test('is built, and gets no note', () => {
    expect(found('app/kustomization.yaml', 'resources: []\nnamespace: shop\n')).toEqual([]);
  });

  test('is an error where it cannot be read: its folder cannot be built', () => {
    expect(found('app/kustomization.yaml', 'resources: [\nnamespace: shop\n').map(codeOf)).toEqual([
      'error text/syntax',
    ]);
  });

  test('is an error where kubectl could not read it either', () => {
    expect(found('app/kustomization.yaml', 'resources: [example.com/crds?ref=v1]\n').map(codeOf)).toContain(
      'error text/refused',
    );
  });
});

describe('an object that only lacks its type', () => {
  test.each([
    ['a kind without apiVersion', 'kind: Service\nmetadata: { name: cart }\nspec: { ports: [] }\n'],
    ['a kind of Kubernetes without a folder', 'kind: ServiceAccount\nmetadata: { name: cart }\n'],
    ['an apiVersion without kind', 'apiVersion: apps/v1\nmetadata: { name: cart }\nspec: {}\n'],
    [
      'neither, with fields of a kind',
      'metadata: { name: cart }\nspec: { gatewayClassName: a, listeners: [] }\n',
    ],
  ])('%s is an error', (_, text) => {
    expect(found('a.yaml', text).map(codeOf)).toEqual(['error object/no-type']);
  });

  test('what cannot be read was meant to be an object', () => {
    expect(found('a.yaml', 'a: [\n')[0]).toMatch(/^error text\/syntax/);
  });
});

const TEMPLATE = `{{- if .Values.enabled }}
apiVersion: v1
kind: Service
metadata:
  name: {{ include "shop.name" . }}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ .Release.Name }}
  labels:
    {{- include "shop.labels" . | nindent 4 }}
---
host: "{{ .Values.host | default "shop.example.com" }}"
{{- end }}
`;

test('a template of Helm gets one note', () => {
  expect(found('templates/service.yaml', TEMPLATE).map(codeOf)).toEqual(['info text/template']);
});

test('the kustomization of a folder is built, so nothing is said of it', () => {
  expect(found('app/kustomization.yaml', 'resources: []\nnamespace: shop\n')).toEqual([]);
});

test('a chart with its templates gets one note for each file', () => {
  const model = loadModel(
    [
      { path: 'shop/Chart.yaml', text: 'apiVersion: v2\nname: shop\n' },
      { path: 'shop/templates/service.yaml', text: TEMPLATE },
      { path: 'shop/values.yaml', text: 'host: shop.example.com\n' },
    ],
    { scopeOf, defaultNamespace: 'default' },
  );
  const { findings } = analyze(model, defaultOptions);
  expect(findings.map(({ severity, at }) => `${severity} ${at.file}`)).toEqual([
    'info shop/Chart.yaml',
    'info shop/templates/service.yaml',
    'info shop/values.yaml',
  ]);
});
