import type { Resource } from '../../model/resource.ts';
import type { Path } from '../../yaml/json.ts';
import type { Target } from '../backends/target.ts';
import type { WeightedRef } from '../backends/backend-refs.ts';
import { composeChanges, NO_CHANGES } from '../../filters/shared/header-changes.ts';
import type { Response } from '../../filters/shared/response.ts';
import { runFilters, type Copy, type RuleContext } from './run-filters.ts';
import type { FilteredRequest } from '../../filters/filter-effect.ts';
import { requestTarget } from '../request/request.ts';
import { answerWith } from './answer.ts';
import type { BackendShare } from './outcome.ts';
import type { Note, StepLocation } from './step.ts';

/** What a share of a rule meets, and the copies that its own mirrors send. */
type Served = Readonly<{ share: BackendShare; copies: readonly Copy[] }>;

export const percentText = (share: number): string => `${Math.round(share * 1000) / 10} %`;

export const targetName = ({ kind, namespace, name, port }: Target): string =>
  `${kind} ${namespace}/${name === '' ? '?' : name}${port === null ? '' : `:${port}`}`;

/** Notes how far a backend could be followed: the reference, the Service, its endpoints. */
export function noteTarget(note: Note, target: Target, at: StepLocation, share: number): void {
  if (!note) return;
  const subject = targetName(target);
  const part = `${percentText(share)} of the requests`;
  if (target.invalid) {
    note(
      'backend',
      subject,
      'rejected',
      `${target.invalid.reason}: ${target.invalid.message} ${part} cannot be served.`,
      at,
    );
    return;
  }
  note(
    'backend',
    subject,
    share === 0 ? 'passed' : 'chosen',
    share === 0 ? 'Its weight is 0: it is never chosen.' : `It gets ${part}.`,
    at,
  );
  if (target.unknown !== null) {
    note('service', subject, 'passed', `Not known: ${target.unknown}`, at);
    return;
  }
  const service = target.service ? { resource: target.service.key, path: [] as Path } : null;
  if (target.tls) {
    const policy = { resource: target.tls.policy.key, path: ['spec'] as Path };
    const { fault, hostname } = target.tls;
    note(
      'service',
      subject,
      fault === null ? 'passed' : 'rejected',
      fault === null
        ? `TLS towards it, with server name ${hostname}.`
        : `Its BackendTLSPolicy cannot be used, and plain text is forbidden: ${fault}`,
      policy,
    );
    if (fault !== null) return;
  } else note('service', subject, 'passed', `The Service has port ${target.port}.`, service);
  note(
    'endpoint',
    target.endpoints.map(({ workload, port }) => `${workload ?? 'assumed'}:${port ?? '?'}`).join(', ') ||
      subject,
    target.endpoints.length === 0 ? 'rejected' : 'chosen',
    target.endpointsReason,
    service,
  );
}

/** Why requests to a target fail, with the status for it; null when they are served. */
export function faultOf(target: Target): Readonly<{ status: 500 | 503; reason: string }> | null {
  if (target.invalid) return { status: 500, reason: target.invalid.message };
  if (target.tls && target.tls.fault !== null) return { status: 500, reason: target.tls.fault };
  if (target.endpoints.length === 0) return { status: 503, reason: target.endpointsReason };
  return null;
}

/** The place of a reference, with the edge that stands for it. */
export const referencePlace = (route: Resource, path: Path, { edge }: Target): StepLocation =>
  edge === null ? { resource: route.key, path } : { resource: route.key, path, edge };

/** What becomes of a share behind its reference and its target. */
type Fate = Pick<BackendShare, 'response' | 'refused' | 'fault' | 'request' | 'responseHeaders'>;

const NO_ENDPOINTS: BackendShare['endpoints'] = [];

/** A share with what becomes of it. Field by field, like all that is made for each decision. */
export const shareOf = (
  { weight, share }: WeightedRef,
  { kind, namespace, name, port, endpoints, tls }: Target,
  { response, refused, fault, request, responseHeaders }: Fate,
  works: boolean,
  at: StepLocation,
): BackendShare => ({
  kind,
  namespace,
  name,
  port,
  weight,
  share,
  endpoints: works ? endpoints : NO_ENDPOINTS,
  tls: tls && tls.fault === null ? tls.hostname : null,
  response,
  refused,
  fault,
  request,
  responseHeaders,
  at,
});

/** Sends one share of a rule's requests to its backend, through the backend's own filters. */
export function serveBackend(
  ref: WeightedRef,
  filtered: FilteredRequest,
  context: RuleContext,
  options: Readonly<{ grpc: boolean; method: string; late: string | null; query: string | null }>,
): Served {
  const { route, note, choices } = context;
  const target = context.targetAt(ref.at);
  const at = referencePlace(route, ref.at, target);
  noteTarget(note, target, at, ref.share);
  const start = filtered.response.size === 0 ? filtered : { ...filtered, response: NO_CHANGES };
  const own = runFilters(ref.filters, start, context, note ? targetName(target) : '');
  const changes = own.request.response;
  const fault = own.answer ? null : faultOf(target);
  const { path, authority, headers } = own.request;
  const share = shareOf(
    ref,
    target,
    {
      response: own.answer ?? gatewayAnswer(fault?.status ?? null, options.late !== null, options.grpc),
      refused: false,
      fault: own.answer ? own.reason : (fault?.reason ?? options.late),
      request: {
        method: options.method,
        host: authority,
        path: options.query === null ? path : requestTarget({ path, query: options.query }),
        headers,
      },
      responseHeaders:
        choices.responseFilterOrder === 'backend'
          ? composeChanges(changes, filtered.response)
          : composeChanges(filtered.response, changes),
    },
    !fault && !own.answer,
    at,
  );
  return { share, copies: own.copies };
}

/** What clients get of the gateway instead of an answer of the backend; null where the backend answers. */
function gatewayAnswer(status: 500 | 503 | null, isLate: boolean, grpc: boolean): Response | null {
  if (status !== null) return answerWith(status, grpc);
  return isLate ? answerWith(504, grpc) : null;
}

/** A copy of a share's requests, as it counts among all requests of the rule. */
export const copyOf = ({ target, percent, at }: Copy, route: Resource, share: number) => ({
  kind: target.kind,
  namespace: target.namespace,
  name: target.name,
  port: target.port,
  percent: percent * share,
  at: referencePlace(route, at, target),
});
