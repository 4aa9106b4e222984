import { expect, test } from 'vitest';
import type { Channel } from '../../model/options.ts';
import { topologyOf, unmark } from '../../testing/workspace.ts';
import { valueAt } from '../../model/access.ts';
import { admissionOf } from '../admission-of.ts';
import { changeAt } from '../testing/change-at.ts';
import type { FieldRule } from '../field-rule.ts';
import { fieldRules } from './registry.ts';

function admitted(yaml: string, channel: Channel) {
  const { model, world } = topologyOf(yaml, { channel });
  const [resource] = model.resources.values();
  if (!resource) throw new Error('no object');
  return { written: resource.value, ...admissionOf(resource, world) };
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
    const mended = changeAt(found?.written, [...(found?.path ?? []), ...mend.at], mend);
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
