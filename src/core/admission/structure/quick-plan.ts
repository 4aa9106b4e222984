import { memo } from '../../incremental/memo.ts';
import type { Json } from '../../yaml/json.ts';
import type { FieldRule } from '../field-rule.ts';
import type { CompiledSchema } from './compiled-schema.ts';
import { hasFormat } from './formats.ts';
import { quantityProblem } from './quantity.ts';
import { isUnset } from './zero-value.ts';

/**
 * What a plan takes: values of one type, of any, all values as they are, or none, where only the interpreter knows what becomes
 * of them.
 */
type Takes =
  | 'text'
  | 'integer'
  | 'number'
  | 'flag'
  | 'list'
  | 'object'
  | 'integer-or-text'
  | 'any'
  | 'all'
  | 'none';

/** A field of an object, and the bits by which the object remembers that it is there. */
export type PlannedField = Readonly<{
  plan: QuickPlan;
  bit: number;
  /** Whether a null stays. */
  keepsNull: boolean;
  /** The value that stands for none; undefined without one. */
  unset: Json | undefined;
}>;

type PlannedDefault = Readonly<{ key: string; bit: number; value: Json }>;

/** Rules that hold together where `surely` says so, and are asked one by one where it does not. */
export type RuleGroup = Readonly<{ surely: ((value: Json) => boolean) | null; rules: readonly FieldRule[] }>;

/**
 * A schema as `quickPass` goes through it: everything is decided that does not hang on the value. All plans have one shape,
 * which V8 reads at once.
 */
export type QuickPlan = Readonly<{
  takes: Takes;
  /** Of texts: the length in UTF-16 that is surely enough, and that is surely not too much. */
  shortest: number;
  longest: number;
  matches: ((text: string) => boolean) | null;
  hasForm: ((text: string) => boolean) | null;
  allowed: ReadonlySet<Json> | null;
  /** Of numbers: both are taken. */
  least: number;
  most: number;
  fits: ((value: number) => boolean) | null;
  /** Of lists and objects: how many there may be; null where that is not limited. */
  sizes: Readonly<{ least: number; most: number }> | null;
  items: QuickPlan | null;
  /** What distinguishes the items of a list; empty where they are compared as they are, null where they are not compared. */
  keys: readonly string[] | null;
  fields: ReadonlyMap<string, PlannedField>;
  additional: QuickPlan | null;
  /** Whether other fields stay. */
  open: boolean;
  /** The bits of fields that must be there, or that are filled in. */
  wanted: number;
  required: number;
  defaults: readonly PlannedDefault[];
  ruleGroups: readonly RuleGroup[];
}>;

/** How the objects of a schema are read: all is checked, or fields are only filled in, and code checks the rest. */
export type QuickReading = 'checked' | 'filled';

/** The plan of a schema, made when the first value comes. */
export const quickPlan = (compiled: CompiledSchema, reading: QuickReading): QuickPlan =>
  reading === 'checked' ? checked(compiled) : filled(compiled);

const checked: (compiled: CompiledSchema) => QuickPlan = memo((compiled) =>
  compiled.combined ? NONE : planChecked(compiled),
);

const filled: (compiled: CompiledSchema) => QuickPlan = memo(planFilled);

const NO_FIELDS: ReadonlyMap<string, PlannedField> = new Map();
const NOTHING: readonly never[] = [];

/** No text is longer. */
const UNLIMITED = 2 ** 30 - 1;

/** One literal makes all plans: V8 reads objects of one shape at once, and of many by search. */
const planWith = (parts: Partial<QuickPlan>): QuickPlan => ({
  takes: parts.takes ?? 'all',
  shortest: parts.shortest ?? 0,
  longest: parts.longest ?? UNLIMITED,
  matches: parts.matches ?? null,
  hasForm: parts.hasForm ?? null,
  allowed: parts.allowed ?? null,
  least: parts.least ?? -Infinity,
  most: parts.most ?? Infinity,
  fits: parts.fits ?? null,
  sizes: parts.sizes ?? null,
  items: parts.items ?? null,
  keys: parts.keys ?? null,
  fields: parts.fields ?? NO_FIELDS,
  additional: parts.additional ?? null,
  open: parts.open ?? true,
  wanted: parts.wanted ?? 0,
  required: parts.required ?? 0,
  defaults: parts.defaults ?? NOTHING,
  ruleGroups: parts.ruleGroups ?? NOTHING,
});

