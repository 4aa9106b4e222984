import { memo } from '../../incremental/memo.ts';
import { allCrds, installedCrds, type InstalledCrds } from '../../model/installed-crds.ts';
import type { Json } from '../../yaml/json.ts';
import { installedSchema } from '../../kinds/installed-schema.ts';
import type { Schema, Validation } from '../../kinds/schema.ts';
import { fieldRules } from '../field-rules/registry.ts';
import { ruleIn, type FieldRule } from '../field-rule.ts';
import { matcherOf } from './matcher.ts';

/** A default that is filled in where a field is absent; what is inside it has its own defaults already. */
type Default = Readonly<{ key: string; value: Json }>;

/** A schema prepared for walking over values: for certain CRDs of the Gateway API, with its patterns compiled and its rules looked up. */
export type CompiledSchema = Readonly<{
  schema: Schema;
  limits: Limits;
  type: Schema['type'] | 'any';
  nullable: boolean;
  fields: ReadonlyMap<string, CompiledSchema>;
  /** What other keys lead to; null where there are none. */
  additional: CompiledSchema | null;
  /** Whether fields that the schema does not have are kept. */
  open: boolean;
  items: CompiledSchema | null;
  required: readonly string[];
  defaults: readonly Default[];
  matches: ((text: string) => boolean) | null;
  allowed: ReadonlySet<Json> | null;
  rules: readonly FieldRule[];
  validations: readonly Validation[];
  /** The fields that have rules, or that have fields with rules. */
  fieldsWithRules: readonly Readonly<{ key: string; field: CompiledSchema }>[];
  /** Whether this node or one inside it has rules. */
  hasRules: boolean;
  /** Whether this node or one inside it has rules in CEL. */
  hasValidations: boolean;
  /** Whether there are checks of the value beside type and fields (`allOf`, `anyOf`, `oneOf`, `not`). */
  combined: boolean;
}>;

/** The keys of a schema that every value is held against. */
const LIMITS = [
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'multipleOf',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
  'listType',
  'intOrString',
] as const satisfies readonly (keyof Schema)[];

/** Those of one schema. All have all keys, in one order: V8 reads objects of one shape at once, and of many by search. */
type Limits = Readonly<{ [Key in (typeof LIMITS)[number]]: Schema[Key] | undefined }>;

const limitsOf = (schema: Schema): Limits =>
  Object.fromEntries(LIMITS.map((key) => [key, schema[key]])) as Limits;

const NO_FIELDS: ReadonlyMap<string, CompiledSchema> = new Map();
const NOTHING: readonly never[] = [];

/** Fills in the defaults inside a default; given by the caller, because pruning and defaulting uses compiled schemas. */
export type Complete = (compiled: CompiledSchema, value: Json) => Json;

type Prepare = (schema: Schema, complete: Complete) => CompiledSchema;

/** For each release and channel, what was prepared; parts that schemas share are prepared once. */
const prepared: ReadonlyMap<InstalledCrds, Prepare> = new Map(
  allCrds.map((crds) => [
    crds,
    memo((schema: Schema, complete: Complete) => prepare(schema, crds, complete)),
  ]),
);

/** Prepares a schema, which must be the one of `crds` already (`installedSchema`). */
export function compileSchema(schema: Schema, crds: InstalledCrds, complete: Complete): CompiledSchema {
  const known = installedCrds(crds);
  return prepared.get(known)?.(schema, complete) ?? prepare(schema, known, complete);
}

function prepare(schema: Schema, crds: InstalledCrds, complete: Complete): CompiledSchema {
  const fields = fieldsOf(schema, crds, complete);
  const inner = (one: Schema | undefined): CompiledSchema | null => {
    const here = one && installedSchema(one, crds);
    return here ? compileSchema(here, crds, complete) : null;
  };
  const additional = inner(schema.additionalProperties);
  const items = inner(schema.items);
  const rules = (schema.rules ?? NOTHING).flatMap((id) => {
    const rule = fieldRules.get(id);
    return rule && !rule.updateOnly ? [ruleIn(rule, crds)] : [];
  });
  const inside = [...fields.values(), additional, items];
  return {
    schema,
    limits: limitsOf(schema),
    type: schema.type ?? 'any',
    nullable: schema.nullable === true,
    fields,
    additional,
    open: schema.preserveUnknownFields === true || schema.type === undefined,
    items,
    required: schema.required ?? NOTHING,
    defaults: defaultsOf(fields, complete),
    matches: schema.pattern === undefined ? null : matcherOf(schema.pattern),
    allowed: schema.enum ? new Set(schema.enum) : null,
    rules,
    validations: schema.validations ?? NOTHING,
    fieldsWithRules: Array.from(fields, ([key, field]) => ({ key, field })).filter(
      ({ field }) => field.hasRules,
    ),
    // Rules that only updates can break count as well: the server reports that they were not checked.
    hasRules:
      (schema.rules ?? NOTHING).length > 0 ||
      (schema.validations ?? NOTHING).length > 0 ||
      inside.some((compiled) => compiled?.hasRules),
    hasValidations:
      (schema.validations ?? NOTHING).length > 0 || inside.some((compiled) => compiled?.hasValidations),
    combined: Boolean(schema.allOf ?? schema.anyOf ?? schema.oneOf ?? schema.not),
  };
}

function fieldsOf(
  schema: Schema,
  crds: InstalledCrds,
  complete: Complete,
): ReadonlyMap<string, CompiledSchema> {
  const properties = Object.entries(schema.properties ?? {});
  if (properties.length === 0) return NO_FIELDS;
  const fields = new Map<string, CompiledSchema>();
  for (const [key, field] of properties) {
    const here = installedSchema(field, crds);
    if (here) fields.set(key, compileSchema(here, crds, complete));
  }
  return fields;
}

const defaultsOf = (fields: ReadonlyMap<string, CompiledSchema>, complete: Complete): readonly Default[] =>
  [...fields].flatMap(([key, compiled]) =>
    compiled.schema.default === undefined
      ? []
      : [{ key, value: complete(compiled, compiled.schema.default) }],
  );
