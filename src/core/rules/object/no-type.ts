import { withArticle } from '../../text/words.ts';
import { stringAt } from '../../model/access.ts';
import type { DocumentSlot } from '../../model/model.ts';
import { spanOf, nearestSpan } from '../../yaml/tree.ts';
import { defineRule } from '../define-rule.ts';
import type { Fix } from '../finding.ts';
import { guessType } from '../shared/guess-type.ts';
import { isUntypedObject } from '../shared/untyped-object.ts';

function typeFixes({ doc, id: docId }: DocumentSlot, file: string): readonly Fix[] {
  const type = guessType(doc.value);
  return type
    ? [
        {
          title: `Make it ${withArticle(type.kind)} (${type.apiVersion})`,
          call: { id: 'set-type', args: { file, docId, ...type } },
        },
      ]
    : [];
}

/** An object of Kubernetes but for its type; files of other tools are left to `text/other-file`. */
export const noType = defineRule({
  code: 'object/no-type',
  model: 'admission#what-is-an-object',
  severity: 'error',
  title: 'An object does not say of what type it is.',
  why: 'kubectl needs apiVersion and kind to know what an object is, and refuses documents without them.',
  fix: 'Add apiVersion and kind, or keep files of other tools elsewhere.',
  examples: {
    bad: '⟦kind⟧: Service\nmetadata:\n  name: cart\n',
    good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cart\n',
  },

  *text(slot, file) {
    const { doc, resources } = slot;
    if (resources.length > 0 || !isUntypedObject(doc.value)) return;
    const apiVersion = stringAt(doc.value, ['apiVersion']);
    const kind = stringAt(doc.value, ['kind']);
    if (apiVersion && kind) return;
    const lacking = [!apiVersion && 'apiVersion', !kind && 'kind'].filter(Boolean).join(' and no ');
    const written = kind ? 'kind' : apiVersion ? 'apiVersion' : null;
    yield {
      span: (written && spanOf(doc, [written], 'key')) || nearestSpan(doc, []),
      message: `This document has no ${lacking}, so it is no Kubernetes object.`,
      fixes: typeFixes(slot, file),
    };
  },
});
