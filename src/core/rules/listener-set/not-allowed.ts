import { manifests } from '../../kinds/shared/example-manifests.ts';
import { stringAt } from '../../model/access.ts';
import { describe } from '../../topology/describe.ts';
import type { SetAttachment } from '../../topology/listener-sets.ts';
import { isListenerHolder } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import type { Fix } from '../finding.ts';
import { gateway, listenerSet } from '../shared/examples.ts';
import { setFix } from '../shared/fixes.ts';

const example = (name: string, allowed: string): string =>
  manifests(gateway().replace('  listeners:', `${allowed}  listeners:`), listenerSet(name));

/** A Gateway that takes no ListenerSets from this namespace. */
export const listenerSetNotAllowed = defineRule({
  code: 'listener-set/not-allowed',
  model: 'attachment#listenersets',
  severity: 'error',
  title: 'A Gateway does not take ListenerSets from this namespace.',
  why: 'The controller marks the set Accepted: False with reason NotAllowed, and none of its listeners is opened. Unless allowedListeners says otherwise, a Gateway takes none.',
  fix: 'Admit the namespace in spec.allowedListeners of the Gateway.',
  examples: {
    bad: example('⟦edge⟧', ''),
    good: example('edge', '  allowedListeners:\n    namespaces:\n      from: All\n'),
  },

  about: isListenerHolder,

  *each({ links: { set } }) {
    if (set?.outcome !== 'not-allowed') return;
    const { reference, reason, state, gateway } = set;
    if (!gateway) return;
    yield {
      on: reference.holder,
      path: [...reference.path, 'name'],
      severity: state === 'unknown' ? 'info' : 'error',
      message:
        state === 'unknown'
          ? `Whether ${describe(gateway)} takes ListenerSets from namespace ${reference.holder.namespace} depends on labels that are not in these manifests; not checked.`
          : (reason ?? this.title),
      explanation: state === 'unknown' ? `${reason ?? ''} ${this.why}`.trim() : this.why,
      edges: [reference.id],
      fixes: fixes(set),
    };
  },
});

/** Admits one namespace more; a selector that is there already is left to the user. */
function fixes({ gateway, set }: SetAttachment): readonly Fix[] {
  if (!gateway) return [];
  const path = ['spec', 'allowedListeners', 'namespaces'];
  const from = stringAt(gateway.value, [...path, 'from']) ?? 'None';
  const title = `Admit ListenerSets of namespace ${set.namespace}`;
  if (from === 'None' && set.namespace === gateway.namespace)
    return [setFix(gateway, path, { from: 'Same' }, title)];
  if (from !== 'None' && from !== 'Same') return [];
  const values = from === 'Same' ? [gateway.namespace, set.namespace] : [set.namespace];
  const selector = { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values }] };
  return [setFix(gateway, path, { from: 'Selector', selector }, title)];
}
