import { schemaFor } from '../admission/schema-for.ts';
import { compileObject } from '../admission/structure/compile-object.ts';
import { pruneAndDefault } from '../admission/structure/prune-and-default.ts';
import { startRun } from '../admission/structure/run.ts';
import { isNative } from '../admission/native/check-native.ts';
import { sameValue } from '../incremental/same-value.ts';
import type { Schema } from '../kinds/schema.ts';
import type { Resource } from '../model/resource.ts';
import { withNativeDefaults, withoutNativeDefaults } from './native-defaults.ts';
import type { ResourceIndex } from '../topology/resource-index.ts';
import { isObject } from '../yaml/is-object.ts';
import type { Json, JsonObject } from '../yaml/json.ts';

type Type = Pick<Resource, 'group' | 'kind' | 'version'>;

/** Says what the API server stores of a value of a kind: with its defaults; null where the kind is not known. */
export function defaultsOf(type: Type, index: ResourceIndex): ((value: JsonObject) => Json) | null {
  const schema = schemaFor(type, index);
  if (!schema) return null;
  const compiled = compileObject(schema, index.crds());
  return (value) =>
    withNativeDefaults(
      pruneAndDefault(startRun(isNative(type) ? 'native' : 'schema'), compiled, value),
      type,
    );
}

/** A value without the fields that are as the schema fills them in, from outside in. */
function bare(value: Json, schema: Schema | undefined): Json {
  if (!schema) return value;
  if (Array.isArray(value)) return value.map((item: Json) => bare(item, schema.items));
  if (!isObject(value)) return value;
  const { properties = {}, additionalProperties } = schema;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): (readonly [string, Json])[] => {
      const own = Object.hasOwn(properties, key) ? properties[key] : undefined;
      if (own?.default !== undefined && sameValue(own.default, inner)) return [];
      return [[key, bare(inner, own ?? (isObject(additionalProperties) ? additionalProperties : undefined))]];
    }),
  );
}

/**
 * An object without the fields that the API server fills in by itself, provably: what it stores of the rest is the same, field
 * by field. Where that is not so, or the kind is not known, the object as it is.
 */
export function withoutDefaults(value: JsonObject, type: Type, index: ResourceIndex): JsonObject {
  const stored = defaultsOf(type, index);
  const schema = schemaFor(type, index);
  if (!stored || !schema) return value;
  const shorter = bare(withoutNativeDefaults(value, type), schema);
  return isObject(shorter) && sameValue(stored(shorter), stored(value)) ? shorter : value;
}
