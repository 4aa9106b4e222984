import { selectorFault } from '../../topology/label-selector.ts';
import { holdsUnknown } from '../../model/unknown-values.ts';
import type { Listener } from '../../topology/listeners.ts';
import { certain } from '../references/missing-grant.ts';
import type { Fault } from '../statuses.ts';

/** Why the namespaces that a listener allows are unknown (docs/model/status.md#effects-of-faults). */
export function namespacesFault({ name, from, selector }: Listener): Fault | null {
  if (from !== 'Selector' || holdsUnknown(selector)) return null;
  if (typeof selector !== 'object' || selector === null)
    return certain(
      'Invalid',
      `Listener ${name} takes namespaces by selector (from: Selector) and has no selector, so it takes none.`,
    );
  const fault = selectorFault(selector);
  return fault === null
    ? null
    : certain('Invalid', `The namespace selector of listener ${name} cannot be read: ${fault.reason}.`);
}
