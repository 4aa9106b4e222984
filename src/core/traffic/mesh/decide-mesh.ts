import { chosen } from '../../choices/define-choice.ts';
import { mesh } from '../../choices/features.ts';
import { memo } from '../../incremental/memo.ts';
import type { Resource } from '../../model/resource.ts';
import { byAge } from '../../topology/by-age.ts';
import { describe } from '../../topology/describe.ts';
import { meshOf } from '../../topology/mesh-of.ts';
import { ruleWords } from '../../topology/rule-words.ts';
import { portName, whyNoAddress } from '../../topology/services.ts';
import type { DataPlane } from '../data-plane.ts';
import { answerWith, statusText } from '../decide/answer.ts';
import { findMatch, subjectsOf } from '../decide/choose-match.ts';
import { evaluateCandidate, matchText } from '../decide/evaluate-candidate.ts';
import { noOutcome } from '../decide/no-outcome.ts';
import type { RequestOutcome } from '../decide/outcome.ts';
import { runRule } from '../decide/run-rule.ts';
import { runStream } from '../decide/run-stream.ts';
import { isNoted, type Note } from '../decide/step.ts';
import { isGrpc, type TrafficRequest } from '../request/request.ts';
import type { Candidate } from '../table/candidate.ts';
import { ANY_HOST } from '../table/hostname-buckets.ts';
import { buildRouteTable, type Bucket } from '../table/route-table.ts';
import { meshTargets } from './mesh-targets.ts';
import { noteBindings, type AtPort } from './note-bindings.ts';
import { rulingRoutes, type RulingRoutes } from './ruling-routes.ts';
import { serviceBindings, type ServiceBinding } from './service-bindings.ts';

type Decided = Omit<RequestOutcome, 'steps'>;

/** The matches of the routes that rule together, arranged once for each data plane. */
const buckets: (plane: DataPlane) => Map<string, Bucket | undefined> = memo(() => new Map());

/** The matches of routes that rule a port together. */
export function meshBucket(
  plane: DataPlane,
  { service, port }: AtPort,
  { bindings }: RulingRoutes,
): Bucket | undefined {
  const known = buckets(plane);
  const id = [service.key, port.path.at(-1), ...bindings.map(({ route }) => route.key)].join(' ');
  if (known.has(id)) return known.get(id);
  // In a mesh the address of the Service decides who is asked, so hostnames do not count.
  const routes = bindings.map(({ route, attachment, dropped }) => ({
    route,
    parent: Number(attachment.reference.path.at(-1)),
    hostnames: null,
    dropped: new Set(dropped.keys()),
  }));
  const bucket = buildRouteTable(routes, plane.choices).bucket(ANY_HOST);
  known.set(id, bucket);
  return bucket;
}

/** Rules that do not compete, because the mesh cannot carry them out. */
function noteDropped(note: NonNullable<Note>, bindings: readonly ServiceBinding[]): void {
  for (const { route, dropped } of bindings) {
    if (!isNoted(note, route.key)) continue;
    for (const [index, { message }] of dropped)
      note('rule', `${describe(route)} ${ruleWords(index, null)}`, 'rejected', `It is dropped. ${message}`, {
        resource: route.key,
        path: ['spec', 'rules', index],
      });
  }
}

/** How clients speak to a port, as far as the routes that rule it can say. */
const isEncrypted = ({ protocol, sni }: TrafficRequest): boolean =>
  protocol === 'HTTPS' || protocol === 'TLS' || (protocol === 'GRPC' && sni !== null);

/** Why the routes of a kind cannot have a request; null where they can. */
function whyUnfit(
  kind: string,
  request: TrafficRequest,
): Readonly<{ reason: string; unclear: boolean }> | null {
  const encrypted = isEncrypted(request);
  if (kind === 'HTTPRoute' || kind === 'GRPCRoute') {
    if (encrypted)
      return {
        reason: `${kind}s rule the port, and the client encrypts by itself, so that a mesh cannot look into the request: what becomes of it differs from mesh to mesh.`,
        unclear: true,
      };
    return request.protocol === 'TCP'
      ? { reason: `${kind}s rule the port: a connection that is not HTTP leads nowhere.`, unclear: false }
      : null;
  }
  return kind === 'TLSRoute' && !encrypted
    ? { reason: 'TLSRoutes rule the port: what is not TLS leads nowhere.', unclear: false }
    : null;
}

