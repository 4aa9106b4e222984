import { describe } from '../../../topology/describe.ts';
import type { ResourceIndex } from '../../../topology/resource-index.ts';
import { noteTarget } from '../../../traffic/decide/serve-backends.ts';
import type { Note } from '../../../traffic/decide/step.ts';
import { requestTarget, type TrafficRequest } from '../../../traffic/request/request.ts';
import { ingressTarget } from '../../backends/ingress-target.ts';
import { backendShare, ownerOf, sharedOutcome, type IngressOutcome } from '../../decide/ingress-outcome.ts';
import { noteOutcome } from '../../decide/note-outcome.ts';
import type { NginxModel } from '../nginx-model.ts';
import { chooseServer } from './choose-server.ts';

/**
 * Sends a TLS connection on as it comes where its server name is of a host with `ssl-passthrough`: only the path `/` of the
 * host counts (docs/model/ingress.md#https). Null for other requests.
 */
export function passThrough(
  model: NginxModel,
  request: TrafficRequest,
  index: ResourceIndex,
  note: Note,
): IngressOutcome | null {
  const { protocol, sni } = request;
  const isTls = protocol === 'TLS' || protocol === 'HTTPS' || (protocol === 'GRPC' && sni !== null);
  if (!isTls || sni === null || request.port === 80) return null;
  const choice = chooseServer(model, sni);
  const location = choice.ok && choice.by !== 'www' ? choice.server.passthrough : null;
  if (!location?.by || !location.backend) return null;
  const { by, backend, origin } = location;
  const target = ingressTarget(by.ingress, backend, index, { targetPorts: true, externalNames: 'sent' });
  const at = {
    resource: by.ingress.key,
    path: backend.at,
    ...(target.edge !== null && { edge: target.edge }),
  };
  note?.('server', `host ${sni}`, 'chosen', `ssl-passthrough: TLS for ${sni} is sent on as it comes.`, {
    resource: by.ingress.key,
    path: ['metadata', 'annotations', 'nginx.ingress.kubernetes.io/ssl-passthrough'],
  });
  noteTarget(note, target, at, 1);
  const seen =
    protocol === 'TLS'
      ? null
      : {
          method: request.method,
          host: request.authority,
          path: requestTarget(request),
          headers: request.headers,
        };
  const share = backendShare({ target, weight: 1, share: 1, at }, seen, {
    grpc: false,
    late: null,
    responseHeaders: new Map(),
  });
  const refused = share.response !== null;
  const outcome = sharedOutcome(
    [{ ...share, response: null, refused }],
    ownerOf(by.ingress, origin),
    [],
    new Map(),
  );
  noteOutcome(note, describe(by.ingress), outcome, at);
  return refused ? { ...outcome, outcome: 'refused' } : outcome;
}
