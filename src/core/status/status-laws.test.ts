import fc from 'fast-check';
import { expect, test } from 'vitest';
import { admissionOf } from '../admission/admission-of.ts';
import { scopeOf } from '../kinds/registry.ts';
import { arrayAt, stringAt } from '../model/access.ts';
import { defaultOptions } from '../model/options.ts';
import { loadModel } from '../model/update-model.ts';
import { route, service, toFront } from '../testing/cases/case-objects.ts';
import { analyze, type Analysis, type AnalysisSettings } from '../analysis.ts';
import type { Json, JsonObject } from '../yaml/json.ts';
import type { Statuses } from './statuses.ts';
import { statusValue } from './status-value.ts';
import { randomObjects } from './testing/random-objects.ts';

const reading = { scopeOf, defaultNamespace: 'default' };

/** Every object in a file of its own, named by its place in the list. */
const topologyOf = (
  objects: readonly JsonObject[],
  previous?: Analysis,
  options: AnalysisSettings = defaultOptions,
): Analysis =>
  analyze(
    loadModel(
      objects.map((object, i) => ({
        path: `${String(i).padStart(3, '0')}.yaml`,
        text: JSON.stringify(object),
      })),
      reading,
    ),
    options,
    previous,
  );

type Said = Readonly<Record<string, Json>>;

const saidBy = (topology: Analysis, statuses: Statuses): Said =>
  Object.fromEntries(
    [...topology.model.resources.values()]
      .map((resource) => [resource.key, statusValue(resource, statuses) ?? null] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

const said = (objects: readonly JsonObject[], options?: AnalysisSettings): Said => {
  const topology = topologyOf(objects, undefined, options);
  return saidBy(topology, topology.statuses);
};

const without = (all: Said, kind: string): Said =>
  Object.fromEntries(Object.entries(all).filter(([key]) => !key.includes(`/${kind}/`)));

test('the order of documents and files does not matter', () => {
  fc.assert(
    fc.property(
      randomObjects.chain((objects) =>
        fc.tuple(fc.constant(objects), fc.shuffledSubarray([...objects], { minLength: objects.length })),
      ),
      ([objects, shuffled]) => {
        expect(said(shuffled)).toEqual(said(objects));
      },
    ),
    { numRuns: 25 },
  );
});

test('an object without referrers changes no other', () => {
  const strangers = [
    ...service('stranger', { namespace: 'far' }),
    route({ rules: [] }, { name: 'stranger', namespace: 'far', parents: [{ name: 'nowhere' }] }),
  ];
  fc.assert(
    fc.property(randomObjects, fc.nat(), (objects, place) => {
      const at = place % (objects.length + 1);
      const after = said([...objects.slice(0, at), ...strangers, ...objects.slice(at)]);
      const others = Object.fromEntries(Object.entries(after).filter(([key]) => !key.endsWith('/stranger')));
      expect(others).toEqual(said(objects));
    }),
    { numRuns: 25 },
  );
});

/** All conditions that are True when all is well, by whose they are. */
function* positives(value: Json, path: string): Generator<readonly [string, string]> {
  if (typeof value !== 'object' || value === null) return;
  for (const condition of arrayAt(value, 'conditions')) {
    const type = stringAt(condition, 'type') ?? '';
    if (['Accepted', 'Programmed', 'ResolvedRefs'].includes(type))
      yield [`${path} ${type}`, stringAt(condition, 'status') ?? ''];
  }
  for (const list of ['listeners', 'parents', 'ancestors']) {
    for (const item of arrayAt(value, list)) {
      const name =
        stringAt(item, 'name') ??
        JSON.stringify(item, ['parentRef', 'ancestorRef', 'kind', 'name', 'port', 'sectionName']);
      yield* positives(item, `${path} ${list} ${name}`);
    }
  }
}

const allPositives = (all: Said): ReadonlyMap<string, string> =>
  new Map(Object.entries(all).flatMap(([key, value]) => [...positives(value, key)]));

test('removing a grant can only turn True to False', () => {
  fc.assert(
    fc.property(randomObjects, (objects) => {
      const before = allPositives(said(objects));
      for (const grant of objects.filter(({ kind }) => kind === 'ReferenceGrant')) {
        const after = allPositives(said(objects.filter((object) => object !== grant)));
        for (const [what, status] of after)
          if (status === 'True') expect([what, before.get(what)]).toEqual([what, 'True']);
      }
    }),
    { numRuns: 25 },
  );
});

test('renaming everything renames the result', () => {
  const names =
    /\b(kiln|vault|tea|edge|front|red|blue|web|alt|old|fresh|cup|cert|lost|authorities|r1|r2|r3|g1|g2|g3|p1|p2|wheel|ghost)\b(?!\.\w)/g;
  const renamed = (text: string): string => text.replaceAll(names, 'n-$1');
  fc.assert(
    fc.property(randomObjects, (objects) => {
      const all = objects.map((object): JsonObject => JSON.parse(renamed(JSON.stringify(object))));
      expect(said(all)).toEqual(JSON.parse(renamed(JSON.stringify(said(objects)))));
    }),
    { numRuns: 25 },
  );
});

test('what the API server refuses has no status, and is not there for others', () => {
  const broken = fc.constantFrom(
    'Gateway',
    'HTTPRoute',
    'Service',
    'ReferenceGrant',
    'GatewayClass',
    'ListenerSet',
  );
  fc.assert(
    fc.property(randomObjects, broken, (objects, kind) => {
      const damaged = objects.map((object) =>
        object['kind'] === kind
          ? { ...object, metadata: { ...(object['metadata'] as JsonObject), labels: { 'no label': 'x' } } }
          : object,
      );
      // Manifests that hold none of a kind may be a part of a cluster, and those that hold a refused one are not.
      const whole = { ...defaultOptions, complete: true };
      const topology = topologyOf(damaged, undefined, whole);
      const all = saidBy(topology, topology.statuses);
      for (const resource of topology.model.resources.values())
        if (admissionOf(resource, topology.index).violations.length > 0) expect(all[resource.key]).toBeNull();
      expect(without(all, kind)).toEqual(
        said(
          objects.filter((object) => object['kind'] !== kind),
          whole,
        ),
      );
    }),
    { numRuns: 25 },
  );
});

test('after any edits, what was kept and what is worked out anew agree', () => {
  fc.assert(
    fc.property(fc.array(randomObjects, { minLength: 2, maxLength: 4 }), (states) => {
      let topology: Analysis | undefined;
      for (const objects of states) {
        topology = topologyOf(objects, topology);
        expect(saidBy(topology, topology.statuses)).toEqual(said(objects));
      }
    }),
    { numRuns: 15 },
  );
});

test('what an edit does not touch stays the same object', () => {
  const before = topologyOf([...service('red'), route({ rules: [] }, { parents: [toFront] })]);
  const first = before.statuses;
  const after = analyze(before.model, { ...defaultOptions, suppressed: ['x/y'] }, before);
  const second = after.statuses;
  expect(second.objects).toBe(first.objects);
});
