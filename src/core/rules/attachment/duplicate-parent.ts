import type { Channel } from '../../model/options.ts';
import { describe } from '../../topology/describe.ts';
import type { Attachment } from '../../topology/attachment.ts';
import { defineRule } from '../define-rule.ts';
import { gateway, manifests, route, service, TO_CART, TO_EDGE } from '../shared/examples.ts';
import { namePath, unsetFix } from '../shared/fixes.ts';

/**
 * Two refs to one parent must both say which section they mean, and mean different ones. With the experimental CRDs
 * a port tells them apart, too; either both refs give it or none.
 */
function clash(a: Attachment, b: Attachment, channel: Channel): boolean {
  if (a.reference.key !== b.reference.key) return false;
  const half = !a.sectionName !== !b.sectionName;
  const same = (a.sectionName || '') === (b.sectionName || '');
  if (channel === 'standard') return half || same;
  return half || !a.port !== !b.port || (same && (a.port ?? 0) === (b.port ?? 0));
}

/** The same parent named twice. */
export const duplicateParent = defineRule({
  code: 'attachment/duplicate-parent',
  severity: 'error',
  title: 'A route names the same parent twice.',
  why: 'The API server refuses the route: two parentRefs to one object must each have a sectionName, and not the same.',
  fix: 'Remove one of the two, or give each the sectionName of another listener.',
  examples: {
    bad: manifests(
      gateway(),
      route(`${TO_EDGE}\n  - name: ⟦edge⟧\n    namespace: infra\n    sectionName: http\n${TO_CART}`),
      service(),
    ),
    good: manifests(gateway(), route(`${TO_EDGE}\n${TO_CART}`), service()),
  },

  *each({ links, world }) {
    for (const [index, attachment] of links.attachments.entries()) {
      const { reference } = attachment;
      if (!links.attachments.slice(0, index).some((earlier) => clash(earlier, attachment, world.channel())))
        continue;
      yield {
        on: reference.holder,
        path: namePath(reference),
        message: `${describe(reference.target)} is already a parent of this route.`,
        edges: [reference.id],
        fixes: [unsetFix(reference.holder, reference.path, 'Remove this parentRef')],
      };
    }
  },
});
