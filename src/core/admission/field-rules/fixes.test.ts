import { expect, test } from 'vitest';
import type { Channel } from '../../model/installed-crds.ts';
import { analysisOf, unmark } from '../../testing/workspace.ts';
import { valueAt } from '../../model/access.ts';
import { admissionOf } from '../admission-of.ts';
import { changeAt } from '../testing/change-at.ts';
import type { FieldRule } from '../field-rule.ts';
import { fieldRules } from './registry.ts';

function admitted(yaml: string, channel: Channel) {
  const { model, index } = analysisOf(yaml, { channel });
  const [resource] = model.resources.values();
  if (!resource) throw new Error('no object');
  return { written: resource.value, ...admissionOf(resource, index) };
}

const withFixes = [...fieldRules.values()].flatMap((rule) => (rule.fixes ? [rule] : []));

/** The first violation of the rule in its example, with its fixes. */
function fixesOf(rule: FieldRule) {
  for (const channel of ['standard', 'experimental'] as const) {
    const { written, value, violations } = admitted(unmark(rule.examples.bad).text, channel);
    const own = violations.find(({ code }) => code === `admission/${rule.id}`);
    const fixes = own ? (rule.fixes?.(valueAt(value, own.path) ?? null) ?? []) : [];
    if (own) return { written, path: own.path, channel, fixes };
  }
  return null;
}

test.each(withFixes)('the fixes of $id remove its violation', (rule) => {
  const found = fixesOf(rule);
  for (const fix of found?.fixes ?? []) {
    const fixed = changeAt(found?.written, [...(found?.path ?? []), ...fix.at], fix);
    const { violations } = admitted(JSON.stringify(fixed), found?.channel ?? 'standard');
    expect(violations.filter(({ code }) => code === `admission/${rule.id}`)).toEqual([]);
    expect(fix.title).toMatch(/^[A-Z]/);
  }
});

/** Rules with fixes that their example shows. */
test('most rules offer an edit for their own example', () => {
  const offering = withFixes.filter((rule) => (fixesOf(rule)?.fixes.length ?? 0) > 0);
  expect(offering.length).toBeGreaterThan(55);
});
