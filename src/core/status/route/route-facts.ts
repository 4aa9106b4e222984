import { listed } from '../../text/words.ts';
import { stringAt } from '../../model/access.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import type { Resource } from '../../model/resource.ts';
import { attach } from '../../topology/attachment.ts';
import { chosen } from '../../choices/define-choice.ts';
import { defaultGateways } from '../../choices/features.ts';
import { linksOf } from '../../topology/links.ts';
import type { Listener } from '../../topology/listeners.ts';
import { readReference } from '../../topology/references.ts';
import { tracked } from '../../topology/tracked.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { parentRefs } from '../../kinds/shared/refs.ts';
import { conditionOf, deciding, positive } from '../condition.ts';
import type {
  AttachedRoute,
  Condition,
  Fault,
  ParentStatus,
  ReferenceStatus,
  RouteStatus,
} from '../statuses.ts';
import { isExcused } from './is-overlooked.ts';
import { parentFacts, type ParentFacts } from './parent-facts.ts';
import { meshReferences, routeReferences } from './route-references.ts';
import { allRulesFault, droppedMessage, ruleFaults, type RuleFaults } from './rule-faults.ts';

/** A route on a listener. */
export type Attached = Readonly<{ listener: Listener; attached: AttachedRoute }>;

/** A route with its status, before conflicts with other routes. */
export type RouteFacts = Readonly<{ status: RouteStatus; attached: readonly Attached[] }>;

/** Default Gateways that claim the route although it does not name them (docs/model/attachment.md#default-gateways). */
function claims(route: Resource, index: ResourceIndex): readonly ParentFacts[] {
  if (chosen(index, defaultGateways) === 'off' || stringAt(route.value, 'spec.useDefaultGateways') !== 'All')
    return [];
  return index.ofKind(GATEWAY_API, 'Gateway').flatMap((gateway) => {
    if (stringAt(gateway.value, 'spec.defaultScope') !== 'All') return [];
    const value = { name: gateway.name, namespace: gateway.namespace };
    const reference = readReference(route, parentRefs, ['spec', 'useDefaultGateways'], value);
    return (reference && parentFacts(-1, attach(reference, index, false), index)) ?? [];
  });
}

function resolvedRefs(
  route: Resource,
  references: readonly ReferenceStatus[],
  index: ResourceIndex,
): Condition {
  const faults = isExcused(route, references, index) ? [] : references.flatMap(({ fault }) => fault ?? []);
  const first = deciding(faults);
  const fault = first && { ...first, message: faults.map(({ message }) => message).join(' ') };
  return positive(route, 'ResolvedRefs', fault, {
    reason: 'ResolvedRefs',
    message: 'All references of the route are good.',
  });
}

const through = ({ listeners, attachment, mesh }: ParentFacts): string => {
  const names = listed(listeners.map(({ listener }) => listener.name));
  const { namespace, name } = attachment.reference.target;
  return mesh
    ? `The mesh sends requests for Service ${namespace}/${name} through the route.`
    : `Attached to ${listeners.length === 1 ? 'listener' : 'listeners'} ${names} of ${namespace}/${name}.`;
};

/** The entry for a parent, given what keeps the route out. */
export function parentStatus(
  route: Resource,
  facts: ParentFacts,
  {
    rules,
    fault,
    references,
    index,
  }: Readonly<{
    rules: RuleFaults;
    fault: Fault | null;
    references: readonly ReferenceStatus[];
    index: ResourceIndex;
  }>,
): ParentStatus {
  const accepted = positive(route, 'Accepted', fault, { reason: 'Accepted', message: through(facts) });
  const conditions = [accepted, resolvedRefs(route, references, index)];
  if (!fault && rules.invalid.size > 0) {
    const dropped = { reason: 'UnsupportedValue', message: droppedMessage(rules) };
    conditions.push(conditionOf(route, 'PartiallyInvalid', 'True', dropped));
  }
  const { index: i, attachment, controllerName } = facts;
  return { index: i, attachment, controllerName, conditions, accepted: fault === null, displaced: new Map() };
}

/** Evaluates a route by itself (docs/model/status.md#route). */
export const routeFacts: (route: Resource, index: ResourceIndex) => RouteFacts = tracked((route, index) => {
  const parents = linksOf(route, index).attachments.flatMap(
    (attachment) => parentFacts(Number(attachment.reference.path.at(-1)), attachment, index) ?? [],
  );
  const all = [...parents, ...claims(route, index)];
  const rules = ruleFaults(route, index);
  const references = routeReferences(route, index);
  const noRule = allRulesFault(rules);
  const statuses = all.map((facts) =>
    parentStatus(route, facts, {
      rules,
      fault: deciding([facts.fault, noRule]),
      references: facts.mesh ? meshReferences(route, index) : references,
      index,
    }),
  );
  const attached = new Map<Listener, Attached>();
  const dropped = new Set(rules.invalid.keys());
  all.forEach(({ index: i, listeners }, at) => {
    if (!statuses[at]?.accepted) return;
    for (const { listener, hostnames } of listeners)
      if (!attached.has(listener))
        attached.set(listener, { listener, attached: { route, parent: i, hostnames, dropped } });
  });
  return {
    status: { kind: 'route', route, parents: statuses, references, droppedRules: rules.invalid },
    attached: [...attached.values()],
  };
});
