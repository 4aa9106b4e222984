import { describe, expect, test } from 'vitest';
import { planCommand } from './commands/registry.ts';
import { fileText, updateModel } from './model/update-model.ts';
import type { Finding, Fix } from './rules/finding.ts';
import { rules } from './rules/registry.ts';
import { runRules } from './rules/run-rules.ts';
import { topologyOf, unmark } from './testing/workspace.ts';
import { buildTopology } from './topology/build-topology.ts';
import type { Topology } from './topology/topology.ts';

const cases = rules.flatMap((rule) => {
  const { text } = unmark(rule.examples.bad);
  const topology = topologyOf(text);
  return runRules(topology)
    .filter(({ code }) => code === rule.code)
    .flatMap((finding) =>
      finding.fixes.map((fix) => [`${rule.code}: ${fix.title}`, { topology, finding, fix }] as const),
    );
});

function apply(topology: Topology, fix: Fix): Readonly<{ text: string; findings: readonly Finding[] }> {
  const plan = planCommand(topology, fix.call);
  if (!plan.ok) throw new Error(`Refused: ${plan.reason}`);
  const paths = [...new Set(plan.edits.map(({ path }) => path))];
  const { model, options } = topology;
  const changed = updateModel(
    model,
    [
      ...paths.map((path) => ({
        path,
        type: 'edit' as const,
        edits: plan.edits.filter((edit) => edit.path === path),
      })),
      ...plan.deletes.map((path) => ({ path, type: 'delete' as const })),
    ],
    model.reading,
  );
  const text = [...changed.files.values()].map(fileText).join('');
  return { text, findings: runRules(buildTopology(changed, options, topology)) };
}

/** What the fix makes is not complete, or another thing is to be decided then; named here with the reason. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  // A template names a port of its own, and has labels that the manifests' workloads need not have.
  create: ['service/selects-nothing', 'reference/missing', 'backend/no-such-port'],
  // What the object refers to stays where it is; the preview says so.
  move: ['reference-grant/missing'],
};

describe('every fix of the catalogue', () => {
  test.each(cases)('%s', (_, { topology, finding, fix }) => {
    const before = new Set(runRules(topology).map(({ id }) => id));
    const { findings, text } = apply(topology, fix);
    expect(
      findings.map(({ id }) => id),
      text,
    ).not.toContain(finding.id);
    const fresh = findings.filter(({ id, severity }) => severity === 'error' && !before.has(id));
    const unexpected = fresh.filter(({ code }) => !OPEN[fix.call.id]?.includes(code));
    expect(
      unexpected.map(({ code, message }) => `${code}: ${message}`),
      text,
    ).toEqual([]);
  });
});
