import { manifests } from '../../kinds/shared/example-manifests.ts';
import { listed } from '../../text/words.ts';
import { arrayAt, matchPaths, stringAt } from '../../model/access.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import type { Resource } from '../../model/resource.ts';
import { attachedListeners, type ListenerOutcome } from '../../topology/attachment.ts';
import { listenerConflictsOf } from '../../topology/listener-conflicts.ts';
import { describe } from '../../topology/describe.ts';
import { isKind, ofKind } from '../../topology/kind-names.ts';
import { setAttachment } from '../../topology/listener-sets.ts';
import type { Listener } from '../../topology/listeners.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { defineRule } from '../define-rule.ts';
import type { Fix } from '../finding.ts';
import { gateway, httpAndHttps, route, service, tlsSecret, TO_CART, TO_EDGE } from '../shared/examples.ts';
import { namePath, setFix } from '../shared/fixes.ts';
import type { Attachment } from '../../topology/attachment.ts';

const example = (parent: string): string =>
  manifests(
    gateway(httpAndHttps('shop-tls')),
    tlsSecret(),
    route(`${parent}\nhostnames: [shop.example.com]\n${TO_CART}`),
    service(),
  );

/** One route serves a host over HTTPS and over plain HTTP alike. */
export const plainHttp = defineRule({
  code: 'listener/plain-http',
  model: 'routing#plain-http',
  severity: 'warning',
  title: 'A route answers over plain HTTP what it also answers over HTTPS.',
  why: 'Whoever asks without TLS gets the answer without TLS: cookies and passwords can be read on the way. Usually port 80 should only redirect.',
  fix: 'Pin the route to the HTTPS listener with sectionName, and attach another route with a RequestRedirect to the HTTP listener.',
  examples: {
    bad: example(TO_EDGE.replace('edge', '⟦edge⟧')),
    good: example(`${TO_EDGE}\n    sectionName: https`),
  },

  about: ofKind(GATEWAY_API, 'HTTPRoute'),

  *each({ resource, links, index }) {
    if (onlyRedirects(resource)) return;
    const secure = links.attachments.flatMap((one) => served(one, 'HTTPS', index));
    if (secure.length === 0) return;
    for (const attachment of links.attachments) {
      const plain = served(attachment, 'HTTP', index).filter((one) =>
        secure.some((other) => sharesHost(one, other)),
      );
      if (plain.length === 0 || !attachment.parent) continue;
      const { reference, parent } = attachment;
      yield {
        on: resource,
        path: namePath(reference),
        message: `${describe(resource)} is served over plain HTTP too, by listener ${listed(plain.map(({ listener }) => listener.name))} of ${describe(parent)}.`,
        edges: [reference.id],
        fixes: pinFix(attachment, index),
      };
    }
  },
});

/** The listeners of a protocol that the route gets requests from: one in conflict with another has none to give. */
const served = (attachment: Attachment, protocol: string, index: ResourceIndex): readonly ListenerOutcome[] =>
  attachedListeners(attachment).filter(
    ({ listener }) => listener.protocol === protocol && !isInConflict(listener, index),
  );

function isInConflict(listener: Listener, index: ResourceIndex): boolean {
  const { holder } = listener;
  const gateway = isKind(holder, GATEWAY_API, 'Gateway') ? holder : setAttachment(holder, index)?.gateway;
  return gateway !== undefined && listenerConflictsOf(gateway, index).has(listener);
}

const sharesHost = (a: ListenerOutcome, b: ListenerOutcome): boolean =>
  a.hostnames === null || b.hostnames === null || a.hostnames.some((name) => b.hostnames?.includes(name));

/** Every rule leads away: that is how plain HTTP should be. */
function onlyRedirects({ value }: Resource): boolean {
  const rules = arrayAt(value, 'spec.rules');
  return (
    rules.length > 0 &&
    rules.every((rule) =>
      matchPaths(rule, 'filters[*].type').some((type) => type.value === 'RequestRedirect'),
    )
  );
}

/** Where one parentRef reaches both, it can be pinned to the listener that encrypts. */
function pinFix(attachment: Attachment, index: ResourceIndex): readonly Fix[] {
  const { reference, sectionName } = attachment;
  const [only, ...more] = served(attachment, 'HTTPS', index);
  const others = attachedListeners(attachment).filter(({ listener }) => listener.protocol !== 'HTTP');
  if (!only || more.length > 0 || others.length > 1 || sectionName !== undefined) return [];
  if (stringAt(reference.value, 'name') === undefined) return [];
  const { name } = only.listener;
  return [
    setFix(reference.holder, [...reference.path, 'sectionName'], name, `Serve only at listener ${name}`),
  ];
}
