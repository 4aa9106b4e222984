import { manifests } from '../../kinds/shared/example-manifests.ts';
import { withArticle } from '../../text/words.ts';
import { kindOf } from '../../kinds/registry.ts';
import { resourceKey, type Resource } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import type { Attachment } from '../../topology/attachment.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { isRoute } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import type { Fix } from '../finding.ts';
import { namesCoreGroup } from '../shared/core-group.ts';
import { gateway, route, service, TO_CART } from '../shared/examples.ts';
import { setFix, writtenPath } from '../shared/fixes.ts';
import { parentOfOtherKind } from '../shared/parents.ts';
import { hasAttachment } from '../shared/when.ts';

const example = (kind: string): string =>
  manifests(
    gateway(),
    route(`parentRefs:\n  - kind: ${kind}\n    name: edge\n    namespace: infra\n${TO_CART}`),
    service(),
  );

/** A parentRef says group and kind of something that routes cannot attach to, or that the named object is not. */
export const wrongParentKind = defineRule({
  code: 'attachment/wrong-parent-kind',
  model: 'attachment#parentref-fields',
  severity: 'error',
  title: 'A parentRef gives the wrong kind or group.',
  why: 'No controller takes such a parent, so the route gets no status for it and no traffic through it.',
  fix: 'Routes attach to a Gateway, a ListenerSet, or (in a mesh) a Service of the core group, written as group: "".',
  examples: { bad: example('⟦Ingress⟧'), good: example('Gateway') },

  about: isRoute,
  when: hasAttachment('wrong-kind', 'parent-missing'),

  *each({ links, index }) {
    for (const attachment of links.attachments) {
      const { reference, outcome, state, reason } = attachment;
      if (outcome !== 'wrong-kind' && outcome !== 'parent-missing') continue;
      if (namesCoreGroup(reference)) continue;
      const other = parentOfOtherKind(attachment, index);
      if (outcome === 'parent-missing' && !other) continue;
      const { group, kind } = reference.target;
      const unknown = state === 'unknown' && !other;
      yield {
        on: reference.holder,
        path: [...writtenPath(reference.holder, [...reference.path, 'kind'])],
        ...(unknown && { severity: 'info' as const }),
        message: other
          ? mismatch(other, kind, group)
          : `${reason ?? this.title}${unknown ? ' Not checked.' : ''}`,
        ...(unknown && { explanation: 'Implementations that do not know this kind leave the route alone.' }),
        edges: [reference.id],
        fixes: fixes(attachment, index),
      };
    }
  },
});

const groupWords = (group: string): string => (group === '' ? 'the core group' : `group ${group}`);

const mismatch = (found: Resource, kind: string, group: string): string =>
  found.kind === kind
    ? `${describe(found)} belongs to ${groupWords(found.group)}, not to ${groupWords(group)}.`
    : `${found.namespace}/${found.name} is ${withArticle(found.kind)}, not ${withArticle(kind)}, as this parentRef says.`;

function fixes(attachment: Attachment, index: ResourceIndex): readonly Fix[] {
  const { reference } = attachment;
  const other = parentOfOtherKind(attachment, index);
  if (other) {
    const value = { ...(reference.value as object), group: other.group, kind: other.kind };
    return [setFix(reference.holder, reference.path, value, `Name it as ${withArticle(other.kind)}`)];
  }
  const { target } = reference;
  if (target.kind === 'Service') {
    return [setFix(reference.holder, [...reference.path, 'group'], '', 'Set group to "" (core)')];
  }
  const isHolder = target.kind === 'Gateway' || target.kind === 'ListenerSet';
  const inGroup = isHolder
    ? index.get(resourceKey({ ...target, group: 'gateway.networking.k8s.io' }))
    : undefined;
  if (inGroup && kindOf(inGroup.group, inGroup.kind)) {
    return [
      setFix(reference.holder, [...reference.path, 'group'], inGroup.group, `Set group to ${inGroup.group}`),
    ];
  }
  return [];
}
