import type { RequestOutcome } from '../../traffic/decide/outcome.ts';
import type { TrafficRequest } from '../../traffic/request/request.ts';

/** What becomes of a request that no Gateway and no controller of a side is for. */
export function nothingAnswers(request: TrafficRequest): RequestOutcome {
  const { protocol, port, host } = request;
  const where = `${protocol}${port === null ? '' : ` on port ${port}`}${host === '' ? '' : ` for ${host}`}`;
  return {
    outcome: 'refused',
    request,
    gateway: null,
    listener: null,
    ingressController: null,
    ingressClass: null,
    service: null,
    route: null,
    rule: null,
    match: null,
    response: null,
    backends: [],
    mirrors: [],
    responseHeaders: new Map(),
    timeouts: null,
    unclear: null,
    steps: [
      {
        stage: 'listener',
        subject: 'Gateway',
        verdict: 'rejected',
        reason: `Nothing is there for ${where}.`,
        at: null,
      },
    ],
  };
}
