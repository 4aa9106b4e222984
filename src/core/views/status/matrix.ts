import type { Resource } from '../../model/resource.ts';
import type { ListenerOutcome } from '../../topology/attachment.ts';
import { describe } from '../../topology/describe.ts';
import { linksOf } from '../../topology/links.ts';
import type { Listener } from '../../topology/listeners.ts';
import { byName } from '../../topology/by-age.ts';
import { findCondition, isOpen } from '../../status/condition.ts';
import type { ListenerStatus, ParentStatus, Statuses } from '../../status/statuses.ts';
import { statusOf, statusesOf } from '../../status/status-of.ts';

/** The steps at which a route may fail at a listener, in order. `parent`: it does not name the listener's holder. */
export type MatrixStep =
  | 'parent'
  | ListenerOutcome['step']
  /** The ListenerSet is not accepted, the hostname belongs to another route, or no rule is valid. */
  | 'not-accepted'
  | 'displaced';

/** The verdict of one listener on one route. */
export type MatrixCell = Readonly<{
  /** `attached`, or the first step that refused. */
  step: MatrixStep;
  /** Why not, as a sentence; null when attached. */
  reason: string | null;
  /** It could not be decided. */
  unknown: boolean;
  /** The hostnames that both have; null for any, empty where there are none or this step was not reached. */
  hostnames: readonly string[] | null;
  /** Id of the parentRef that got this far; null where none names the listener's holder. */
  edge: string | null;
}>;

/** Listeners by routes. `cells` has a row for each listener, with a cell for each route. */
export type StatusMatrix = Readonly<{
  listeners: readonly ListenerStatus[];
  routes: readonly Resource[];
  cells: readonly (readonly MatrixCell[])[];
}>;

const PROGRESS: readonly MatrixStep[] = [
  'parent',
  'section-name',
  'port',
  'kind',
  'namespace',
  'hostname',
  'not-accepted',
  'displaced',
  'attached',
];

const no = (step: MatrixStep, reason: string, unknown = false): MatrixCell => ({
  step,
  reason,
  unknown,
  hostnames: [],
  edge: null,
});

/** The final step of an attached listener, given the entry of the parentRef; undefined without an entry. */
export function inEntry(outcome: ListenerOutcome, entry: ParentStatus | undefined): Omit<MatrixCell, 'edge'> {
  const { listener, step, reason, unknown, hostnames } = outcome;
  if (step !== 'attached') return { step, reason, unknown, hostnames };
  if (!entry)
    return {
      step: 'not-accepted',
      reason: `${describe(listener.holder)} has no controller.`,
      unknown: true,
      hostnames,
    };
  const winner = entry.displaced.get(listener);
  if (winner)
    return {
      step: 'displaced',
      reason: `${describe(winner)} has the hostname already.`,
      unknown: false,
      hostnames,
    };
  if (entry.accepted) return { step: 'attached', reason: null, unknown: false, hostnames };
  const accepted = findCondition(entry.conditions, 'Accepted');
  return { step: 'not-accepted', reason: accepted?.message ?? null, unknown: isOpen(accepted), hostnames };
}

/** The verdict of a listener on a route: attached, or the first step that refused; by the parentRef that gets furthest. */
export function matrixCell(listener: Listener, route: Resource, statuses: Statuses): MatrixCell {
  const entries = statusOf(statuses, route.key, 'route')?.parents ?? [];
  const cells = linksOf(route, statuses.cluster).attachments.flatMap((attachment) => {
    const outcome = attachment.listeners.find((one) => one.listener === listener);
    const entry = entries.find((one) => one.attachment === attachment);
    return outcome ? [{ ...inEntry(outcome, entry), edge: attachment.reference.id }] : [];
  });
  const without = no('parent', `The route has no parentRef to ${describe(listener.holder)}.`);
  return furthestOf(cells) ?? without;
}

/** The verdict that got furthest; undefined where there is none. */
export const furthestOf = <Cell extends Pick<MatrixCell, 'step'>>(cells: readonly Cell[]): Cell | undefined =>
  cells.toSorted((a, b) => PROGRESS.indexOf(b.step) - PROGRESS.indexOf(a.step))[0];

/** Whether a route names one of these Gateways and ListenerSets. */
const names = (route: Resource, holders: ReadonlySet<string>, { cluster }: Statuses): boolean =>
  linksOf(route, cluster).attachments.some(({ parent }) => parent && holders.has(parent.key));

/**
 * Every listener of a Gateway, those of its ListenerSets with them, against every route that names the Gateway or one
 * of the sets: for each pair, attached with the hostnames that both have, or the first step that refused.
 *
 * @param routes those to choose from, in any order; they come out by `namespace/name`
 */
export function statusMatrix(
  gateway: Resource,
  routes: Iterable<Resource>,
  statuses: Statuses,
): StatusMatrix {
  const sets = statusesOf(statuses, 'listener-set').filter((set) => set.gateway === gateway);
  const holder = statusOf(statuses, gateway.key, 'gateway');
  const listeners = [holder, ...sets].flatMap((one) => one?.listeners ?? []);
  const holders = new Set([gateway.key, ...sets.map(({ resource }) => resource.key)]);
  const asking = [...routes].filter((route) => names(route, holders, statuses)).sort(byName);
  const cells = listeners.map(({ listener }) => asking.map((route) => matrixCell(listener, route, statuses)));
  return { listeners, routes: asking, cells };
}