const ALL: QuickPlan = planWith({ takes: 'all' });

const NONE: QuickPlan = planWith({ takes: 'none' });

const TAKES = {
  string: 'text',
  integer: 'integer',
  number: 'number',
  boolean: 'flag',
  array: 'list',
  object: 'object',
  any: 'any',
} as const satisfies Record<CompiledSchema['type'] & string, Takes>;

function planChecked(compiled: CompiledSchema): QuickPlan {
  const { limits, type, items, allowed } = compiled;
  if (type === 'any' && limits.intOrString) return planEither(compiled);
  const isScalar = type === 'string' || type === 'integer' || type === 'number';
  const inner = planInside(compiled, checked);
  if (inner === null || (allowed !== null && !isScalar)) return NONE;
  // What formats and sizes are to values of any type, and lists whose items have no keys, the interpreter knows.
  if (type === 'any' && (limits.format !== undefined || hasSizes(limits))) return NONE;
  if (limits.listType === 'map' && !compiled.schema.listMapKeys?.length) return NONE;
  const plan = planWith({
    ...inner,
    takes: TAKES[type ?? 'any'],
    ...textLimits(compiled),
    ...numberLimits(compiled),
    allowed,
    sizes: sizesOf(compiled),
    keys: keysOf(compiled),
    ruleGroups: groupsOf(compiled.rules),
  });
  return type === 'any' && items === null && takesAll(plan) ? ALL : plan;
}

/** An integer or a text. */
function planEither(compiled: CompiledSchema): QuickPlan {
  if (compiled.limits.format !== undefined) return NONE;
  return planWith({
    takes: 'integer-or-text',
    ...textLimits(compiled),
    ...numberLimits(compiled),
    allowed: compiled.allowed,
    ruleGroups: groupsOf(compiled.rules),
  });
}

/** Whether a plan without a type has nothing to say of any value. */
const takesAll = (plan: QuickPlan): boolean =>
  plan.open &&
  plan.fields.size === 0 &&
  plan.additional === null &&
  plan.allowed === null &&
  plan.matches === null &&
  plan.hasForm === null &&
  plan.shortest === 0 &&
  plan.longest === UNLIMITED &&
  plan.least === -Infinity &&
  plan.most === Infinity &&
  plan.fits === null &&
  plan.sizes === null &&
  plan.keys === null &&
  plan.ruleGroups.length === 0;

function planFilled(compiled: CompiledSchema): QuickPlan {
  const { type } = compiled;
  if (type !== 'object' && type !== 'array' && type !== 'any') return ALL;
  const inner = planInside(compiled, filled);
  if (inner === null) return NONE;
  // Where nothing inside is changed nothing has to be looked at.
  const isLeft = (one: CompiledSchema | null): boolean =>
    one === null || (one.type === 'any' && filled(one) === ALL);
  const isPlain = isLeft(compiled.items) && isLeft(compiled.additional);
  if (isPlain && type === 'array') return ALL;
  if (isPlain && inner.open && inner.fields.size === 0) return ALL;
  return planWith({ ...inner, takes: TAKES[type] });
}

/** Fields have a bit each where it matters whether they are there; a number has so many of them. */
const MOST_BITS = 31;

/** The plans of fields and items; null where there are more fields to remember than a number has bits. */
type Inside = Pick<
  QuickPlan,
  'items' | 'fields' | 'additional' | 'open' | 'wanted' | 'required' | 'defaults'
>;

