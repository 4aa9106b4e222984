import { admissionOf } from '../../admission/admission-of.ts';
import { pathText, valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import type { Path } from '../../yaml/json.ts';
import { nodeAt } from '../../yaml/tree.ts';
import { defineRule } from '../define-rule.ts';
import { setFix } from '../shared/fixes.ts';
import { object } from '../shared/examples.ts';

const example = (value: string): string =>
  object(
    'v1',
    'ConfigMap',
    { name: 'cart', namespace: 'shop' },
    `data:\n  coupons: ${value}\n  currency: EUR`,
  );

/** A word without quotes that YAML takes for something else than text. */
export const misreadScalar = defineRule({
  code: 'text/misread-scalar',
  severity: 'warning',
  title: 'A word without quotes is read as a boolean or a number where text is meant.',
  why: 'kubectl reads YAML 1.1: yes, no, on, off and y are booleans there, and 1.10 is the number 1.1. The API server then refuses the object, because the field takes text.',
  fix: 'Put it in quotes.',
  examples: { bad: example('⟦yes⟧'), good: example('"yes"') },

  *each({ resource, world }) {
    for (const violation of admissionOf(resource, world).violations) {
      const { code, path, facts } = violation;
      if (code !== 'admission/type' || facts?.['wanted'] !== 'string') continue;
      const value = valueAt(resource.value, path);
      if (typeof value !== 'boolean' && typeof value !== 'number') continue;
      const written = plainText(resource, path);
      if (written === null) continue;
      const words = `${pathText(path)} takes text, and ${written} is read as ${typeof value === 'boolean' ? `the boolean ${String(value)}` : 'a number'}.`;
      yield {
        on: resource,
        path,
        message: words,
        explanation: `${words} ${this.why}`,
        fixes: [setFix(resource, path, written, `Quote it: "${written}"`)],
        violation,
      };
    }
  },
});

/** A plain scalar as it is written; null for what stands there in another way. */
function plainText({ doc, root }: Resource, path: Path): string | null {
  const node = nodeAt(doc, [...root, ...path]);
  if (node?.kind !== 'scalar' || node.style !== 'plain' || node.tag !== null) return null;
  return doc.text.slice(node.span.start, node.span.end);
}
