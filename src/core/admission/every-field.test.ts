import { describe, expect, test } from 'vitest';
import { kinds } from '../kinds/registry.ts';
import { schemaOf } from '../kinds/schemas.ts';
import { allCrds, crdsText } from '../model/installed-crds.ts';
import { isServed } from '../model/served.ts';
import type { Json, JsonObject } from '../yaml/json.ts';
import { compileObject } from './structure/compile-object.ts';
import type { CompiledSchema } from './structure/compiled-schema.ts';
import { startRun } from './structure/run.ts';
import { pruneAndDefault } from './structure/prune-and-default.ts';
import { fieldPath } from './words/field-path.ts';
import { placesIn, withValue } from './testing/places.ts';
import { brokenValues, sampleValue } from './testing/sample-value.ts';

/** What the structure of an object breaks, as `code path`. */
function brokenIn(compiled: CompiledSchema, object: Json): readonly string[] {
  const run = startRun('schema');
  pruneAndDefault(run, compiled, object);
  const unknown = run.unknown.map((path) => `unknown ${fieldPath(path)}`);
  // Of an item that is no object, a list with keys says the same.
  const said = [...run.found, ...run.repeated].map(({ code, path }) => `${code} ${fieldPath(path)}`);
  return [...new Set([...said, ...unknown])];
}

/** The versions of Kubernetes itself are the same beside all CRDs of the Gateway API. */
const subjects = kinds.flatMap(({ group, kind, versions }) =>
  versions.flatMap(({ name, served }) =>
    (served ? allCrds.filter((crds) => isServed(served, crds)) : allCrds.slice(-1)).map(
      (crds) => [kind, name, crdsText(crds), crds, schemaOf(group, kind, name)] as const,
    ),
  ),
);

/** Addresses of a Gateway must also be IP addresses; the smallest text that is one is found by the sample alone. */
const IP_ADDRESS = /^spec\.addresses\[0\]\.value$/;

describe.each(subjects)('%s %s, %s', (_kind, _version, _crds, crds, schema) => {
  const compiled = compileObject(schema ?? {}, crds);
  const places = [...placesIn(compiled)];

  test('takes a sound value of every field', () => {
    expect(places.length).toBeGreaterThan(5);
    for (const { path, compiled: field } of places) {
      const value = IP_ADDRESS.test(fieldPath(path)) ? '192.0.2.1' : sampleValue(field);
      expect([fieldPath(path), ...brokenIn(compiled, withValue(compiled, path, value))]).toEqual([
        fieldPath(path),
      ]);
    }
  });

  test('refuses every broken value of every field, for that and nothing else', () => {
    for (const { path, compiled: field } of places) {
      if (IP_ADDRESS.test(fieldPath(path))) continue;
      for (const { code, value, at = [], also = [] } of brokenValues(field)) {
        const due = [code, ...also].map((one) => `admission/${one} ${fieldPath([...path, ...at])}`);
        const shown = JSON.stringify(value).slice(0, 80);
        expect([shown, ...brokenIn(compiled, withValue(compiled, path, value))]).toEqual([shown, ...due]);
      }
    }
  });

  test('drops a field that is not there, wherever the schema is closed', () => {
    for (const { path, compiled: field } of places) {
      if (field.type !== 'object' || field.open || field.additional) continue;
      const value = { ...(sampleValue(field) as JsonObject), 'no-such-field': 1 };
      expect(brokenIn(compiled, withValue(compiled, path, value))).toEqual([
        `unknown ${fieldPath([...path, 'no-such-field'])}`,
      ]);
    }
  });
});
