import { expect, test } from 'vitest';
import { updateModel } from '../model/update-model.ts';
import { buildFolder, isCurrent } from './build-root.ts';
import { kustomizationFolders, rootFolders } from './root-folders.ts';
import { modelOfFiles } from './testing/model-of-files.ts';
import { placeAt, plain } from './traced.ts';

const SERVICE = `apiVersion: v1
kind: Service
metadata:
  name: shop
spec:
  type: ClusterIP
  ports: [{ port: 80 }]
`;

const FILES: Readonly<Record<string, string>> = {
  'base/kustomization.yaml': 'resources: [shop.yaml]\n',
  'base/shop.yaml': SERVICE,
  'part/kustomization.yml': 'kind: Component\nlabels: [{ pairs: { part: "yes" } }]\n',
  'overlays/dev/kustomization.yaml': `resources: [../../base]
components: [../../part]
namespace: dev
namePrefix: dev-
labels: [{ pairs: { env: dev } }]
patches: [{ path: patch.yaml }]
`,
  'overlays/dev/patch.yaml': `apiVersion: v1
kind: Service
metadata: { name: shop }
spec:
  type: NodePort
`,
  'overlays/prod/kustomization.yaml': 'resources: [../../base]\n',
  'other/notes.yaml': 'a: 1\n',
};

const modelOf = (files: Readonly<Record<string, string>>) =>
  modelOfFiles(Object.entries(files).map(([path, text]) => ({ path, text })));

const model = modelOf(FILES);

/** Where a field of the one object of a build is written: the file, and the path there. */
function placeOf(folder: string, path: readonly (string | number)[]): string {
  const [object] = buildFolder(model, folder).objects;
  if (object === undefined) throw new Error('Nothing is built.');
  const place = placeAt(object.value, path);
  return `${place.file} ${place.path.join('.')}`;
}

test('folders with a kustomization, and those that no other takes in', () => {
  expect(kustomizationFolders(model)).toEqual(['base', 'overlays/dev', 'overlays/prod', 'part']);
  expect(rootFolders(model)).toEqual(['overlays/dev', 'overlays/prod']);
});

test.each([
  [['spec', 'ports', 0, 'port'], 'base/shop.yaml spec.ports.0.port'],
  [['spec', 'type'], 'overlays/dev/patch.yaml spec.type'],
  [['metadata', 'name'], 'base/shop.yaml metadata.name'],
  [['metadata', 'namespace'], 'overlays/dev/kustomization.yaml namespace'],
  [['metadata', 'labels', 'env'], 'overlays/dev/kustomization.yaml labels.0.pairs.env'],
  [['metadata', 'labels', 'part'], 'part/kustomization.yml labels.0.pairs.part'],
  [['spec', 'none', 'deep'], 'base/shop.yaml spec'],
] as const)('%j stands where it is written', (path, expected) => {
  expect(placeOf('overlays/dev', path)).toBe(expected);
});

test('an object knows the document that it began as', () => {
  const [object] = buildFolder(model, 'overlays/dev').objects;
  expect(object?.origin).toMatchObject({ file: 'base/shop.yaml', root: [] });
});

test('what nothing touches is the same value in every build', () => {
  const build = () => buildFolder(model, 'overlays/prod').objects[0]?.value;
  const [first, second] = [build(), build()];
  expect(first).toBe(second);
  expect(first && plain(first)).toBe(second && plain(second));
});

test('a build is current for as long as its files are the same, and those that are missing', () => {
  const build = buildFolder(model, 'overlays/prod');
  const after = (path: string, text: string) =>
    updateModel(model, [{ path, type: 'put', text }], model.reading);
  expect(isCurrent(build, model)).toBe(true);
  expect(isCurrent(build, after('other/notes.yaml', 'a: 2\n'))).toBe(true);
  expect(isCurrent(build, after('base/shop.yaml', `${SERVICE}  externalName: x\n`))).toBe(false);
  expect(isCurrent(build, after('base/kustomization.yml', 'namePrefix: x\n'))).toBe(false);
});

test('it names the documents that it was made from', () => {
  const build = buildFolder(model, 'overlays/prod');
  const ids = Array.from(model.files.values())
    .filter(({ path }) => path.startsWith('base/') || path.startsWith('overlays/prod/'))
    .flatMap(({ slots }) => slots.map(({ id }) => id));
  expect(build.reads).toEqual(new Set(ids));
});

/** The problems of a kustomization at the top, with the text that they are at. */
function problemsOf(kustomization: string, files: Readonly<Record<string, string>> = {}) {
  const build = buildFolder(modelOf({ 'kustomization.yaml': kustomization, ...files }), '');
  return {
    partial: build.partial,
    problems: build.problems.map(
      ({ severity, message, at }) =>
        `${severity} at ${at?.file ?? '-'} ${at?.path.join('.') ?? ''}: ${message}`,
    ),
  };
}

