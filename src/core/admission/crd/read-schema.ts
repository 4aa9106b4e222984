import type { Schema, Validation } from '../../kinds/schema.ts';
import { metadataSchema } from '../../kinds/shared/metadata.ts';
import { objectSchema } from '../../kinds/shared/object-schema.ts';
import { memo } from '../../incremental/memo.ts';
import type { Json, JsonObject } from '../../yaml/json.ts';
import { listOf, numberOf, stringOf, stringsOf } from './written.ts';
import { isObject } from '../../yaml/is-object.ts';

/** Schemas of real kinds are some 30 levels deep. What is deeper is kept as it is. */
export const DEEPEST_SCHEMA = 200;

/** What a schema means that is no schema, or that is nested beyond reason: any value at all. */
const ANYTHING: Schema = { preserveUnknownFields: true };

/**
 * The schema of a whole object from the `openAPIV3Schema` of a version of a CustomResourceDefinition. `apiVersion`,
 * `kind` and `metadata` are those of every object, whatever the CRD says of them, as the API server has it.
 * Never fails: what makes no sense is left out here and reported by `schemaProblems`.
 */
export const readObjectSchema = memo((written: JsonObject): Schema => {
  const { properties = {}, required = [], ...rest } = readSchema(written);
  const own = Object.entries(properties).filter(([key]) => !OF_EVERY_OBJECT.has(key));
  return {
    ...rest,
    ...objectSchema(
      Object.fromEntries(own),
      required.filter((key) => !OF_EVERY_OBJECT.has(key)),
    ),
  };
});

/** Fields of every object; the API server reads them itself. */
const OF_EVERY_OBJECT: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata']);

/** Types a field of a structural schema may have. */
export const SCHEMA_TYPES = ['array', 'boolean', 'integer', 'number', 'object', 'string'] as const;

const TYPES: ReadonlyMap<string, NonNullable<Schema['type']>> = new Map(
  SCHEMA_TYPES.map((type) => [type, type]),
);

export const isSchemaType = (type: string): boolean => TYPES.has(type);

const readSchema = (written: Json | undefined, depth = 0): Schema =>
  isObject(written) && depth <= DEEPEST_SCHEMA ? readPart(written, depth) : ANYTHING;

/** Cyclic and shared parts (aliases of YAML) are read once. */
const readPart: (written: JsonObject, depth: number) => Schema = memo((written, depth: number) => {
  const schema = {
    ...readType(written),
    ...readFields(written, depth),
    ...readLimits(written),
    ...readJunctors(written, depth),
    ...readExtensions(written),
  };
  return schema.embeddedResource ? withObjectFields(schema) : schema;
}, ANYTHING);

function readType(written: JsonObject): Schema {
  // An integer-or-string field takes both, whatever type it names.
  const isEither = written['x-kubernetes-int-or-string'] === true;
  const type = isEither ? undefined : TYPES.get(stringOf(written['type']) ?? '');
  const description = stringOf(written['description']);
  const format = stringOf(written['format']);
  return {
    ...(type !== undefined && { type }),
    ...(description !== undefined && { description: firstSentences(description) }),
    ...(format !== undefined && { format }),
    ...(written['default'] !== undefined && { default: written['default'] }),
    ...(Array.isArray(written['enum']) && { enum: listOf(written['enum']) }),
    ...(written['nullable'] === true && { nullable: true }),
  };
}

/** The first paragraph on one line: hovers and forms have room for that. */
const firstSentences = (text: string): string =>
  (text.split(/\n\s*\n/, 1)[0] ?? '').replace(/\s+/g, ' ').trim();

function readFields(written: JsonObject, depth: number): Schema {
  const properties = written['properties'];
  const additional = written['additionalProperties'];
  const items = written['items'];
  const required = stringsOf(written['required']);
  return {
    ...(isObject(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, field]) => [key, readSchema(field, depth + 1)]),
      ),
    }),
    ...(isObject(additional) && { additionalProperties: readSchema(additional, depth + 1) }),
    ...(additional === true && { preserveUnknownFields: true }),
    ...(isObject(items) && { items: readSchema(items, depth + 1) }),
    ...(required.length > 0 && { required }),
  };
}

const LIMITS = [
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
  'multipleOf',
] as const;

function readLimits(written: JsonObject): Schema {
  const pattern = stringOf(written['pattern']);
  return {
    ...Object.fromEntries(
      LIMITS.flatMap((limit) => {
        const value = numberOf(written[limit]);
        return value === undefined ? [] : [[limit, value]];
      }),
    ),
    ...(pattern !== undefined && { pattern }),
    ...(written['exclusiveMinimum'] === true && { exclusiveMinimum: true }),
    ...(written['exclusiveMaximum'] === true && { exclusiveMaximum: true }),
  };
}

function readJunctors(written: JsonObject, depth: number): Schema {
  const not = written['not'];
  return {
    ...Object.fromEntries(
      (['allOf', 'anyOf', 'oneOf'] as const).flatMap((junctor) => {
        const branches = listOf(written[junctor]);
        if (branches.length === 0 || isTypeChoice(written, branches)) return [];
        return [[junctor, branches.map((branch) => readSchema(branch, depth + 1))]];
      }),
    ),
    ...(isObject(not) && { not: readSchema(not, depth + 1) }),
  };
}

/** `anyOf: [{type: integer}, {type: string}]` beside `x-kubernetes-int-or-string` says nothing more. */
const isTypeChoice = (written: JsonObject, branches: readonly Json[]): boolean =>
  written['x-kubernetes-int-or-string'] === true &&
  branches.every((branch) => isObject(branch) && Object.keys(branch).join() === 'type');

function readExtensions(written: JsonObject): Schema {
  const listType = stringOf(written['x-kubernetes-list-type']);
  const keys = stringsOf(written['x-kubernetes-list-map-keys']);
  const validations = listOf(written['x-kubernetes-validations']).flatMap(readValidation);
  return {
    ...(written['x-kubernetes-int-or-string'] === true && { intOrString: true }),
    ...(written['x-kubernetes-preserve-unknown-fields'] === true && { preserveUnknownFields: true }),
    ...(written['x-kubernetes-embedded-resource'] === true && { embeddedResource: true }),
    ...((listType === 'atomic' || listType === 'set' || listType === 'map') && { listType }),
    ...(keys.length > 0 && { listMapKeys: keys }),
    ...(written['x-kubernetes-map-type'] === 'atomic' && { mapType: 'atomic' }),
    ...(validations.length > 0 && { validations }),
  };
}

function readValidation(written: Json): readonly Validation[] {
  if (!isObject(written)) return [];
  const rule = stringOf(written['rule']);
  if (rule === undefined) return [];
  const texts = (['message', 'messageExpression', 'reason', 'fieldPath'] as const).flatMap((key) => {
    const value = stringOf(written[key]);
    return value === undefined || value === '' ? [] : [[key, value] as const];
  });
  return [
    {
      rule,
      ...Object.fromEntries(texts),
      ...(written['optionalOldSelf'] === true && { optionalOldSelf: true }),
    },
  ];
}

/** An object within an object has the fields of every object. */
const withObjectFields = (schema: Schema): Schema => ({
  ...schema,
  type: 'object',
  required: [...new Set(['apiVersion', 'kind', ...(schema.required ?? [])])],
  properties: {
    ...schema.properties,
    apiVersion: { type: 'string', description: 'Group and version of the object inside.' },
    kind: { type: 'string', description: 'Kind of the object inside.' },
    metadata: metadataSchema,
  },
});
