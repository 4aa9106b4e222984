import { admissionOf } from '../../admission/admission-of.ts';
import type { Violation } from '../../admission/violation.ts';
import { pathText } from '../../model/access.ts';
import { defineRule } from '../define-rule.ts';
import { setFix, writtenPath } from '../shared/fixes.ts';
import { isRefused } from '../shared/when.ts';

/** `HTTPRoute` as a name: `my-http-route`. */
const nameFor = (kind: string): string =>
  `my-${kind
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()}`;

const isNameless = ({ code, path }: Violation): boolean =>
  code === 'admission/required' && pathText(path) === 'metadata.name';

/** An object without a name. */
export const noName = defineRule({
  code: 'object/no-name',
  model: 'admission#metadata',
  severity: 'error',
  title: 'An object has no name.',
  why: 'The API server refuses objects without metadata.name, and nothing can refer to them.',
  fix: 'Give it a name: lower-case letters, digits and hyphens.',
  examples: {
    bad: 'apiVersion: v1\nkind: ConfigMap\n⟦metadata⟧:\n  namespace: shop\n',
    good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cart\n  namespace: shop\n',
  },

  when: isRefused,

  *each({ resource, index }) {
    const path = ['metadata', 'name'];
    const violation = admissionOf(resource, index).violations.find(isNameless);
    if (!violation) return;
    const name = nameFor(resource.kind);
    yield {
      on: resource,
      path,
      at: writtenPath(resource, path),
      key: true,
      message: `This ${resource.kind} has no metadata.name.`,
      violation,
      fixes: [setFix(resource, path, name, `Name it ${name}`)],
    };
  },
});
