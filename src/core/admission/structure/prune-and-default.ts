import { isPlaceholder } from '../../model/placeholder.ts';
import type { Json, JsonObject } from '../../yaml/json.ts';
import { isInt64 } from '../words/go-number.ts';
import { typeName } from '../words/quote.ts';
import { checkCombined } from './check-combined.ts';
import { checkEnum, checkNumber, checkText } from './check-scalar.ts';
import { checkList, tooMany } from './check-list.ts';
import type { CompiledSchema } from './compiled-schema.ts';
import { supportedFormat } from './formats.ts';
import { emptied, noteMistyped } from './mistyped.ts';
import { note, noteMissing, type Run } from './run.ts';
import { shown } from '../words/quote.ts';
import { fieldPath } from '../words/field-path.ts';
import { isUnset, zeroOf } from './zero-value.ts';
import { isObject } from '../../yaml/is-object.ts';
import { ownValue } from '../../yaml/own-value.ts';

/**
 * Reads a value as the API server does: drops unknown fields and nulls, fills in defaults from outside in, and notes in
 * `run` what the schema forbids. One walk, as deep as the schema is, whatever the depth of the value; parts that change
 * are copied, all others are returned as they came (docs/model/admission.md#structure).
 */
export function pruneAndDefault(run: Run, compiled: CompiledSchema, value: Json): Json {
  if (value === null) {
    if (compiled.nullable || compiled.type === 'any') return null;
    noteMistyped(run, compiled, null);
    if (run.dialect === 'schema' && compiled.allowed !== null)
      checkEnum(run, compiled, { allowed: compiled.allowed, value: null, mistyped: true });
    return null;
  }
  const result = ofType(run, compiled, value);
  if (compiled.allowed === null && !compiled.combined) return result;
  const mistyped = !isOfType(compiled, result);
  // Schemas are held against values of any type.
  if (mistyped && run.dialect === 'native') return result;
  if (compiled.allowed !== null)
    checkEnum(run, compiled, { allowed: compiled.allowed, value: result, mistyped });
  if (compiled.combined) checkCombined(run, compiled, { value: result, mistyped }, pruneAndDefault);
  return result;
}

const isOfType = (compiled: CompiledSchema, value: Json): boolean =>
  compiled.type === 'any' ||
  typeName(value) === compiled.type ||
  (compiled.type === 'number' && typeof value === 'number');

function ofType(run: Run, compiled: CompiledSchema, value: Json): Json {
  switch (compiled.type) {
    case 'string':
      if (typeof value !== 'string') return mistyped(run, compiled, value);
      checkText(run, compiled, value);
      return value;
    case 'integer':
    case 'number':
      if (typeof value !== 'number' || (compiled.type === 'integer' && !isInt64(value)))
        return mistyped(run, compiled, value);
      checkNumber(run, compiled, value);
      return value;
    case 'boolean':
      return typeof value === 'boolean' ? value : mistyped(run, compiled, value);
    case 'array':
      return Array.isArray(value)
        ? pruneList(run, compiled, value as readonly Json[])
        : mistyped(run, compiled, value);
    case 'object':
      return isObject(value) ? pruneObject(run, compiled, value) : mistyped(run, compiled, value);
    default:
      return pruneAny(run, compiled, value);
  }
}

function mistyped(run: Run, compiled: CompiledSchema, value: Json): Json {
  noteMistyped(run, compiled, value);
  if (run.dialect === 'native') return value;
  if (typeof value === 'number') checkNumber(run, compiled, value);
  return emptied(run, value);
}

/** Where the schema names no type: an integer or a string, or whatever is not described any closer. */
function pruneAny(run: Run, compiled: CompiledSchema, value: Json): Json {
  if (
    compiled.limits.intOrString &&
    typeof value !== 'string' &&
    !(typeof value === 'number' && isInt64(value))
  ) {
    noteMistyped(run, compiled, value, 'integer,string');
    return value;
  }
  const isSequence = typeof value === 'string' || Array.isArray(value);
  if (
    !isSequence &&
    run.dialect === 'schema' &&
    supportedFormat(compiled.schema, run.kubernetes) !== undefined
  )
    noteMistyped(run, compiled, value);
  // Quantities are read from whatever is written there.
  if (compiled.limits.format === 'quantity')
    checkText(run, compiled, typeof value === 'string' ? value : shown(value));
  else if (typeof value === 'string') checkText(run, compiled, value);
  else if (typeof value === 'number') checkNumber(run, compiled, value);
  else if (Array.isArray(value)) return pruneList(run, compiled, value as readonly Json[]);
  else if (isObject(value)) return pruneObject(run, compiled, value);
  return value;
}

