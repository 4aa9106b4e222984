import type { Endpoint } from '../../core/traffic/backends/endpoint.ts';
import type { BackendShare, MirrorCopy, RequestOutcome } from '../../core/traffic/decide/outcome.ts';
import type { HeaderChanges } from '../../core/filters/shared/header-changes.ts';
import { controllerWords } from '../../core/ingress/controllers/controller-groups.ts';
import { requestLine } from '../../core/traffic/request/request-line.ts';
import { printable } from './printable.ts';
import { matchWords, ruleWords } from '../../core/topology/rule-words.ts';

/**
 * The outcome of a request, for people: where it went first, then the steps of the trace. Those that are reported as one because they
 * are many are one line; JSON has each of them.
 *
 * @param bySpecification how it would end by the specification, where that is not how it ended
 */
export function traceStory(outcome: RequestOutcome, bySpecification: string | null): string {
  const lines = [
    requestLine(outcome.request),
    ending(outcome),
    ...(bySpecification === null ? [] : [`  by the specification: ${bySpecification}`]),
    ...whyNotForwarded(outcome),
    ...outcome.backends.flatMap(backendLines),
    ...outcome.mirrors.map(mirrorLine),
    ...changeLines('answers', outcome.responseHeaders),
    ...timeoutLines(outcome),
    '',
    ...outcome.steps.map(({ verdict, subject, reason }) => `  ${verdict.padEnd(8)}  ${subject}: ${reason}`),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

function ending(outcome: RequestOutcome): string {
  const { gateway, service, listener, ingressController, ingressClass, route, rule, match, response } =
    outcome;
  const path = [
    gateway && `Gateway ${gateway.namespace}/${gateway.name}`,
    service && `Service ${service.namespace}/${service.name}`,
    listener && `listener ${listener.name}`,
    ingressController &&
      `${controllerWords(ingressController)}${ingressClass === null ? '' : ` of class ${ingressClass}`}`,
    route && `${route.kind} ${route.namespace}/${route.name}`,
    rule && ruleWords(rule.index, rule.name),
    match && (ingressController ? `path ${match.index + 1}` : matchWords(match.index)),
  ].filter(Boolean);
  const by = path.length === 0 ? '' : `: ${path.join(', ')}`;
  switch (outcome.outcome) {
    case 'forwarded':
      return `Forwarded${by}`;
    case 'redirected':
      return `Redirected with ${response?.statusCode ?? ''} to ${response?.headers.get('location') ?? ''}${by}`;
    case 'responded':
      return `Answered by the ${ingressController ? 'controller' : service ? 'mesh' : 'gateway'} with ${response?.statusCode ?? ''}${by}`;
    case 'refused':
      return `${outcome.unclear === null ? 'No answer' : 'Not decided'}${by}`;
  }
}

/** The last step says how it ended. */
const whyNotForwarded = ({ outcome, steps }: RequestOutcome): readonly string[] =>
  outcome === 'forwarded' ? [] : steps.slice(-1).map(({ reason }) => `  ${reason}`);

function backendLines(share: BackendShare): readonly string[] {
  const { kind, namespace, name, port, request } = share;
  const object = `${kind} ${namespace}/${name}${port === null ? '' : ` port ${port}`}`;
  const failing = share.response ? `: ${share.response.statusCode}` : share.refused ? ': refused' : '';
  const why = share.fault === null ? '' : `, ${share.fault}`;
  return [
    `  ${percent(share.share * 100).padStart(6)}  ${object}${failing}${why}`,
    ...(request && !share.response ? [`          as ${request.method} ${request.host}${request.path}`] : []),
    ...share.endpoints.map((endpoint) => `          at ${endpointText(endpoint)}`),
  ];
}

function endpointText({ workload, port, address, assumed }: Endpoint): string {
  const where = workload ?? address ?? 'what its Service leads to';
  return `${where}${port === null ? '' : ` port ${port}`}${assumed ? ' (assumed)' : ''}`;
}

const mirrorLine = ({ kind, namespace, name, port, percent: part }: MirrorCopy): string =>
  `  ${percent(part).padStart(6)}  copied to ${kind} ${namespace}/${name}${port === null ? '' : ` port ${port}`}`;

const changeLines = (what: string, changes: HeaderChanges): readonly string[] =>
  [...changes].map(([name, change]) =>
    change.action === 'remove'
      ? `  ${what} lose ${name}`
      : `  ${what} get ${name}: ${change.value}${change.action === 'add' ? ' (added)' : ''}`,
  );

const timeoutLines = ({ timeouts }: RequestOutcome): readonly string[] => [
  ...(timeouts?.request === undefined ? [] : [`  times out after ${timeouts.request}`]),
  ...(timeouts?.backendRequest === undefined ? [] : [`  a backend has ${timeouts.backendRequest} to answer`]),
];

/** At most two decimals: `33.33 %`. */
const percent = (value: number): string => `${Number(value.toFixed(2))} %`;
