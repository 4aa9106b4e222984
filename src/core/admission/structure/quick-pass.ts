import type { Json, JsonObject } from '../../yaml/json.ts';
import { isObject } from '../../yaml/is-object.ts';
import { ownValue } from '../../yaml/own-value.ts';
import { goJson } from '../words/go-json.ts';
import type { CompiledSchema } from './compiled-schema.ts';
import { quickPlan, type QuickPlan, type QuickReading } from './quick-plan.ts';

/**
 * What `pruneAndDefault` makes of a value with which nothing is wrong: no field is unknown or null where it may not be, no limit
 * is exceeded, and all rules of the schema's own hold. Nearly all objects are such, and asking takes a fraction of the time:
 * no place is remembered, and nothing is made ready for being said. Of all others it finds no more than that they are none:
 * undefined, and the interpreter answers (docs/model/admission.md#structure).
 *
 * @param value one without values that are not known
 * @param reading `filled` where nothing that the interpreter notes is of use: then only what it makes of the value counts
 */
export function quickPass(compiled: CompiledSchema, value: Json, reading: QuickReading): Json | undefined {
  try {
    return take(quickPlan(compiled, reading), value);
  } catch {
    // A rule that breaks does so again for the interpreter, which reports it.
    return undefined;
  }
}

function take(plan: QuickPlan, value: Json): Json | undefined {
  switch (plan.takes) {
    case 'text':
      return typeof value === 'string' && fitsText(plan, value) ? value : undefined;
    case 'object':
      return isObject(value) ? takeObject(plan, value) : undefined;
    case 'list':
      return Array.isArray(value) ? takeList(plan, value as readonly Json[]) : undefined;
    case 'all':
      return value;
    case 'integer':
      return Number.isInteger(value) && fitsNumber(plan, value as number) ? value : undefined;
    case 'number':
      return typeof value === 'number' && fitsNumber(plan, value) ? value : undefined;
    case 'flag':
      return typeof value === 'boolean' && holdsAll(plan, value) ? value : undefined;
    case 'integer-or-text':
      if (typeof value === 'number')
        return Number.isInteger(value) && fitsNumber(plan, value) ? value : undefined;
      return typeof value === 'string' && fitsText(plan, value) ? value : undefined;
    case 'any':
      return takeAny(plan, value);
    case 'none':
      return undefined;
  }
}

function takeAny(plan: QuickPlan, value: Json): Json | undefined {
  if (typeof value === 'string') return fitsText(plan, value) ? value : undefined;
  if (typeof value === 'number') return fitsNumber(plan, value) ? value : undefined;
  if (Array.isArray(value)) return takeList(plan, value as readonly Json[]);
  if (isObject(value)) return takeObject(plan, value);
  return holdsAll(plan, value) ? value : undefined;
}

function fitsText(plan: QuickPlan, text: string): boolean {
  const { length } = text;
  if (length < plan.shortest || length > plan.longest) return false;
  if (plan.allowed !== null && !plan.allowed.has(text)) return false;
  if (plan.matches !== null && !plan.matches(text)) return false;
  if (plan.hasForm !== null && !plan.hasForm(text)) return false;
  return plan.ruleGroups.length === 0 || holdsAll(plan, text);
}

const fitsNumber = (plan: QuickPlan, value: number): boolean =>
  value >= plan.least &&
  value <= plan.most &&
  (plan.fits === null || plan.fits(value)) &&
  (plan.allowed === null || plan.allowed.has(value)) &&
  holdsAll(plan, value);

function takeObject(plan: QuickPlan, value: JsonObject): Json | undefined {
  const { fields, additional, open } = plan;
  let result: Record<string, Json> | null = null;
  let present = 0;
  for (const key in value) {
    const field = fields.get(key);
    const written = value[key];
    if (field === undefined) {
      // `__proto__` is a key like any other only to those who take care of it.
      if (key === '__proto__') return undefined;
      if (additional === null) {
        if (!open) return undefined;
        if (result !== null) result[key] = written ?? null;
        continue;
      }
      const own = written === null || written === undefined ? undefined : take(additional, written);
      if (own === undefined) return undefined;
      if (result !== null) result[key] = own;
      else if (own !== written) (result = copyUntil(value, key))[key] = own;
      continue;
    }
    present |= field.bit;
    if (written === null || written === undefined) {
      if (!field.keepsNull) return undefined;
      if (result !== null) result[key] = null;
      continue;
    }
    if (written === field.unset) return undefined;
    const own = take(field.plan, written);
    if (own === undefined) return undefined;
    if (result !== null) result[key] = own;
    else if (own !== written) (result = copyUntil(value, key))[key] = own;
  }
  const absent = plan.wanted & ~present;
  if (absent !== 0) {
    if ((absent & plan.required) !== 0) return undefined;
    const { defaults } = plan;
    for (let at = 0; at < defaults.length; at++) {
      const one = defaults[at] as (typeof defaults)[number];
      if ((absent & one.bit) !== 0) (result ??= copyOf(value))[one.key] = one.value;
    }
  }
  const whole = result ?? value;
  if (plan.sizes !== null && !isWithin(plan.sizes, Object.keys(whole).length)) return undefined;
  return holdsAll(plan, whole) ? whole : undefined;
}

