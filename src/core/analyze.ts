import type { Model } from './model/model.ts';
import type { WorkspaceOptions } from './model/options.ts';
import { sameValue } from './incremental/same-value.ts';
import type { Finding } from './rules/finding.ts';
import { runRules } from './rules/run-rules.ts';
import { suppress } from './rules/suppress.ts';
import { statusesOf } from './status/statuses-of.ts';
import type { Statuses } from './status/statuses.ts';
import { buildTopology } from './topology/build-topology.ts';
import type { Topology } from './topology/topology.ts';

/** Everything that follows from a workspace's text. */
export type Analysis = Readonly<{
  model: Model;
  options: WorkspaceOptions;
  topology: Topology;
  /** What conformant controllers would write. */
  statuses: Statuses;
  findings: readonly Finding[];
}>;

/**
 * The whole pipeline behind the model: graph, statuses, findings. Given the analysis before, what did not change is the same
 * object as there.
 */
export function analyze(model: Model, asked: WorkspaceOptions, previous?: Analysis): Analysis {
  const options = dated(asked);
  if (previous?.model === model && sameValue(previous.options, options)) return previous;
  const topology = buildTopology(model, options, previous?.topology);
  const statuses = statusesOf(topology, previous?.statuses);
  const findings = suppress(runRules(topology), topology);
  return { model, options, topology, statuses, findings: keepEqual(findings, previous?.findings ?? []) };
}

/** To the day: what is found does not change from one keystroke to the next because a second has passed. */
const dated = (options: WorkspaceOptions): WorkspaceOptions => ({
  ...options,
  today: options.today ?? new Date().toISOString().slice(0, 10),
});

function keepEqual(findings: readonly Finding[], previous: readonly Finding[]): readonly Finding[] {
  const before = new Map(previous.map((finding) => [finding.id, finding]));
  return findings.map((finding) => {
    const old = before.get(finding.id);
    return old && sameValue(old, finding) ? old : finding;
  });
}
