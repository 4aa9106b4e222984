import { manifests } from '../../kinds/shared/example-manifests.ts';
import { admissionOf } from '../../admission/admission-of.ts';
import { pathText } from '../../model/access.ts';
import type { Channel } from '../../model/installed-crds.ts';
import { describe } from '../../topology/describe.ts';
import type { Attachment } from '../../topology/attachment.ts';
import { defineRule } from '../define-rule.ts';
import { gateway, route, service, TO_CART } from '../shared/examples.ts';
import { safe, namePath, unsetFix } from '../shared/fixes.ts';

/**
 * Two refs to one parent must both say which section they mean, and mean different ones. With the experimental CRDs
 * a port distinguishes them, too; either both refs give it or none.
 */
function clash(a: Attachment, b: Attachment, channel: Channel): boolean {
  if (a.reference.key !== b.reference.key) return false;
  const half = !a.sectionName !== !b.sectionName;
  const same = (a.sectionName || '') === (b.sectionName || '');
  if (channel === 'standard') return half || same;
  return half || !a.port !== !b.port || (same && (a.port ?? 0) === (b.port ?? 0));
}

const inShop = gateway(undefined, { name: 'edge', namespace: 'shop' });

/** The same parent named twice. */
export const duplicateParent = defineRule({
  code: 'attachment/duplicate-parent',
  model: 'attachment#parentref-fields',
  severity: 'warning',
  tag: 'unnecessary',
  title: 'A route names the same parent twice.',
  why: 'Two parentRefs to one object must each have a sectionName, and not the same. The API server does not notice where one of them spells out the namespace and the other does not; controllers do, and write two reports about one parent.',
  fix: 'Remove one of the two, or give each the sectionName of another listener.',
  examples: {
    bad: manifests(
      inShop,
      route(`parentRefs:\n  - name: edge\n  - name: ⟦edge⟧\n    namespace: shop\n${TO_CART}`),
      service(),
    ),
    good: manifests(inShop, route(`parentRefs:\n  - name: edge\n${TO_CART}`), service()),
  },

  when: ({ links }) => links.attachments.length > 1,

  *each({ resource, links, index }) {
    // As long as the API server refuses the route, it says so itself.
    if (admissionOf(resource, index).violations.length > 0) return;
    for (const [i, attachment] of links.attachments.entries()) {
      const { reference } = attachment;
      const first = links.attachments
        .slice(0, i)
        .find((earlier) => clash(earlier, attachment, index.crds().channel));
      if (!first) continue;
      yield {
        on: reference.holder,
        path: namePath(reference),
        message: `${describe(reference.target)} is already a parent of this route, by ${pathText(first.reference.path)}.`,
        edges: [reference.id],
        fixes: [safe(unsetFix(reference.holder, reference.path, 'Remove this parentRef'))],
      };
    }
  },
});
