import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../analysis.ts';
import { defaultOptions } from '../model/options.ts';
import { OVERLAYS } from '../testing/overlays.ts';
import { rootsIn } from './cluster-view.ts';
import { modelOfFiles } from './testing/model-of-files.ts';

type Files = Readonly<Record<string, string>>;

const TYPE = 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n';
const COMPONENT = 'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n';
const GATEWAY = `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: g, annotations: { a: b-c } }
spec: { gatewayClassName: x, listeners: [{ name: w, port: 80, protocol: HTTP }] }
`;

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

/** Everything that is shown of a workspace, of each of its roots. */
function show(files: Files): readonly string[] {
  const source = modelOfFiles(Object.entries(files).map(([path, text]) => ({ path, text })));
  const first = analyze(source, defaultOptions);
  const roots = rootsIn(first.model)?.list.map(({ id }) => id) ?? [];
  return [null, ...roots].flatMap((view) => {
    const { findings, graph, statuses, outlines } = analyze(source, { ...defaultOptions, view });
    expect([graph.nodes.size, statuses, outlines]).toBeDefined();
    return findings.map(({ message }) => message);
  });
}

const patched = (operations: readonly string[]): Files => ({
  'kustomization.yaml': `${TYPE}resources: [a.yaml]\npatches:\n- target: { kind: Gateway }\n  patch: |\n${operations
    .map((operation) => `    - ${operation}\n`)
    .join('')}`,
  'a.yaml': GATEWAY,
});

describe('a few lines that would fill the memory end in a problem:', () => {
  test('a patch that copies a value into itself', () => {
    const copies = numbers(40).map(
      (index) => `{op: copy, from: /metadata/annotations, path: /metadata/annotations/x${index}}`,
    );
    expect(show(patched(copies)).join('\n')).toContain('larger than the 3 MiB');
  });

  test('a patch that nests without end', () => {
    const additions = numbers(410).map(
      (index) => `{op: add, path: "/spec${'/a'.repeat(index + 1)}", value: {}}`,
    );
    expect(show(patched(additions)).join('\n')).toContain('levels deep');
  });

  test('replacements that double a text', () => {
    const once = `- source: { kind: Gateway, fieldPath: metadata.annotations.a }
  targets: [{ select: { kind: Gateway }, fieldPaths: [metadata.annotations.a], options: { delimiter: "-" } }]
`;
    const files = {
      'kustomization.yaml': `${TYPE}resources: [a.yaml]\nreplacements:\n${once.repeat(25)}`,
      'a.yaml': GATEWAY,
    };
    expect(show(files).join('\n')).toContain('larger than the 3 MiB');
  });

  test.each(['resources', 'components'])('%s that take the same in twice, again and again', (field) => {
    const type = field === 'components' ? COMPONENT : TYPE;
    const levels = numbers(30).map((level) => [
      `d${level}/kustomization.yaml`,
      `${type}${field}: [../d${level + 1}, ../d${level + 1}/.]\n`,
    ]);
    const last = field === 'components' ? 'namePrefix: a\n' : 'resources: [a.yaml]\n';
    const files = {
      'kustomization.yaml': `${TYPE}resources: [a.yaml]\n${field === 'components' ? 'components: [d0]\n' : ''}`,
      'a.yaml': GATEWAY,
      ...Object.fromEntries(levels),
      'd30/kustomization.yaml': type + last,
      'd30/a.yaml': GATEWAY,
    };
    expect(show(files).join('\n')).toContain('takes in too much');
  });
});

/** What may stand where a kustomization wants something else. */
const odd = fc.constantFrom(
  '3',
  'null',
  '[]',
  '{}',
  '""',
  '[null, 3, {}, []]',
  '[{}]',
  '{a: {b: [c]}}',
  '[.]',
  '[../..]',
  '[../../../../../etc/passwd]',
  '[/etc/passwd, //, ""]',
  '[kustomization.yaml]',
  '[../dev, ../prod]',
  '["https://example.com/x?ref=main", git@example.com:a/b.git]',
  '[constructor, __proto__, toString]',
  '&a [x, *b]',
  '[{path: ../dev}, {patch: "["}, {patch: "- {}"}, {path: a, patch: b}]',
  '[{target: {name: "(", labelSelector: "a=="}, patch: "[{op: move, from: /a, path: /a/b}]"}]',
  '[{target: {kind: HTTPRoute}, patch: "[{op: add, path: \\"\\", value: 3}]"}]',
  '[{target: {kind: .*}, patch: "[{op: remove, path: /metadata}]"}]',
  '[{target: {kind: .*}, patch: "[{op: replace, path: /metadata/name, value: {a: b}}]"}]',
  '[{patch: "{apiVersion: v1, kind: Service, metadata: {name: cart}, $patch: delete}"}]',
  '[{name: a, literals: [b, "=", 3]}, {envs: [x]}, {name: a, behavior: merge}]',
  '[{source: {kind: Service}, targets: [{select: {}, fieldPaths: ["a.[b=*].c", "", "spec.ports.9.x"]}]}]',
  '[{source: {kind: HTTPRoute, fieldPath: spec}, targets: [{select: {kind: HTTPRoute}, fieldPaths: [spec.a], options: {create: true}}]}]',
  '[{name: A, objref: {kind: Service, name: cart, apiVersion: v1}, fieldref: {fieldpath: spec.ports}}]',
  '${NAME}',
  '"{{ .Values.x }}"',
  'ENC[AES256_GCM,data:x,type:str]',
  '{pairs: {a: 3, b: null}, includeSelectors: yes}',
  '[{pairs: {__proto__: a}, fields: [{path: a/b/c, create: true, kind: 3}]}]',
);

