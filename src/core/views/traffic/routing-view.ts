import type { LocatedMatchConflict } from '../../traffic/coverage/match-conflicts.ts';
import type { RoutingRow } from '../../traffic/coverage/routing-table.ts';
import { controllerWords } from '../../ingress/controllers/controller-groups.ts';
import { ingressRows, readsExpressions, type IngressRow } from '../../ingress/coverage/ingress-rows.ts';
import type { IngressPlane } from '../../ingress/ingress-plane.ts';
import type { DataPlane, PlaneListener } from '../../traffic/data-plane.ts';
import { describe } from '../../topology/describe.ts';
import type { RequestOutcome } from '../../traffic/decide/outcome.ts';
import { outcomeText } from '../../traffic/expectations/expected.ts';
import type { Candidate } from '../../traffic/table/candidate.ts';
import type { ValueMatch } from '../../traffic/table/http-match.ts';
import type { Path } from '../../yaml/json.ts';
import { serviceBindings } from '../../traffic/mesh/service-bindings.ts';
import { byText } from '../../text/by-text.ts';
import { draftOf } from './draft-of.ts';
import type { RequestDraft } from './draft-of.ts';
import type { ResourceKey } from '../../model/resource.ts';
import { ruleWords } from '../../topology/rule-words.ts';

/** One class of requests that the routes distinguish. */
export type RoutingRowView = Readonly<{
  id: string;
  /** `infra/edge`; of Ingresses their class. */
  gateway: string;
  listener: string;
  protocol: string;
  /** Empty for any. */
  host: string;
  /** `/cart`; empty for connections. */
  path: string;
  pathType: 'exact' | 'prefix' | 'regex' | 'rest' | 'call' | 'connection';
  method: string;
  /** Conditions on headers and query parameters: `version: two`. */
  conditions: string;
  /** Null where no such request is possible. */
  draft: RequestDraft | null;
  /** The route: `shop/cart`; and the rule. */
  route: string;
  rule: string;
  routeKey: ResourceKey | null;
  at: Path;
  answer: string;
  verdict: 'served' | 'redirected' | 'partly' | 'fails';
  /** Why the row's match never gets a request; null when it does. */
  lost: Readonly<{ kind: 'same' | 'covered' | 'catch-all' | 'taken'; words: string }> | null;
}>;

/** Where every class of requests goes. */
export type RoutingView = Readonly<{
  rows: readonly RoutingRowView[];
  leftOut: number;
  /** Services with routes, `shop/cart`: what clients in the cluster send to them is in no row. */
  services: readonly string[];
}>;

/** More rows than this are not readable at once, and slow to transfer. */
const MAX_ROWS = 5000;

const values = (matches: readonly ValueMatch[], mark: string): readonly string[] =>
  matches.map(({ name, type, value }) => `${mark}${name}${type === 'Exact' ? ': ' : ' ~ '}${value}`);

type Condition = Pick<RoutingRowView, 'path' | 'pathType' | 'method' | 'conditions'>;

const PATH_TYPES = { Exact: 'exact', PathPrefix: 'prefix', RegularExpression: 'regex' } as const;

/** The conditions of a match, in the columns of the table. */
function conditionOf({ candidate, request }: Pick<RoutingRow, 'candidate' | 'request'>): Condition {
  if (candidate?.kind === 'http') {
    const { path, method, headers, query } = candidate.match;
    const type = Object.hasOwn(PATH_TYPES, path.type)
      ? PATH_TYPES[path.type as keyof typeof PATH_TYPES]
      : 'regex';
    const conditions = [...values(headers, ''), ...values(query, '?')].join(', ');
    return { path: path.value, pathType: type, method: method ?? '', conditions };
  }
  if (candidate) {
    const { service, rpc, headers } = candidate.match;
    const path = `/${service ?? '*'}/${rpc ?? '*'}`;
    return { path, pathType: 'call', method: '', conditions: values(headers, '').join(', ') };
  }
  const stream = ['TLS', 'TCP', 'UDP'].includes(request.protocol);
  return { path: '', pathType: stream ? 'connection' : 'rest', method: '', conditions: '' };
}

const placeId = (listener: PlaneListener, hostname: string, key: string, path: Path): string =>
  [
    listener.status.gateway.key,
    listener.status.listener.holder.key,
    listener.status.listener.name,
    hostname,
    key,
    path.join('.'),
  ].join(' ');

function verdictOf({
  outcome,
  backends,
}: Pick<RequestOutcome, 'outcome' | 'backends'>): RoutingRowView['verdict'] {
  if (outcome === 'redirected') return 'redirected';
  if (outcome !== 'forwarded') return 'fails';
  return backends.some(({ share, response, refused }) => share > 0 && (response !== null || refused))
    ? 'partly'
    : 'served';
}

