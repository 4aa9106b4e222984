import { describe, expect, test } from 'vitest';
import { scopeOf } from '../kinds/registry.ts';
import type { Model } from '../model/model.ts';
import { loadModel, updateModel } from '../model/update-model.ts';
import { folderFor } from './applied-folder.ts';
import { clusterView, rootsIn } from './cluster-view.ts';

const reading = { scopeOf, defaultNamespace: 'default' };

type Files = Readonly<Record<string, string>>;

const load = (files: Files): Model =>
  loadModel(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    reading,
  );

const service = (name: string): string => `apiVersion: v1\nkind: Service\nmetadata: { name: ${name} }\n`;

const flux = (name: string, spec: string): string =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: ${name}, namespace: flux-system }\nspec: { interval: 1h, sourceRef: { kind: GitRepository, name: flux-system }, ${spec} }\n`;

const argo = (name: string, spec: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: ${name}, namespace: argocd }\nspec: { ${spec} }\n`;

/** The Services of the view of a root, and the ids of all roots. */
function read(files: Files, root: string | null = null) {
  const model = clusterView(load(files), root);
  return {
    roots: rootsIn(model)?.list.map(({ id }) => id),
    services: [...model.resources.values()].flatMap(({ kind, namespace, name }) =>
      kind === 'Service' ? `${namespace}/${name}` : [],
    ),
    partial: model.view?.partial,
    problems: model.view?.problems.map(({ severity }) => severity),
  };
}

describe('Flux', () => {
  const FILES = {
    'clusters/prod/apps.yaml': flux('apps', 'path: ./apps/prod, targetNamespace: shop'),
    'clusters/prod/infra.yaml': flux('infra', 'path: ./infra'),
    'apps/base/kustomization.yaml': 'resources: [cart.yaml]\n',
    'apps/base/cart.yaml': service('cart'),
    'apps/prod/kustomization.yaml': 'resources: [../base]\n',
    'infra/edge.yaml': service('edge'),
  };

  test('a folder with Kustomizations is the root of all that they have applied, in their namespaces', () => {
    expect(read(FILES)).toEqual({
      roots: ['clusters/prod'],
      services: ['shop/cart', 'default/edge'],
      partial: false,
      problems: [],
    });
  });

  test('a Kustomization that has its own folder applied is one root, and everything is there once', () => {
    const { roots, services } = read({
      ...FILES,
      'clusters/prod/flux-system/kustomization.yaml': 'resources: [gotk-sync.yaml]\n',
      'clusters/prod/flux-system/gotk-sync.yaml': flux('flux-system', 'path: ./clusters/prod'),
    });
    expect(roots).toEqual(['clusters/prod/flux-system']);
    expect(services.toSorted()).toEqual(['default/edge', 'shop/cart']);
  });

  test('a folder without a kustomization that has itself applied is there once, in its namespace', () => {
    const files = {
      'apps/sync.yaml': flux('apps', 'path: ./apps, targetNamespace: shop'),
      'apps/cart.yaml': service('cart'),
    };
    expect(read(files).services).toEqual(['shop/cart']);
  });

  test.each([
    ['with a kustomization', { 'apps/net/app/kustomization.yaml': 'resources: [edge.yaml]\n' }],
    ['without one', {}],
  ])('a folder %s that lies below the Kustomization that applies it is applied once', (_, more) => {
    expect(
      read({
        'apps/net/ks.yaml': flux('net', 'path: ./apps/net/app, targetNamespace: network'),
        'apps/net/app/edge.yaml': service('edge'),
        'apps/net/beside.yaml': service('beside'),
        ...more,
      }),
    ).toMatchObject({ roots: ['apps/net'], services: ['network/edge', 'default/beside'] });
  });

  test('two clusters are two roots', () => {
    const files = {
      ...FILES,
      'clusters/test/apps.yaml': flux('apps', 'path: ./apps/prod, targetNamespace: try'),
    };
    expect(read(files).roots).toEqual(['clusters/prod', 'clusters/test']);
    expect(read(files, 'clusters/test').services).toEqual(['try/cart']);
  });

  test('of a source that is no repository of Git nothing is known', () => {
    const files = {
      ...FILES,
      'clusters/prod/infra.yaml': flux('infra', 'path: ./infra').replace('GitRepository', 'OCIRepository'),
    };
    expect(read(files).services).toEqual(['shop/cart']);
    expect(read(files).partial).toBe(true);
  });

  test('of a path that is not here nothing is known', () => {
    const files = { ...FILES, 'clusters/prod/more.yaml': flux('more', 'path: ./elsewhere') };
    expect(read(files)).toMatchObject({ partial: true, problems: ['info'] });
  });

  test('a Kustomization among other manifests changes nothing where no folder of it is here', () => {
    const source = load({ 'all.yaml': `${service('a')}---\n${flux('apps', 'path: ./apps')}` });
    expect(clusterView(source, null)).toBe(source);
  });
});

