import { expect, test } from 'vitest';
import { loadSample, samples } from './samples.ts';
import { conforms } from '../core/kinds/testing/conforms.ts';
import { scopeOf } from '../core/kinds/registry.ts';
import { schemaOf } from '../core/kinds/schemas.ts';
import { planCommand } from '../core/commands/registry.ts';
import { applyEdits } from '../core/text/apply-edits.ts';
import { analyze, type Analysis } from '../core/analysis.ts';
import { defaultOptions } from '../core/model/options.ts';
import { loadModel } from '../core/model/update-model.ts';
import { decideRequest } from '../core/ingress/decide/decide-request.ts';
import { runExpectations } from '../core/traffic/expectations/run-expectations.ts';
import { savedRequests } from '../core/traffic/expectations/saved-requests.ts';

const reading = { scopeOf, defaultNamespace: 'default' };
const modelOf = async (id: string) => loadModel((await loadSample(id)) ?? [], reading);

test('every folder is listed, and every sample has files', async () => {
  const folders = Object.keys(import.meta.glob('./*/*.yaml')).map((path) => path.split('/')[1]);
  expect(new Set(folders)).toEqual(new Set(samples.map(({ id }) => id)));
  expect(await loadSample('nonsense')).toBeNull();
});

test.each(samples.map(({ id }) => id))('%s parses, and every object fits the schema of its kind', async (id) => {
  const model = await modelOf(id);
  const problems = [...model.files.values()].flatMap(({ slots }) => slots.flatMap(({ doc }) => doc.problems));
  expect(problems).toEqual([]);
  expect(model.resources.size).toBeGreaterThan(4);
  const unfit = [...model.resources.values()].flatMap(({ group, kind, value, key }) =>
    conforms(schemaOf(group, kind) ?? {}, value, key),
  );
  expect(unfit).toEqual(
    id === 'broken-shop'
      ? ['gateway.networking.k8s.io/HTTPRoute/shop/storefront.spec.rules[3].backends: unknown']
      : [],
  );
});

test.each(samples.map(({ id }) => id).filter((id) => id !== 'broken-shop'))('%s has no errors and no warnings', async (id) => {
  const { graph, findings } = analyze(await modelOf(id), defaultOptions);
  const edges = [...graph.edges.values()];
  expect(edges.length).toBeGreaterThan(4);
  expect(edges.filter(({ state }) => state !== 'ok').map(({ reason }) => reason)).toEqual([]);
  expect(findings.filter(({ severity }) => severity !== 'info').map(({ message }) => message)).toEqual([]);
});

test('the broken shop has the six faults it promises, and the first fix of each removes it', async () => {
  const texts = new Map((await loadSample('broken-shop'))?.map(({ path, text }) => [path, text]));
  const analysis = () =>
    analyze(
      loadModel(
        [...texts].map(([path, text]) => ({ path, text })),
        reading,
      ),
      defaultOptions,
    );

  expect(
    analysis()
      .findings.filter(({ severity }) => severity !== 'info')
      .map(({ code }) => code)
      .toSorted(),
  ).toEqual([
    'attachment/namespace-not-allowed',
    'attachment/no-listener-named',
    'backend/missing',
    'backend/no-such-port',
    'object/renamed-field',
    'reference-grant/missing',
  ]);

  for (let round = 0; round < 6; round++) {
    const broken = analysis();
    const call = broken.findings.find(({ severity }) => severity !== 'info')?.fixes[0]?.call;
    const plan = call && planCommand(broken, call);
    for (const path of new Set(plan?.ok ? plan.edits.map((edit) => edit.path) : [])) {
      const edits = plan?.ok ? plan.edits.filter((edit) => edit.path === path) : [];
      texts.set(path, applyEdits(texts.get(path) ?? '', edits));
    }
  }

  const fixed = analysis();
  // The key of its certificate is for trials, and marked as such.
  expect(fixed.findings.map(({ code }) => code)).toEqual(['object/private-key']);
  expect([...fixed.graph.edges.values()].every(({ state }) => state === 'ok')).toBe(true);
  expect(unmet(fixed)).toEqual([]);
});

/** The saved requests of a workspace whose outcome differs from the expectation, and why. */
const unmet = (analysis: Analysis): readonly string[] =>
  runExpectations(
    (request) => decideRequest(analysis, request),
    savedRequests(analysis.index).map(({ saved }) => saved),
  ).flatMap(({ verdict, saved, reason }) => (verdict === 'pass' ? [] : `${saved.name}: ${reason}`));

test('the requests of the canary go three ways, and each fault of the broken shop makes one fail', async () => {
  const analysisOf = async (id: string) => analyze(await modelOf(id), defaultOptions);
  expect(unmet(await analysisOf('canary'))).toEqual([]);
  expect(unmet(await analysisOf('broken-shop'))).toHaveLength(6);
});
