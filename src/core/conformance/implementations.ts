import type { GatewayController } from './gateway-controllers.ts';
import reports from './implementations.json';

/** A version of an implementation, with the Extended features whose conformance tests it passed. */
export type Implementation = Readonly<{
  name: string;
  version: string;
  /** The release of the Gateway API whose tests they are. */
  gatewayApi: string;
  features: ReadonlySet<string>;
}>;

/** The newest conformance report of each implementation: `scripts/implementations.mjs` writes them. */
export const implementations: readonly Implementation[] = reports.map(
  ({ name, version, gatewayApi, features }) => ({ name, version, gatewayApi, features: new Set(features) }),
);

/** The day of the youngest report among them. */
export const REPORTS_UNTIL = reports.reduce((latest, { date }) => (date > latest ? date : latest), '');

/** With fewer features a report says what was tested rather than what there is. */
const WHOLE_REPORT = 20;

const { compare } = new Intl.Collator('en', { numeric: true });

/**
 * Whether an implementation has a feature, with the version that its newest report is about; null where that is not
 * known: there is no report, it leaves features out, or no report of that release or an older one has the feature.
 */
export function supportOf(
  { name, besides = [] }: GatewayController,
  feature: string,
): Readonly<{ has: boolean; version: string }> | null {
  const report = implementations.find((one) => one.name === name);
  if (!report) return null;
  const { features, gatewayApi, version } = report;
  if (features.has(feature) || besides.includes(feature)) return { has: true, version };
  const isTested = implementations.some(
    (one) => one.features.has(feature) && compare(one.gatewayApi, gatewayApi) <= 0,
  );
  return features.size >= WHOLE_REPORT && isTested ? { has: false, version } : null;
}
