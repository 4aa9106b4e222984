import { goRegexp } from '../../admission/go-regexp.ts';
import { describe } from '../../topology/describe.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Note } from '../../traffic/decide/step.ts';
import type { TrafficRequest } from '../../traffic/request/request.ts';
import { listed } from '../../text/words.ts';
import type { BackendHabits } from '../backends/ingress-target.ts';
import { decodedPath } from '../decide/decoded-path.ts';
import {
  answeredOutcome,
  faultOf,
  refusedOutcome,
  unclearOutcome,
  type IngressOutcome,
} from '../decide/ingress-outcome.ts';
import { noteLostPaths } from '../decide/note-lost-paths.ts';
import { noteAnswer } from '../decide/note-outcome.ts';
import { destinationTarget, forwardAsSent } from '../decide/plain-forward.ts';
import { whyNotHttp } from '../decide/why-not-http.ts';
import type { TraefikModel, TraefikRouter } from './traefik-model.ts';

const habitsOf = ({ externalNames }: TraefikModel): BackendHabits => ({
  targetPorts: false,
  externalNames: externalNames ? 'sent' : 'refused',
});

/** Two lists as one, the highest priority in front, as it is in both of them. */
function* merged(
  a: Iterable<TraefikRouter>,
  b: readonly TraefikRouter[],
): Generator<TraefikRouter, undefined> {
  let at = 0;
  for (const one of a) {
    for (let next = b[at]; next && next.priority > one.priority; next = b[++at]) yield next;
    yield one;
  }
  for (let next = b[at]; next; next = b[++at]) yield next;
}

/** The routers of each name that may be for a host. */
function routersByName({ routers }: TraefikModel, host: string): readonly (readonly TraefikRouter[])[] {
  const dot = host.indexOf('.');
  const names = new Set([host, dot > 0 ? `*${host.slice(dot)}` : '', '']);
  return [...names].flatMap((name) => {
    const members = routers.get(name);
    return members ? [members] : [];
  });
}

const countRouters = (model: TraefikModel, host: string): number =>
  routersByName(model, host).reduce((sum, { length }) => sum + length, 0);

/**
 * The routers that may be for a host, the highest priority in front: of the name, of the wildcard of one label above it, of
 * any.
 */
export function traefikRouters(model: TraefikModel, host: string): Iterable<TraefikRouter> {
  const [first = [], ...others] = routersByName(model, host);
  return others.reduce<Iterable<TraefikRouter>>((all, list) => merged(all, list), first);
}

function matchesPath({ matcher }: TraefikRouter, path: string): boolean {
  if (!matcher) return true;
  switch (matcher.kind) {
    case 'Path':
      return path === matcher.path;
    case 'PathPrefix':
      return path.startsWith(matcher.path);
    case 'segments':
      return path === matcher.path || path.startsWith(`${matcher.path}/`);
    case 'PathRegexp':
      return goRegexp(matcher.path)?.test(path) ?? false;
  }
}

/** Why a router is not on the entry point of a request; null where it is. */
function whyNotServed(router: TraefikRouter, isTls: boolean, model: TraefikModel): string | null {
  const name = isTls ? 'websecure' : 'web';
  if (router.entryPoints && !router.entryPoints.includes(name))
    return `It is on entry point ${listed(router.entryPoints)}; the request comes in at ${name}.`;
  if (!isTls) return router.tls ? 'It answers TLS only (router.tls).' : null;
  return router.tls || model.secureEntryPoint
    ? null
    : 'Its entry point has no TLS, and it has no router.tls.';
}

const routerText = ({ rule, ingress }: TraefikRouter): string => `${rule} of ${describe(ingress)}`;

const placeOf = ({ ingress, origin, backend }: TraefikRouter) => ({
  resource: ingress.key,
  path: origin?.at ?? backend.at.slice(0, -1),
});

/** Whether any router may be for a host. */
export const hasTraefikRouter = (model: TraefikModel, host: string): boolean => {
  for (const _ of traefikRouters(model, host)) return true;
  return false;
};

/** Whether two routers would send a request to the same place. */
const isAlike = (a: TraefikRouter, b: TraefikRouter): boolean =>
  a.ingress.namespace === b.ingress.namespace &&
  a.backend.service?.name === b.backend.service?.name &&
  a.backend.service?.port === b.backend.service?.port;

