import { noOutcome } from '../../traffic/decide/no-outcome.ts';
import type { RequestOutcome } from '../../traffic/decide/outcome.ts';
import type { TrafficRequest } from '../../traffic/request/request.ts';

/** What becomes of a request that no Gateway and no controller of a side is for. */
export function nothingAnswers(request: TrafficRequest): RequestOutcome {
  const { protocol, port, host } = request;
  const where = `${protocol}${port === null ? '' : ` on port ${port}`}${host === '' ? '' : ` for ${host}`}`;
  return {
    ...noOutcome,
    outcome: 'refused',
    request,
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
