import fc from 'fast-check';
import { describe as describeObject } from '../topology/describe.ts';
import { expect, test } from 'vitest';
import { analyze } from '../analysis.ts';
import { defaultOptions } from '../model/options.ts';
import { updateModel } from '../model/update-model.ts';
import { planOf, run, workspace } from './testing/workspace.ts';
import { EDGE, SHOP } from './testing/shop.ts';
import { anyKey } from './testing/arbitraries.ts';
import { obeysLaws } from './testing/obeys-laws.ts';
import { absent } from './testing/refusals.ts';

obeysLaws('rename-listener', {
  calls: fc.record({
    key: anyKey,
    listener: fc.constantFrom('http', 'https', 'ghost'),
    name: fc.constantFrom('http', 'https', 'web', 'yes', ' '),
  }),
  refusal(topology, { key, listener, name }) {
    const resource = topology.model.resources.get(key);
    if (!resource) return absent(topology, key);
    if (key !== EDGE) return `${describeObject(resource)} has no listeners.`;
    if (listener === 'ghost') return `${describeObject(resource)} has no listener ghost.`;
    if (name === ' ') return 'A listener needs a name.';
    if (name === listener) return `The listener is called ${listener} already.`;
    return name === 'http' || name === 'https'
      ? `${describeObject(resource)} has a listener ${name} already. Choose another name.`
      : null;
  },
});

test('the routes that name it come along', () => {
  const { text, plan } = run(SHOP, 'rename-listener', { key: EDGE, listener: 'https', name: 'tls' });
  expect(text).toBe(
    SHOP.replace('- name: https', '- name: tls').replace('sectionName: https', 'sectionName: tls'),
  );
  expect(plan.ok && plan.title).toBe('Rename listener https of Gateway infra/edge to tls, with 1 reference');
});

test('routes of other listeners stay as they are', () => {
  const { text } = run(SHOP, 'rename-listener', { key: EDGE, listener: 'http', name: 'plain' });
  expect(text).toBe(SHOP.replace('- name: http\n', '- name: plain\n'));
});

test('what names it in YAML that does not parse is said', () => {
  const before = workspace(SHOP);
  const broken = SHOP.replace('backendRefs: []', 'backendRefs: [');
  const model = updateModel(
    before.model,
    [{ path: 'a.yaml', type: 'put', text: broken }],
    before.model.reading,
  );
  const call = { key: EDGE, listener: 'https', name: 'tls' };
  const plan = planOf(analyze(model, defaultOptions, before), 'rename-listener', call);
  expect(plan.ok && plan.caveats.map(({ message }) => message)).toEqual([
    '1 mention in YAML that does not parse at the moment will keep the old name.',
  ]);
});
