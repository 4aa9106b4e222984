import { describe, expect, test, vi } from 'vitest';
import { loadModel, updateModel } from '../model/update-model.ts';
import type { Model } from '../model/model.ts';
import { scopeOf } from '../kinds/registry.ts';
import { buildFolder } from './build-root.ts';
import { rootsOf } from './roots.ts';

type Files = Record<string, string>;

const reading = { scopeOf, defaultNamespace: 'default' };

const open = (files: Files): Model =>
  loadModel(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    reading,
  );

/** How often anything is looked up in a map or a list, or put into a map: builds do little else. */
function workOf(run: () => unknown): number {
  const spies = [
    vi.spyOn(Map.prototype, 'get'),
    vi.spyOn(Map.prototype, 'set'),
    vi.spyOn(Map.prototype, 'has'),
    vi.spyOn(Array.prototype, 'includes'),
  ];
  try {
    run();
    return spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** A base with many objects, each in a file, under an overlay. */
function base(size: number, overlay: string): Files {
  const numbers = Array.from({ length: size }, (_, index) => index);
  return {
    ...Object.fromEntries(
      numbers.map((n) => [
        `base/s${n}.yaml`,
        `apiVersion: v1\nkind: Service\nmetadata: { name: s${n} }\nspec: { selector: { app: a${n} }, ports: [{ port: 80 }] }\n`,
      ]),
    ),
    'base/kustomization.yaml': `resources:\n${numbers.map((n) => `  - s${n}.yaml\n`).join('')}`,
    'overlay/kustomization.yaml': `resources: [../base]\n${overlay}`,
  };
}

const ALL = `namespace: web
namePrefix: a-
nameSuffix: -z
commonLabels: { team: web, tier: front }
labels:
  - pairs: { env: dev }
commonAnnotations: { by: us }
patches:
  - patch: |-
      apiVersion: v1
      kind: Service
      metadata: { name: x, labels: { patched: "yes" } }
    target: { kind: Service }
  - patch: |-
      - op: add
        path: /spec/type
        value: NodePort
    target: { kind: Service }
`;

test('a key in a base leaves every other object of an overlay as it was built', () => {
  const before = open(base(40, ALL));
  const built = buildFolder(before, 'overlay');
  const file = before.files.get('base/s7.yaml')?.slots[0]?.doc.text ?? '';
  const at = file.indexOf('80') + 2;
  const after = updateModel(
    before,
    [{ path: 'base/s7.yaml', type: 'edit', edits: [{ span: { start: at, end: at }, text: '1' }] }],
    reading,
  );
  const rebuilt = buildFolder(after, 'overlay');
  expect(built.problems).toEqual([]);
  const changed = rebuilt.objects.filter(({ value }, index) => value !== built.objects[index]?.value);
  expect(changed.map(({ origin }) => origin.file)).toEqual(['base/s7.yaml']);
});

test('a mistake that a kept step met is reported by each build', () => {
  const files = base(2, 'commonLabels: { team: web }\n');
  const model = open({
    ...files,
    'base/s1.yaml': (files['base/s1.yaml'] ?? '').replace('selector: { app: a1 }', 'selector: wrong'),
  });
  const [first, second] = [buildFolder(model, 'overlay'), buildFolder(model, 'overlay')];
  expect(first.problems).not.toEqual([]);
  expect(second.problems).toEqual(first.problems);
});

describe('twice as much costs about twice as much:', () => {
  const patchOf = (n: number, target: string) => `  - patch: |-
      apiVersion: v1
      kind: Service
      metadata: { name: s${n} }
      spec: { type: NodePort }
${target}`;
  const patched = (size: number, target: (n: number) => string): Files =>
    base(size, `patches:\n${Array.from({ length: size }, (_, n) => patchOf(n, target(n))).join('')}`);
  const chain = (size: number): Files =>
    Object.fromEntries([
      ['k0/kustomization.yaml', 'resources: [s.yaml]\n'],
      ['k0/s.yaml', 'apiVersion: v1\nkind: Service\nmetadata: { name: s }\n'],
      ...Array.from({ length: size }, (_, n) => [`k${n + 1}/kustomization.yaml`, `resources: [../k${n}]\n`]),
    ]) as Files;

  test.each<readonly [string, (size: number) => () => unknown]>([
    [
      'patches that name their objects',
      (size) => {
        const model = open(patched(size, () => ''));
        return () => buildFolder(model, 'overlay');
      },
    ],
    [
      'patches with a target',
      (size) => {
        const model = open(patched(size, (n) => `    target: { kind: Service, name: s${n} }\n`));
        return () => buildFolder(model, 'overlay');
      },
    ],
    [
      'references with a namespace',
      (size) => {
        const files = base(size, 'namePrefix: a-\n');
        const webhooks = Array.from(
          { length: size },
          (_, n) => `  - { name: w${n}, clientConfig: { service: { name: s${n}, namespace: other } } }\n`,
        );
        const model = open({
          ...files,
          'base/kustomization.yaml': `${files['base/kustomization.yaml'] ?? ''}  - hooks.yaml\n`,
          'base/hooks.yaml': `apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingWebhookConfiguration\nmetadata: { name: hooks }\nwebhooks:\n${webhooks.join('')}`,
        });
        return () => buildFolder(model, 'overlay');
      },
    ],
    [
      'kustomizations that take in one another, for their roots',
      (size) => {
        const model = open(chain(size));
        return () => rootsOf(model);
      },
    ],
    [
      'folders that one kustomization takes in',
      (size) => {
        const numbers = Array.from({ length: size }, (_, n) => n);
        const model = open({
          ...Object.fromEntries(
            numbers.flatMap((n) => [
              [`k${n}/kustomization.yaml`, 'resources: [s.yaml]\n'],
              [`k${n}/s.yaml`, `apiVersion: v1\nkind: Service\nmetadata: { name: s${n} }\n`],
            ]),
          ),
          'all/kustomization.yaml': `resources:\n${numbers.map((n) => `  - ../k${n}\n`).join('')}`,
        });
        return () => buildFolder(model, 'all');
      },
    ],
  ])('%s', (_, prepare) => {
    const [few, many] = [prepare(60), prepare(120)].map(workOf);
    expect(many).toBeLessThan((few ?? 0) * 2.4);
  });
});
