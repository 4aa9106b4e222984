import { describe, expect, test } from 'vitest';
import { absoluteSpan } from '../model/locate.ts';
import { analysisOf, unmark } from '../testing/workspace.ts';
import type { Rule } from './define-rule.ts';
import { createEngine } from './create-engine.ts';
import { rules } from './registry.ts';
import { runRules } from './run-rules.ts';

function spansOf(rule: Rule, yaml: string) {
  const topology = analysisOf(yaml, { channel: rule.channel ?? 'standard' }, rule.file);
  return createEngine([rule])(topology).map(({ at, code }) => {
    expect(code).toBe(rule.code);
    const span = absoluteSpan(topology.model, at);
    return span && yaml.slice(span.start, span.end);
  });
}

const shown = rules.filter(({ noExample }) => !noExample);

describe.each(shown.map((rule) => [rule.code, rule] as const))('%s', (_, rule) => {
  test('finds what its failing example marks, and nothing else', () => {
    const { text, spans } = unmark(rule.examples.bad);
    const topology = analysisOf(text, { channel: rule.channel ?? 'standard' }, rule.file);
    const found = createEngine([rule])(topology).map(({ at }) => absoluteSpan(topology.model, at));
    expect(spans.length).toBeGreaterThan(0);
    expect(found.map((span) => span && text.slice(span.start, span.end))).toEqual(
      spans.map(({ start, end }) => text.slice(start, end)),
    );
    expect(found).toEqual(spans);
  });

  test('finds nothing in its passing example', () => {
    expect(spansOf(rule, rule.examples.good)).toEqual([]);
  });

  test('is the only one of its severity to find something in its failing example', () => {
    const { text } = unmark(rule.examples.bad);
    const topology = analysisOf(text, { channel: rule.channel ?? 'standard' }, rule.file);
    const errors = runRules(topology).filter(({ severity }) => severity === 'error');
    // What the API server says needs one object only: what else would be needed is not in its examples.
    const others = rule.admission ? errors.filter(({ admission }) => admission) : errors;
    expect(others.filter(({ code }) => code !== rule.code).map(({ code }) => code)).toEqual(
      rule.alsoReports ?? [],
    );
  });
});

test('every code is used once and has the form group/name', () => {
  const codes = rules.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(code).toMatch(/^[a-z-]+\/[a-z0-9-]+$/);
});