/** What Traefik finds for a request. */
type Found = Readonly<{
  /** The routers that match with the highest priority. */
  winners: readonly TraefikRouter[];
  /** Those of higher priority, or the same, that do not have it, and why. */
  lost: readonly Readonly<{ router: TraefikRouter; reason: string }>[];
  /** Those of lower priority, which are not asked. */
  behind: () => Iterable<TraefikRouter>;
}>;

/** @param isTraced whether those that lost are asked for */
function findRouters(
  model: TraefikModel,
  request: TrafficRequest,
  index: ResourceIndex,
  isTraced: boolean,
): Found {
  const path = decodedPath(request.path);
  const isTls = request.protocol === 'HTTPS' || (request.protocol === 'GRPC' && request.sni !== null);
  const winners: TraefikRouter[] = [];
  const lost: Readonly<{ router: TraefikRouter; reason: string }>[] = [];
  const lose = (router: TraefikRouter, reason: string): void => {
    if (isTraced) lost.push({ router, reason });
  };
  for (const router of traefikRouters(model, request.host)) {
    const [first] = winners;
    if (first && router.priority < first.priority) break;
    const unserved = whyNotServed(router, isTls, model);
    if (unserved !== null) lose(router, unserved);
    else if (!matchesPath(router, path)) lose(router, PATH_DIFFERS);
    else {
      const target = destinationTarget({ ...router, path: router.origin }, index, habitsOf(model));
      const fault = model.leavesOutEmpty || target.invalid ? faultOf(target) : null;
      if (fault === null) winners.push(router);
      else lose(router, `It is left out: ${fault}`);
    }
  }
  const priority = winners[0]?.priority;
  return {
    winners,
    lost,
    *behind() {
      if (priority === undefined) return;
      for (const router of traefikRouters(model, request.host)) if (router.priority < priority) yield router;
    },
  };
}

const PATH_DIFFERS = 'The path does not match.';

/** Notes the routers for a host that do not have a request. */
function noteLost(
  note: NonNullable<Note>,
  model: TraefikModel,
  { path: written, host }: TrafficRequest,
  { winners, lost, behind }: Found,
): void {
  const path = decodedPath(written);
  noteLostPaths(note, {
    id: 'paths for the host',
    count: countRouters(model, host) - winners.length,
    reason: 'They are for other paths, are not on the entry point, or have a lower priority.',
    at: null,
    *lost(about) {
      const isLooked = ({ ingress }: TraefikRouter): boolean => !about || about.has(ingress.key);
      for (const { router, reason } of lost)
        if (isLooked(router)) yield { subject: routerText(router), reason, at: placeOf(router) };
      for (const router of behind()) {
        if (!isLooked(router)) continue;
        const reason = matchesPath(router, path)
          ? 'It matches too, but its rule is shorter, so it has a lower priority.'
          : PATH_DIFFERS;
        yield { subject: routerText(router), reason, at: placeOf(router) };
      }
    },
  });
}

/** Decides where a request goes at Traefik's Ingress provider (docs/model/ingress.md#traefik). */
export function decideTraefik(
  model: TraefikModel,
  request: TrafficRequest,
  index: ResourceIndex,
  note: Note,
): IngressOutcome {
  const refused = whyNotHttp(request);
  if (refused !== null) {
    note?.('server', request.host, 'rejected', refused, null);
    return refusedOutcome();
  }
  note?.(
    'server',
    request.host,
    'passed',
    'The routers of all hosts are one list, the longest rule in front.',
    null,
  );
  const found = findRouters(model, request, index, note !== undefined);
  if (note) noteLost(note, model, request, found);
  const [winner, ...others] = found.winners;
  if (!winner) {
    noteAnswer(note, 'no router', 404, request, null);
    return answeredOutcome({ statusCode: 404, headers: new Map() });
  }
  const at = placeOf(winner);
  const rival = others.find((other) => !isAlike(other, winner));
  const open = rival
    ? `${routerText(winner)} and ${routerText(rival)} have the same priority; which of them has the request is not defined.`
    : winner.middlewares.length > 0
      ? `What middleware ${listed(winner.middlewares)} does to requests of ${routerText(winner)} is not known.`
      : null;
  if (open !== null) {
    note?.('location', routerText(winner), 'rejected', open, at);
    return unclearOutcome(open);
  }
  const words = Number.isFinite(winner.priority)
    ? `Its priority is ${winner.priority}.`
    : 'No other router matches.';
  note?.('location', routerText(winner), 'chosen', words, at);
  return forwardAsSent({ ...winner, path: winner.origin }, request, index, habitsOf(model), note);
}