describe('Argo CD', () => {
  test('an Application whose path is its own folder makes each object once, in its namespace', () => {
    const files = {
      'cart/app.yaml': argo('cart', 'source: { path: cart }, destination: { namespace: shop }'),
      'cart/service.yaml': service('cart'),
      'cart/deep/more.yaml': service('more'),
    };
    // Folders below are not applied by it.
    expect(read(files).services.toSorted()).toEqual(['default/more', 'shop/cart']);
    const all = argo(
      'cart',
      'source: { path: cart, directory: { recurse: true } }, destination: { namespace: shop }',
    );
    expect(read({ ...files, 'cart/app.yaml': all }).services.toSorted()).toEqual(['shop/cart', 'shop/more']);
  });

  test('a folder below the Application that applies it is applied once', () => {
    expect(
      read({
        'shop/app.yaml': argo('shop', 'source: { path: shop/app }, destination: { namespace: desk }'),
        'shop/app/cart.yaml': service('cart'),
      }),
    ).toMatchObject({ roots: ['shop'], services: ['desk/cart'] });
  });

  const FILES = {
    'argo/root.yaml': argo('root', 'source: { path: argo/apps }'),
    'argo/apps/cart.yaml': argo('cart', 'source: { path: apps/cart }, destination: { namespace: shop }'),
    'apps/cart/cart.yaml': service('cart'),
    'apps/cart/deep/not.yaml': service('not'),
  };

  test('Applications of Applications lead to all, in the namespace of the destination', () => {
    expect(read(FILES, 'argo')).toMatchObject({ services: ['shop/cart'], partial: false });
    expect(read(FILES).roots?.[0]).toBe('argo');
  });

  test('a directory is read below only when it says so', () => {
    const files = {
      ...FILES,
      'argo/apps/cart.yaml': argo('cart', 'source: { path: apps/cart, directory: { recurse: true } }'),
    };
    expect(read(files, 'argo').services).toEqual(['default/cart', 'default/not']);
  });

  test('of several sources each folder counts, and a chart is not known', () => {
    const files = {
      ...FILES,
      'argo/apps/cart.yaml': argo(
        'cart',
        'sources: [{ chart: redis, repoURL: x }, { path: apps/cart }], destination: { namespace: shop }',
      ),
    };
    expect(read(files, 'argo')).toMatchObject({ services: ['shop/cart'], partial: true });
  });

  test('a folder with a chart is known when it is rendered', () => {
    const files = { ...FILES, 'apps/cart/Chart.yaml': 'apiVersion: v2\nname: cart\n' };
    expect(read(files, 'argo')).toMatchObject({ services: [], partial: true });
  });

  test('what Argo CD changes while it builds is not known', () => {
    const files = {
      ...FILES,
      'argo/apps/cart.yaml': argo('cart', 'source: { path: apps/cart, kustomize: { namePrefix: a- } }'),
    };
    expect(read(files, 'argo').partial).toBe(true);
  });

  test('what an ApplicationSet makes is not known', () => {
    const set = 'apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: { name: all }\n';
    expect(read({ ...FILES, 'argo/set.yaml': set }, 'argo')).toMatchObject({
      partial: true,
      problems: ['info'],
    });
  });

  test('what goes to another cluster is no second object of this one', () => {
    const files = {
      ...FILES,
      'argo/apps/other.yaml': argo(
        'other',
        'source: { path: apps/other }, destination: { namespace: shop, name: far }',
      ),
      'apps/other/cart.yaml': service('cart'),
    };
    expect(clusterView(load(files), 'argo').duplicates.size).toBe(0);
  });
});

test('a new file below a folder without a kustomization is seen', () => {
  const before = clusterView(
    load({ 'flux/a.yaml': flux('a', 'path: ./apps'), 'apps/a.yaml': service('a') }),
    'flux',
  );
  const source = updateModel(
    before.view?.source ?? before,
    [{ path: 'apps/b.yaml', type: 'put', text: service('b') }],
    reading,
  );
  expect(clusterView(source, 'flux', before).resources.size).toBe(3);
});

test.each([
  ['./apps/prod', 'apps/prod'],
  ['/apps/prod/', 'apps/prod'],
  ['./', ''],
  ['repository/apps/prod', 'apps/prod'],
  ['prod', 'apps/prod'],
  ['apps/test', null],
])('the path %s of a repository means %s', (path, folder) => {
  expect(folderFor(path, new Set(['', 'apps', 'apps/prod']))).toBe(folder);
});
