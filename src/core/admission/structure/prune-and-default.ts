import type { Json, JsonObject } from '../../yaml/json.ts';
import { typeName } from '../words/quote.ts';
import { checkCombined } from './check-combined.ts';
import { checkEnum, checkNumber, checkText } from './check-scalar.ts';
import { checkList } from './check-list.ts';
import type { CompiledSchema } from './compiled-schema.ts';
import { note, noteMissing, noteType, type Run } from './run.ts';
import { shown } from '../words/quote.ts';
import { fieldPath } from '../words/field-path.ts';
import { isObject } from '../../yaml/is-object.ts';

/**
 * Takes a value as the API server does: drops unknown fields and nulls, fills in defaults from outside in, and notes in
 * `run` what the schema forbids. One walk, as deep as the schema is, whatever the depth of the value; parts that change
 * are copied, all others are returned as they came (docs/model/admission.md#structure).
 */
export function pruneAndDefault(run: Run, plan: CompiledSchema, value: Json): Json {
  if (value === null) {
    if (!plan.nullable && plan.type !== 'any') noteType(run, plan.type ?? 'any', 'null');
    return null;
  }
  const taken = ofType(run, plan, value);
  if ((plan.allowed === null && !plan.combined) || !isOfType(plan, taken)) return taken;
  if (plan.allowed !== null) checkEnum(run, plan, plan.allowed, taken);
  if (plan.combined) checkCombined(run, plan, taken, pruneAndDefault);
  return taken;
}

const isOfType = (plan: CompiledSchema, value: Json): boolean =>
  plan.type === 'any' ||
  typeName(value) === plan.type ||
  (plan.type === 'number' && typeof value === 'number');

function ofType(run: Run, plan: CompiledSchema, value: Json): Json {
  switch (plan.type) {
    case 'string':
      if (typeof value !== 'string') return mistyped(run, plan, value);
      checkText(run, plan, value);
      return value;
    case 'integer':
    case 'number':
      if (typeof value !== 'number' || (plan.type === 'integer' && !Number.isInteger(value)))
        return mistyped(run, plan, value);
      checkNumber(run, plan, value);
      return value;
    case 'boolean':
      return typeof value === 'boolean' ? value : mistyped(run, plan, value);
    case 'array':
      return Array.isArray(value)
        ? takeList(run, plan, value as readonly Json[])
        : mistyped(run, plan, value);
    case 'object':
      return isObject(value) ? takeObject(run, plan, value) : mistyped(run, plan, value);
    default:
      return takeAny(run, plan, value);
  }
}

function mistyped(run: Run, plan: CompiledSchema, value: Json): Json {
  noteType(run, plan.type ?? 'any', typeName(value));
  return value;
}

/** Where the schema names no type: an integer or a string, or whatever is not described any closer. */
function takeAny(run: Run, plan: CompiledSchema, value: Json): Json {
  if (plan.schema.intOrString && typeof value !== 'string' && !Number.isInteger(value)) {
    noteType(run, 'integer,string', typeName(value));
    return value;
  }
  // Quantities are read from whatever is written there.
  if (plan.schema.format === 'quantity')
    checkText(run, plan, typeof value === 'string' ? value : shown(value));
  else if (typeof value === 'string') checkText(run, plan, value);
  else if (typeof value === 'number') checkNumber(run, plan, value);
  else if (Array.isArray(value)) return takeList(run, plan, value as readonly Json[]);
  else if (isObject(value)) return takeObject(run, plan, value);
  return value;
}

function takeList(run: Run, plan: CompiledSchema, value: readonly Json[]): readonly Json[] {
  const { items } = plan;
  let taken: Json[] | null = null;
  if (items !== null) {
    const { path } = run;
    const depth = path.length;
    path.push(0);
    for (let index = 0; index < value.length; index++) {
      const item = value[index] ?? null;
      path[depth] = index;
      const own = pruneAndDefault(run, items, item);
      if (own !== item) (taken ??= value.slice())[index] = own;
    }
    path.pop();
  }
  const list = taken ?? value;
  checkList(run, plan, list);
  return list;
}

function takeObject(run: Run, plan: CompiledSchema, value: JsonObject): JsonObject {
  const { fields, additional, schema } = plan;
  const { path } = run;
  let taken: Record<string, Json> | null = null;
  for (const key of Object.keys(value)) {
    const field = fields.get(key) ?? additional;
    if (field === null) {
      if (plan.open) continue;
      run.unknown.push([...path, key]);
      delete (taken ??= { ...value })[key];
      continue;
    }
    const given = value[key] ?? null;
    if (given === null && !field.nullable) {
      if (field.type !== 'any' || field.schema.default !== undefined) delete (taken ??= { ...value })[key];
      continue;
    }
    path.push(key);
    const own = pruneAndDefault(run, field, given);
    path.pop();
    if (own !== given) assign((taken ??= { ...value }), key, own);
  }
  for (const { key, value: absent } of plan.defaults) {
    if (!Object.hasOwn(taken ?? value, key)) (taken ??= { ...value })[key] = absent;
  }
  const whole = taken ?? value;
  for (const key of plan.required) if (!Object.hasOwn(whole, key)) noteMissing(run, key);
  if (schema.maxProperties !== undefined || schema.minProperties !== undefined) checkSize(run, plan, whole);
  return whole;
}

/** `__proto__` is a key like any other. */
function assign(target: Record<string, Json>, key: string, value: Json): void {
  if (key !== '__proto__') target[key] = value;
  else Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

function checkSize(run: Run, { schema }: CompiledSchema, value: JsonObject): void {
  const { minProperties = 0, maxProperties = Infinity } = schema;
  const size = Object.keys(value).length;
  if (size < minProperties) {
    const at = fieldPath(run.path);
    const words = `Invalid value: ${shown(size)}: ${at} in body should have at least ${minProperties} properties`;
    note(run, 'min-properties', words, { limit: minProperties, size });
  }
  if (size > maxProperties) {
    note(run, 'max-properties', `Too many: ${size}: must have at most ${maxProperties} items`, {
      limit: maxProperties,
      size,
    });
  }
}
