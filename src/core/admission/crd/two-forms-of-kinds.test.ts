import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Kind } from '../../kinds/define-kind.ts';
import { kinds, scopeOf } from '../../kinds/registry.ts';
import { schemaOf } from '../../kinds/schemas.ts';
import { allCrds, crdsText, NEWEST_RELEASE, type InstalledCrds } from '../../model/installed-crds.ts';
import { servedVersions } from '../../kinds/served-versions.ts';
import { isSince } from '../../model/served.ts';
import { defaultOptions } from '../../model/options.ts';
import type { Reading } from '../../model/model.ts';
import { loadModel, updateModel } from '../../model/update-model.ts';
import { unmark } from '../../testing/workspace.ts';
import { analyze } from '../../analysis.ts';
import { parseDocument } from '../../yaml/parse.ts';
import type { Json, JsonObject } from '../../yaml/json.ts';
import { admissionOf } from '../admission-of.ts';
import { fieldRules } from '../field-rules/registry.ts';
import type { AdmissionResult } from '../violation.ts';
import { definitionProblems } from './definition-problems.ts';
import { arbitraryValue } from './testing/arbitrary-value.ts';
import { crdOfKind } from './testing/crd-of-kind.ts';

const gatewayKinds = kinds.filter(({ group }) => /^gateway\.networking\.(?:x-)?k8s\.io$/.test(group));
const reading: Reading = { scopeOf, defaultNamespace: 'default' };

/** The verdicts on objects in a workspace, which holds the CRDs of all kinds of a release and channel, or nothing else. */
function admissionIn(crds: InstalledCrds, withDefinitions: boolean): (object: Json) => AdmissionResult {
  const files = gatewayKinds.flatMap((kind) => {
    const crd = crdOfKind(kind, crds);
    return crd && withDefinitions ? [{ path: `${kind.plural}.json`, text: JSON.stringify(crd) }] : [];
  });
  let model = loadModel(files, reading);
  let topology = analyze(model, { ...defaultOptions, ...crds });
  return (object) => {
    model = updateModel(model, [{ path: 'object.json', type: 'put', text: JSON.stringify(object) }], reading);
    topology = analyze(model, { ...defaultOptions, ...crds }, topology);
    const resource = [...topology.model.resources.values()].find(({ file }) => file === 'object.json');
    if (!resource) throw new Error(`No object: ${JSON.stringify(object)}`);
    return admissionOf(resource, topology.index);
  };
}

const admissions = new Map(
  allCrds.map((crds) => [crds, { builtIn: admissionIn(crds, false), defined: admissionIn(crds, true) }]),
);

/** The verdict, without the data for fixes. */
const verdict = ({ violations, unknown, value }: AdmissionResult) => ({
  messages: violations.map(({ message }) => message),
  unknown,
  value,
});

/** What generated objects were refused for. */
const broken = new Set<string>();

function expectSameVerdict(object: Json, crds: InstalledCrds): AdmissionResult {
  const admission = admissions.get(crds);
  if (!admission) throw new Error(crdsText(crds));
  const expected = admission.builtIn(object);
  expect(verdict(admission.defined(object))).toEqual(verdict(expected));
  return expected;
}

const objectOf = (kind: Kind, version: string, spec: Json): JsonObject => ({
  apiVersion: `${kind.group}/${version}`,
  kind: kind.kind,
  metadata: { name: 'a', ...(kind.scope === 'Namespaced' && { namespace: 'default' }) },
  spec,
});

describe.each(allCrds.map((crds) => [crdsText(crds), crds] as const))(
  '%s: built-in rules and CRDs agree',
  (_, crds) => {
    const served = gatewayKinds.filter((kind) => crdOfKind(kind, crds));

    test.each(served.map((kind) => [kind.kind, kind] as const))(
      'on the definition of %s, which is sound',
      (_, kind) => {
        const crd = crdOfKind(kind, crds);
        const { model } = analyze(loadModel([{ path: 'a.json', text: JSON.stringify(crd) }], reading), {
          ...defaultOptions,
          ...crds,
        });
        expect([...model.resources.values()].flatMap(definitionProblems)).toEqual([]);
      },
    );

    test.each(served.map((kind) => [kind.kind, kind] as const))('on generated objects of %s', (_, kind) => {
      const spec = schemaOf(kind.group, kind.kind)?.properties?.['spec'] ?? {};
      const versions = servedVersions(kind, crds);
      fc.assert(
        fc.property(
          arbitraryValue(spec, crds),
          fc.constantFrom(...versions.map(({ name }) => name)),
          (value, version) => {
            const { violations } = expectSameVerdict(objectOf(kind, version, value), crds);
            for (const { code } of violations) broken.add(code);
          },
        ),
        { numRuns: isSince(crds.release, NEWEST_RELEASE) ? 60 : 12 },
      );
    });

    const examples = [...fieldRules.values()].flatMap(({ id, examples: { good, bad } }) =>
      [good, bad].map(
        (example) => [id, parseDocument(unmark(example).text.split('\n---')[0] ?? '').value] as const,
      ),
    );

    test.each(examples)('on an example of %s', (_, object) => {
      expect(object).toBeTypeOf('object');
      expectSameVerdict(object ?? null, crds);
    });
  },
);

test('generated objects break most of the rules', () => {
  const rules = [...fieldRules.keys()].filter((id) => broken.has(`admission/${id}`));
  expect(rules.length).toBeGreaterThan(40);
});