/** The rule of HTTPRoutes or GRPCRoutes, or 404. */
function decideHttp(
  plane: DataPlane,
  request: TrafficRequest,
  place: AtPort,
  ruling: RulingRoutes,
  note: Note,
): Decided {
  const { service, port } = place;
  const bucket = meshBucket(plane, place, ruling);
  const subjects = subjectsOf(request, plane.choices);
  const winner = bucket ? (findMatch(bucket, subjects, plane.choices) ?? null) : null;
  if (note) {
    noteDropped(note, ruling.bindings);
    for (const candidate of bucket ? [...bucket.grpc.all, ...bucket.http.all] : []) {
      if (!isNoted(note, candidate.route.key)) continue;
      const [verdict, reason] = evaluateCandidate(candidate, winner, subjects, plane.choices);
      const at = { resource: candidate.route.key, path: candidate.match.at };
      note('match', matchText(candidate), verdict, reason, at);
    }
  }
  if (!winner) {
    const grpc = isGrpc(request);
    const reason = `The Service has routes, and none of them takes the request: the client gets ${statusText(404, grpc)}.`;
    const at = { resource: service.key, path: port.path };
    note?.('match', `${describe(service)}:${port.port}`, 'rejected', reason, at);
    return { ...noOutcome, outcome: 'responded', request, service, response: answerWith(404, grpc) };
  }
  return { ...noOutcome, request, service, ...ofRule(plane, request, place, winner, note) };
}

function ofRule(plane: DataPlane, request: TrafficRequest, { port }: AtPort, winner: Candidate, note: Note) {
  const arrival = {
    scheme: 'http' as const,
    port: port.port,
    targetsOf: (route: Resource) => meshTargets(route, plane.statuses),
    ownerOf: () => null,
  };
  return {
    ...runRule(plane, arrival, winner, request, note),
    route: winner.route,
    rule: { index: winner.rule.index, name: winner.rule.name },
    match: { index: winner.match.index },
  };
}

/** The oldest route carries all connections, or datagrams. */
function decideStream(
  plane: DataPlane,
  request: TrafficRequest,
  service: Resource,
  ruling: RulingRoutes,
  note: Note,
): Decided {
  const routes = new Set(ruling.bindings.map(({ route }) => route));
  const [winner, ...others] = [...routes].toSorted(byAge);
  const refused = { ...noOutcome, outcome: 'refused' as const, request, service };
  if (!winner) return refused;
  const step = (route: Resource, verdict: 'chosen' | 'rejected', reason: string) =>
    note?.('route', describe(route), verdict, reason, { resource: route.key, path: ['spec'] });
  for (const other of others) {
    if (note && isNoted(note, other.key))
      step(
        other,
        'rejected',
        `${describe(winner)} is older, or before it by name: it alone carries the connection.`,
      );
  }
  step(winner, 'chosen', 'It carries the connection.');
  return { ...refused, route: winner, ...runStream(winner, meshTargets(winner, plane.statuses), note) };
}

/** Where it is not plain whether a mesh carries out routes of Services, what that rests on. */
function noteMesh(note: NonNullable<Note>, { statuses }: DataPlane, { service }: AtPort): void {
  const installed = meshOf(statuses.cluster);
  const words = installed
    ? `A mesh carries out its routes. ${installed.because}`
    : 'Its routes are followed as a mesh does that. These manifests do not show whether one is installed; without one they have no effect.';
  note('service', describe(service), 'passed', words, { resource: service.key, path: ['metadata'] });
}

/** Why the routes of a Service are not asked at all; null where they are. */
export function whyRoutesIdle(service: Resource, { statuses }: DataPlane): string | null {
  const direct = whyNoAddress(service);
  if (direct !== null)
    return `${direct} A mesh cannot know what is meant for it, so its routes have no effect.`;
  return chosen(statuses.cluster, mesh) === 'off'
    ? 'The settings say that there is no mesh, so routes of Services have no effect.'
    : null;
}

/**
 * Where a request goes that a client in the cluster sends to a port of a Service, by the routes of that Service
 * (docs/model/routing.md#mesh-requests). Null where none rules the port: then it goes to the Pods of the Service as it comes.
 */
export function decideMesh(
  plane: DataPlane,
  request: TrafficRequest,
  place: AtPort,
  note?: Note,
): Decided | null {
  const { service, port, client } = place;
  const bindings = serviceBindings(plane.statuses).get(service.key) ?? [];
  if (bindings.length === 0) return null;
  const idle = whyRoutesIdle(service, plane);
  if (idle !== null) {
    for (const { route, attachment } of bindings) {
      const at = { resource: route.key, path: attachment.reference.path };
      if (note && isNoted(note, route.key)) note('route', describe(route), 'rejected', idle, at);
    }
    return null;
  }
  const ruling = rulingRoutes(bindings, service, port, client);
  if (note && ruling) noteMesh(note, plane, place);
  if (note) noteBindings(note, bindings, place, ruling);
  if (!ruling) return null;
  const unfit = whyUnfit(ruling.kind, request);
  if (unfit) {
    const at = { resource: service.key, path: port.path };
    note?.('route', `${describe(service)} port ${portName(port)}`, 'rejected', unfit.reason, at);
    const unclear = unfit.unclear ? unfit.reason : null;
    return { ...noOutcome, outcome: 'refused', request, service, unclear };
  }
  return ruling.kind === 'HTTPRoute' || ruling.kind === 'GRPCRoute'
    ? decideHttp(plane, request, place, ruling, note)
    : decideStream(plane, request, service, ruling, note);
}
