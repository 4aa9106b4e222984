import { analyze, type Analysis } from '../../analysis.ts';
import { refuse } from '../../commands/define-command.ts';
import type { Refusal } from '../../commands/command-plan.ts';
import { planCommand } from '../../commands/registry.ts';
import { memo } from '../../incremental/memo.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { stringAt } from '../../model/access.ts';
import { updateModel } from '../../model/update-model.ts';
import { changesOf } from '../plan-edits.ts';
import { migrationCall, type MigrationRequest } from './migration-request.ts';
import { todays } from './todays.ts';

/** The workspace with Gateways in the place of Ingresses. */
export type Migrated = Readonly<{ ok: true; after: Analysis }> | Refusal;

/** So many answers are kept beside a workspace: the one that is looked at, and its choices. */
const MOST = 8;

const kept = memo((_: Analysis): Map<string, Migrated> => new Map());

/**
 * The workspace with Gateways in the place of the Ingresses of a request, whatever it says of where they are written.
 * GatewayClasses that the manifests do not hold are taken as present there, since they will be made.
 */
export function migrated(analysis: Analysis, request: MigrationRequest): Migrated {
  const answers = kept(analysis);
  const id = JSON.stringify([request.keys, request.settings]);
  const known = answers.get(id);
  if (known) return known;
  const made = migrate(analysis, request);
  answers.set(id, made);
  for (const old of [...answers.keys()].slice(0, -MOST)) answers.delete(old);
  return made;
}

function migrate(written: Analysis, request: MigrationRequest): Migrated {
  const { analysis } = todays(written, request);
  const call = migrationCall({ ...request, where: 'replace' });
  const plan = planCommand({ ...topologyOf(analysis) }, call);
  if (!plan.ok) return refuse(plan.reason, plan.remedies);
  const source = updateModel(analysis.source, changesOf(plan), analysis.source.reading);
  const after = analyze(source, analysis.settings, analysis);
  const classes = after.index
    .ofKind(GATEWAY_API, 'Gateway')
    .filter(({ key }) => !analysis.index.get(key))
    .flatMap(({ value }) => stringAt(value, 'spec.gatewayClassName') ?? []);
  const assumed = new Set([...analysis.settings.assumeClasses, ...classes]);
  return {
    ok: true,
    after: analyze(source, { ...analysis.settings, assumeClasses: [...assumed] }, after),
  };
}

const topologyOf = ({ model, options, graph, index, links }: Analysis) => ({
  model,
  options,
  graph,
  index,
  links,
});
