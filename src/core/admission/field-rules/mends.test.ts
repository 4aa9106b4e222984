import { expect, test } from 'vitest';
import type { Channel } from '../../model/options.ts';
import { topologyOf, unmark } from '../../testing/workspace.ts';
import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import { valueAt } from '../../model/access.ts';
import { admissionOf } from '../admission-of.ts';
import type { FieldRule, Mend } from '../field-rule.ts';
import { fieldRules } from './registry.ts';

function admitted(yaml: string, channel: Channel) {
  const { model, world } = topologyOf(yaml, { channel });
  const [resource] = model.resources.values();
  if (!resource) throw new Error('no object');
  return { written: resource.value, ...admissionOf(resource, world) };
}

/** The value with one place in it written anew, or taken away. */
function changed(value: Json | undefined, [step, ...rest]: Path, mend: Mend): Json | undefined {
  if (step === undefined) return 'set' in mend ? mend.set : undefined;
  if (Array.isArray(value)) {
    const inner = changed((value as readonly Json[])[Number(step)], rest, mend);
    return inner === undefined ? value.filter((_, index) => index !== step) : value.with(Number(step), inner);
  }
  const inner = changed(valueAt(value, [step]), rest, mend);
  const others = Object.entries((value ?? {}) as JsonObject).filter(([key]) => key !== step);
  return Object.fromEntries(inner === undefined ? others : [...others, [String(step), inner]]);
}

const withMends = [...fieldRules.values()].flatMap((rule) => (rule.mends ? [rule] : []));

/** The first violation of the rule in its example, with what mends it. */
function mendsOf(rule: FieldRule) {
  for (const channel of ['standard', 'experimental'] as const) {
    const { written, value, violations } = admitted(unmark(rule.examples.bad).text, channel);
    const own = violations.find(({ code }) => code === `admission/${rule.id}`);
    const mends = own ? (rule.mends?.(valueAt(value, own.path) ?? null) ?? []) : [];
    if (own) return { written, path: own.path, channel, mends };
  }
  return null;
}

test.each(withMends)('what mends $id leaves nothing of it', (rule) => {
  const found = mendsOf(rule);
  for (const mend of found?.mends ?? []) {
    const mended = changed(found?.written, [...(found?.path ?? []), ...mend.at], mend);
    const { violations } = admitted(JSON.stringify(mended), found?.channel ?? 'standard');
    expect(violations.filter(({ code }) => code === `admission/${rule.id}`)).toEqual([]);
    expect(mend.title).toMatch(/^[A-Z]/);
  }
});

/** Rules that can be mended without knowing more, in their example already. */
test('most rules offer an edit for their own example', () => {
  const offering = withMends.filter((rule) => (mendsOf(rule)?.mends.length ?? 0) > 0);
  expect(offering.length).toBeGreaterThan(55);
});