const field = fc.constantFrom(
  ...['resources', 'bases', 'components', 'namespace', 'namePrefix', 'nameSuffix', 'labels', 'commonLabels'],
  ...['commonAnnotations', 'patches', 'patchesStrategicMerge', 'patchesJson6902', 'replacements', 'images'],
  ...['configMapGenerator', 'secretGenerator', 'generatorOptions', 'vars', 'replicas', 'configurations'],
  ...['generators', 'transformers', 'validators', 'crds', 'openapi', 'helmCharts', 'kind', 'apiVersion', 'x'],
);

const written = fc
  .array(fc.tuple(field, odd), { minLength: 1, maxLength: 5 })
  .map((fields) => fields.map(([name, value]) => `${name}: ${value}\n`).join(''));

const framed = fc
  .tuple(
    written,
    fc.constantFrom('', TYPE, COMPONENT),
    fc.constantFrom('', '\ufeff', '---\n---\n', '# note\n'),
  )
  .map(([fields, type, before]) => before + type + fields);

test('whatever stands in kustomizations, there is an answer for each root', () => {
  const places = fc.constantFrom(
    'overlays/dev/kustomization.yaml',
    'base/kustomization.yaml',
    'overlays/prod/kustomization.yaml',
    'kustomization.yaml',
    'overlays/dev/Kustomization',
  );
  const property = fc.property(
    fc.array(fc.tuple(places, framed, fc.boolean()), { minLength: 1, maxLength: 3 }),
    fc.boolean(),
    (changes, windows) => {
      const files: Record<string, string> = { ...OVERLAYS };
      for (const [path, text, behind] of changes) files[path] = behind ? `${files[path] ?? ''}${text}` : text;
      if (windows)
        for (const [path, text] of Object.entries(files)) files[path] = text.replaceAll('\n', '\r\n');
      for (const message of show(files)) expect(message).not.toBe('');
    },
  );
  fc.assert(property, { numRuns: 50 });
});

const spec = fc.constantFrom(
  'path: ./overlays/dev',
  'path: [3]',
  'path: ../..',
  'path: ./\n  targetNamespace: {a: b}',
  'path: ./base\n  targetNamespace: 3\n  patches: [{patch: 3}, 4]\n  components: [3, ../x]\n  images: 3',
  'path: ./base\n  postBuild: {substitute: {a: 3, b: [c]}, substituteFrom: [{kind: ConfigMap}, 3]}\n  commonMetadata: [x]',
  'source: 3',
  'source: {path: .., directory: {recurse: true, include: "{a,b"}}\n  destination: {namespace: [], server: 3}',
  'sources: [3, {path: []}, {path: base}, {path: overlays/dev, kustomize: 3, helm: []}]\n  destination: 3',
  'generators: 3\n  template: []',
);

test('and so for Kustomizations of Flux and Applications of Argo CD', () => {
  const type = fc.constantFrom(
    'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization',
    'apiVersion: argoproj.io/v1alpha1\nkind: Application',
    'apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet',
  );
  const applying = fc.tuple(type, spec, fc.constantFrom('a', '3', '{}', '${NAME}'));
  const place = fc.constantFrom('apps.yaml', 'base/apps.yaml', 'overlays/dev/apps.yaml', 'clusters/a.yaml');
  const property = fc.property(
    fc.array(fc.tuple(applying, place), { minLength: 1, maxLength: 4 }),
    (objects) => {
      const files: Record<string, string> = { ...OVERLAYS };
      for (const [[head, body, name], path] of objects)
        files[path] = `${files[path] ?? ''}---\n${head}\nmetadata: { name: ${name} }\nspec:\n  ${body}\n`;
      for (const message of show(files)) expect(message).not.toBe('');
    },
  );
  fc.assert(property, { numRuns: 25 });
});
