import { manifests } from '../../kinds/shared/example-manifests.ts';
import { NETWORKING } from '../../kinds/shared/groups.ts';
import { matchPaths, stringAt } from '../../model/access.ts';
import { isKind } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import { ingress, ingressClass, ingressRules, service } from '../shared/examples.ts';
import { setFix } from '../shared/fixes.ts';

const example = (path: string): string =>
  manifests(
    ingressClass(),
    ingress(`ingressClassName: example\n${ingressRules(undefined, path)}`),
    service(),
  );

const REGEX = /[()[\]*+^$\\|]/;

/** What a path cannot do, as a clause; null for a plain path. */
function problemOf(path: string): Readonly<{ clause: string; never: boolean }> | null {
  if (/.\/\*$/.test(path) && !REGEX.test(path.slice(0, -1)))
    return { clause: 'ends in a star, which stands for itself', never: false };
  if (REGEX.test(path))
    return { clause: 'is written as a pattern, and taken letter by letter', never: false };
  return /[?#]/.test(path)
    ? { clause: 'holds a query or a fragment, which no request path has', never: true }
    : null;
}

/** A plain path with the letters of a pattern. */
export const ingressPathPattern = defineRule({
  code: 'ingress/path-pattern',
  model: 'ingress#paths',
  severity: 'warning',
  title: 'A path of type Exact or Prefix is written as a pattern.',
  why: 'Exact and Prefix compare paths letter by letter, without their queries. Some controllers read patterns all the same, others refuse the Ingress or never match it.',
  fix: 'Write a plain path, or use pathType ImplementationSpecific with what the controller needs for patterns.',
  examples: { bad: example('⟦/cart/.*⟧'), good: example('/cart') },

  *each({ resource }) {
    if (!isKind(resource, NETWORKING, 'Ingress')) return;
    for (const { path: at, value: item } of matchPaths(resource.value, 'spec.rules[*].http.paths[*]')) {
      const [path, type] = [stringAt(item, 'path') ?? '', stringAt(item, 'pathType')];
      const problem = type === 'Exact' || type === 'Prefix' ? problemOf(path) : null;
      if (!problem) continue;
      const plain = type === 'Prefix' && /^\/[^()[\]*+^$\\|?#]*\/\*$/.test(path) ? path.slice(0, -2) : null;
      yield {
        on: resource,
        path: [...at, 'path'],
        severity: problem.never ? 'error' : 'warning',
        message: `Path ${path} ${problem.clause}.`,
        fixes: plain ? [setFix(resource, [...at, 'path'], plain, `Write ${plain}`)] : [],
      };
    }
  },
});
