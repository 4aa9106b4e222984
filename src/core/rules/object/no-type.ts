import { withArticle } from '../../text/words.ts';
import { stringAt, valueAt } from '../../model/access.ts';
import type { DocumentSlot } from '../../model/model.ts';
import { spanOf, nearestSpan } from '../../yaml/tree.ts';
import { defineRule } from '../define-rule.ts';
import type { Fix } from '../finding.ts';
import { guessType } from '../shared/guess-type.ts';

/** What a text without type looks like, by keys that only it has. */
const LOOKS_LIKE: readonly (readonly [string, string])[] = [
  ['services', 'It looks like a Docker Compose file; Kompose can turn it into manifests.'],
  ['resources', 'It looks like a kustomization; open what `kubectl kustomize` prints.'],
  ['image', 'It looks like the values of a Helm chart; open what `helm template` prints.'],
  ['replicaCount', 'It looks like the values of a Helm chart; open what `helm template` prints.'],
];

const hint = ({ doc }: DocumentSlot): string =>
  LOOKS_LIKE.find(([key]) => valueAt(doc.value, [key]) !== undefined)?.[1] ?? '';

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

/** Text that is fine as YAML and no object of Kubernetes. */
export const noType = defineRule({
  code: 'object/no-type',
  severity: 'error',
  title: 'A document does not say what object it is.',
  why: 'kubectl needs apiVersion and kind to know what an object is, and refuses documents without them.',
  fix: 'Add apiVersion and kind, or keep files of other tools elsewhere.',
  examples: {
    bad: '⟦kind⟧: Service\nmetadata:\n  name: cart\n',
    good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cart\n',
  },

  *text(slot, file) {
    const { doc, resources } = slot;
    if (doc.value === undefined || doc.empty || doc.value === null || resources.length > 0) return;
    const apiVersion = stringAt(doc.value, ['apiVersion']);
    const kind = stringAt(doc.value, ['kind']);
    // An empty List holds nothing, and says so.
    if (apiVersion && kind) return;
    const lacking = [!apiVersion && 'apiVersion', !kind && 'kind'].filter(Boolean).join(' and no ');
    const written = kind ? 'kind' : apiVersion ? 'apiVersion' : null;
    yield {
      span: (written && spanOf(doc, [written], 'key')) || nearestSpan(doc, []),
      message: `This document has no ${lacking}, so it is no Kubernetes object.`,
      explanation: `${hint(slot)} ${this.why}`.trim(),
      fixes: typeFixes(slot, file),
    };
  },
});
