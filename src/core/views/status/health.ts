import type { Health } from '../../topology/graph.ts';
import type { State } from './state.ts';

/** How grave a finding is. */
type Severity = Exclude<Health, 'ok' | 'unknown'>;

/** The look of a state of the computed status. */
export const healthOfState: Readonly<Record<State, Health>> = {
  ok: 'ok',
  problem: 'error',
  unknown: 'unknown',
};

/**
 * The look of a finding: that of its severity, and *not known* for a note about an object that may be elsewhere, as cards
 * and edges show the same cause.
 */
export const healthOfFinding = ({
  severity,
  absence,
}: Readonly<{ severity: Severity; absence?: true }>): Health =>
  absence && severity === 'info' ? 'unknown' : severity;

/** What a card has to show. */
type Card = Readonly<{
  /** The gravest severity of the object's own findings; null for none. */
  worst: Severity | null;
  /** The state of its computed status; undefined for kinds without one. */
  state: State | undefined;
  /** Nothing of it is read: it is not in the manifests, or its text does not parse at the moment. */
  unread: boolean;
}>;

/** The look of a card: a problem of its status comes first, then errors and warnings, then what is not known. */
export function healthOfCard({ worst, state, unread }: Card): Health {
  if (state === 'problem') return 'error';
  if (worst === 'error' || worst === 'warning') return worst;
  if (unread) return worst ?? 'unknown';
  return state === 'unknown' ? 'unknown' : (worst ?? healthOfState[state ?? 'ok']);
}
