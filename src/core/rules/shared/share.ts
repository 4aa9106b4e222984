import { arrayAt, numberAt } from '../../model/access.ts';
import { isRoute } from '../../topology/kind-names.ts';
import type { Reference } from '../../topology/references.ts';

/** A weight as it counts: 1 where none is written. */
export const weightOf = (backend: Parameters<typeof numberAt>[0]): number =>
  Math.max(0, numberAt(backend, 'weight') ?? 1);

/**
 * What a request gets that would have gone to a backend which cannot take it
 * (docs/model/references-and-grants.md#references-that-need-a-grant).
 */
const CONSEQUENCE: Readonly<Record<string, string>> = {
  HTTPRoute: 'get status 500',
  GRPCRoute: 'fail with UNAVAILABLE',
  TLSRoute: 'are refused',
  TCPRoute: 'are refused',
  UDPRoute: 'are dropped',
};

const SUBJECT: Readonly<Record<string, string>> = {
  HTTPRoute: 'requests',
  GRPCRoute: 'calls',
  TLSRoute: 'connections',
  TCPRoute: 'connections',
  UDPRoute: 'datagrams',
};

/** The part of a rule's traffic that goes to a backend, in per cent. */
function percentOf({ holder, path, value }: Reference): number {
  const sum = arrayAt(holder.value, path.slice(0, -1)).reduce<number>(
    (total, one) => total + weightOf(one),
    0,
  );
  return sum === 0 ? 0 : Math.round((weightOf(value) / sum) * 1000) / 10;
}

/** Which traffic of a rule fails, and how: `requests of this rule get status 500`. */
const failing = ({ holder }: Reference): string =>
  `${SUBJECT[holder.kind] ?? 'requests'} of this rule ${CONSEQUENCE[holder.kind] ?? 'fail'}`;

/** What follows for traffic when a reference cannot be followed: the share of a rule that fails, and how. */
export function consequence(reference: Reference): string {
  const { role, holder } = reference;
  if (role === 'mirror') return 'No copy is sent to it; the request itself is not affected.';
  if (role === 'auth')
    return `No request can be authorised, so all requests ${isRoute(holder) ? 'of this rule' : 'it is asked about'} are denied.`;
  if (!isRoute(holder))
    return 'Requests that would go to it are answered with an error by the Ingress controller.';
  const share = percentOf(reference);
  const how = failing(reference);
  if (share === 0)
    return 'Its weight is 0, so no traffic is lost yet; the route is marked ResolvedRefs: False all the same.';
  return share === 100 ? `All ${how}.` : `${share} % of the ${how}; the rest is served.`;
}

/** A fault of a backend as a sentence, with the share of its rule that fails where that is a part of it. */
export function withShare(sentence: string, reference: Reference): string {
  if (reference.role !== 'backend' || !isRoute(reference.holder)) return sentence;
  const share = percentOf(reference);
  return share === 0 || share === 100 ? sentence : `${sentence} ${share} % of the ${failing(reference)}.`;
}