/** A copy to be changed. Spread and `Object.assign` make slower ones: V8 does not expect to change what they make. */
function copyOf(value: JsonObject): Record<string, Json> {
  const copy: Record<string, Json> = {};
  for (const key in value) copy[key] = value[key] ?? null;
  return copy;
}

/** The fields before one; the walk puts the others where they come. */
function copyUntil(value: JsonObject, end: string): Record<string, Json> {
  const copy: Record<string, Json> = {};
  for (const key in value) {
    if (key === end) break;
    copy[key] = value[key] ?? null;
  }
  return copy;
}

function takeList(plan: QuickPlan, list: readonly Json[]): Json | undefined {
  const { items, sizes, keys } = plan;
  if (sizes !== null && !isWithin(sizes, list.length)) return undefined;
  let result: Json[] | null = null;
  if (items !== null) {
    for (let index = 0; index < list.length; index++) {
      const item = list[index];
      // What a null stands for the interpreter knows.
      const own = item === null || item === undefined ? undefined : take(items, item);
      if (own === undefined) return undefined;
      if (own !== item) (result ??= copyOfList(list))[index] = own;
    }
  }
  const whole = result ?? list;
  if (keys !== null && !areDistinct(keys, whole)) return undefined;
  return holdsAll(plan, whole) ? whole : undefined;
}

/** A copy to be changed. Most lists are short, and a literal is made at a third of the cost of a slice. */
function copyOfList(list: readonly Json[]): Json[] {
  const first = list[0] ?? null;
  const second = list[1] ?? null;
  if (list.length === 1) return [first];
  return list.length === 2 ? [first, second] : list.slice();
}

const isWithin = ({ least, most }: Readonly<{ least: number; most: number }>, size: number): boolean =>
  size >= least && size <= most;

function holdsAll({ ruleGroups }: QuickPlan, value: Json): boolean {
  for (let at = 0; at < ruleGroups.length; at++) {
    const { surely, rules } = ruleGroups[at] as (typeof ruleGroups)[number];
    if (surely !== null && surely(value)) continue;
    for (let of = 0; of < rules.length; of++) if (rules[of]?.holds(value) !== true) return false;
  }
  return true;
}

/** Lists of so many items are compared pair by pair, which needs no memory. */
const FEW = 8;

/** Whether no two items are alike, by their keys or as a whole. Where items have keys all must be objects. */
function areDistinct(keys: readonly string[], list: readonly Json[]): boolean {
  if (keys.length > 0) for (const item of list) if (!isObject(item)) return false;
  if (list.length < 2) return true;
  if (list.length > FEW) return new Set(list.map((item) => identityText(keys, item))).size === list.length;
  for (let second = 1; second < list.length; second++) {
    for (let first = 0; first < second; first++) {
      if (areAlike(keys, list[first] ?? null, list[second] ?? null)) return false;
    }
  }
  return true;
}

const keyOf = (item: Json, key: string): Json | undefined => ownValue(item as JsonObject, key);

const identityText = (keys: readonly string[], item: Json): string =>
  keys.length === 0 ? goJson(item) : keys.map((key) => textOf(keyOf(item, key))).join(',');

const textOf = (value: Json | undefined): string => (value === undefined ? '' : goJson(value));

function areAlike(keys: readonly string[], one: Json, other: Json): boolean {
  if (keys.length === 0) return isSame(one, other);
  for (const key of keys) if (!isSame(keyOf(one, key), keyOf(other, key))) return false;
  return true;
}

const isSame = (one: Json | undefined, other: Json | undefined): boolean =>
  one === other || ((typeof one !== 'string' || typeof other !== 'string') && textOf(one) === textOf(other));
