import { attachToListener } from '../../topology/attachment.ts';
import { listenersOf, type Listener } from '../../topology/listeners.ts';
import type { Reference } from '../../topology/references.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { editValue } from '../../yaml/edit/edit-value.ts';
import type { JsonObject } from '../../yaml/json.ts';
import { manifests } from '../../kinds/shared/example-manifests.ts';
import { pluralOf } from '../../text/words.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { arrayAt, valueAt } from '../../model/access.ts';
import type { ListenerOutcome } from '../../topology/attachment.ts';
import { isRoute } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import type { Fix } from '../finding.ts';
import { gateway, route, service, TO_CART } from '../shared/examples.ts';
import { namePath, setFix, writtenPath } from '../shared/fixes.ts';
import { hasAttachment } from '../shared/when.ts';

const example = (kind: string, name: string): string =>
  manifests(
    gateway(),
    route(`parentRefs:\n  - name: ${name}\n    namespace: infra\n${TO_CART}`, kind),
    service(),
  );

/** No listener that the parentRef asks for takes routes of this kind. */
export const kindNotAllowed = defineRule({
  code: 'attachment/kind-not-allowed',
  model: 'attachment#route-kinds-by-protocol',
  severity: 'error',
  title: 'No listener of the parent takes routes of this kind.',
  why: 'The controller answers Accepted: False with reason NotAllowedByListeners. HTTP and HTTPS listeners take HTTPRoute and GRPCRoute; TLS takes TLSRoute, with mode Terminate also TCPRoute; TCP takes TCPRoute and UDP takes UDPRoute. allowedRoutes.kinds can only narrow that.',
  fix: 'Use a listener of a fitting protocol, or another kind of route; or add the kind to allowedRoutes.kinds.',
  examples: { bad: example('TCPRoute', '⟦edge⟧'), good: example('HTTPRoute', 'edge') },

  about: isRoute,
  when: hasAttachment('kind-refused'),

  *each({ links, index }) {
    for (const {
      reference,
      parent,
      route: from,
      sectionName,
      outcome,
      listeners,
      reason,
      state,
    } of links.attachments) {
      if (outcome !== 'kind-refused' || state === 'unknown' || !parent) continue;
      yield {
        on: from,
        path: sectionName ? writtenPath(from, [...reference.path, 'sectionName']) : namePath(reference),
        message: reason ?? this.title,
        edges: [reference.id],
        fixes: listeners.flatMap((one) => fixes(one, reference, index)),
      };
    }
  },
});

/** Only a listener that narrowed the kinds of its protocol can be made to take one more. */
function fixes(
  { listener, step }: ListenerOutcome,
  reference: Reference,
  index: ResourceIndex,
): readonly Fix[] {
  const { kind } = reference.holder;
  const possible = { HTTP: ['HTTPRoute', 'GRPCRoute'], HTTPS: ['HTTPRoute', 'GRPCRoute'], TLS: ['TLSRoute'] };
  const kinds: readonly string[] = possible[listener.protocol as keyof typeof possible] ?? [];
  const path = [...listener.path, 'allowedRoutes', 'kinds'];
  if (step !== 'kind' || !kinds.includes(kind) || valueAt(listener.holder.value, path) === undefined)
    return [];
  const allowed = [...arrayAt(listener.holder.value, path), { group: GATEWAY_API, kind }];
  // What else the listener refuses would stay refused.
  const changed = editValue(listener.holder.value, { op: 'set', path, value: allowed });
  if (!changed.ok || !takesWith(changed.value as JsonObject, listener, reference, index)) return [];
  return [setFix(listener.holder, path, allowed, `Let listener ${listener.name} take ${pluralOf(kind)}`)];
}

/** Whether a listener takes a route once its holder has this value. */
function takesWith(
  value: JsonObject,
  { holder, name }: Listener,
  { holder: route }: Reference,
  index: ResourceIndex,
): boolean {
  const changed = listenersOf({ ...holder, value }).find((listener) => listener.name === name);
  const asked = { route, sectionName: undefined, port: undefined };
  return changed !== undefined && attachToListener(changed, asked, index).step === 'attached';
}
