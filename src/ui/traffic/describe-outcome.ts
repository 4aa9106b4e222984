import type { OutcomeView, ShareView } from '../../core/views/traffic/outcome-view.ts';
import type { Traced } from '../../core/views/traffic/trace-draft.ts';
import { requestTexts } from '../../texts/en/request.ts';
import { currentLanguage } from '../../texts/language.ts';

export type OutcomeTone = 'ok' | 'info' | 'warning' | 'error';

/** A request that was sent. */
export type SentTrace = Extract<Traced, { ok: true }>;

const PHRASES: Readonly<Record<number, (values: Readonly<{ status: number }>) => string>> = {
  400: requestTexts.badRequest,
  403: requestTexts.forbidden,
  404: requestTexts.noRoute,
  421: requestTexts.misdirected,
  500: requestTexts.gatewayError,
  503: requestTexts.noBackend,
  504: requestTexts.timeout,
};

/** Where it is an Ingress controller that answers. */
const CONTROLLER_PHRASES: typeof PHRASES = {
  ...PHRASES,
  404: requestTexts.noPath,
  500: requestTexts.answeredByController,
};

/** `33.3 %`, with the decimal separator of the language. */
export const percent = (share: number): string =>
  `${new Intl.NumberFormat(currentLanguage(), { maximumFractionDigits: 1 }).format(share * 100)} %`;

export const fails = ({ statusCode, refused }: ShareView): boolean =>
  refused || (statusCode !== null && statusCode >= 400);

const live = ({ shares }: OutcomeView): readonly ShareView[] => shares.filter(({ share }) => share > 0);

function describeShares(outcome: OutcomeView): string {
  const some = live(outcome);
  return some
    .map((one) => {
      const share = some.length === 1 ? one.name : `${one.name} ${percent(one.share)}`;
      if (one.refused) return requestTexts.shareRefused({ share });
      return one.statusCode === null ? share : `${share} (${one.statusCode})`;
    })
    .join(', ');
}

/** The outcome of a request in a few words: `shop/cart`, `302 → https://…`, `404 no route`, `refused`. */
export function describeOutcome(outcome: OutcomeView): string {
  const { response } = outcome;
  if (outcome.outcome === 'refused') return requestTexts.refused();
  if (!response) return describeShares(outcome);
  const location = response.headers['location'];
  if (location !== undefined) return `${response.statusCode} → ${location}`;
  if (outcome.inCluster) {
    const said = response.statusCode === 404 ? requestTexts.noRoute : requestTexts.answeredByMesh;
    return said({ status: response.statusCode });
  }
  const phrase =
    outcome.ingressController === null
      ? (PHRASES[response.statusCode] ?? requestTexts.answeredByGateway)
      : (CONTROLLER_PHRASES[response.statusCode] ?? requestTexts.answeredByController);
  return phrase({ status: response.statusCode });
}

export function toneOf(outcome: OutcomeView): OutcomeTone {
  if (outcome.outcome === 'redirected') return 'info';
  if (outcome.outcome === 'refused') return 'error';
  if (outcome.response) return outcome.response.statusCode >= 400 ? 'error' : 'info';
  return live(outcome).some(fails) ? 'warning' : 'ok';
}
