import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze, type Analysis } from '../analysis.ts';
import { MANY_WAYS } from '../commands/testing/many-ways.ts';
import { scopeOf } from '../kinds/registry.ts';
import type { FileChange, Model } from '../model/model.ts';
import { defaultOptions, type WorkspaceOptions } from '../model/options.ts';
import { placeOf } from '../model/place-of.ts';
import { fileText, loadModel, updateModel } from '../model/update-model.ts';
import { statusItems } from '../status/status-items.ts';
import { OVERLAYS } from '../testing/overlays.ts';

const reading = { scopeOf, defaultNamespace: 'default' };

const APPS: Readonly<Record<string, string>> = {
  ...OVERLAYS,
  'clusters/apps.yaml': `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: { name: apps, namespace: flux-system }
spec: { path: ./overlays/dev, targetNamespace: shop, postBuild: { substitute: { HOST: a.example.com } } }
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: more, namespace: argocd }
spec: { source: { path: plain }, destination: { namespace: more } }
`,
  'plain/service.yaml':
    'apiVersion: v1\nkind: Service\nmetadata: { name: plain }\nspec: { ports: [{ port: 80 }] }\n',
};

/** Words of the files, and what is written in their place. */
const SWAPS: readonly (readonly [string, string])[] = [
  ['name: cart', 'name: crat'],
  ['name: edge', 'name: adge'],
  ['port: 80', 'port: 81'],
  ['port: 80', 'port: "80"'],
  ['namespace: dev', 'namespace: test'],
  ['namePrefix: dev-', 'namePrefix: a-'],
  ['shop.example.com', '"*.example.com"'],
  ['dev.example.com', '${HOST}'],
  ['- route.yaml', '- nothing.yaml'],
  ['- ../../base', '- ../prod'],
  ['path: route.yaml', 'path: ../prod/more.yaml'],
  ['path: ./overlays/dev', 'path: ./base'],
  ['path: plain', 'path: overlays/prod'],
  ['kind: HTTPRoute', 'kind: GRPCRoute'],
  ['kind: Service', 'kind: ConfigMap'],
  ['env: dev', 'env: test'],
  ['a=b', 'a=c'],
  ['includeSelectors: true', 'includeSelectors: false'],
  ['# ', '# x '],
  ['\n---\n', '\n'],
  ['\n', '\n---\n'],
  ['resources:', 'components:'],
  ['gatewayClassName: example', 'gatewayClassName: other'],
];

type Step = Readonly<{ file: number; swap: number; which: number; back: boolean }>;
const step: fc.Arbitrary<Step> = fc.record({
  file: fc.nat(100),
  swap: fc.nat(SWAPS.length - 1),
  which: fc.nat(4),
  back: fc.boolean(),
});
/** A file goes, a file comes back, or another root is chosen. */
const turn = fc.oneof(
  { weight: 6, arbitrary: step },
  fc.record({ file: fc.nat(100), whole: fc.boolean() }),
  fc.record({ view: fc.nat(6) }),
);

function edited(text: string, { swap, which, back }: Step): FileChange | null {
  const [from, to] = back ? (SWAPS[swap]?.toReversed() ?? []) : (SWAPS[swap] ?? []);
  if (!from || to === undefined) return null;
  const starts: number[] = [];
  for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + 1)) starts.push(at);
  const start = starts[which % Math.max(1, starts.length)];
  return start === undefined
    ? null
    : { path: '', type: 'edit', edits: [{ span: { start, end: start + from.length }, text: to }] };
}

/** All that is seen of an analysis, without the ids of documents, which come of how a text came about. */
function seen(analysis: Analysis) {
  const { graph, findings, model } = analysis;
  const sorted = <V>(map: ReadonlyMap<string, V>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const isNamed = ([key]: readonly [string, ...unknown[]]): boolean => !key.includes('/?');
  return {
    roots: analysis.roots,
    // Objects without a name differ by their documents.
    nodes: sorted(graph.nodes).filter(isNamed),
    edges: sorted(graph.edges),
    statuses: statusItems(analysis, [...model.files.keys()]),
    findings: findings.map(({ code, severity, message, resource, path, at, fixes }) => ({
      code,
      severity,
      message,
      path,
      fixes: fixes.map(({ title }) => title),
      resource: resource?.includes('?') ? null : resource,
      at: { file: at.file, span: at.span },
    })),
    places: Array.from(model.resources.values(), (resource) => {
      const { file, path } = placeOf(resource, ['metadata', 'name']);
      return [resource.key, resource.value, file, path] as const;
    }).filter(isNamed),
  };
}

const withView = (view: string | null): WorkspaceOptions => ({ ...defaultOptions, view });

const fresh = (model: Model, options: WorkspaceOptions): Analysis =>
  analyze(
    loadModel(
      Array.from(model.files.values(), (file) => ({ path: file.path, text: fileText(file) })),
      reading,
    ),
    options,
  );

test.each([
  ['many ways', MANY_WAYS, ['overlays/dev', 'overlays/prod', 'plain', 'base', '?', null]],
  ['Flux and Argo CD', APPS, ['clusters', 'overlays/dev', 'overlays/prod', 'plain', '?', null]],
] as const)(
  'after any edits of %s, what was kept and what was made anew agree',
  (_, files, views) => {
    const paths = Object.keys(files);
    const property = fc.property(
      fc.array(turn, { minLength: 1, maxLength: 8 }),
      fc.nat(3),
      (turns, first) => {
        let model = loadModel(
          Object.entries(files).map(([path, text]) => ({ path, text })),
          reading,
        );
        let options = withView(views[first] ?? null);
        let analysis = analyze(model, options);
        for (const one of turns) {
          if ('view' in one) options = withView(views[one.view % views.length] ?? null);
          else {
            const path = paths[one.file % paths.length] ?? '';
            const file = model.files.get(path);
            if ('whole' in one) {
              const text = files[path as keyof typeof files] ?? '';
              model = updateModel(
                model,
                [one.whole ? { path, type: 'put', text } : { path, type: 'delete' }],
                reading,
              );
            } else {
              const change = file && edited(fileText(file), one);
              if (change) model = updateModel(model, [{ ...change, path }], reading);
            }
          }
          analysis = analyze(model, options, analysis);
          // The last good state of a document that does not parse is history, which a fresh reading cannot know.
          if ([...model.files.values()].some(({ slots }) => slots.some(({ broken }) => broken))) continue;
          expect(seen(analysis)).toEqual(seen(fresh(model, options)));
        }
      },
    );
    fc.assert(property, { numRuns: 12 });
  },
  120_000,
);