test.each([
  [
    'a remote resource',
    'resources: ["https://github.com/example/repo//deploy?ref=v1"]',
    {},
    true,
    'info at kustomization.yaml resources.0: https://github.com/example/repo//deploy?ref=v1 is fetched from elsewhere, so what it holds is not known here',
  ],
  [
    'a chart',
    'helmCharts: [{ name: shop, repo: "https://example.com" }]',
    {},
    true,
    'info at kustomization.yaml helmCharts.0: What this chart makes is not known here: charts are not rendered',
  ],
  [
    'a file above the workspace',
    'resources: [../shared/shop.yaml]',
    {},
    true,
    'info at kustomization.yaml resources.0: The file "../shared/shop.yaml" is outside of the workspace',
  ],
  [
    'a folder above the workspace',
    'resources: [../base, ../../more]',
    {},
    true,
    'info at kustomization.yaml resources.0: The folder "../base" is outside of the workspace',
    'info at kustomization.yaml resources.1: The folder "../../more" is outside of the workspace',
  ],
  [
    'a folder of tools',
    'resources: [.generated/shop.yaml]',
    {},
    true,
    'info at kustomization.yaml resources.0: The file ".generated/shop.yaml" is in a folder of tools, which is not read here',
  ],
  [
    'a Kustomization of Flux under that name',
    'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec: { path: ./apps }',
    {},
    true,
    'info at kustomization.yaml apiVersion: The file kustomization.yaml is not a kustomization of kustomize, but of kustomize.toolkit.fluxcd.io/v1',
  ],
  [
    'schemas of its own',
    'openapi: { path: schema.json }\nnamePrefix: a-',
    {},
    false,
    'info at kustomization.yaml openapi: What openapi adds to the schemas of patches and references is not followed here',
  ],
  [
    'origins of objects',
    'buildMetadata: [originAnnotations]\nnamePrefix: a-',
    {},
    false,
    'info at kustomization.yaml buildMetadata: What buildMetadata writes into labels and annotations is not followed here',
  ],
  [
    'an order of objects',
    'sortOptions: { order: fifo }\nnamePrefix: a-',
    {},
    false,
    'info at kustomization.yaml sortOptions: The order of objects that sortOptions gives is not followed here',
  ],
  [
    'a generator of a file that is not read',
    'configMapGenerator: [{ name: settings, files: [app.properties] }]',
    {},
    false,
    'info at kustomization.yaml configMapGenerator.0.files.0: The content of "app.properties" is not read here',
  ],
  [
    'a program',
    'resources: [shop.yaml]\ntransformers: [plugin.yaml]',
    {
      'shop.yaml': SERVICE,
      'plugin.yaml': 'apiVersion: example.com/v1\nkind: Injector\nmetadata: { name: a }\n',
    },
    true,
    'info at plugin.yaml : What Injector does is not known here: programs are not run',
  ],
  [
    'a text in a text',
    'resources: [all.yaml]\nreplacements: [{ source: { kind: ConfigMap, name: a }, targets: [{ select: { kind: ConfigMap }, fieldPaths: [data.json.name] }] }]',
    {
      'all.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata: { json: '{"name": "b"}' }\n`,
    },
    false,
    'info at kustomization.yaml replacements.0.targets.0.fieldPaths.0: data.json.name leads into a text of ConfigMap "a", which is left as it is here',
  ],
  [
    'a misspelt field',
    'resource: [shop.yaml]\nnamePrefix: a-',
    {},
    false,
    'error at kustomization.yaml resource: kustomize knows no field "resource" here: resources may be meant',
  ],
])('%s', (_, kustomization, files, partial, ...problems) => {
  expect(problemsOf(kustomization, files)).toEqual({ partial, problems });
});

test('a base above the workspace is taken in where it is read, too', () => {
  const { objects, problems } = buildFolder(
    modelOf({
      'kustomization.yaml': 'namePrefix: a-\nresources: [../base]\n',
      '../base/kustomization.yaml': 'resources: [shop.yaml]\n',
      '../base/shop.yaml': SERVICE,
    }),
    '',
  );
  expect(problems).toEqual([]);
  expect(objects.map(({ value }) => plain(value))).toMatchObject([{ metadata: { name: 'a-shop' } }]);
});

test('a patch for what may be in a part that is not here is no mistake', () => {
  const { problems } = problemsOf(
    `resources: ["github.com/example/repo"]
patches:
  - patch: |-
      apiVersion: v1
      kind: Service
      metadata: { name: shop }
replicas: [{ name: shop, count: 2 }]
configMapGenerator: [{ name: settings, behavior: merge, literals: [a=1] }]
`,
  );
  expect(problems.filter((problem) => problem.startsWith('error'))).toEqual([]);
});

test('a generated object of which a file is not here keeps its name, without a hash', () => {
  const { objects } = buildFolder(
    modelOf({ 'kustomization.yaml': 'configMapGenerator: [{ name: a, files: [b.txt], literals: [c=1] }]' }),
    '',
  );
  expect(objects.map(({ value }) => plain(value))).toMatchObject([
    { metadata: { name: 'a' }, data: { c: '1' } },
  ]);
});

test('a folder without a kustomization is a problem', () => {
  expect(buildFolder(model, 'other').problems).toMatchObject([
    { severity: 'error', at: null, folder: 'other' },
  ]);
});

test('what is missing is set apart from what is wrong', () => {
  const { problems } = buildFolder(
    modelOf({
      'kustomization.yaml': 'resources: [none.yaml, none, shop.yaml]\nname: x\n',
      'shop.yaml': SERVICE,
    }),
    '',
  );
  expect(problems.map(({ message, missing }) => [message, missing])).toEqual([
    ['kustomize knows no field "name" here', undefined],
    ['The file "none.yaml" does not exist', true],
    ['The folder "none" has no kustomization', true],
  ]);
});

test('nothing throws on damaged kustomizations', () => {
  const text = Object.values(FILES).join('\n---\n');
  for (let length = 0; length < text.length; length += 7) {
    const files = {
      'kustomization.yaml': text.slice(length, length + 200),
      'patch.yaml': text.slice(0, length),
    };
    expect(() => buildFolder(modelOf(files), '')).not.toThrow();
  }
});
