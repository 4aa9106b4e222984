import { describe, expect, test } from 'vitest';
import { analyze } from '../analysis.ts';
import { scopeOf } from '../kinds/registry.ts';
import { placeOf } from '../model/place-of.ts';
import type { Model } from '../model/model.ts';
import { defaultOptions } from '../model/options.ts';
import { loadModel, updateModel } from '../model/update-model.ts';
import { OVERLAYS } from '../testing/overlays.ts';
import { clusterView, rootsIn } from './cluster-view.ts';
import { REST } from './roots.ts';

const reading = { scopeOf, defaultNamespace: 'default' };

const load = (files: Readonly<Record<string, string>>): Model =>
  loadModel(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    reading,
  );

const keysOf = (model: Model): readonly string[] => [...model.resources.keys()];

const put = (model: Model, path: string, text: string): Model =>
  updateModel(model, [{ path, type: 'put', text }], reading);

test('a workspace without roots is shown as it is', () => {
  const source = load({ 'a.yaml': OVERLAYS['base/route.yaml'] ?? '' });
  expect(clusterView(source, null)).toBe(source);
  expect(rootsIn(source)).toBeNull();
});

describe('of a base with two overlays', () => {
  const source = load(OVERLAYS);

  test('each overlay is a cluster of its own, and the patch is no object', () => {
    expect(rootsIn(clusterView(source, null))?.list.map(({ id }) => id)).toEqual([
      'overlays/dev',
      'overlays/prod',
    ]);
    const dev = clusterView(source, 'overlays/dev');
    expect(keysOf(dev)).toEqual([
      'gateway.networking.k8s.io/Gateway/dev/edge',
      'gateway.networking.k8s.io/HTTPRoute/dev/cart',
      '/Service/dev/cart',
    ]);
    expect(dev.duplicates.size).toBe(0);
    expect(keysOf(clusterView(source, 'overlays/prod'))[2]).toBe('/Service/prod/cart');
  });

  test('a field stands where it is written: in the base, or in the patch', () => {
    const dev = clusterView(source, 'overlays/dev');
    const route = [...dev.resources.values()].find(({ kind }) => kind === 'HTTPRoute');
    if (!route) throw new Error('There is no route.');
    const fileOf = (...path: (string | number)[]) => placeOf(route, path).file;
    expect(fileOf('spec', 'hostnames', 0)).toBe('overlays/dev/route.yaml');
    expect(fileOf('spec', 'rules', 0)).toBe('base/route.yaml');
    expect(fileOf('metadata', 'namespace')).toBe('overlays/dev/kustomization.yaml');
  });

  test('a base can be asked for by name', () => {
    expect(keysOf(clusterView(source, 'base'))[2]).toBe('/Service/default/cart');
  });

  test('two overlays of one base are no parts of one cluster', () => {
    expect(clusterView(source, 'overlays/dev').view?.others).toBeNull();
  });
});

describe('after an edit', () => {
  const source = load(OVERLAYS);
  const before = clusterView(source, 'overlays/dev');

  test('of a document that the root does not read, every object stays the same', () => {
    const edited = put(
      source,
      'overlays/prod/kustomization.yaml',
      'namespace: live\nresources:\n  - ../../base\n',
    );
    const after = clusterView(edited, 'overlays/dev', before);
    expect(after.resources).toBe(before.resources);
  });

  test('of one object, the others stay the same, and so does their order', () => {
    const edited = put(
      source,
      'base/route.yaml',
      (OVERLAYS['base/route.yaml'] ?? '').replace('port: 80', 'port: 81'),
    );
    const after = clusterView(edited, 'overlays/dev', before);
    expect(after.resources.hasOrderOf(before.resources)).toBe(true);
    expect([...after.resources.differences(before.resources)]).toEqual([
      'gateway.networking.k8s.io/HTTPRoute/dev/cart',
    ]);
  });

  test('the view is what it would be without the one before', () => {
    const edited = put(
      source,
      'overlays/dev/kustomization.yaml',
      'namespace: test\nnamePrefix: a-\nresources: [../../base]\n',
    );
    const after = clusterView(edited, 'overlays/dev', before);
    expect(keysOf(after)).toEqual(keysOf(clusterView(edited, 'overlays/dev')));
    expect(keysOf(after)[2]).toBe('/Service/test/a-cart');
  });

  test('a file that comes or goes changes the build', () => {
    const without = updateModel(source, [{ path: 'base/service.yaml', type: 'delete' }], reading);
    const after = clusterView(without, 'overlays/dev', before);
    expect(keysOf(after)).not.toContain('/Service/dev/cart');
    expect(after.view?.problems.length).toBeGreaterThan(0);
    expect(
      keysOf(
        clusterView(
          put(without, 'base/service.yaml', OVERLAYS['base/service.yaml'] ?? ''),
          'overlays/dev',
          after,
        ),
      ),
    ).toEqual(keysOf(before));
  });
});

