import type { Analysis } from '../core/analysis.ts';
import type { ResourceKey } from '../core/model/resource.ts';
import { trace } from '../core/traffic/decide/decide.ts';
import { requestFromUrl } from '../core/traffic/request/request-from-url.ts';
import { requestTarget, type ParsedRequest } from '../core/traffic/request/request.ts';
import { whyNot } from '../core/traffic/why-not.ts';
import { headersView, outcomeView } from './outcome-view.ts';
import type { RequestDraft, Traced, WhyNotView } from './traffic-protocol.ts';
import { tracePathOf } from './trace-path-of.ts';

const parseDraft = ({ url, method, headers, gateway, port, sni }: RequestDraft): ParsedRequest =>
  requestFromUrl(url, {
    headers,
    // Connections have no method; a call of gRPC is always a POST.
    ...(/^(?:https?|wss?):|^(?![a-z]+:\/\/)/i.test(url.trim()) && { method }),
    ...(gateway !== null && { gateway }),
    ...(port !== null && { port }),
    ...(sni !== null && { sni }),
  });

/** Sends a request as it stands in the request bar through the workspace. */
export function traceDraft(draft: RequestDraft, analysis: Analysis): Traced {
  const parsed = parseDraft(draft);
  if (!parsed.ok) return { ok: false, draft, message: parsed.message };
  const { request } = parsed;
  const outcome = trace(analysis.dataPlane, request);
  if (outcome.unclear !== null) return { ok: false, draft, message: outcome.unclear };
  return {
    ok: true,
    draft,
    protocol: request.protocol,
    sent: {
      method: request.method,
      host: request.authority,
      path: requestTarget(request),
      headers: headersView(request.headers),
    },
    sni: request.sni,
    outcome: outcomeView(outcome),
    routeKey: outcome.route?.key ?? null,
    gatewayKey: outcome.gateway?.key ?? null,
    steps: outcome.steps,
    tracePath: tracePathOf(outcome, analysis),
  };
}

/** Why a route does not have a request of the request bar. */
export function whyNotRoute(draft: RequestDraft, key: ResourceKey, analysis: Analysis): WhyNotView {
  const parsed = parseDraft(draft);
  if (!parsed.ok) return { ok: false, message: parsed.message };
  const { takes, step } = whyNot(analysis.dataPlane, parsed.request, key);
  return { ok: true, takes, step };
}
