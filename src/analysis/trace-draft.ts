import type { Analysis } from '../core/analyze.ts';
import type { DataPlane } from '../core/traffic/data-plane.ts';
import { trace } from '../core/traffic/decide/decide.ts';
import { requestFromUrl } from '../core/traffic/request/request-from-url.ts';
import { requestTarget } from '../core/traffic/request/request.ts';
import { traceJson } from '../core/traffic/trace-json.ts';
import type { JsonObject } from '../core/yaml/json.ts';
import type { RequestDraft, Traced } from './protocol.ts';
import { wayOf } from './way-of.ts';

/** Sends a request as it stands in the request bar through the workspace. */
export function traceDraft(draft: RequestDraft, plane: DataPlane, analysis: Analysis): Traced {
  const { url, method, headers, gateway, port, sni } = draft;
  const parsed = requestFromUrl(url, {
    method,
    headers,
    ...(gateway !== null && { gateway }),
    ...(port !== null && { port }),
    ...(sni !== null && { sni }),
  });
  if (!parsed.ok) return { ok: false, message: parsed.message };
  const { request } = parsed;
  const outcome = trace(plane, request);
  if (outcome.unclear !== null) return { ok: false, message: outcome.unclear };
  return {
    ok: true,
    draft,
    sent: {
      protocol: request.protocol,
      method: request.method,
      host: request.authority,
      path: requestTarget(request),
      headers: Object.fromEntries([...request.headers].map(([name, values]) => [name, values.join(', ')])),
    },
    outcome: withoutSteps(traceJson(outcome)),
    routeKey: outcome.route?.key ?? null,
    gatewayKey: outcome.gateway?.key ?? null,
    steps: outcome.steps,
    way: wayOf(outcome, analysis),
  };
}

function withoutSteps({ steps: _, ...rest }: JsonObject): JsonObject {
  return rest;
}
