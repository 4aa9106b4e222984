import { manifests } from '../../kinds/shared/example-manifests.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { describe } from '../../topology/describe.ts';
import { isListenerHolder } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import { namesCoreGroup } from '../shared/core-group.ts';
import { gateway, listenerSet } from '../shared/examples.ts';
import { nearNames } from '../../text/near-names.ts';
import { setFix } from '../shared/fixes.ts';

const example = (name: string): string =>
  manifests(
    gateway().replace('  listeners:', '  allowedListeners: { namespaces: { from: All } }\n  listeners:'),
    listenerSet(name),
  );

/** What another rule says, or what there is nothing to say about. */
const SETTLED: ReadonlySet<string> = new Set(['attached', 'not-allowed', 'not-known']);

/** A ListenerSet without its Gateway. */
export const listenerSetParent = defineRule({
  code: 'listener-set/parent-missing',
  model: 'attachment#listenersets',
  severity: 'error',
  title: 'The Gateway that a ListenerSet belongs to does not exist.',
  why: 'No Gateway owns the set then: it gets no status, and its listeners are never opened.',
  fix: 'Correct name and namespace in parentRef.',
  examples: { bad: example('⟦egde⟧'), good: example('edge') },

  about: isListenerHolder,

  *each({ links: { set }, index }) {
    if (!set || SETTLED.has(set.outcome)) return;
    const { reference, reason, state } = set;
    if (namesCoreGroup(reference)) return;
    const unknown = state === 'unknown';
    const gateways = index.inNamespace(GATEWAY_API, 'Gateway', reference.target.namespace);
    const path = [...reference.path, 'name'];
    yield {
      on: reference.holder,
      path,
      severity: unknown ? 'info' : 'error',
      message: unknown ? `${reason ?? ''} Not checked.` : (reason ?? this.title),
      edges: [reference.id],
      fixes: nearNames(
        reference.target.name,
        gateways.map(({ name }) => name),
      ).map((name) => setFix(reference.holder, path, name, `Use ${describe({ ...reference.target, name })}`)),
    };
  },
});
