import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze, type Analysis } from '../analysis.ts';
import { scopeOf } from '../kinds/registry.ts';
import { defaultOptions } from '../model/options.ts';
import type { Resource } from '../model/resource.ts';
import { loadModel } from '../model/update-model.ts';
import { randomObjects } from '../status/testing/random-objects.ts';
import { stateOf } from '../views/status/state.ts';
import { linksOf } from '../topology/links.ts';
import type { JsonObject } from '../yaml/json.ts';
import { statusOf } from '../status/status-of.ts';

const analysisOf = (objects: readonly JsonObject[]): Analysis =>
  analyze(
    loadModel(
      objects.map((object, i) => ({
        path: `${String(i).padStart(3, '0')}.yaml`,
        text: JSON.stringify(object),
      })),
      { scopeOf, defaultNamespace: 'default' },
    ),
    defaultOptions,
  );

/** The class that an object names. */
const classOf = (resource: Resource, { index }: Analysis): string | undefined =>
  linksOf(resource, index).resolutions.find(({ reference }) => reference.role === 'class')?.reference.key;

/** An object and what it asks for: a cause may lie with a parent, or with the class of that. */
function concerned(resource: Resource, analysis: Analysis): ReadonlySet<string> {
  const { index, statuses } = analysis;
  const { attachments, set } = linksOf(resource, index);
  const parents = [...attachments.map(({ parent }) => parent), set?.gateway];
  const gateways = parents.map((parent) => parent && statusOf(statuses, parent.key, 'listener-set')?.gateway);
  const found = [resource, ...parents, ...gateways].filter((one) => one !== undefined);
  return new Set(found.flatMap((one) => [one.key, classOf(one, analysis) ?? []].flat()));
}

test('whatever is not well has a finding as its cause', () => {
  fc.assert(
    fc.property(randomObjects, (objects) => {
      const analysis = analysisOf(objects);
      for (const resource of analysis.model.resources.values()) {
        if (stateOf(resource, analysis.statuses) !== 'problem') continue;
        const keys = concerned(resource, analysis);
        const causes = analysis.findings.filter(({ resource: on }) => on !== null && keys.has(on));
        expect([resource.key, causes.length > 0]).toEqual([resource.key, true]);
      }
    }),
    { numRuns: 25 },
  );
});

test('an error means that the API server refuses, or that a controller says no', () => {
  fc.assert(
    fc.property(randomObjects, (objects) => {
      const analysis = analysisOf(objects);
      for (const { resource: key, severity, code, admission, message } of analysis.findings) {
        const resource = key === null ? undefined : analysis.model.resources.get(key);
        if (severity !== 'error' || admission || !resource) continue;
        const state = stateOf(resource, analysis.statuses);
        if (state !== null) expect([code, message, state]).toEqual([code, message, 'problem']);
      }
    }),
    { numRuns: 25 },
  );
});
