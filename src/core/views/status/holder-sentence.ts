import { listed, counted } from '../../text/words.ts';
import { describe } from '../../topology/describe.ts';
import type { HolderStatus, ListenerStatus } from '../../status/statuses.ts';
import { isOpen } from '../../status/condition.ts';
import { because, firstNotTrue, named } from './status-words.ts';

/** Listeners described one by one, at most. */
const MAX_PARTS_NAMED = 3;

function verdict({ conditions }: HolderStatus): string {
  const fault = firstNotTrue(conditions, 'Accepted', 'Programmed');
  if (!fault) return 'Accepted and programmed.';
  const what = fault.type === 'Accepted' ? 'accepted' : 'programmed';
  return isOpen(fault) ? `Not known to be ${what}. ${because(fault)}` : `Not ${what}. ${because(fault)}`;
}

function listenersSentence(listeners: readonly ListenerStatus[]): string {
  const good = listeners.filter(({ usable }) => usable);
  const attached = new Set(listeners.flatMap(({ routes }) => routes.map(({ route }) => route.key)));
  const names = listed(good.map(({ listener }) => named(listener.name)));
  const routes = counted(attached.size, 'route is', 'routes are');
  if (good.length === listeners.length)
    return `${listeners.length === 1 ? `Listener ${names} serves` : `Listeners ${names} serve`}; ${routes} attached.`;
  const share = `${good.length} of ${counted(listeners.length, 'listener')} can serve`;
  return `${share}${good.length === 0 ? '' : ` (${names})`}; ${routes} attached.`;
}

function badListeners(listeners: readonly ListenerStatus[]): readonly string[] {
  const bad = listeners.flatMap(({ listener, conditions }) => {
    const fault = firstNotTrue(conditions, 'Accepted', 'Programmed', 'ResolvedRefs');
    return fault ? [`${named(listener.name)}: ${because(fault)}`] : [];
  });
  const rest = bad.length - MAX_PARTS_NAMED;
  return rest > 0
    ? [
        ...bad.slice(0, MAX_PARTS_NAMED),
        `${counted(rest, 'more listener has', 'more listeners have')} problems.`,
      ]
    : bad;
}

/** A Gateway or ListenerSet in sentences. */
export function holderSentence(holder: HolderStatus): string {
  const { resource, gateway, listeners, conditions, attachedListenerSets } = holder;
  const sentences = [verdict(holder)];
  if (listeners.length > 0) sentences.push(listenersSentence(listeners), ...badListeners(listeners));
  const resolved = firstNotTrue(conditions, 'ResolvedRefs');
  if (resolved && resolved.reason !== 'ListenersNotResolved') sentences.push(because(resolved));
  if (resource !== gateway) sentences.push(`Its listeners belong to ${describe(gateway)}.`);
  if (attachedListenerSets > 0)
    sentences.push(`${counted(attachedListenerSets, 'ListenerSet adds', 'ListenerSets add')} listeners.`);
  return sentences.join(' ');
}
