import { doesNotExist, isNotChecked } from '../../topology/absence-words.ts';
import { describe } from '../../topology/describe.ts';
import { carriesTraffic, writtenPort, type Resolution } from '../../topology/resolution.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { isRoute } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import { backendSeverity } from '../shared/backend-severity.ts';
import type { Fix } from '../finding.ts';
import { namesCoreGroup } from '../shared/core-group.ts';
import { isDomainName } from '../shared/domain-name.ts';
import { namesOfKind, nearNamesIn } from '../../topology/names-of-kind.ts';
import { routed } from '../shared/examples.ts';
import { createFix, namePath, setFix } from '../shared/fixes.ts';
import { violationAt } from '../shared/violation-at.ts';
import { redirectOf } from '../shared/ingress-redirect.ts';
import { namesBeside } from '../shared/names-beside.ts';
import { consequence, withShare } from '../shared/share.ts';
import { hasOutcome } from '../shared/when.ts';

const example = (name: string): string =>
  routed(`rules:\n  - backendRefs:\n      - name: ${name}\n        port: 80`);

/** Traffic is sent to something that is not there. */
export const backendMissing = defineRule({
  code: 'backend/missing',
  model: 'references-and-grants#following-a-reference',
  severity: 'error',
  title: 'A route sends traffic to something that does not exist.',
  why: 'The controller marks the route ResolvedRefs: False with reason BackendNotFound.',
  fix: 'Correct the name, or add the Service to the manifests.',
  once: 'cause',
  examples: { bad: example('⟦crat⟧'), good: example('cart') },

  when: hasOutcome('missing'),

  *each({ links, index }) {
    for (const resolution of links.resolutions) {
      const { reference, outcome, state, reason } = resolution;
      if (outcome !== 'missing' || !carriesTraffic(reference) || isDomainName(reference)) continue;
      // Nothing is in a group of that name.
      if (namesCoreGroup(reference)) continue;
      // A name that the API server refuses can be that of nothing.
      if (violationAt(reference.holder, namePath(reference), index)) continue;
      const wanted = describe(reference.target);
      const unknown = state === 'unknown';
      const redirect = redirectOf(reference.holder);
      if (redirect !== undefined) {
        yield {
          on: reference.holder,
          path: namePath(reference),
          severity: 'info',
          message: `${wanted} is not in these manifests; ingress-nginx answers by the annotation ${redirect} instead.`,
          explanation: 'No request reaches the backend.',
          edges: [reference.id],
        };
        continue;
      }
      yield {
        on: reference.holder,
        path: namePath(reference),
        ...(unknown ? { severity: 'info' as const } : backendSeverity(reference, index)),
        message: unknown
          ? isNotChecked(reference.target)
          : withShare(doesNotExist(reference.target), reference),
        explanation: unknown
          ? `${reason ?? ''} Whether it exists is not known.`
          : [consequence(reference), isRoute(reference.holder) ? this.why : ''].join(' ').trim(),
        edges: [reference.id],
        absence: true,
        fixes: fixes(resolution, index),
      };
    }
  },
});

function fixes({ reference, state }: Resolution, index: ResourceIndex): readonly Fix[] {
  const { target, holder } = reference;
  const there = namesOfKind(index, target.group, target.kind, target.namespace);
  const port = writtenPort(reference);
  const set =
    typeof port === 'number' && target.kind === 'Service'
      ? { spec: { ports: [{ name: 'http', port, targetPort: 8080 }] } }
      : undefined;
  const near = nearNamesIn(there)(target.name);
  return [
    ...near.map((name) => setFix(holder, namePath(reference), name, `Use ${describe({ ...target, name })}`)),
    ...(near.length === 0 ? namesBeside(reference, index) : []),
    ...(state === 'unknown' ? [] : createFix(target, set)),
  ];
}
