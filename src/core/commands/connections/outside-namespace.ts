import { pluralOf, withArticle } from '../../text/words.ts';
import { describe } from '../../topology/describe.ts';
import type { Resource } from '../../model/resource.ts';
import type { Refusal } from '../command-plan.ts';
import { refuse } from '../define-command.ts';

/**
 * Null when both stand in one namespace. Otherwise why the edge cannot be: the reference has no field for a namespace,
 * and no grant could help, so one of the two has to move.
 */
export function outsideNamespace(holder: Resource, target: Resource): Refusal | null {
  if (holder.namespace === target.namespace) return null;
  return refuse(
    `${withArticle(holder.kind).replace(/^a/, 'A')} can only name ${pluralOf(target.kind)} of its own namespace: ${describe(holder)} cannot reach ${describe(target)}. Move one of them to the other.`,
    [holder, target].map((resource, index) => {
      const namespace = (index === 0 ? target : holder).namespace;
      return {
        title: `Move ${describe(resource)} to ${namespace}`,
        call: { id: 'move', args: { keys: [resource.key], namespace, follow: true } },
      };
    }),
  );
}
