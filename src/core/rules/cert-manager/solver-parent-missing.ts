import { nearNames } from '../../text/near-names.ts';
import { absence } from '../../topology/absence.ts';
import { doesNotExist } from '../../topology/absence-words.ts';
import { describe } from '../../topology/describe.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { defineRule } from '../define-rule.ts';
import { setFix } from '../shared/fixes.ts';
import { isIssuerKind, solverExample, type SolverParent, solverParents } from '../shared/http01-solvers.ts';

/** A solver whose challenges no Gateway answers. */
export const solverParentMissing = defineRule({
  code: 'cert-manager/solver-parent-missing',
  model: 'makers#cert-manager',
  severity: 'warning',
  title: 'The parent of an HTTP-01 solver does not exist.',
  why: 'For each challenge cert-manager makes an HTTPRoute with these parentRefs. Without its Gateway the answer cannot be fetched, and no certificate is issued.',
  fix: 'Correct name and namespace of the parentRef. Without a namespace it is that of each Certificate.',
  examples: { bad: solverExample('⟦egde⟧'), good: solverExample('edge') },

  about: isIssuerKind,

  *each({ resource, index }) {
    for (const parent of solverParents(resource, index)) {
      if (parent.found.length > 0 || !isMissing(parent, index)) continue;
      const { path, target } = parent;
      const named = { ...target, namespace: target.namespace ?? '' };
      const candidates = index
        .ofKind(target.group, target.kind)
        .filter(({ namespace }) => target.namespace === null || namespace === target.namespace);
      yield {
        on: resource,
        path: [...path, 'name'],
        message: doesNotExist(named),
        fixes: nearNames(
          target.name,
          candidates.map(({ name }) => name),
        ).map((name) => setFix(resource, [...path, 'name'], name, `Use ${describe({ ...named, name })}`)),
      };
    }
  },
});

/** Whether the manifests would hold it: of a parent in the namespaces of Certificates only where they hold others. */
function isMissing({ target }: SolverParent, index: ResourceIndex): boolean {
  const { namespace } = target;
  if (namespace === null && !index.has(target.group, target.kind)) return false;
  const wanted = { ...target, namespace: namespace ?? '' };
  return (
    absence({ target: wanted, role: 'parent', crossNamespace: namespace !== null }, index).state === 'missing'
  );
}
