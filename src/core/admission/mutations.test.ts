import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GATEWAY_API, X_GATEWAY_API } from '../kinds/shared/groups.ts';
import { kinds } from '../kinds/registry.ts';
import { schemaOf } from '../kinds/schemas.ts';
import { servedVersions } from '../kinds/served-versions.ts';
import { defaultOptions } from '../model/options.ts';
import { analysisOf } from '../testing/workspace.ts';
import type { JsonObject } from '../yaml/json.ts';
import { admissionOf } from './admission-of.ts';
import { fieldRules } from './field-rules/registry.ts';
import { compileObject } from './structure/compile-object.ts';
import { mutationsOf, type Mutation } from './testing/mutations.ts';
import { placesIn, withValue, type Place } from './testing/places.ts';
import { fieldPath } from './words/field-path.ts';

const crds = { ...defaultOptions, channel: 'experimental' } as const;

const NOT_CHECKED =
  '<nil>: Invalid value: null: some validation rules were not checked because the object was invalid; correct the existing errors to complete validation';

/** Every version of every kind of the Gateway API, with the places of its spec. */
const subjects = kinds
  .filter(({ group }) => group === GATEWAY_API || group === X_GATEWAY_API)
  .flatMap((kind) =>
    servedVersions(kind, crds).map(({ name }) => {
      const compiled = compileObject(schemaOf(kind.group, kind.kind, name) ?? {}, crds);
      return { kind, version: name, compiled, places: [...placesIn(compiled)].filter(isMutable) };
    }),
  );

/** The spec and what is in it, but for addresses of a Gateway, which are held against alternatives. */
function isMutable({ path, compiled }: Place): boolean {
  return path[0] === 'spec' && path[1] !== 'addresses' && compiled.type !== 'any';
}

type Subject = (typeof subjects)[number];

/** What is said of the smallest object of a kind with a value at a place; broken rules of the schema beside it are left out. */
function askServer({ kind, version, compiled }: Subject, { path }: Place, { value }: Mutation) {
  const object = {
    ...(withValue(compiled, path, value) as JsonObject),
    apiVersion: `${kind.group}/${version}`,
    kind: kind.kind,
    metadata: { name: 'x' },
  };
  const { model, index } = analysisOf(JSON.stringify(object), crds);
  const [resource] = model.resources.values();
  if (!resource) throw new Error('no object');
  const { violations, unknown } = admissionOf(resource, index);
  return {
    says: violations
      .filter(({ code }) => !fieldRules.has(code.slice('admission/'.length)))
      .map(({ message }) => message),
    unknown: unknown.map((place) => fieldPath(place)),
  };
}

const pick = <T>(from: readonly T[], nth: number): T => {
  const one = from[nth % from.length];
  if (one === undefined) throw new Error('nothing to choose from');
  return one;
};

test('a kind has versions, and a version places', () => {
  expect(subjects.length).toBeGreaterThan(15);
  for (const { places } of subjects) expect(places.length).toBeGreaterThan(1);
});

test('what is done to an object is answered as the API server answers it, word for word', () => {
  const nth = fc.nat({ max: 1_000_000 });
  fc.assert(
    fc.property(nth, nth, nth, (first, second, third) => {
      const subject = pick(subjects, first);
      const place = pick(subject.places, second);
      const mutations = [...mutationsOf(place.compiled, place.path)];
      if (mutations.length === 0) return;
      const mutation = pick(mutations, third);
      const due = [...mutation.says, ...(mutation.blocks && subject.compiled.hasRules ? [NOT_CHECKED] : [])];
      const title = `${subject.kind.kind} ${subject.version} ${fieldPath(place.path)}: ${mutation.name}`;
      const answer = askServer(subject, place, mutation);
      expect({ title, says: answer.says.toSorted(), unknown: answer.unknown }).toEqual({
        title,
        says: due.toSorted(),
        unknown: mutation.unknown ?? [],
      });
    }),
    { numRuns: 800 },
  );
});
