import { expect, test } from 'vitest';
import type { Model } from '../model/model.ts';
import { updateModel } from '../model/update-model.ts';
import { isCurrent } from './build-root.ts';
import { buildFlux, isFluxKustomization } from './build-flux.ts';
import { modelOfFiles } from './testing/model-of-files.ts';
import { plain } from './traced.ts';

const flux = (spec: string, name = 'apps'): string => `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: { name: ${name}, namespace: flux-system }
spec:
${spec.replace(/^/gm, '  ')}
`;

const ROUTE = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: shop }
spec:
  hostnames: ["shop.\${DOMAIN}"]
  rules: [{ backendRefs: [{ name: shop, port: "\${PORT:=8080}" }] }]
`;

/** What Flux makes of a workspace with one Kustomization. */
function built(spec: string, files: Readonly<Record<string, string>>) {
  const model = modelOfFiles([
    { path: 'clusters/apps.yaml', text: flux(spec) },
    ...Object.entries(files).map(([path, text]) => ({ path, text })),
  ]);
  const resource = Array.from(model.resources.values()).find(isFluxKustomization);
  if (resource === undefined) throw new Error('There is no Kustomization.');
  const build = buildFlux(model, resource);
  return {
    objects: build.objects.map(({ value }) => plain(value)),
    problems: build.problems.map(({ severity, message }) => `${severity}: ${message}`),
    partial: build.partial,
  };
}

test('a folder without a kustomization is all of its files', () => {
  const { objects, problems } = built('path: ./apps\ntargetNamespace: web', {
    'apps/route.yaml': ROUTE,
    'apps/more/service.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: shop }\n',
    'apps/own/kustomization.yaml': 'namePrefix: own-\nresources: [service.yaml]\n',
    'apps/own/service.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: shop }\n',
    'apps/own/values.yaml': 'a: 1\n',
  });
  expect(problems).toEqual([]);
  expect(objects).toMatchObject([
    { kind: 'Service', metadata: { name: 'shop', namespace: 'web' } },
    { kind: 'Service', metadata: { name: 'own-shop', namespace: 'web' } },
    {
      kind: 'HTTPRoute',
      metadata: { name: 'shop', namespace: 'web' },
      spec: { hostnames: ['shop.${DOMAIN}'] },
    },
  ]);
});

test('its patches, names, images and metadata go on top of the kustomization of the folder', () => {
  const { objects, problems } = built(
    `path: apps
namePrefix: eu-
commonMetadata: { labels: { team: web } }
images: [{ name: shop, newTag: "2" }]
components: [../part]
patches:
  - target: { kind: Pod }
    patch: |-
      - { op: add, path: /spec/hostNetwork, value: true }`,
    {
      'apps/kustomization.yaml':
        'resources: [pod.yaml]\nnamespace: web\nnamePrefix: us-\nimages: [{ name: shop, newTag: "1" }]\n',
      'apps/pod.yaml':
        'apiVersion: v1\nkind: Pod\nmetadata: { name: shop }\nspec: { containers: [{ name: a, image: shop }] }\n',
      'part/kustomization.yaml': 'kind: Component\nlabels: [{ pairs: { part: "yes" } }]\n',
    },
  );
  expect(problems).toEqual([]);
  expect(objects).toEqual([
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'eu-shop', namespace: 'web', labels: { part: 'yes', team: 'web' } },
      spec: { containers: [{ name: 'a', image: 'shop:2' }], hostNetwork: true },
    },
  ]);
});

test('variables are substituted, and what looks like a number becomes one', () => {
  const { objects, problems } = built(
    `path: apps
postBuild:
  substitute: { DOMAIN: example.com }
  substituteFrom: [{ kind: ConfigMap, name: vars }, { kind: Secret, name: none, optional: true }]`,
    {
      'apps/route.yaml': ROUTE,
      'apps/raw.yaml': `apiVersion: v1
kind: ConfigMap
metadata: { name: raw, annotations: { kustomize.toolkit.fluxcd.io/substitute: disabled } }
data: { a: "\${DOMAIN}" }
`,
      'clusters/vars.yaml': `apiVersion: v1
kind: ConfigMap
metadata: { name: vars, namespace: flux-system }
data: { PORT: "9090" }
`,
    },
  );
  expect(problems).toEqual([]);
  expect(objects).toMatchObject([
    { kind: 'ConfigMap', data: { a: '${DOMAIN}' } },
    { spec: { hostnames: ['shop.example.com'], rules: [{ backendRefs: [{ port: 9090 }] }] } },
  ]);
});

test('a variable from a source that is not here stays, and is not known', () => {
  const { objects, problems, partial } = built(
    `path: apps
postBuild:
  substitute: { PORT: "80" }
  substituteFrom: [{ kind: Secret, name: settings }]`,
    { 'apps/route.yaml': ROUTE },
  );
  expect(problems).toEqual([
    'info: The Secret "settings" is not here, so its variables are not known',
    'info: The value of the variable DOMAIN is not known here',
  ]);
  expect(partial).toBe(false);
  expect(objects).toMatchObject([
    { spec: { hostnames: ['shop.${DOMAIN}'], rules: [{ backendRefs: [{ port: 80 }] }] } },
  ]);
});

test('it is current for as long as its variables are the same', () => {
  const spec = 'path: apps\npostBuild: { substituteFrom: [{ kind: ConfigMap, name: vars }] }';
  const vars = (port: number): string =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: vars, namespace: flux-system }\ndata: { PORT: "${port}" }\n`;
  const before = modelOfFiles([
    { path: 'clusters/apps.yaml', text: flux(spec) },
    { path: 'apps/route.yaml', text: ROUTE },
  ]);
  const resource = Array.from(before.resources.values()).find(isFluxKustomization);
  if (resource === undefined) throw new Error('There is no Kustomization.');
  const put = (model: Model, path: string, text: string): Model =>
    updateModel(model, [{ path, type: 'put', text }], model.reading);
  const missing = buildFlux(before, resource);
  const there = put(before, 'vars.yaml', vars(1));
  expect(isCurrent(missing, before)).toBe(true);
  expect(isCurrent(missing, there)).toBe(false);
  const found = buildFlux(there, resource);
  expect(isCurrent(found, put(there, 'other.yaml', 'a: 1\n'))).toBe(true);
  expect(isCurrent(found, put(there, 'vars.yaml', vars(2)))).toBe(false);
});

test('a folder that is not in the workspace is not known', () => {
  const elsewhere = built('path: ./elsewhere', {});
  expect(elsewhere.partial).toBe(true);
  expect(elsewhere.problems).toEqual([
    'info: The folder "./elsewhere" of this Kustomization is not in this workspace',
  ]);
  const artifact = built('path: ./apps\nsourceRef: { kind: OCIRepository, name: apps }', {
    'apps/route.yaml': ROUTE,
  });
  expect(artifact.partial).toBe(true);
  expect(artifact.objects).toEqual([]);
});
