import { gatewayTls } from '../../kinds/gateway/tls.ts';
import { isServed } from '../../model/served.ts';
import { listed } from '../../text/words.ts';
import { arrayAt, stringAt, valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { gatewayReferences, programmedFrom } from '../../choices/conditions.ts';
import { chosen } from '../../choices/define-choice.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { conditionOf, deciding, findCondition, isPresumedFalse, positive, presumedIf } from '../condition.ts';
import type { ListenerFacts } from '../listener/listener-facts.ts';
import { faultOf } from '../references/missing-grant.ts';
import type { Condition, Fault, ReferenceStatus } from '../statuses.ts';
import type { Addresses } from './addresses.ts';

type Found = Readonly<{
  gateway: Resource;
  listeners: readonly ListenerFacts[];
  references: readonly ReferenceStatus[];
  addresses: Addresses;
  index: ResourceIndex;
}>;

const WAITING = { reason: 'Pending', message: 'Waiting for controller' };

/** What stands in the status of a Gateway or ListenerSet before any controller looks at it. */
export const pendingConditions = (holder: Resource): readonly Condition[] => [
  conditionOf(holder, 'Accepted', 'Unknown', WAITING),
  conditionOf(holder, 'Programmed', 'Unknown', WAITING),
];

/** Names listeners with what is wrong with them: `odd (UnsupportedProtocol)`. */
export const unusableNames = (listeners: readonly ListenerFacts[]): string =>
  listed(
    listeners
      .filter(({ counts }) => !counts)
      .map(({ listener, conditions }) => {
        const accepted = findCondition(conditions, 'Accepted');
        const why = accepted?.status === 'False' ? accepted : findCondition(conditions, 'Programmed');
        return `${listener.name} (${why?.reason ?? 'Invalid'})`;
      }),
  );

/** Whether conditions of a listener are not known. */
const isUncertain = ({ conditions }: ListenerFacts): boolean =>
  ['Accepted', 'Programmed'].some((type) => findCondition(conditions, type)?.status === 'Unknown');

/** Whether a listener would be usable with something that may be in the cluster. */
export const isPresumedUnusable = ({ conditions }: ListenerFacts): boolean =>
  isPresumedFalse(conditions, 'Accepted', 'Programmed');

function ofReferences(references: readonly ReferenceStatus[], role: string): Fault | null {
  return deciding(references.filter(({ reference }) => reference.role === role).map(({ fault }) => fault));
}

function accepted({ gateway, listeners, references, addresses }: Found): Condition {
  const own = deciding([ofReferences(references, 'parameters'), addresses.unsupported]);
  if (own) return positive(gateway, 'Accepted', own, WAITING);
  const usable = listeners.filter(({ counts }) => counts);
  const not = unusableNames(listeners);
  if (usable.length === 0) {
    const written = valueAt(gateway.value, 'spec.listeners');
    const fault = faultOf(
      Array.isArray(written) ? undefined : written,
      'ListenersNotValid',
      `No listener can be used: ${not}.`,
    );
    return positive(
      gateway,
      'Accepted',
      { ...fault, ...presumedIf(!fault.unknown && listeners.some(isPresumedUnusable)) },
      WAITING,
    );
  }
  if (usable.every(isUncertain)) {
    const message = 'It is not known whether any of its listeners can be used.';
    return positive(gateway, 'Accepted', { reason: 'ListenersNotValid', message, unknown: true }, WAITING);
  }
  const partly = usable.length < listeners.length;
  return conditionOf(gateway, 'Accepted', 'True', {
    reason: partly ? 'ListenersNotValid' : 'Accepted',
    message: partly
      ? `Some listeners cannot be used: ${not}.`
      : 'The Gateway and all its listeners are valid.',
  });
}

function programmed({ gateway, addresses, index }: Found, before: Condition): Condition {
  const tied = chosen(index, programmedFrom) === 'listeners' || before.reason !== 'ListenersNotValid';
  const invalid =
    tied && before.status !== 'True'
      ? {
          reason: 'Invalid',
          message: `The Gateway is not accepted: ${before.message}`,
          unknown: before.status === 'Unknown',
          ...presumedIf(before.presumed),
        }
      : null;
  return positive(gateway, 'Programmed', deciding([invalid, addresses.unbound]), {
    reason: 'Programmed',
    message: 'The data plane serves the Gateway.',
  });
}

function resolved({ gateway, listeners, references, index }: Found): Condition {
  const counting = chosen(index, gatewayReferences) === 'listeners' ? listeners : [];
  const not = counting.filter(
    ({ conditions }) => findCondition(conditions, 'ResolvedRefs')?.status !== 'True',
  );
  const certainly = not.filter(
    ({ conditions }) => findCondition(conditions, 'ResolvedRefs')?.status === 'False',
  );
  const unknown = certainly.length === 0;
  const names = listed((unknown ? not : certainly).map(({ listener }) => listener.name));
  const ofListeners: Fault | null =
    not.length === 0
      ? null
      : {
          reason: 'ListenersNotResolved',
          message: unknown
            ? `Whether references of listener ${names} are resolved is not known.`
            : `References of listener ${names} are not resolved.`,
          unknown,
          ...presumedIf(
            certainly.length > 0 &&
              certainly.every(({ conditions }) => isPresumedFalse(conditions, 'ResolvedRefs')),
          ),
        };
  return positive(
    gateway,
    'ResolvedRefs',
    deciding([ofReferences(references, 'client-certificate'), ofListeners]),
    {
      reason: 'ResolvedRefs',
      message: 'All references of the Gateway and its listeners are good.',
    },
  );
}

/** Whether clients without a valid certificate may come in somewhere. */
function isInsecure({ value }: Resource): boolean {
  const modes = [
    stringAt(value, 'spec.tls.frontend.default.validation.mode'),
    ...arrayAt(value, 'spec.tls.frontend.perPort').map((item) => stringAt(item, 'tls.validation.mode')),
  ];
  return modes.includes('AllowInsecureFallback');
}

/** The conditions of a Gateway itself (docs/model/status.md#gateway). */
export function gatewayConditions(found: Found): readonly Condition[] {
  const { gateway, index } = found;
  const first = accepted(found);
  const conditions = [first, programmed(found, first), resolved(found)];
  if (!isServed(gatewayTls.served, index.crds()) || !isInsecure(gateway)) return conditions;
  const insecure = conditionOf(gateway, 'InsecureFrontendValidationMode', 'True', {
    reason: 'ConfigurationChanged',
    message: 'Clients without a valid certificate are let in (mode AllowInsecureFallback).',
  });
  return [...conditions, insecure];
}
