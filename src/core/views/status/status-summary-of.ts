import type { Resource } from '../../model/resource.ts';
import { hasStatus } from '../../status/status-value.ts';
import { findCondition, isOpen } from '../../status/condition.ts';
import type {
  Condition,
  HolderStatus,
  ListenerStatus,
  RouteStatus,
  Statuses,
} from '../../status/statuses.ts';
import {
  isRefused,
  stateOf,
  stateOfCondition,
  stateOfConditions,
  stateOfDrawn,
  stateOfFault,
} from './state.ts';
import { isRoute } from '../../topology/kind-names.ts';
import { linksOf } from '../../topology/links.ts';
import { carriesTraffic } from '../../topology/resolution.ts';
import { listenerRow } from '../../topology/listeners.ts';
import { memo } from '../../incremental/memo.ts';
import { remembered } from '../../incremental/memory.ts';
import type { State } from './state.ts';
import { holderStatusOf, statusOf } from '../../status/status-of.ts';

/** What the card of an object shows of its computed status. */
export type StatusSummary = Readonly<{
  state: State;
  /** In a few words: `1 of 2 parents`. Empty for what is simply ok. */
  words: string;
  /** It has no controller, and no status in the cluster will ever report that. */
  silent: boolean;
  /** Its listeners, by the ids of their rows. */
  rows: Readonly<Record<string, ListenerSummary>>;
}>;

/** A listener on a card. */
export type ListenerSummary = Readonly<{
  state: State;
  /** The reason of the first condition that is not as it should be; empty where all are. */
  words: string;
  attachedRoutes: number;
  /** What controllers make for it: `Secret shop by cert-manager, Certificate shop`. */
  provided: readonly string[];
}>;

const NO_ROWS: StatusSummary['rows'] = {};

/** The reason of the first condition that is not as it should be. */
export const reasonOf = (conditions: readonly Condition[]): string =>
  conditions.find((condition) => stateOfCondition(condition) !== 'ok')?.reason ?? '';

const rowOf = ({ conditions, routes, provided }: ListenerStatus): ListenerSummary => ({
  state: stateOfConditions(conditions),
  words: reasonOf(conditions),
  attachedRoutes: routes.length,
  provided,
});

/** Of one holder: it is the same object while nothing in it changed. */
const rowsOf: (holder: HolderStatus) => StatusSummary['rows'] = memo(({ listeners }) =>
  Object.fromEntries(listeners.map((one) => [listenerRow(one.listener), rowOf(one)])),
);

type Words = Pick<StatusSummary, 'words' | 'silent'>;

const loud = (words: string): Words => ({ words, silent: false });

/** Whether the manifests prove that a parent of the route has no controller. */
const isLost = (route: Resource, statuses: Statuses): boolean =>
  linksOf(route, statuses.cluster).attachments.some(({ state, parent, reference }) =>
    parent
      ? stateOf(parent, statuses) === 'problem'
      : isRefused(reference, statuses) || stateOfDrawn(state) === 'problem',
  );

function routeWords(route: Resource, statuses: Statuses): Words {
  const status = statusOf(statuses, route.key, 'route');
  const parents = status?.parents ?? [];
  const named = linksOf(route, statuses.cluster).attachments.length;
  const total = named + parents.filter(({ index }) => index < 0).length;
  if (total === 0) return loud('no parents');
  if (parents.length === 0) {
    if (isLost(route, statuses)) return { words: 'no controller', silent: true };
    return loud(stateOf(route, statuses) === 'problem' ? 'problem' : 'not known');
  }
  const accepted = parents.filter((parent) => parent.accepted).length;
  if (total > 1) return loud(`${accepted} of ${total} parents`);
  const [only] = parents;
  if (!only) return loud('');
  if (!only.accepted) {
    const accepted = findCondition(only.conditions, 'Accepted');
    return loud(isOpen(accepted) ? 'not known' : 'not accepted');
  }
  if (reasonOf(only.conditions) === '') return loud('');
  return loud(isNoneResolved(status) ? 'not resolved' : 'in part');
}

/** Whether no backend of a route can be used. */
function isNoneResolved(status: RouteStatus | undefined): boolean {
  const backends = status?.references.filter(({ reference }) => carriesTraffic(reference)) ?? [];
  return backends.length > 0 && backends.every(({ fault }) => fault && stateOfFault(fault) === 'problem');
}

function holderWords({ conditions, listeners }: HolderStatus): Words {
  for (const [type, words] of [
    ['Accepted', 'not accepted'],
    ['Programmed', 'not programmed'],
  ] as const) {
    const condition = findCondition(conditions, type);
    if (condition && condition.status !== 'True' && condition.reason !== 'ListenersNotValid')
      return loud(isOpen(condition) ? 'not known' : words);
  }
  const usable = listeners.filter((one) => one.usable).length;
  if (usable === 0 && stateOfConditions(conditions) === 'unknown') return loud('not known');
  if (usable < listeners.length) return loud(`${usable} of ${listeners.length} listeners`);
  return loud(reasonOf(conditions) === '' ? '' : 'in part');
}

function wordsOf(resource: Resource, statuses: Statuses): Words {
  if (isRefused(resource, statuses)) return loud('refused');
  if (isRoute(resource)) return routeWords(resource, statuses);
  const status = statuses.objects.get(resource.key);
  switch (status?.kind) {
    case 'gateway':
    case 'listener-set':
      return holderWords(status);
    case 'class':
      return loud(reasonOf(status.conditions) === '' ? '' : 'not accepted');
    case 'policy':
      if (status.ancestors.length === 0) return loud('no effect');
      return loud(status.ancestors.some(({ conditions }) => reasonOf(conditions) !== '') ? 'in part' : '');
    case 'route':
    case undefined:
      return stateOf(resource, statuses) === 'problem'
        ? { words: 'no controller', silent: true }
        : loud('not known');
  }
}

const summaries = remembered(() => new WeakMap<object, StatusSummary>());

/** Whether a parent of a route has no entry: the state of the route then depends on more than its status. */
const isPartlyUnanswered = (resource: Resource, statuses: Statuses): boolean => {
  const status = statusOf(statuses, resource.key, 'route');
  if (!status) return false;
  const answered = status.parents.filter(({ index }) => index >= 0).length;
  return linksOf(resource, statuses.cluster).attachments.length > answered;
};

/** Whether what is shown of an object rests on its own status alone. */
export const hasWholeStatus = (resource: Resource, statuses: Statuses): boolean =>
  !hasStatus(resource) || (statuses.objects.has(resource.key) && !isPartlyUnanswered(resource, statuses));

/** The status summary of an object, for its card; null for kinds that have no status. */
export function statusSummaryOf(resource: Resource, statuses: Statuses): StatusSummary | null {
  // The same value while nothing it depends on changed.
  const entry = statuses.objects.get(resource.key);
  const known = statuses.cluster.memory.get(summaries);
  const before = entry && known.get(entry);
  if (before) return before;
  const state = stateOf(resource, statuses);
  if (state === null) return null;
  const holder = holderStatusOf(statuses, resource.key);
  const statusSummary = { state, ...wordsOf(resource, statuses), rows: holder ? rowsOf(holder) : NO_ROWS };
  if (entry && !isPartlyUnanswered(resource, statuses)) known.set(entry, statusSummary);
  return statusSummary;
}
