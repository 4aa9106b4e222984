import { memo } from '../../incremental/memo.ts';
import { installedCrds } from '../../model/installed-crds.ts';
import { defaultOptions } from '../../model/options.ts';
import type { Json } from '../../yaml/json.ts';
import type { Schema } from '../../kinds/schema.ts';
import { fieldPath } from '../words/field-path.ts';
import { quote } from '../words/quote.ts';
import type { Violation } from '../violation.ts';
import { compileSchema, type CompiledSchema } from './compiled-schema.ts';
import { matchesOf } from './matches-of.ts';
import { noteLine, startRun, type Run } from './run.ts';

/** Alternatives are the same in all CRDs. */
const NEWEST = installedCrds(defaultOptions);

/** A schema that only checks: fields that it does not name are ignored. */
const checking: (schema: Schema) => CompiledSchema = memo((schema) =>
  compileSchema(withoutPruning(schema), NEWEST, (_, value) => value),
);

function withoutPruning(schema: Schema): Schema {
  const { properties, items, ...rest } = schema;
  return {
    ...rest,
    preserveUnknownFields: true,
    nullable: schema.nullable ?? true,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, field]) => [key, withoutPruning(field)]),
      ),
    }),
    ...(items && { items: withoutPruning(items) }),
  };
}

/** Prunes a value and fills in defaults; a parameter, because that in turn checks combined schemas. */
export type PruneAndDefault = (run: Run, compiled: CompiledSchema, value: Json) => Json;

/** What a schema says of a value: what it finds, and how many of its checks were made without finding anything. */
type Outcome = Readonly<{ found: readonly Violation[]; blocked: boolean; matches: number }>;

/**
 * `allOf`, `anyOf`, `oneOf` and `not`, in the server's words. Where no alternative fits, the server says so, and what is
 * wrong with the one of which most checks fit.
 */
export function checkCombined(
  run: Run,
  { schema }: CompiledSchema,
  { value, mistyped }: Readonly<{ value: Json; mistyped: boolean }>,
  pruneAndDefault: PruneAndDefault,
): void {
  const at = fieldPath(run.path);
  let undecided = false;
  const outcomeOf = (one: Schema): Outcome => {
    const inner = startRun(run.dialect, run.path, run.isKnown, run.kubernetes);
    pruneAndDefault(inner, checking(one), value);
    run.notKnown.push(...inner.notKnown);
    undecided ||= inner.notKnown.length > 0;
    return {
      found: inner.found,
      blocked: inner.blocked,
      matches: inner.found.length === 0 ? 0 : matchesOf(one, value, isFitting),
    };
  };
  const isFitting = (one: Schema, part: Json): boolean => {
    const inner = startRun(run.dialect);
    pruneAndDefault(inner, checking(one), part);
    return inner.found.length === 0;
  };
  const say = (words: string, outcomes: readonly Outcome[]): void => {
    // What fits hangs on a value that is not known.
    if (undecided) return;
    // What is wrong inside is what has to be changed, and so is a value of a wrong type.
    const follows = outcomes.some(({ found }) => found.length > 0) || mistyped;
    noteLine(run, 'combined', {
      line: `<nil>: Invalid value: "": ${quote(at)} must ${words}`,
      facts: { matters: !follows },
    });
    for (const { found, blocked } of outcomes) {
      run.blocked ||= blocked;
      run.found.push(...found);
    }
  };
  const { allOf = [], anyOf = [], oneOf = [], not } = schema;
  const any = anyOf.map(outcomeOf);
  if (any.length > 0 && !any.some(fits)) say('validate at least one schema (anyOf)', [nearest(any)]);
  const one = oneOf.map(outcomeOf);
  const fitting = one.filter(fits).length;
  if (one.length > 0 && fitting === 0)
    say('validate one and only one schema (oneOf). Found none valid', [nearest(one)]);
  if (fitting > 1) say(`validate one and only one schema (oneOf). Found ${fitting} valid alternatives`, []);
  const all = allOf.map(outcomeOf);
  if (!all.every(fits)) {
    const none = all.some(fits) ? '' : '. None validated';
    say(`validate all the schemas (allOf)${none}`, all);
  }
  if (not && fits(outcomeOf(not))) say('not validate the schema (not)', []);
}

const fits = ({ found }: Pick<Outcome, 'found'>): boolean => found.length === 0;

/** The alternative of which most checks fit; of several the first. */
const nearest = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.reduce((best, outcome) => (outcome.matches > best.matches ? outcome : best));
