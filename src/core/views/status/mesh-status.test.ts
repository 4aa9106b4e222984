import { expect, test } from 'vitest';
import { X_GATEWAY_API } from '../../kinds/shared/groups.ts';
import { resourceKey } from '../../model/resource.ts';
import { arrayAt, stringAt } from '../../model/access.ts';
import { statusValue } from '../../status/status-value.ts';
import { jsonManifests, object } from '../../testing/cases/case-objects.ts';
import { analysisOf } from '../../testing/workspace.ts';
import type { JsonObject } from '../../yaml/json.ts';
import { stateOf } from './state.ts';
import { statusSentence } from './status-sentence.ts';

const weave = (spec: JsonObject = {}): JsonObject =>
  object(
    `${X_GATEWAY_API}/v1alpha1`,
    'XMesh',
    { name: 'weave' },
    { spec: { controllerName: 'mesh.example/controller', ...spec } },
  );

/** What a mesh says of an XMesh, docs/model/status.md#xmesh, as value and in words. */
function saidOf(mesh: JsonObject, choice = 'auto') {
  const { model, statuses } = analysisOf(jsonManifests(mesh), {
    channel: 'experimental',
    complete: true,
    choices: { 'feature-mesh': choice },
  });
  const resource = model.resources.get(
    resourceKey({ group: X_GATEWAY_API, kind: 'XMesh', namespace: '', name: 'weave' }),
  );
  if (!resource) throw new Error('The XMesh is not there.');
  return {
    value: statusValue(resource, statuses),
    state: stateOf(resource, statuses),
    sentence: statusSentence(resource, statuses),
  };
}

test('a mesh accepts the XMesh that stands for it, and says what it can do', () => {
  const { value, state, sentence } = saidOf(weave());
  expect(value).toMatchObject({
    conditions: [{ type: 'Accepted', status: 'True', reason: 'Accepted', observedGeneration: 1 }],
  });
  const features = arrayAt(value, 'supportedFeatures').map((one) => stringAt(one, 'name'));
  expect(features).toEqual(features.toSorted());
  expect(features).toContain('MeshConsumerRoute');
  expect(features).not.toContain('HTTPRoute');
  expect(state).toBe('ok');
  expect(sentence).toBe('Accepted. The mesh carries out routes whose parents are Services.');
});

test('parameters that are not there are a fault, as with a class', () => {
  const parametersRef = { group: '', kind: 'ConfigMap', name: 'absent', namespace: 'kiln' };
  const { value, state, sentence } = saidOf(weave({ parametersRef }));
  expect(value).toMatchObject({
    conditions: [{ type: 'Accepted', status: 'False', reason: 'InvalidParameters' }],
  });
  expect(state).toBe('problem');
  expect(sentence).toMatch(/^Not accepted\. .*absent/);
});

test('nothing writes a status where the settings say that there is no mesh', () => {
  const { value, sentence } = saidOf(weave(), 'off');
  expect(value).toBeUndefined();
  expect(sentence).toBe('The settings say that there is no mesh, so no controller writes a status for it.');
});
