import { listed } from '../../text/words.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { listenerConflictsOf, type ListenerConflict } from '../../topology/listener-conflicts.ts';
import { ofKind } from '../../topology/kind-names.ts';
import { listenersOf, type Listener } from '../../topology/listeners.ts';
import { defineRule } from '../define-rule.ts';
import { gateway } from '../shared/examples.ts';

const example = (port: string): string =>
  gateway(`
- name: web
  port: 80
  protocol: HTTP
- name: postgres
  port: ${port}
  protocol: TCP`);

/** Listeners of one Gateway that cannot share a port, beyond what the API server refuses. */
export const listenerConflict = defineRule({
  code: 'listener/conflict',
  model: 'attachment#distinct-listeners',
  severity: 'error',
  title: 'Listeners of a Gateway cannot share a port.',
  why: 'A port speaks plain HTTP, or TLS, or raw TCP. None of the listeners that clash wins: each of them is Accepted: False with reason ProtocolConflict or HostnameConflict, and the port is not served.',
  fix: 'Give each of the protocols a port of its own.',
  examples: { bad: example('⟦80⟧'), good: example('5432') },

  about: ofKind(GATEWAY_API, 'Gateway'),

  *each({ resource, index }) {
    const conflicts = listenerConflictsOf(resource, index);
    if (conflicts.size === 0) return;
    for (const listener of listenersOf(resource)) {
      const conflict = conflicts.get(listener);
      // One clash is one finding: it is said of those that come later.
      const before = conflict?.with.filter(
        (other) => other.holder === resource && other.index < listener.index && !isRefused(listener, other),
      );
      if (!conflict || !before || before.length === 0) continue;
      yield {
        on: resource,
        path: [...listener.path, 'port'],
        message: words(listener, before, conflict),
      };
    }
  },
});

/** The API server refuses to have port, protocol and hostname twice in one object. */
const isRefused = (a: Listener, b: Listener): boolean =>
  a.protocol === b.protocol && a.hostname === b.hostname;

function words(
  { name, port, protocol, hostname }: Listener,
  before: readonly Listener[],
  { reason }: ListenerConflict,
): string {
  const others = listed(before.map((other) => `${other.name} (${other.protocol})`));
  return reason === 'HostnameConflict'
    ? `Listener ${name} (${protocol}) and ${others} are both for ${hostname ?? 'any host'} on port ${port ?? '?'}.`
    : `Listener ${name} (${protocol}) cannot share port ${port ?? '?'} with ${others}.`;
}
