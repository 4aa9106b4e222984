import { counted } from '../../text/words.ts';
import { X_GATEWAY_API } from '../../kinds/shared/groups.ts';
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
import { statusesOf } from '../../status/status-of.ts';

function classSentence({ resource, conditions }: ClassStatus, statuses: Statuses): string {
  if (resource.group === X_GATEWAY_API) return meshSentence(conditions);
  const fault = firstNotTrue(conditions, 'Accepted');
  if (fault) return `Not accepted, so its Gateways are not programmed. ${because(fault)}`;
  const users = statusesOf(statuses, 'gateway').filter(
    (one) => stringAt(one.resource.value, 'spec.gatewayClassName') === resource.name,
  );
  return `Accepted. ${counted(users.length, 'Gateway is', 'Gateways are')} of this class.`;
}

function meshSentence(conditions: ClassStatus['conditions']): string {
  const fault = firstNotTrue(conditions, 'Accepted');
  return fault
    ? `Not accepted. ${because(fault)}`
    : 'Accepted. The mesh carries out routes whose parents are Services.';
}

function policySentence({ ancestors, references }: PolicyStatus): string {
  if (ancestors.length === 0) {
    const fault = references.find((one) => one.fault)?.fault;
    const nothing = 'No accepted route reaches its target, so no controller writes a status for it.';
    return fault ? `${nothing} ${because(fault)}` : nothing;
  }
  return ancestors
    .map(({ ancestor, conditions }) => {
      const fault = firstNotTrue(conditions, 'Accepted', 'ResolvedRefs');
      const from = `From ${placed(ancestor)}`;
      if (!fault) return `${from} connections are encrypted according to it.`;
      return fault.type === 'Accepted'
        ? `${from} it is not accepted. ${because(fault)}`
        : `${from} it holds in part. ${because(fault)}`;
    })
    .join(' ');
}

/** An object of a kind with a controller that has none. */
function silence(resource: Resource, statuses: Statuses): string {
  const { set, resolutions } = linksOf(resource, statuses.cluster);
  if (set)
    return set.gateway
      ? `${describe(set.gateway)} has no controller, so its ListenerSets have none.`
      : `No controller will ever write a status for it. ${set.reason ?? ''}`;
  const owner = resolutions.find(({ reference }) => reference.role === 'class');
  if (owner && isRefused(owner.reference, statuses))
    return `It has no controller: the API server refuses ${describe(owner.reference.target)}.`;
  if (owner?.state === 'unknown')
    return `It is not known whether it has a controller. ${owner.reason ?? ''}`.trim();
  if (resource.group === X_GATEWAY_API)
    return 'The settings say that there is no mesh, so no controller writes a status for it.';
  return owner ? `It has no controller. ${owner.reason ?? ''}`.trim() : 'It has no controller.';
}

/**
 * The computed status of an object in sentences: "Accepted by 1 of 2 parents. Requests for
 * `shop.example.com` reach it through listener `https` of `infra/edge`. …". Names are in backticks. Undefined for kinds
 * that have no status.
 */
export function statusSentence(resource: Resource, statuses: Statuses): string | undefined {
  if (!hasStatus(resource)) return undefined;
  if (isRefused(resource, statuses))
    return 'The API server refuses it, so it is not in the cluster and no controller sees it.';
  if (isRoute(resource)) return routeSentence(resource, statuses);
  const status = statuses.objects.get(resource.key);
  switch (status?.kind) {
    case 'gateway':
    case 'listener-set':
      return holderSentence(status);
    case 'class':
      return classSentence(status, statuses);
    case 'policy':
      return policySentence(status);
    case 'route':
    case undefined:
      return silence(resource, statuses);
  }
}
