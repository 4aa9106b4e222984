import { describe, expect, test } from 'vitest';
import { isObject } from '../../yaml/is-object.ts';
import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import { GONE, mutationsOfKind, podMutations, type Mutation } from '../testing/native-mutations.ts';
import { otherObjects, podObjects } from '../testing/native-objects.ts';
import { linesOf } from '../testing/lines-of.ts';

function linesOfValue(value: Json): readonly string[] {
  return linesOf(JSON.stringify(value));
}

/** `spec.ports[0].port` as steps. */
const stepsOf = (place: string): Path =>
  Array.from(place.matchAll(/[^.[\]]+/g), ([step]) => (/^\d+$/.test(step) ? Number(step) : step));

/** A copy with one place changed; objects on the way are made where there are none. */
function changed(value: Json | undefined, [step, ...rest]: Path, change: Mutation['change']): Json {
  if (step === undefined) return change === GONE ? null : change;
  if (Array.isArray(value))
    return (value as readonly Json[]).with(Number(step), changed(value[Number(step)] as Json, rest, change));
  const object: JsonObject = value !== undefined && isObject(value) ? value : {};
  if (rest.length > 0 || change !== GONE) return { ...object, [step]: changed(object[step], rest, change) };
  const { [step]: _, ...others } = object;
  return others;
}

/** The mutations of an object, with their places and words in it. */
function mutationsOf(value: JsonObject, at?: string): readonly Mutation[] {
  const kind = String(value['kind']);
  const handled = `${kind} in version "v1" cannot be handled as a ${kind}`;
  const here = (text: string): string => text.replaceAll('~', `${at}.`).replace(/^#/, handled);
  const own = mutationsOfKind[kind] ?? [];
  // A StatefulSet gives its Pods their names.
  const ofPod = podMutations.filter(({ place }) => kind !== 'StatefulSet' || place !== '~hostname');
  return [...own, ...(at === undefined ? [] : ofPod)].map(({ place, change, lines }) => ({
    place: here(place),
    change,
    lines: lines.map(here),
  }));
}

const subjects = [...podObjects, ...otherObjects.map((value) => ({ at: undefined, value }))].map(
  ({ at, value }) => ({ kind: String(value['kind']), value, mutations: mutationsOf(value, at) }),
);

const apply = (value: JsonObject, { place, change }: Mutation): JsonObject =>
  changed(value, stepsOf(place), change) as JsonObject;

/** The places of all values that are no objects and lists, but for what says of which kind an object is. */
function* leavesOf(value: Json, path: Path = []): Generator<Path> {
  if (path.length === 1 && (path[0] === 'apiVersion' || path[0] === 'kind' || path[0] === 'metadata')) return;
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* leavesOf(item as Json, [...path, index]);
  else if (value !== null && isObject(value))
    for (const [key, inner] of Object.entries(value)) yield* leavesOf(inner, [...path, key]);
  else yield path;
}

/** The places of all objects and lists. */
const innerPlacesOf = (value: Json): readonly Path[] => {
  const places = new Map<string, Path>();
  for (const path of leavesOf(value))
    for (let length = 1; length < path.length; length++)
      places.set(JSON.stringify(path.slice(0, length)), path.slice(0, length));
  return [...places.values()];
};

describe.each(subjects)('a $kind', ({ value, mutations }) => {
  test('is taken as it is', () => {
    expect(linesOfValue(value)).toEqual([]);
  });

  test('holds nothing against values that are filled in later', () => {
    const held = [...leavesOf(value), ...innerPlacesOf(value)].flatMap((path) =>
      linesOfValue(changed(value, path, '${LATER}')).map((line) => `${path.join('.')} → ${line}`),
    );
    expect(held).toEqual([]);
  });

  test.each(mutations)('with $change at $place', (mutation) => {
    expect(linesOfValue(apply(value, mutation))).toEqual(mutation.lines);
  });
});
