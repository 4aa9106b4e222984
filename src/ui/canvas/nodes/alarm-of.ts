import type { ResourceKey } from '../../../core/model/resource.ts';
import { healthOfCard } from '../../../core/views/status/health.ts';
import type { AppState } from '../../../state/app-store.ts';
import { problemsOf, worstOf } from '../problems-of.ts';

/** The exceptions that a card shows; nothing is shown on what is well. */
export type Alarm = 'error' | 'warning' | null;

/** What the card of an object shows of its state from afar; notes and what is not known are no exception. */
export function alarmOf(
  { findings, statusSummaries }: Pick<AppState, 'findings' | 'statusSummaries'>,
  key: ResourceKey,
): Alarm {
  const worst = worstOf(problemsOf(findings, key));
  const health = healthOfCard({ worst, state: statusSummaries.get(key)?.state, unread: false });
  return health === 'error' || health === 'warning' ? health : null;
}
