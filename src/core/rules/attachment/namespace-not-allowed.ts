import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import { contradicts, namesWith } from '../../topology/admit-by-name.ts';
import { selectorFault } from '../../topology/label-selector.ts';
import { labelledNamespaces, namespaceLabels, namesTaken } from '../../topology/namespaces.ts';
import { describe } from '../../topology/describe.ts';
import {
  choosesByHostname,
  routeHostnames,
  type Attachment,
  type ListenerOutcome,
} from '../../topology/attachment.ts';
import { servedHostnames } from '../../topology/hostnames.ts';
import type { Listener } from '../../topology/listeners.ts';
import { admission } from '../../topology/namespace-admission.ts';
import { isObject } from '../../yaml/is-object.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { isRoute } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import type { Fix } from '../finding.ts';
import { gateway, httpListener, route, service, TO_CART } from '../shared/examples.ts';
import { namePath } from '../shared/fixes.ts';
import { hasAttachment } from '../shared/when.ts';

const example = (name: string, label: string): string =>
  manifests(
    gateway(httpListener('namespaces:\n  from: Selector\n  selector:\n    matchLabels:\n      team: shop')),
    object('v1', 'Namespace', { name: 'shop' }, `  labels:\n    ${label}`),
    route(`parentRefs:\n  - name: ${name}\n    namespace: infra\n${TO_CART}`),
    service(),
  );

/** No listener that the parentRef asks for takes routes from this namespace. */
export const namespaceNotAllowed = defineRule({
  code: 'attachment/namespace-not-allowed',
  model: 'attachment#allowed-namespaces',
  severity: 'error',
  title: 'The parent does not take routes from this namespace.',
  why: 'The controller answers Accepted: False with reason NotAllowedByListeners, and no traffic comes through this parentRef. A ReferenceGrant does not help: listeners decide by allowedRoutes.',
  fix: 'Admit exactly this namespace in allowedRoutes of the listener, or move the route to a namespace that is admitted.',
  examples: {
    bad: example('⟦edge⟧', 'env: production'),
    good: example('edge', 'team: shop'),
  },

  about: isRoute,
  when: hasAttachment('namespace-refused'),

  *each({ links, index }) {
    for (const attachment of links.attachments) {
      const { reference, parent, route: from, outcome, state, reason } = attachment;
      if (outcome !== 'namespace-refused' || !parent) continue;
      const unknown = state === 'unknown';
      yield {
        on: from,
        path: namePath(reference),
        ...(unknown && { severity: 'info' as const }),
        message: unknown
          ? `Whether ${describe(parent)} takes routes from namespace ${from.namespace} depends on labels that are not in these manifests; not checked.`
          : (reason ?? this.title),
        explanation: unknown ? `${reason ?? ''} ${this.why}`.trim() : this.why,
        edges: [reference.id],
        fixes: fixes(attachment, index),
      };
    }
  },
});

const refusals = ({ listeners }: Attachment): readonly ListenerOutcome[] =>
  listeners.filter(({ step }) => step === 'namespace');

function fixes(attachment: Attachment, index: ResourceIndex): readonly Fix[] {
  const { route: from } = attachment;
  const wanted = routeHostnames(from);
  // A listener that serves none of the hostnames would refuse the route all the same.
  const refusing = refusals(attachment)
    .filter(({ listener }) => !choosesByHostname(from) || serves(listener, wanted))
    .slice(0, 3);
  const admit = refusing
    .filter((one) => canAdmit(one, from.namespace, index))
    .map(({ listener }): Fix => ({
      title: `Admit namespace ${from.namespace} at listener ${listener.name}`,
      call: {
        id: 'admit-namespace',
        args: { gateway: listener.holder.key, listener: listener.name, namespace: from.namespace },
      },
    }));
  const move = firstHomes(refusing, index).map((namespace): Fix => ({
    title: `Move ${describe(from)} to namespace ${namespace}`,
    call: { id: 'move', args: { keys: [from.key], namespace, follow: true } },
  }));
  return [...admit, ...move];
}

const serves = ({ hostname }: Listener, wanted: readonly string[]): boolean =>
  servedHostnames(hostname, wanted)?.length !== 0;

/** Labels that contradict a selector are not changed; a list of names replaces it, where possible. */
function canAdmit({ listener }: ListenerOutcome, namespace: string, index: ResourceIndex): boolean {
  const { from, selector } = listener;
  // No label helps where the selector cannot be read.
  const isObject = typeof selector === 'object' && selector !== null;
  if (from === 'Selector' && isObject && selectorFault(selector) !== null) return false;
  return (
    !contradicts(selector, namespaceLabels(index, namespace).labels) ||
    namesWith(index, selector, namespace) !== null
  );
}

/** So many namespaces are offered to move to. */
const MOST_HOMES = 2;

/** Namespaces of the manifests that listeners take routes from. */
function firstHomes(outcomes: readonly ListenerOutcome[], index: ResourceIndex): readonly string[] {
  const homes = new Set<string>();
  for (const { listener } of outcomes)
    for (const namespace of admittedNamespaces(listener, index)) {
      homes.add(namespace);
      if (homes.size === MOST_HOMES) return [...homes];
    }
  return [...homes];
}

/** The namespaces of the manifests that a listener takes routes from, its own first. */
function* admittedNamespaces(
  { from, selector, holder }: Listener,
  index: ResourceIndex,
): Generator<string, undefined> {
  const own = holder.namespace;
  if (admission(index, { from, selector, own }, own).admitted) yield own;
  const declared = labelledNamespaces(index);
  if (from === 'All') for (const { name } of declared) yield name;
  if (from === 'Selector' && isObject(selector)) yield* namesTaken(declared)(selector);
}
