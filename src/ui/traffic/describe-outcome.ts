import type { OutcomeView, ShareView } from '../../core/views/traffic/outcome-view.ts';
import type { Traced } from '../../core/views/traffic/trace-draft.ts';

export type OutcomeTone = 'ok' | 'info' | 'warning' | 'error';

/** A request that was sent. */
export type SentTrace = Extract<Traced, { ok: true }>;

const PHRASES: Readonly<Record<number, string>> = {
  200: 'answered by the gateway',
  204: 'answered by the gateway',
  400: 'bad request',
  403: 'forbidden',
  404: 'no route',
  421: 'misdirected',
  500: 'gateway error',
  503: 'no backend available',
  504: 'timeout',
};

export const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

export const fails = ({ statusCode, refused }: ShareView): boolean =>
  refused || (statusCode !== null && statusCode >= 400);

const live = ({ shares }: OutcomeView): readonly ShareView[] => shares.filter(({ share }) => share > 0);

function describeShares(outcome: OutcomeView): string {
  const some = live(outcome);
  return some
    .map((one) => {
      const part = some.length === 1 ? '' : ` ${percent(one.share)}`;
      return `${one.name}${part}${one.refused ? ' (refused)' : one.statusCode === null ? '' : ` (${one.statusCode})`}`;
    })
    .join(', ');
}

/** The outcome of a request in a few words: `shop/cart`, `302 → https://…`, `404 no route`, `refused`. */
export function describeOutcome(outcome: OutcomeView): string {
  const { response } = outcome;
  if (outcome.outcome === 'refused') return 'Refused: no response';
  if (!response) return describeShares(outcome);
  const location = response.headers['location'];
  if (location !== undefined) return `${response.statusCode} → ${location}`;
  return `${response.statusCode} ${PHRASES[response.statusCode] ?? 'answered by the gateway'}`;
}

export function toneOf(outcome: OutcomeView): OutcomeTone {
  if (outcome.outcome === 'redirected') return 'info';
  if (outcome.outcome === 'refused') return 'error';
  if (outcome.response) return outcome.response.statusCode >= 400 ? 'error' : 'info';
  return live(outcome).some(fails) ? 'warning' : 'ok';
}