test('objects of a kind that the workspace defines have the scope that it says', () => {
  const crd = (scope: string) => `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: zones.example.com }
spec: { group: example.com, scope: ${scope}, names: { kind: Zone, plural: zones } }
`;
  const source = load({
    'kustomization.yaml': 'resources: [crd.yaml, zone.yaml]\ncommonAnnotations: { a: b }\n',
    'crd.yaml': crd('Cluster'),
    'zone.yaml': 'apiVersion: example.com/v1\nkind: Zone\nmetadata: { name: a }\n',
  });
  const before = clusterView(source, '');
  expect(keysOf(before)).toContain('example.com/Zone//a');
  expect(keysOf(clusterView(put(source, 'crd.yaml', crd('Namespaced')), '', before))).toContain(
    'example.com/Zone/default/a',
  );
});

describe('files of no root', () => {
  const files = {
    ...OVERLAYS,
    'notes/other.yaml': 'apiVersion: v1\nkind: Service\nmetadata: {name: alone}\n',
  };

  test('form the last view', () => {
    const model = clusterView(load(files), REST);
    expect(rootsIn(model)?.list.at(-1)?.id).toBe(REST);
    expect(keysOf(model)).toEqual(['/Service/default/alone']);
  });

  test('are listed in other views, without objects', () => {
    const { files: shown } = clusterView(load(files), 'overlays/dev');
    expect(shown.get('notes/other.yaml')?.slots[0]?.resources).toEqual([]);
  });
});

describe('roots that have nothing in common', () => {
  const files = {
    'apps/cart/kustomization.yaml': 'namespace: shop\nresources: [route.yaml]\n',
    'apps/cart/route.yaml': (OVERLAYS['base/route.yaml'] ?? '').replace(
      '- name: edge',
      '- {name: edge, namespace: infra}',
    ),
    'infra/kustomization.yaml': 'namespace: infra\nresources: [gateway.yaml]\n',
    'infra/gateway.yaml': OVERLAYS['base/gateway.yaml'] ?? '',
  };
  const findingsOf = (change: Readonly<Record<string, string>> = {}) =>
    analyze(load({ ...files, ...change }), { ...defaultOptions, complete: true, view: 'apps/cart' }).findings;

  test('may be parts of one cluster: what another of them has is not missing', () => {
    expect(
      findingsOf().filter(({ message }) => message.includes('edge') && message.includes('does not exist')),
    ).toEqual([]);
  });

  test('and what none has, in a namespace of its own, is missing', () => {
    expect(findingsOf().map(({ code }) => code)).toContain('backend/missing');
  });
});

describe('while a document is typed that does not parse', () => {
  const source = load(OVERLAYS);
  const before = clusterView(source, 'overlays/dev');
  const broken = (path: string) =>
    clusterView(put(source, path, `${OVERLAYS[path]}  x: [`), 'overlays/dev', before);
  const staleIn = (model: Model) =>
    [...model.resources.values()].flatMap(({ kind, stale }) => (stale ? [kind] : []));

  test('its object stays as it was, marked as stale', () => {
    const after = broken('base/route.yaml');
    expect(keysOf(after)).toEqual(keysOf(before));
    expect(staleIn(after)).toEqual(['HTTPRoute']);
    expect(after.view?.problems).toEqual([]);
  });

  test('the same goes for what a patch changes', () => {
    expect(staleIn(broken('overlays/dev/route.yaml'))).toEqual(['HTTPRoute']);
  });

  test('and of a kustomization the objects are those of before', () => {
    expect(keysOf(broken('overlays/dev/kustomization.yaml'))).toEqual(keysOf(before));
    const untyped = put(
      source,
      'overlays/dev/kustomization.yaml',
      'namespace: dev\nresources: [../../base]\n',
    );
    const shown = clusterView(untyped, 'overlays/dev', before);
    const after = clusterView(
      put(untyped, 'overlays/dev/kustomization.yaml', 'namespace: [\n'),
      'overlays/dev',
      shown,
    );
    expect(keysOf(after)).toEqual(keysOf(before));
  });

  test('what never parsed is a fault of the text, said once', () => {
    const { findings } = analyze(load({ ...OVERLAYS, 'base/route.yaml': 'spec: [' }), {
      ...defaultOptions,
      view: 'overlays/dev',
    });
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, at }) => `${code} ${at.file}`)).toEqual(['text/syntax base/route.yaml']);
  });
});
