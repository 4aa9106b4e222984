import { memo } from '../../incremental/memo.ts';
import { installedCrds } from '../../model/installed-crds.ts';
import { defaultOptions } from '../../model/options.ts';
import type { Json } from '../../yaml/json.ts';
import type { Schema } from '../../kinds/schema.ts';
import { fieldPath } from '../words/field-path.ts';
import { quote } from '../words/quote.ts';
import type { Violation } from '../violation.ts';
import { compileSchema, type CompiledSchema } from './compiled-schema.ts';
import { isBlocking, note, startRun, type Run } from './run.ts';

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

/**
 * `allOf`, `anyOf`, `oneOf` and `not`, in the server's words. Where all alternatives fail, the server lists what is
 * wrong with the nearest one, and says that none fits: here the first of these lines stands for all (`facts.also`).
 */
export function checkCombined(
  run: Run,
  { schema }: CompiledSchema,
  value: Json,
  pruneAndDefault: PruneAndDefault,
): void {
  const at = fieldPath(run.path);
  let undecided = false;
  const misfits = (one: Schema): readonly Violation[] => {
    const inner = startRun(run.dialect, run.path, run.isKnown);
    pruneAndDefault(inner, checking(one), value);
    run.notKnown.push(...inner.notKnown);
    undecided ||= inner.notKnown.length > 0;
    return inner.found;
  };
  const fail = (words: string, found: readonly Violation[]): void => {
    // What fits hangs on a value that is not known.
    if (undecided) return;
    const line = `Invalid value: "": ${words}`;
    const [first, ...others] = found;
    if (found.some(isBlocking)) run.blocked = true;
    if (!first) return note(run, 'combined', line);
    const also = [...others.map(({ message }) => message), `${at}: ${line}`];
    const before = first.facts?.['also'];
    run.found.push({
      ...first,
      facts: { ...first.facts, also: Array.isArray(before) ? [...before, ...also] : also },
    });
  };
  for (const one of schema.allOf ?? []) {
    const found = misfits(one);
    if (found.some(isBlocking)) run.blocked = true;
    run.found.push(...found);
  }
  if (schema.anyOf && schema.anyOf.length > 0) {
    const all = schema.anyOf.map(misfits);
    if (!all.some((found) => found.length === 0))
      fail(`${quote(at)} must validate at least one schema (anyOf)`, nearest(all));
  }
  if (schema.oneOf && schema.oneOf.length > 0) {
    const all = schema.oneOf.map(misfits);
    const fitting = all.filter((found) => found.length === 0).length;
    const words = `${quote(at)} must validate one and only one schema (oneOf).`;
    if (fitting === 0) fail(`${words} Found none valid`, nearest(all));
    else if (fitting > 1) fail(`${words} Found ${fitting} valid alternatives`, []);
  }
  if (schema.not && misfits(schema.not).length === 0)
    fail(`${quote(at)} must not validate the schema (not)`, []);
}

/** Whether a violation means that another alternative is chosen: its discriminating field has another value. */
const isOther = ({ code }: Violation): boolean => code === 'admission/enum' || code === 'admission/combined';

/** The alternative that the value was most likely meant for. */
function nearest(all: readonly (readonly Violation[])[]): readonly Violation[] {
  const rank = (found: readonly Violation[]): number => found.filter(isOther).length * 1000 + found.length;
  return all.reduce((best, found) => (rank(found) < rank(best) ? found : best), all[0] ?? []);
}
