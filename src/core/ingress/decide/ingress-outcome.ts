import type { Resource } from '../../model/resource.ts';
import type { HeaderChanges } from '../../filters/shared/header-changes.ts';
import type { Response } from '../../filters/shared/response.ts';
import type { Target } from '../../traffic/backends/target.ts';
import { answerWith } from '../../traffic/decide/answer.ts';
import { noRouting } from '../../traffic/decide/no-outcome.ts';
import type {
  BackendShare,
  ForwardedRequest,
  MirrorCopy,
  RequestOutcome,
} from '../../traffic/decide/outcome.ts';
import type { StepLocation } from '../../traffic/decide/step.ts';
import type { IngressPath } from '../ingress-rules.ts';

/** How a request ends at an Ingress controller: what a controller's model finds out. */
export type IngressOutcome = Pick<
  RequestOutcome,
  'outcome' | 'route' | 'rule' | 'match' | 'response' | 'backends' | 'mirrors' | 'responseHeaders' | 'unclear'
>;

/** The Ingress that has a request, and the path in it; both parts null for a default backend. */
export const ownerOf = (
  ingress: Resource | null,
  path: IngressPath | null,
): Pick<IngressOutcome, 'route' | 'rule' | 'match'> => ({
  route: ingress,
  rule: path && { index: path.ruleIndex, name: null },
  match: path && { index: path.pathIndex },
});

/** There is no answer. */
export const refusedOutcome = (): IngressOutcome => ({ ...noRouting, outcome: 'refused' });

/** It is not known how it ends. */
export const unclearOutcome = (unclear: string): IngressOutcome => ({
  ...noRouting,
  outcome: 'refused',
  unclear,
});

const isRedirect = ({ statusCode, headers }: Response): boolean =>
  statusCode >= 300 && statusCode < 400 && headers.has('location');

/** The controller answers itself. Field by field, since this is done for each decision. */
export const answeredOutcome = (
  response: Response,
  owner: Pick<IngressOutcome, 'route' | 'rule' | 'match'> = noRouting,
  rest: Partial<Pick<IngressOutcome, 'backends' | 'mirrors' | 'responseHeaders'>> = {},
): IngressOutcome => ({
  outcome: isRedirect(response) ? 'redirected' : 'responded',
  route: owner.route,
  rule: owner.rule,
  match: owner.match,
  response,
  backends: rest.backends ?? noRouting.backends,
  mirrors: rest.mirrors ?? noRouting.mirrors,
  responseHeaders: rest.responseHeaders ?? noRouting.responseHeaders,
  unclear: null,
});

/** An answer with a Location. */
export const redirectTo = (statusCode: number, location: string): Response => ({
  statusCode,
  headers: new Map([['location', location]]),
});

/** A part of the requests of a location, and where it goes. */
export type SharedTarget = Readonly<{ target: Target; weight: number; share: number; at: StepLocation }>;

/** Why a target cannot be sent to; null when it can. */
export const faultOf = ({ invalid, endpoints, endpointsReason }: Target): string | null =>
  invalid ? invalid.message : endpoints.length === 0 ? endpointsReason || 'It has no endpoints.' : null;

/** The share of a backend, which answers 503 where it cannot be sent to. */
export function backendShare(
  { target, weight, share, at }: SharedTarget,
  request: ForwardedRequest | null,
  options: Readonly<{ grpc: boolean; late: string | null; responseHeaders: HeaderChanges }>,
): BackendShare {
  const { kind, namespace, name, port, endpoints } = target;
  const fault = faultOf(target);
  const status = fault === null ? (options.late === null ? null : 504) : 503;
  return {
    kind,
    namespace,
    name,
    port,
    weight,
    share,
    response: status === null ? null : answerWith(status, options.grpc),
    refused: false,
    fault: fault ?? options.late,
    request,
    endpoints: fault === null ? endpoints : [],
    responseHeaders: options.responseHeaders,
    tls: null,
    at,
  };
}

/** The outcome of shares: forwarded unless all of them fail. */
export function sharedOutcome(
  backends: readonly BackendShare[],
  owner: Pick<IngressOutcome, 'route' | 'rule' | 'match'>,
  mirrors: readonly MirrorCopy[],
  responseHeaders: HeaderChanges,
): IngressOutcome {
  const live = backends.filter(({ share }) => share > 0);
  const failing = live.every(({ response }) => response !== null);
  const [first] = live;
  if (failing && first?.response)
    return answeredOutcome(first.response, owner, { backends, mirrors, responseHeaders });
  return {
    outcome: 'forwarded',
    route: owner.route,
    rule: owner.rule,
    match: owner.match,
    response: null,
    backends,
    mirrors,
    responseHeaders,
    unclear: null,
  };
}
