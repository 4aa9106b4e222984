import { counted } from '../../text/words.ts';
import { stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import { isRoute } from '../../topology/kind-names.ts';
import { linksOf } from '../../topology/links.ts';
import { hasStatus } from '../../status/status-value.ts';
import type { ClassStatus, PolicyStatus, Statuses } from '../../status/statuses.ts';
import { holderSentence } from './holder-sentence.ts';
import { routeSentence } from './route-sentence.ts';
import { isRefused } from './state.ts';
import { because, firstNotTrue, placed } from './status-words.ts';

function classSentence({ resource, conditions }: ClassStatus, { gateways }: Statuses): string {
  const fault = firstNotTrue(conditions, 'Accepted');
  if (fault) return `Not accepted, so nothing becomes of its Gateways. ${because(fault)}`;
  const users = [...gateways.values()].filter(
    (one) => stringAt(one.resource.value, 'spec.gatewayClassName') === resource.name,
  );
  return `Accepted. ${counted(users.length, 'Gateway is', 'Gateways are')} of this class.`;
}

function policySentence({ ancestors, references }: PolicyStatus): string {
  if (ancestors.length === 0) {
    const fault = references.find((one) => one.fault)?.fault;
    const nothing = 'No accepted route reaches its target, so no controller says anything about it.';
    return fault ? `${nothing} ${because(fault)}` : nothing;
  }
  return ancestors
    .map(({ ancestor, conditions }) => {
      const fault = firstNotTrue(conditions, 'Accepted', 'ResolvedRefs');
      const from = `From ${placed(ancestor)}`;
      if (!fault) return `${from} connections are encrypted as it says.`;
      return fault.type === 'Accepted'
        ? `${from} it is not accepted. ${because(fault)}`
        : `${from} it holds in part. ${because(fault)}`;
    })
    .join(' ');
}

/** An object that a controller could answer for, and none does. */
function silence(resource: Resource, statuses: Statuses): string {
  const { set, resolutions } = linksOf(resource, statuses.cluster);
  if (set)
    return set.gateway
      ? `No controller answers for ${describe(set.gateway)}, so none answers for its ListenerSets.`
      : `No controller will ever say anything about it. ${set.reason ?? ''}`;
  const owner = resolutions.find(({ reference }) => reference.role === 'class');
  if (owner && isRefused(owner.reference, statuses))
    return `No controller answers for it: the API server refuses ${describe(owner.reference.target)}.`;
  return owner
    ? `No controller answers for it. ${owner.reason ?? ''}`.trim()
    : 'No controller answers for it.';
}

/**
 * What the computed status says of an object, as a person would: "Accepted by 1 of 2 parents. Requests for
 * `shop.example.com` reach it through listener `https` of `infra/edge`. …". Names stand in backticks. Undefined for kinds
 * that have no status.
 */
export function statusSentence(resource: Resource, statuses: Statuses): string | undefined {
  if (!hasStatus(resource)) return undefined;
  if (isRefused(resource, statuses))
    return 'The API server refuses it, so it is not in the cluster and no controller sees it.';
  if (isRoute(resource)) return routeSentence(resource, statuses);
  const { key } = resource;
  const holder = statuses.gateways.get(key) ?? statuses.listenerSets.get(key);
  if (holder) return holderSentence(holder);
  const found = statuses.classes.get(key);
  if (found) return classSentence(found, statuses);
  const policy = statuses.policies.get(key);
  return policy ? policySentence(policy) : silence(resource, statuses);
}
