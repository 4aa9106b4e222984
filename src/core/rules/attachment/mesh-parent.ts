import { manifests } from '../../kinds/shared/example-manifests.ts';
import { isNotHere } from '../../topology/absence-words.ts';
import { describe } from '../../topology/describe.ts';
import { isRoute } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import { route, service, TO_CART } from '../shared/examples.ts';
import { namesOfKind, nearNamesIn } from '../../topology/names-of-kind.ts';
import { namePath, setFix } from '../shared/fixes.ts';
import { isServiceParent, refusedByMesh } from '../shared/mesh.ts';
import { parentOfOtherKind } from '../shared/parents.ts';

const example = (name: string): string =>
  manifests(route(`parentRefs:\n  - group: ""\n    kind: Service\n    name: ${name}\n${TO_CART}`), service());

/** A route of a mesh whose Service is missing, or that is only for the clients of its own namespace. */
export const meshParent = defineRule({
  code: 'attachment/mesh-parent',
  model: 'attachment#service-parents',
  severity: 'warning',
  title: 'The Service that a mesh route is attached to is missing or in another namespace.',
  why: 'A route on a Service of its own namespace rules for all clients; one on a Service of another namespace only for clients in the namespace of the route; one on a missing Service for no client.',
  fix: 'Correct the name, or put the route beside the Service if it is meant for all clients.',
  examples: { bad: example('⟦crat⟧'), good: example('cart') },

  about: isRoute,
  when: ({ links }) => links.attachments.some(isServiceParent),

  *each({ links, index }) {
    for (const attachment of links.attachments) {
      const { reference, outcome, state } = attachment;
      const { holder, target } = reference;
      if (!isServiceParent(attachment) || parentOfOtherKind(attachment, index)) continue;
      const missing = outcome === 'parent-missing';
      if (!missing && !reference.crossNamespace) continue;
      const near = nearNamesIn(namesOfKind(index, '', 'Service', target.namespace))(target.name);
      yield {
        on: holder,
        path: missing ? namePath(reference) : [...reference.path, 'namespace'],
        // A consumer route is what many mean to write.
        severity: state === 'unknown' || !missing ? 'info' : refusedByMesh(index),
        message: missing
          ? isNotHere(target)
          : `${describe(target)} is in another namespace: this is a consumer route, for clients in ${holder.namespace} alone.`,
        edges: [reference.id],
        fixes: missing ? near.map((name) => setFix(holder, namePath(reference), name, `Use ${name}`)) : [],
      };
    }
  },
});
