import type { ResourceIndex } from '../../../topology/resource-index.ts';
import { describe } from '../../../topology/describe.ts';
import type { Note } from '../../../traffic/decide/step.ts';
import { requestTarget, type TrafficRequest } from '../../../traffic/request/request.ts';
import { decodedPath } from '../../decide/decoded-path.ts';
import {
  answeredOutcome,
  ownerOf,
  redirectTo,
  refusedOutcome,
  unclearOutcome,
  type IngressOutcome,
} from '../../decide/ingress-outcome.ts';
import { noteAnswer } from '../../decide/note-outcome.ts';
import type { NginxModel, NginxServer } from '../nginx-model.ts';
import {
  annotationPlace,
  hostOf,
  status,
  type LocationContext,
  type ServerContext,
} from '../phases/phase.ts';
import { runPhases } from '../phases/run-phases.ts';
import { runServerPhases } from '../phases/server-phases.ts';
import { chooseLocation } from './choose-location.ts';
import { chooseServer } from './choose-server.ts';
import { forward } from './forward.ts';
import { locationPlace, locationText, noteLocations } from './note-locations.ts';
import { noteServer } from './note-server.ts';
import { passThrough } from './pass-through.ts';
import { responseHeaders } from './passed-headers.ts';

/** The address of a client: given, or the first that trusted headers name. */
function clientOf(model: NginxModel, { client, headers }: TrafficRequest): string | null {
  if (client !== null || !model.settings.useForwardedHeaders) return client;
  return headers.get('x-forwarded-for')?.[0]?.split(',')[0]?.trim() ?? null;
}

function contextOf(
  model: NginxModel,
  server: NginxServer,
  request: TrafficRequest,
  note: Note,
): ServerContext {
  const scheme =
    request.protocol === 'HTTPS' || (request.protocol === 'GRPC' && request.sni !== null) ? 'https' : 'http';
  const trusted = (name: string): string | undefined =>
    model.settings.useForwardedHeaders ? request.headers.get(name)?.[0]?.split(',')[0]?.trim() : undefined;
  return {
    model,
    server,
    request,
    scheme,
    passedScheme: trusted('x-forwarded-proto') ?? scheme,
    sentHost: trusted('x-forwarded-host') ?? request.authority,
    uri: requestTarget(request),
    path: decodedPath(request.path),
    client: clientOf(model, request),
    note,
  };
}

/** The redirect between a host and its `www.` form: with the port, and without a slash at the end. */
function wwwRedirect(context: ServerContext): IngressOutcome {
  const { server, scheme, passedScheme, uri, note, model, request } = context;
  const forwarded = model.settings.useForwardedHeaders
    ? request.headers.get('x-forwarded-port')?.[0]
    : undefined;
  const port = forwarded ?? (scheme === 'https' ? '443' : '80');
  const target = uri.endsWith('/') ? uri.slice(0, -1) : uri;
  const location = `${passedScheme}://${server.host}:${port}${target}`;
  const by = server.wwwRedirect?.by ?? null;
  const at = by && annotationPlace({ ingress: by }, 'from-to-www-redirect');
  note?.(
    'filter',
    `from-to-www-redirect${by ? ` of ${describe(by)}` : ''}`,
    'applied',
    `The client is redirected to ${location}.`,
    at,
  );
  const response = redirectTo(model.settings.httpRedirectCode, location);
  noteAnswer(note, `host ${server.host}`, response.statusCode, request, at);
  return answeredOutcome(response, ownerOf(by, null));
}

function atLocation(context: LocationContext, index: ResourceIndex): IngressOutcome {
  const { location, note, request } = context;
  const result = runPhases(context, index);
  if (!result.response) return forward(context, index, result.uri);
  noteAnswer(note, locationText(location), result.response.statusCode, request, locationPlace(location));
  return answeredOutcome(result.response, ownerOf(location.by?.ingress ?? null, location.origin), {
    responseHeaders: responseHeaders(context, index),
  });
}

function atServer(context: ServerContext, index: ResourceIndex): IngressOutcome {
  const { server, note, request, path, scheme } = context;
  const answer = runServerPhases(context);
  if (answer) {
    const { response, by } = answer;
    noteAnswer(note, `host ${server.host}`, response.statusCode, request, {
      resource: by.key,
      path: ['metadata', 'annotations'],
    });
    return answeredOutcome(response, ownerOf(by, null));
  }
  const choice = chooseLocation(server, path);
  if (note) noteLocations(note, server, path, choice);
  if (!choice) {
    noteAnswer(note, `host ${server.host || '(any)'}`, 400, request, null);
    return answeredOutcome(status(400));
  }
  const { location } = choice.matcher;
  if (choice.is === 'unknown') {
    const unclear = `It is not known whether ${locationText(location)} takes the request: ${choice.reason}.`;
    note?.('location', locationText(location), 'rejected', unclear, locationPlace(location));
    return unclearOutcome(unclear);
  }
  if (choice.is === 'location') return atLocation({ ...context, location }, index);
  const query = request.query === null || request.query === '' ? '' : `?${request.query}`;
  const target = `${scheme}://${hostOf(request.authority).toLowerCase()}${choice.matcher.text}${query}`;
  note?.(
    'filter',
    locationText(location),
    'applied',
    `A slash is added: the client is redirected to ${target}.`,
    locationPlace(location),
  );
  noteAnswer(note, locationText(location), 301, request, locationPlace(location));
  return answeredOutcome(redirectTo(301, target), ownerOf(location.by?.ingress ?? null, location.origin));
}

/** Why a request does not get to any server; null when it does. */
function whyRefused({ protocol, sni, port }: TrafficRequest): string | null {
  if (protocol === 'TCP' || protocol === 'UDP') return `The controller speaks HTTP, and no ${protocol}.`;
  if (protocol === 'TLS') return 'The controller terminates TLS, and what it finds in it is no HTTP.';
  if (protocol === 'GRPC' && sni === null)
    return 'The controller speaks HTTP/2, which gRPC needs, with TLS only.';
  return protocol === 'HTTPS' && port === 80 ? 'Port 80 speaks HTTP without TLS.' : null;
}

/**
 * Decides where a request goes at an ingress-nginx (docs/model/ingress.md#ingress-nginx).
 *
 * @param index the objects that the API server takes
 */
export function decideNginx(
  model: NginxModel,
  request: TrafficRequest,
  index: ResourceIndex,
  note: Note,
): IngressOutcome {
  const passed = passThrough(model, request, index, note);
  if (passed) return passed;
  const refused = whyRefused(request);
  if (refused !== null) {
    note?.('server', 'ingress-nginx', 'rejected', refused, null);
    return refusedOutcome();
  }
  if (request.protocol === 'HTTP' && request.port === 443) {
    note?.('server', 'ingress-nginx', 'rejected', 'Port 443 speaks TLS: the client gets 400.', null);
    return answeredOutcome(status(400));
  }
  const choice = chooseServer(model, request.host);
  if (!choice.ok) {
    note?.('server', request.host, 'rejected', choice.reason, null);
    return unclearOutcome(choice.reason);
  }
  if (note) noteServer(note, model, choice, request.host);
  const context = contextOf(model, choice.server, request, note);
  return choice.by === 'www' ? wwwRedirect(context) : atServer(context, index);
}