function pruneList(run: Run, compiled: CompiledSchema, value: readonly Json[]): readonly Json[] {
  const { items } = compiled;
  let result: Json[] | null = null;
  if (items !== null) {
    const { path } = run;
    const depth = path.length;
    path.push(0);
    for (let index = 0; index < value.length; index++) {
      const given = value[index] ?? null;
      path[depth] = index;
      const own = pruneAndDefault(run, items, given ?? nullIn(run, items));
      if (own !== given) (result ??= value.slice())[index] = own;
    }
    path.pop();
  }
  const list = result ?? value;
  checkList(run, compiled, list);
  return list;
}

function pruneObject(run: Run, compiled: CompiledSchema, value: JsonObject): JsonObject {
  const { fields, additional, limits } = compiled;
  const { path } = run;
  const isNative = run.dialect === 'native';
  let result: Record<string, Json> | null = null;
  // What is inherited cannot be enumerated. A list of the keys would be as long as the walk itself.
  for (const key in value) {
    const field = fields.get(key) ?? additional;
    if (field === null) {
      // A key that is filled in later stays, so that rules see that something may be there.
      if (compiled.open || isPlaceholder(key)) continue;
      const place = [...path, key];
      if (run.isKnown(place, 'key')) run.unknown.push(place);
      delete (result ??= copyOf(value))[key];
      continue;
    }
    const written = value[key] ?? null;
    const given = written ?? (field === additional ? nullIn(run, field) : null);
    if ((given === null && !field.nullable) || (isNative && isOmitted(compiled, key, given))) {
      if (field.type !== 'any' || field.schema.default !== undefined) delete (result ??= copyOf(value))[key];
      continue;
    }
    path.push(key);
    const own = pruneAndDefault(run, field, given);
    path.pop();
    if (own !== written) assign((result ??= copyOf(value)), key, own);
  }
  for (const { key, value: absent } of compiled.defaults) {
    if (ownValue(result ?? value, key) === undefined) (result ??= copyOf(value))[key] = absent;
  }
  const whole = result ?? value;
  for (const key of compiled.required) if (ownValue(whole, key) === undefined) noteMissing(run, key);
  if (limits.maxProperties !== undefined || limits.minProperties !== undefined)
    checkSize(run, compiled, whole);
  return whole;
}

/** A null among the items of a list or map: what it stands for, where nulls are not allowed. */
const nullIn = (run: Run, items: CompiledSchema): Json =>
  run.dialect === 'native' && !items.nullable ? zeroOf(items) : null;

/** A value that stands for none in the kinds of Kubernetes itself, of a field that may be absent. */
const isOmitted = ({ fields, required }: CompiledSchema, key: string, value: Json): boolean => {
  const field = fields.get(key);
  return field !== undefined && isUnset(field, value) && !required.includes(key);
};

/** A copy to be changed. Spread makes a third of that speed of it: V8 does not expect to change what it makes. */
function copyOf(value: JsonObject): Record<string, Json> {
  const copy: Record<string, Json> = {};
  for (const key in value) assign(copy, key, value[key] ?? null);
  return copy;
}

/** `__proto__` is a key like any other. */
function assign(target: Record<string, Json>, key: string, value: Json): void {
  if (key !== '__proto__') target[key] = value;
  else Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

function checkSize(run: Run, { limits }: CompiledSchema, value: JsonObject): void {
  const { minProperties = 0, maxProperties = Infinity } = limits;
  const size = Object.keys(value).length;
  if (size < minProperties) {
    const at = fieldPath(run.path);
    const words = `Invalid value: ${shown(size)}: ${at} in body should have at least ${minProperties} properties`;
    note(run, 'min-properties', words, { limit: minProperties, size });
  }
  if (size > maxProperties) {
    tooMany(run, { kind: 'max-properties', limit: maxProperties, size });
  }
}
