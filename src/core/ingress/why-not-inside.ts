import type { Resource } from '../model/resource.ts';
import { describe } from '../topology/describe.ts';
import { linksOf } from '../topology/links.ts';
import { listed } from '../text/words.ts';
import type { Step } from '../traffic/decide/step.ts';
import type { TrafficRequest } from '../traffic/request/request.ts';
import type { WhyNot } from '../traffic/why-not.ts';
import type { TrafficPlanes } from './decide/choose-entry.ts';
import { traceRequest } from './decide/decide-request.ts';

/**
 * Why a route does not have a request that a client in the cluster sends to something in the cluster: the step at which it lost,
 * or that it is of another Service.
 */
export function whyNotInside(planes: TrafficPlanes, request: TrafficRequest, route: Resource): WhyNot {
  const outcome = traceRequest(planes, request);
  const last = outcome.steps.at(-1);
  if (outcome.route?.key === route.key && last) return { takes: true, step: last, outcome };
  const lost = outcome.steps.filter(
    ({ at, verdict }) => at?.resource === route.key && verdict === 'rejected',
  );
  // A match says more than that the route was not asked.
  const step = lost.find(({ stage }) => stage === 'match') ?? lost[0];
  return { takes: false, step: step ?? elsewhere(planes, route, outcome.service), outcome };
}

function elsewhere({ dataPlane }: TrafficPlanes, route: Resource, service: Resource | null): Step {
  const { cluster } = dataPlane.statuses;
  const parents = linksOf(route, cluster).attachments.flatMap(({ parent }) =>
    parent ? [describe(parent)] : [],
  );
  const goes = service ? `the request goes to ${describe(service)}` : 'the request goes to no Service';
  return {
    stage: 'route',
    subject: describe(route),
    verdict: 'rejected',
    reason: cluster.get(route.key)
      ? `${parents.length === 0 ? 'It is attached to nothing' : `It is attached to ${listed([...new Set(parents)])}`}; ${goes}.`
      : 'The API server refuses it, so it is not in the cluster.',
    at: { resource: route.key, path: ['spec', 'parentRefs'] },
  };
}
