import { describe, expect, test } from 'vitest';
import { KUSTOMIZATION, OVERLAYS } from '../../testing/overlays.ts';
import type { ResourceKey } from '../../model/resource.ts';
import type { WriteTo } from '../../model/write-to.ts';
import { planCalls } from '../../planning/plan-calls.ts';
import { sameValue } from '../../incremental/same-value.ts';
import type { CommandCall } from '../command-call.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';
import { applyPlan, changedLines, filesOf, workspace, type Files } from '../testing/workspace.ts';
import { editValues } from './edit-values.ts';

const ROUTE = 'gateway.networking.k8s.io/HTTPRoute/dev/cart' as ResourceKey;
const GATEWAY = 'gateway.networking.k8s.io/Gateway/dev/edge' as ResourceKey;
const SERVICE = '/Service/dev/cart' as ResourceKey;

const set = (key: ResourceKey, path: (string | number)[], value: unknown): CommandCall =>
  ({ id: 'set', args: { key, path, value } }) as CommandCall;
const unset = (key: ResourceKey, path: (string | number)[]): CommandCall => ({
  id: 'unset',
  args: { key, path },
});

/** The changed lines of each file after a call, which has to make just what it says. */
function written(files: Files, writeTo: WriteTo, call: CommandCall) {
  const before = workspace(files);
  const plan = planCalls(before, [call], writeTo);
  if (!plan.ok) return plan.reason;
  const after = applyPlan(filesOf(before), plan.edits);
  const { key, path, value } = call.args as { key: ResourceKey; path: string[]; value?: never };
  const edit: YamlEdit =
    call.id === 'unset' ? { op: 'remove', path } : { op: 'set', path, value: value ?? null };
  const wanted = editValues(before.model.resources.get(key)?.value ?? null, [edit]);
  const made = workspace(after).model.resources.get(key);
  expect(wanted.ok && made && sameValue(wanted.value, made.value)).toBe(true);
  return Object.fromEntries(
    Object.keys(after)
      .filter((file) => after[file] !== files[file])
      .map((file) => [file, changedLines(files[file] ?? '', after[file] ?? '')]),
  );
}

describe('in a patch of the root, a field', () => {
  test('of the base comes into the patch that is there', () => {
    expect(written(OVERLAYS, 'patch', set(ROUTE, ['metadata', 'labels', 'team'], 'a'))).toEqual({
      'overlays/dev/route.yaml': ['+   labels:', '+     team: a'],
    });
  });

  test('of a list that patches replace brings the list along', () => {
    expect(
      written(OVERLAYS, 'patch', set(ROUTE, ['spec', 'rules', 0, 'backendRefs', 0, 'port'], 81)),
    ).toEqual({
      'overlays/dev/route.yaml': [
        '+   rules:',
        '+     - backendRefs:',
        '+         - name: cart',
        '+           port: 81',
      ],
    });
  });

  test('that stands in the patch is changed there, and comments stay', () => {
    expect(written(OVERLAYS, 'patch', set(ROUTE, ['spec', 'hostnames', 0], 'x.example.com'))).toEqual({
      'overlays/dev/route.yaml': ['-     - dev.example.com # only here', '+     - x.example.com # only here'],
    });
  });

  test('is taken out by a null', () => {
    expect(written(OVERLAYS, 'patch', unset(GATEWAY, ['spec', 'listeners']))).toMatchObject({
      'overlays/dev/patch-gateway-edge.yaml': expect.arrayContaining(['+   listeners: null']),
    });
  });

  test('makes a patch where there is none, and lists it', () => {
    expect(written(OVERLAYS, 'patch', set(GATEWAY, ['spec', 'gatewayClassName'], 'other'))).toEqual({
      'overlays/dev/kustomization.yaml': ['+   - path: patch-gateway-edge.yaml'],
      'overlays/dev/patch-gateway-edge.yaml': [
        '+ apiVersion: gateway.networking.k8s.io/v1',
        '+ kind: Gateway',
        '+ metadata:',
        '+   name: edge',
        '+ spec:',
        '+   gatewayClassName: other',
      ],
    });
  });

  test('of an item of a merged list is written with its keys', () => {
    const files = {
      ...OVERLAYS,
      'base/service.yaml': `${OVERLAYS['base/service.yaml']}      name: web\n    - port: 81\n      name: admin\n`,
    };
    expect(written(files, 'patch', set(SERVICE, ['spec', 'ports', 0, 'targetPort'], 8080))).toMatchObject({
      'overlays/dev/patch-service-cart.yaml': expect.arrayContaining([
        '+     - port: 80',
        '+       targetPort: 8080',
      ]),
    });
  });

  test('goes into an inline patch where all patches are', () => {
    const files = {
      ...OVERLAYS,
      'overlays/dev/kustomization.yaml': `${KUSTOMIZATION}namespace: dev
namePrefix: a-
resources:
  - ../../base
patches:
  - patch: |-
      apiVersion: v1
      kind: Service
      metadata:
        name: cart
      spec:
        type: NodePort
`,
    };
    const service = '/Service/dev/a-cart' as ResourceKey;
    const route = 'gateway.networking.k8s.io/HTTPRoute/dev/a-cart' as ResourceKey;
    expect(written(files, 'patch', set(service, ['spec', 'clusterIP'], 'None'))).toEqual({
      'overlays/dev/kustomization.yaml': ['+         clusterIP: None'],
    });
    expect(written(files, 'patch', set(route, ['spec', 'rules', 0, 'name'], 'all'))).toEqual({
      'overlays/dev/kustomization.yaml': expect.arrayContaining([
        '+   - patch: |',
        '+               - name: cart',
      ]),
    });
  });
});