const conflictWords = ({ kind, winnerText, because }: LocatedMatchConflict): string => {
  const what =
    kind === 'same'
      ? `${winnerText} matches the same requests`
      : kind === 'covered'
        ? `${winnerText} matches all of its requests and more`
        : `the expression of ${winnerText} matches every path`;
  return `Never gets a request: ${what}. It wins: ${because}.`;
};

function lostOf(row: RoutingRow, conflict: LocatedMatchConflict | undefined): RoutingRowView['lost'] {
  if (conflict) return { kind: conflict.kind, words: conflictWords(conflict) };
  if (row.wins) return null;
  const { route, rule } = row.outcome;
  const by = route
    ? `${route.kind} ${route.namespace}/${route.name} ${ruleWords(rule?.index ?? 0, rule?.name ?? null)}`
    : 'no route';
  return { kind: 'taken', words: `This request, which it matches, goes to ${by}.` };
}

const owner = (candidate: Candidate | null, outcome: RequestOutcome) => {
  const route = candidate?.route ?? outcome.route;
  const rule = candidate?.rule ?? outcome.rule;
  return {
    route: route ? `${route.namespace}/${route.name}` : '',
    rule: candidate && rule ? ruleWords(rule.index, rule.name) : '',
    routeKey: route?.key ?? null,
    at: candidate?.match.at ?? ['spec'],
  };
};

const INGRESS_TYPES = { Exact: 'exact', Prefix: 'prefix', ImplementationSpecific: 'prefix' } as const;

/** A row of an Ingress, in the columns of the table. */
function ingressView({ id, controller, host, path, request, outcome, wins }: IngressRow): RoutingRowView {
  const { route, rule } = outcome;
  const owner = path?.ingress ?? route;
  return {
    id,
    gateway: outcome.ingressClass ?? '',
    listener: controller.kind ? controllerWords(controller.kind) : '',
    protocol: 'HTTP',
    host,
    path: path ? path.path || '/' : '',
    pathType: path ? (readsExpressions(controller, host) ? 'regex' : INGRESS_TYPES[path.type]) : 'rest',
    method: '',
    conditions: '',
    draft: draftOf(request, true),
    route: owner ? `${owner.namespace}/${owner.name}` : '',
    rule: path ? ruleWords(path.ruleIndex, null) : '',
    routeKey: owner?.key ?? null,
    at: path?.at ?? ['spec'],
    answer: outcome.unclear === null ? outcomeText(outcome) : 'not known',
    verdict: verdictOf(outcome),
    lost: wins
      ? null
      : {
          kind: 'taken',
          words: `This request, which it matches, goes to ${route ? `${describe(route)}${rule ? ` ${ruleWords(rule.index, null)}` : ''}` : 'no Ingress'}.`,
        },
  };
}

/** The Services that are parents of routes, by name. */
const routedServices = ({ statuses }: DataPlane): readonly string[] =>
  [...serviceBindings(statuses).values()]
    .flatMap(([binding]) => binding?.attachment.reference.target ?? [])
    .map(({ namespace, name }) => `${namespace}/${name}`)
    .toSorted(byText);

type Routed = Readonly<{
  dataPlane: DataPlane;
  ingressPlane: IngressPlane;
  matchConflicts: readonly LocatedMatchConflict[];
  routing: readonly RoutingRow[];
}>;

/** The routing table of the workspace, with matches marked that never get a request. */
export function routingView({ dataPlane, ingressPlane, matchConflicts, routing }: Routed): RoutingView {
  const several = dataPlane.gateways.size > 1;
  const conflicts = new Map(
    matchConflicts.map((one) => [placeId(one.listener, one.hostname, one.loser.key, one.path), one] as const),
  );
  const views = routing.slice(0, MAX_ROWS).map((row): RoutingRowView => {
    const { listener, candidate, hostname, outcome } = row;
    const { gateway, listener: of } = listener.status;
    const conflict =
      candidate === null
        ? undefined
        : conflicts.get(placeId(listener, hostname, candidate.route.key, candidate.match.at));
    return {
      id: row.id,
      gateway: `${gateway.namespace}/${gateway.name}`,
      listener: of.name,
      protocol: of.protocol,
      host: hostname,
      ...conditionOf(row),
      draft: draftOf(row.request, several),
      ...owner(candidate, outcome),
      answer: outcomeText(outcome),
      verdict: verdictOf(outcome),
      lost: lostOf(row, conflict),
    };
  });
  const ofIngresses = ingressRows(ingressPlane);
  const rows = [...views, ...ofIngresses.slice(0, Math.max(0, MAX_ROWS - views.length)).map(ingressView)];
  return {
    rows,
    leftOut: routing.length + ofIngresses.length - rows.length,
    services: routedServices(dataPlane),
  };
}
