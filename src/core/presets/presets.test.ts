import { describe, expect, test } from 'vitest';
import { analyze } from '../analysis.ts';
import {
  CONTOUR,
  ENVOY_GATEWAY,
  ISTIO,
  KONG_INGRESS_CONTROLLER,
} from '../conformance/gateway-controllers.ts';
import { loadModel, updateModel } from '../model/update-model.ts';
import { scopeOf } from '../kinds/registry.ts';
import { defaultOptions } from '../model/options.ts';
import { implementationChoices } from './implementation-choices.ts';
import { presets } from './implementations/registry.generated.ts';
import { implementationsIn } from './implementations-in.ts';
import { presetFor } from './preset-for.ts';

const reading = { scopeOf, defaultNamespace: 'default' };
const gatewayClass = (name: string, controllerName: string) =>
  `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: ${name} }
spec: { controllerName: ${controllerName} }
`;
const gateway = (className: string) =>
  `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: shop }
spec:
  gatewayClassName: ${className}
  listeners: [{ name: http, port: 80, protocol: HTTP }]
`;
const modelOf = (...documents: readonly string[]) =>
  loadModel([{ path: 'all.yaml', text: documents.join('---\n') }], reading);
const foundIn = (...documents: readonly string[]) => implementationsIn(modelOf(...documents).resources);

const ISTIO_CLASS = gatewayClass('mine', 'istio.io/gateway-controller');
const ENVOY_CLASS = gatewayClass('eg', 'gateway.envoyproxy.io/gatewayclass-controller');
const OTHER_CLASS = gatewayClass('other', 'example.com/controller');

describe.each(presets.map((preset) => [preset.id, preset] as const))('%s', (_, { answers }) => {
  test('says of each choice of implementations what is known', () => {
    expect(Object.keys(answers).toSorted()).toEqual(implementationChoices.map(({ id }) => id).toSorted());
  });

  test('has answers that the choices have, each with its source', () => {
    for (const choice of implementationChoices) {
      const answer = answers[choice.id];
      if (!answer) continue;
      expect(Object.keys(choice.values)).toContain(answer.value);
      expect(answer.source).toMatch(/^\S.{12,}\S$/);
      // A release, or a commit.
      expect(answer.source).toMatch(/\d+\.\d+| at [0-9a-f]{7}\b/);
    }
  });
});

test('no two presets are for one controller, or share an id or a name', () => {
  const controllers = presets.flatMap((preset) => preset.controllers);
  expect(new Set(controllers).size).toBe(controllers.length);
  for (const names of [presets.map(({ id }) => id), presets.map(({ name }) => name)])
    expect(new Set(names).size).toBe(presets.length);
});

describe('the implementations of a workspace', () => {
  test('are those of its classes', () => {
    expect(foundIn(ISTIO_CLASS, gateway('mine'))).toMatchObject({ known: [ISTIO], others: [] });
    expect(foundIn(ISTIO_CLASS, ENVOY_CLASS)).toMatchObject({ known: [ISTIO, ENVOY_GATEWAY] });
    expect(foundIn(OTHER_CLASS)).toMatchObject({ known: [], others: ['example.com/controller'] });
  });

  test('are told from the name of a class that is not there', () => {
    expect(foundIn(gateway('istio'))).toMatchObject({ known: [ISTIO] });
    expect(foundIn(gateway('mine'))).toMatchObject({ known: [], others: [] });
    expect(foundIn(gateway('istio'), gatewayClass('istio', 'example.com/x')).known).toEqual([]);
  });

  test('are looked for again only after an edit of a class or a Gateway', () => {
    const model = modelOf(
      ISTIO_CLASS,
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata: { a: b }\n',
    );
    const found = implementationsIn(model.resources);
    const edit = (from: string, to: string) => {
      const text =
        model.files
          .get('all.yaml')
          ?.slots.map(({ doc }) => doc.text)
          .join('') ?? '';
      const changed = updateModel(
        model,
        [{ path: 'all.yaml', type: 'put', text: text.replace(from, to) }],
        reading,
      );
      return implementationsIn(changed.resources, found);
    };
    expect(edit('a: b', 'a: c').known).toBe(found.known);
    expect(edit('istio.io/gateway-controller', 'projectcontour.io/gateway-controller').known).toEqual([
      CONTOUR,
    ]);
  });
});

describe('the preset', () => {
  const idFor = (implementation: string, ...documents: readonly string[]) =>
    presetFor(implementation, foundIn(...documents))?.id ?? null;

  test('is that of the only implementation', () => {
    expect(idFor('auto', ISTIO_CLASS)).toBe('istio');
    expect(idFor('auto', ENVOY_CLASS, gateway('eg'))).toBe('envoy-gateway');
    expect(presetFor('auto', { known: [KONG_INGRESS_CONTROLLER], others: [] })?.id).toBe('kong');
  });

  test('is none where there are several, another or none', () => {
    expect(idFor('auto', ISTIO_CLASS, ENVOY_CLASS)).toBeNull();
    expect(idFor('auto', ISTIO_CLASS, OTHER_CLASS)).toBeNull();
    expect(idFor('auto')).toBeNull();
    expect(idFor('auto', gatewayClass('a', 'microgateway.airlock.com/gatewayclass-controller'))).toBeNull();
  });

  test('is the one that is asked for, whatever the classes', () => {
    expect(idFor('traefik', ISTIO_CLASS)).toBe('traefik');
    expect(idFor('spec', ISTIO_CLASS)).toBeNull();
    expect(idFor('nonsense', ISTIO_CLASS)).toBeNull();
  });
});

describe('an analysis', () => {
  const model = modelOf(ISTIO_CLASS, gateway('mine'));
  const analysisWith = (options: Partial<typeof defaultOptions>) =>
    analyze(model, { ...defaultOptions, ...options });

  test('has the answers of the implementation, and those of the workspace before them', () => {
    const { options } = analysisWith({ implementation: 'auto', choices: { 'regex-rank': 'between' } });
    expect(options.choices).toMatchObject({ 'regex-rank': 'between', 'no-conflicts': 'all' });
  });

  test('has the specification beside it, with what was said of the cluster', () => {
    const choices = { 'no-conflicts': 'sets', 'pods-without-status': 'unready' };
    const { specification } = analysisWith({ implementation: 'istio', choices });
    expect(specification?.options.choices).toEqual({ 'pods-without-status': 'unready' });
    expect(specification?.specification).toBeNull();
  });

  test('is the specification where nothing was chosen', () => {
    expect(analysisWith({}).specification).toBeNull();
    expect(analysisWith({ choices: { 'pods-without-status': 'unready' } }).specification).toBeNull();
    expect(analysisWith({ choices: { 'no-conflicts': 'all' } }).specification).not.toBeNull();
  });

  test('keeps its options, and what was known of the specification, from edit to edit', () => {
    const settings = { ...defaultOptions, implementation: 'auto' };
    const first = analyze(model, settings);
    const beside = first.specification;
    const { index } = beside ?? {};
    const next = analyze(
      updateModel(model, [{ path: 'b.yaml', type: 'put', text: 'a: b\n' }], reading),
      settings,
      first,
    );
    expect(next.options).toBe(first.options);
    expect(next.specification?.index.memory).toBe(index?.memory);
  });
});