describe('in the base, a field', () => {
  test('of the base is changed there', () => {
    expect(written(OVERLAYS, 'base', set(GATEWAY, ['spec', 'gatewayClassName'], 'other'))).toEqual({
      'base/gateway.yaml': ['-   gatewayClassName: example', '+   gatewayClassName: other'],
    });
  });

  test('that the patch overrides goes from the patch, which goes when nothing is left of it', () => {
    expect(written(OVERLAYS, 'base', set(ROUTE, ['spec', 'hostnames', 0], 'x.example.com'))).toEqual({
      'base/route.yaml': ['-     - shop.example.com', '+     - x.example.com'],
      'overlays/dev/kustomization.yaml': ['- patches:', '-   - path: route.yaml'],
      'overlays/dev/route.yaml': expect.any(Array),
    });
  });

  test('and the rest of the patch stays', () => {
    const files = {
      ...OVERLAYS,
      'overlays/dev/route.yaml': `${OVERLAYS['overlays/dev/route.yaml']}  parentRefs: # ours
    - name: edge
      sectionName: web
`,
    };
    expect(written(files, 'base', set(ROUTE, ['spec', 'hostnames', 0], 'x.example.com'))).toEqual({
      'base/route.yaml': ['-     - shop.example.com', '+     - x.example.com'],
      'overlays/dev/route.yaml': ['-   hostnames:', '-     - dev.example.com # only here'],
    });
  });

  test('that is new comes into it', () => {
    expect(written(OVERLAYS, 'base', set(ROUTE, ['metadata', 'labels', 'team'], 'a'))).toMatchObject({
      'base/route.yaml': expect.arrayContaining(['+     team: a']),
    });
  });
});

describe('where nothing is chosen, a new field', () => {
  test('goes to the patch that the object has', () => {
    expect(Object.keys(written(OVERLAYS, 'written', set(ROUTE, ['metadata', 'labels'], { a: 'b' })))).toEqual(
      ['overlays/dev/route.yaml'],
    );
  });

  test('goes to the base where the object has none', () => {
    expect(
      Object.keys(written(OVERLAYS, 'written', set(GATEWAY, ['metadata', 'labels'], { a: 'b' }))),
    ).toEqual(['base/gateway.yaml']);
  });
});

describe('what is changed nowhere but where it is written', () => {
  test('is a name', () => {
    const before = workspace(OVERLAYS);
    const plan = planCalls(before, [{ id: 'rename', args: { key: SERVICE, name: 'basket' } }], 'patch');
    expect(plan.ok && plan.edits.map(({ path }) => path)).toEqual(['base/service.yaml']);
    expect(plan.ok && plan.destinations).toEqual([]);
  });

  test('is a label that the kustomization gives', () => {
    const files = {
      ...OVERLAYS,
      'overlays/dev/kustomization.yaml': `${OVERLAYS['overlays/dev/kustomization.yaml']}commonLabels: { team: a }\n`,
    };
    expect(written(files, 'patch', set(ROUTE, ['metadata', 'labels', 'team'], 'b'))).toMatch(
      /is made by overlays.dev.kustomization.yaml/,
    );
  });
});

test('a plan says where else its fields could be written', () => {
  const plan = planCalls(workspace(OVERLAYS), [set(ROUTE, ['spec', 'hostnames', 0], 'x.example.com')]);
  expect(plan.ok && plan.destinations).toEqual([
    {
      key: ROUTE,
      base: { file: 'base/route.yaml', roots: ['overlays/dev', 'overlays/prod'] },
      patch: { file: 'overlays/dev/route.yaml', isNew: false },
    },
  ]);
});
