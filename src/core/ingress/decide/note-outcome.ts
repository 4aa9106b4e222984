import { statusText } from '../../traffic/decide/answer.ts';
import { percentText } from '../../traffic/decide/serve-backends.ts';
import type { Note, StepLocation } from '../../traffic/decide/step.ts';
import { isGrpc } from '../../traffic/request/request.ts';
import type { TrafficRequest } from '../../traffic/request/request.ts';
import type { IngressOutcome } from './ingress-outcome.ts';

/** Notes as the last step how the shares of a path end. */
export function noteOutcome(
  note: Note,
  subject: string,
  outcome: IngressOutcome,
  at: StepLocation | null,
): void {
  if (!note) return;
  if (outcome.outcome !== 'forwarded') {
    const code = outcome.response?.statusCode ?? 503;
    note('rule', subject, 'rejected', `No backend serves the request: the client gets ${code}.`, at);
    return;
  }
  const shares = outcome.backends
    .filter(({ share }) => share > 0)
    .map(
      ({ share, kind, namespace, name, response }) =>
        `${percentText(share)} to ${kind} ${namespace}/${name}${response ? ` (answered with ${response.statusCode})` : ''}`,
    );
  note('rule', subject, 'chosen', `${shares.join(', ')}.`, at);
}

/** Notes as the last step that the controller answers itself. */
export function noteAnswer(
  note: Note,
  subject: string,
  statusCode: number,
  request: TrafficRequest,
  at: StepLocation | null,
): void {
  note?.(
    'rule',
    subject,
    statusCode < 400 ? 'applied' : 'rejected',
    `The controller answers itself: the client gets ${statusText(statusCode, isGrpc(request))}.`,
    at,
  );
}
