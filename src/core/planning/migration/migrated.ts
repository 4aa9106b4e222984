import { analyze, type Analysis } from '../../analysis.ts';
import { refuse } from '../../commands/define-command.ts';
import type { Refusal } from '../../commands/command-plan.ts';
import { planConversion } from '../../commands/planning/plan-conversion.ts';
import type { Conversion } from '../../convert/convert.ts';
import { memo } from '../../incremental/memo.ts';
import { arrayAt, stringAt } from '../../model/access.ts';
import { updateModel } from '../../model/update-model.ts';
import { changesOf } from '../plan-edits.ts';
import { classesToAssume, withPresentCertificates } from '../taken-as-present.ts';
import { migrationCall, type MigrationRequest } from './migration-request.ts';
import { todays } from './todays.ts';

/** The workspace with Gateways in the place of Ingresses. */
export type Migrated =
  | Readonly<{
      ok: true;
      after: Analysis;
      /** The hostnames that routes have which it makes; empty for any. */
      moved: ReadonlySet<string>;
    }>
  | Refusal;

/** So many answers are kept beside a workspace: the one that is looked at, and its choices. */
const MOST = 8;

const kept = memo((_: Analysis): Map<string, Migrated> => new Map());

/**
 * The workspace with Gateways in the place of the Ingresses of a request, whatever it says of where they are written.
 * GatewayClasses and certificates that the manifests do not hold are taken as present there.
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
  const { index } = analysis;
  let classes: readonly string[] = [];
  let moved: ReadonlySet<string> = new Set();
  const { args } = migrationCall({ ...request, where: 'replace' });
  const plan = planConversion(topologyOf(analysis), args, (conversion) => {
    classes = classesToAssume(conversion, index);
    moved = hostnamesOf(conversion);
    return withPresentCertificates(conversion, index);
  });
  if (!plan.ok) return refuse(plan.reason, plan.remedies);
  const source = updateModel(analysis.source, changesOf(plan), analysis.source.reading);
  const assumeClasses = [...new Set([...analysis.settings.assumeClasses, ...classes])];
  return { ok: true, after: analyze(source, { ...analysis.settings, assumeClasses }, analysis), moved };
}

/** What routes of a conversion are for. */
const hostnamesOf = ({ objects }: Conversion): ReadonlySet<string> =>
  new Set(
    objects.flatMap(({ value }) => {
      if (stringAt(value, 'kind')?.endsWith('Route') !== true) return [];
      const names = arrayAt(value, 'spec.hostnames');
      return names.length === 0 ? [''] : names.flatMap((name) => (typeof name === 'string' ? name : []));
    }),
  );

const topologyOf = ({ model, options, graph, index, links }: Analysis) => ({
  model,
  options,
  graph,
  index,
  links,
});
