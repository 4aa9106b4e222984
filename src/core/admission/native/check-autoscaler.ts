import { arrayAt, valueAt } from '../../model/access.ts';
import { holdsUnknown } from '../../model/unknown-values.ts';
import type { Json, Path } from '../../yaml/json.ts';
import { countOf, numberOf, objectOf, textOf } from './fields.ts';
import { checkMetrics } from './check-metrics.ts';
import { checkScaled, checkThere } from './check-scaled.ts';
import type { Notes } from './notes.ts';

const SPEC = ['spec'];

/** How many Pods a workload has by load. What newer servers declare with the types is said last. */
export function checkAutoscaler(notes: Notes, spec: Json): void {
  const [least, most] = [numberOf(spec, 'minReplicas'), countOf(spec, 'maxReplicas')];
  const isDeclared = notes.has('declared-autoscaling');
  const lowest = notes.has('autoscaling-to-zero') ? 0 : 1;
  const checkLeast = (): void => {
    if (least !== undefined && least < lowest)
      notes.invalid([...SPEC, 'minReplicas'], least, `must be greater than or equal to ${lowest}`);
  };
  const isKnown = !holdsUnknown(valueAt(spec, ['maxReplicas']) ?? 0);
  if (!isDeclared) {
    checkLeast();
    if (isKnown) checkMost(notes, most);
  }
  if (most < (least ?? 1) && isKnown)
    notes.invalid([...SPEC, 'maxReplicas'], most, 'must be greater than or equal to `minReplicas`');
  const target = objectOf(spec, 'scaleTargetRef') ?? {};
  if (!isDeclared) checkThere(notes, TARGET, target);
  checkScaled(notes, TARGET, target, true);
  checkOldMetric(notes, spec);
  const metrics = arrayAt(spec, 'metrics');
  checkMetrics(notes, [...SPEC, 'metrics'], metrics);
  const kinds = metrics.map((metric) => textOf(metric, 'type'));
  if (least === 0 && lowest === 0 && !kinds.some((kind) => kind === 'Object' || kind === 'External'))
    notes.forbidden(
      [...SPEC, 'metrics'],
      'must specify at least one Object or External metric to support scaling to zero replicas',
    );
  for (const direction of ['scaleUp', 'scaleDown']) {
    const rules = objectOf(objectOf(spec, 'behavior') ?? {}, direction);
    if (rules !== undefined) checkRules(notes, [...SPEC, 'behavior', direction], rules);
  }
  if (!isDeclared) return;
  checkThere(notes, TARGET, target);
  checkLeast();
  if (isKnown) checkMost(notes, most);
}

const TARGET = [...SPEC, 'scaleTargetRef'];

function checkMost(notes: Notes, most: number): void {
  const path = [...SPEC, 'maxReplicas'];
  if (!notes.has('required-most-replicas')) {
    if (most < 1) notes.invalid(path, most, 'must be greater than 0');
  } else if (most === 0)
    notes.required(path, notes.has('declared-autoscaling') ? '' : 'must be set and greater than 0');
  else if (most < 0) notes.invalid(path, most, 'must be greater than or equal to 1');
}

/** The one metric of the first version, which the server turns into a list of one. */
function checkOldMetric(notes: Notes, spec: Json): void {
  const use = numberOf(spec, 'targetCPUUtilizationPercentage');
  if (use !== undefined && use < 1)
    notes.invalid([...SPEC, 'targetCPUUtilizationPercentage'], use, 'must be greater than 0', {
      written: 'spec.metrics[0].resource.target.averageUtilization',
    });
}

const SELECT = ['Disabled', 'Max', 'Min'];

function checkRules(notes: Notes, path: Path, rules: Json): void {
  const window = numberOf(rules, 'stabilizationWindowSeconds');
  if (window !== undefined && window < 0)
    notes.invalid([...path, 'stabilizationWindowSeconds'], window, 'must be greater than or equal to zero');
  if (window !== undefined && window > 3600)
    notes.invalid([...path, 'stabilizationWindowSeconds'], window, 'must be less than or equal to 3600');
  const select = textOf(rules, 'selectPolicy');
  if (select !== '') notes.oneOf([...path, 'selectPolicy'], select, SELECT);
  const written = valueAt(rules, ['policies']);
  const policies = arrayAt(rules, 'policies');
  if (written !== undefined && policies.length === 0 && !holdsUnknown(written))
    notes.required([...path, 'policies'], 'must specify at least one Policy');
  for (const [index, policy] of policies.entries()) checkPolicy(notes, [...path, 'policies', index], policy);
}

function checkPolicy(notes: Notes, path: Path, policy: Json): void {
  notes.oneOf([...path, 'type'], textOf(policy, 'type'), ['Percent', 'Pods']);
  for (const field of ['value', 'periodSeconds']) notes.positive([...path, field], countOf(policy, field));
  const seconds = countOf(policy, 'periodSeconds');
  if (seconds > 1800)
    notes.invalid([...path, 'periodSeconds'], seconds, 'must be less than or equal to 1800');
}