function planInside(
  compiled: CompiledSchema,
  planOf: (compiled: CompiledSchema) => QuickPlan,
): Inside | null {
  const isFilled = planOf === filled;
  const { fields, required, defaults, items, additional, open } = compiled;
  const remembered = [...new Set([...required, ...defaults.map(({ key }) => key)])];
  // `__proto__` is a key like any other only to those who take care of it.
  if (remembered.length > MOST_BITS || fields.has('__proto__') || required.includes('__proto__')) return null;
  const bitOf = (key: string): number => (remembered.includes(key) ? 1 << remembered.indexOf(key) : 0);
  const planned = new Map<string, PlannedField>();
  for (const [key, field] of fields) {
    planned.set(key, {
      plan: planOf(field),
      bit: bitOf(key),
      keepsNull: field.nullable || (field.type === 'any' && field.schema.default === undefined),
      unset: isFilled && !required.includes(key) ? unsetOf(field) : undefined,
    });
  }
  const fillsIn = new Set(defaults.map(({ key }) => key));
  return {
    items: items && planOf(items),
    fields: planned.size === 0 ? NO_FIELDS : planned,
    additional: additional && planOf(additional),
    open,
    wanted: remembered.reduce((bits, key) => bits | bitOf(key), 0),
    required: required.reduce((bits, key) => (fillsIn.has(key) ? bits : bits | bitOf(key)), 0),
    defaults: defaults.map(({ key, value }) => ({ key, value, bit: bitOf(key) })),
  };
}

/** A field of a kind of Kubernetes itself may hold what stands for nothing. */
const unsetOf = (field: CompiledSchema): Json | undefined => ['', 0].find((value) => isUnset(field, value));

function textLimits(
  compiled: CompiledSchema,
): Pick<QuickPlan, 'shortest' | 'longest' | 'matches' | 'hasForm'> {
  const { minLength = 0, maxLength = UNLIMITED, format } = compiled.limits;
  const { matches } = compiled;
  // A text of two UTF-16 units may be one sign, so that only twice the length is surely enough.
  const shortest = minLength < 2 ? minLength : minLength * 2;
  if (format === 'quantity')
    return {
      shortest: 0,
      longest: UNLIMITED,
      matches: null,
      hasForm: (text) => quantityProblem(text) === null,
    };
  return {
    shortest,
    longest: maxLength,
    matches,
    hasForm: format === undefined ? null : (text) => hasFormat(format, text),
  };
}

/** Integers beyond these are floating-point numbers to Go. */
const LEAST_INTEGER = -(2 ** 63);
const MOST_INTEGER = 2 ** 63 - 1024;

function numberLimits({ limits, type }: CompiledSchema): Pick<QuickPlan, 'least' | 'most' | 'fits'> {
  const { minimum = -Infinity, maximum = Infinity, multipleOf, format } = limits;
  const { exclusiveMinimum, exclusiveMaximum } = limits;
  const isWhole = type === 'integer' || limits.intOrString === true;
  const is32 = type === 'integer' && format === 'int32';
  const least = is32 ? -(2 ** 31) : isWhole ? LEAST_INTEGER : -Infinity;
  const most = is32 ? 2 ** 31 - 1 : isWhole ? MOST_INTEGER : Infinity;
  const isSpecial = multipleOf !== undefined || exclusiveMinimum || exclusiveMaximum;
  return {
    least: Math.max(least, minimum),
    most: Math.min(most, maximum),
    fits: isSpecial
      ? (value) =>
          (multipleOf === undefined || value % multipleOf === 0) &&
          !(exclusiveMinimum && value <= minimum) &&
          !(exclusiveMaximum && value >= maximum)
      : null,
  };
}

const hasSizes = ({ minItems, maxItems, minProperties, maxProperties }: CompiledSchema['limits']): boolean =>
  (minItems ?? maxItems ?? minProperties ?? maxProperties) !== undefined;

function sizesOf({ limits, type }: CompiledSchema): QuickPlan['sizes'] {
  const [least, most] =
    type === 'array' ? [limits.minItems, limits.maxItems] : [limits.minProperties, limits.maxProperties];
  return least === undefined && most === undefined ? null : { least: least ?? 0, most: most ?? Infinity };
}

function keysOf({ limits, schema }: CompiledSchema): QuickPlan['keys'] {
  if (limits.listType === 'set') return NOTHING;
  return limits.listType === 'map' ? (schema.listMapKeys ?? NOTHING) : null;
}

/** Rules with the same quicker question are one group. */
function groupsOf(rules: readonly FieldRule[]): readonly RuleGroup[] {
  const groups = new Map<unknown, FieldRule[]>();
  for (const rule of rules) {
    const of = rule.surely ?? rule;
    const group = groups.get(of);
    if (group) group.push(rule);
    else groups.set(of, [rule]);
  }
  return Array.from(groups.values(), (group) => ({ surely: group[0]?.surely ?? null, rules: group }));
}
