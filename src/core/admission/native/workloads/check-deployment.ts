import { valueAt } from '../../../model/access.ts';
import { holdsUnknown } from '../../../model/unknown-values.ts';
import type { Json, Path } from '../../../yaml/json.ts';
import { countOf, numberOf, objectOf, textOf } from '../fields.ts';
import type { Notes } from '../notes.ts';
import { checkAmount, checkAtMostAll, isNone } from './amounts.ts';
import { strategyAsRead } from './strategy-as-read.ts';
import { checkSelected } from './check-selected.ts';

const SPEC: Path = ['spec'];

const ROLLING = { MaxUnavailable: 0, MaxSurge: 0 };

function checkStrategy(notes: Notes, strategy: Json): void {
  const path = [...SPEC, 'strategy'];
  const type = textOf(strategy, 'type') || 'RollingUpdate';
  const at = [...path, 'rollingUpdate'];
  const rolling = objectOf(strategy, 'rollingUpdate');
  if (type === 'Recreate') {
    if (rolling !== undefined) notes.forbidden(at, "may not be specified when strategy `type` is 'Recreate'");
  } else if (type === 'RollingUpdate') checkRolling(notes, at, rolling ?? {});
  else
    notes.unsupported(path, strategyAsRead(type, rolling, ROLLING), ['Recreate', 'RollingUpdate'], {
      mark: { path: [...path, 'type'] },
    });
}

function checkRolling(notes: Notes, path: Path, rolling: Json): void {
  const unavailable = valueAt(rolling, ['maxUnavailable']) ?? '25%';
  const surge = valueAt(rolling, ['maxSurge']) ?? '25%';
  checkAmount(notes, [...path, 'maxUnavailable'], unavailable);
  checkAmount(notes, [...path, 'maxSurge'], surge);
  if (!holdsUnknown([unavailable, surge]) && isNone(unavailable) && isNone(surge))
    notes.invalid([...path, 'maxUnavailable'], unavailable, 'may not be 0 when `maxSurge` is 0');
  checkAtMostAll(notes, [...path, 'maxUnavailable'], unavailable);
}

/** A Deployment. */
export function checkDeployment(notes: Notes, spec: Json): void {
  notes.notNegative([...SPEC, 'replicas'], numberOf(spec, 'replicas'));
  // A ReplicaSet is what the server says here of the Pods of a Deployment as well.
  checkSelected(notes, spec, 'ReplicaSet', 'invalid label selector');
  checkStrategy(notes, objectOf(spec, 'strategy') ?? {});
  notes.notNegative([...SPEC, 'minReadySeconds'], numberOf(spec, 'minReadySeconds'));
  notes.notNegative([...SPEC, 'revisionHistoryLimit'], numberOf(spec, 'revisionHistoryLimit'));
  const deadline = numberOf(spec, 'progressDeadlineSeconds') ?? 600;
  const at = [...SPEC, 'progressDeadlineSeconds'];
  notes.notNegative(at, deadline);
  if (deadline <= countOf(spec, 'minReadySeconds'))
    notes.invalid(at, deadline, 'must be greater than minReadySeconds');
}
