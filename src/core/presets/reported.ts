import { supportOf, implementations } from '../conformance/implementations.ts';
import type { GatewayController } from '../conformance/gateway-controllers.ts';
import { destinationPortMatching, retries, tlsModesMixed } from '../choices/features.ts';
import { emptyAddresses } from '../choices/conditions.ts';
import { listenerIsolation } from '../choices/traffic.ts';
import type { Choice } from '../choices/define-choice.ts';
import type { Answer } from './define-preset.ts';

/** What a conformance report says of a choice: the answer where the feature passes its tests, and where it does not. */
type Reported = Readonly<{ choice: Choice; feature: string; with: string; without: string | null }>;

const REPORTED: readonly Reported[] = [
  { choice: tlsModesMixed, feature: 'TLSRouteModeMixed', with: 'on', without: 'off' },
  { choice: retries, feature: 'HTTPRouteRetry', with: 'on', without: 'off' },
  {
    choice: destinationPortMatching,
    feature: 'HTTPRouteDestinationPortMatching',
    with: 'on',
    without: 'off',
  },
  // What happens without these features is not the same everywhere.
  { choice: listenerIsolation, feature: 'GatewayHTTPListenerIsolation', with: 'on', without: null },
  { choice: emptyAddresses, feature: 'GatewayAddressEmpty', with: 'assigned', without: null },
];

/** What the newest conformance report of an implementation says of the choices that are features of the API. */
export const reported = (controller: GatewayController): Readonly<Record<string, Answer | null>> =>
  Object.fromEntries(
    REPORTED.map(({ choice, feature, with: yes, without }) => {
      const support = supportOf(controller, feature);
      const value = support?.has === true ? yes : without;
      return [choice.id, support && value !== null ? { value, source: sourceOf(controller, feature) } : null];
    }),
  );

function sourceOf({ name }: GatewayController, feature: string): string {
  const report = implementations.find((one) => one.name === name);
  return `conformance report of ${name} ${report?.version ?? ''} with Gateway API ${report?.gatewayApi ?? ''}: ${feature}`;
}
