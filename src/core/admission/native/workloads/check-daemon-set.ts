import { valueAt } from '../../../model/access.ts';
import { holdsUnknown } from '../../../model/unknown-values.ts';
import type { Json } from '../../../yaml/json.ts';
import { numberOf, objectOf, textOf } from '../fields.ts';
import type { Notes } from '../notes.ts';
import { checkAmount, checkAtMostAll, isNone } from './amounts.ts';
import { checkConditions } from './check-conditions.ts';
import { checkKeptRunning, checkTemplate } from './check-template.ts';
import { strategyAsRead } from './strategy-as-read.ts';

const SPEC = ['spec'];
const TEMPLATE = ['spec', 'template'];

/** A DaemonSet. */
export function checkDaemonSet(notes: Notes, spec: Json): void {
  const template = objectOf(spec, 'template') ?? {};
  checkConditions(notes, objectOf(spec, 'selector'));
  checkTemplate(notes, TEMPLATE, template);
  checkKeptRunning(notes, TEMPLATE, template, 'DaemonSet');
  notes.notNegative([...SPEC, 'minReadySeconds'], numberOf(spec, 'minReadySeconds'));
  checkDaemonStrategy(notes, objectOf(spec, 'updateStrategy') ?? {});
  notes.notNegative([...SPEC, 'revisionHistoryLimit'], numberOf(spec, 'revisionHistoryLimit'));
}

const ROLLING = { MaxUnavailable: 0, MaxSurge: 0 };

function checkDaemonStrategy(notes: Notes, strategy: Json): void {
  const path = [...SPEC, 'updateStrategy'];
  const type = textOf(strategy, 'type') || 'RollingUpdate';
  if (type === 'OnDelete') return;
  if (type !== 'RollingUpdate')
    return notes.unsupported(
      path,
      strategyAsRead(type, objectOf(strategy, 'rollingUpdate'), ROLLING),
      ['RollingUpdate', 'OnDelete'],
      { mark: { path: [...path, 'type'] } },
    );
  const at = [...path, 'rollingUpdate'];
  const rolling = objectOf(strategy, 'rollingUpdate') ?? {};
  const unavailable = valueAt(rolling, ['maxUnavailable']) ?? 1;
  const surge = valueAt(rolling, ['maxSurge']) ?? 0;
  checkAmount(notes, [...at, 'maxUnavailable'], unavailable);
  checkAmount(notes, [...at, 'maxSurge'], surge);
  checkAtMostAll(notes, [...at, 'maxUnavailable'], unavailable);
  checkAtMostAll(notes, [...at, 'maxSurge'], surge);
  if (holdsUnknown([unavailable, surge])) return;
  if (!isNone(unavailable) && !isNone(surge))
    notes.invalid([...at, 'maxSurge'], surge, 'may not be set when maxUnavailable is non-zero');
  if (isNone(unavailable) && isNone(surge))
    notes.required([...at, 'maxUnavailable'], 'cannot be 0 when maxSurge is 0');
}
