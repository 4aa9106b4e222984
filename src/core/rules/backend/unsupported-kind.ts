import { CORE } from '../../kinds/shared/groups.ts';
import { resourceKey } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import { ownerOfGroup } from '../../topology/implementation-of.ts';
import { defineRule } from '../define-rule.ts';
import { backendSeverity } from '../shared/backend-severity.ts';
import { namesCoreGroup } from '../shared/core-group.ts';
import { routed } from '../shared/examples.ts';
import { setFix, writtenPath } from '../shared/fixes.ts';
import { consequence, withShare } from '../shared/share.ts';
import { hasOutcome } from '../shared/when.ts';

const example = (kind: string): string =>
  routed(`rules:\n  - backendRefs:\n      - kind: ${kind}\n        name: cart\n        port: 80`);

/** A backend of a kind that cannot take traffic. */
export const unsupportedBackendKind = defineRule({
  code: 'backend/unsupported-kind',
  model: 'service-resolution#backends',
  severity: 'error',
  title: 'Traffic is sent to a kind of object that cannot take it.',
  why: 'The controller marks the route ResolvedRefs: False with reason InvalidKind. Traffic goes to Services (or imported ones); Pods and Deployments are reached through a Service.',
  fix: 'Name a Service. One of the core group has group: "" (which may be left out).',
  examples: { bad: example('⟦Deployment⟧'), good: example('Service') },

  when: hasOutcome('unsupported-kind'),

  *each({ links, index }) {
    for (const { reference, outcome, reason, state } of links.resolutions) {
      if (outcome !== 'unsupported-kind' || namesCoreGroup(reference)) continue;
      const { holder } = reference;
      const { kind, group } = reference.target;
      const owner = ownerOfGroup(holder, group, index);
      if (owner) {
        yield {
          on: holder,
          path: writtenPath(holder, [...reference.path, 'kind']),
          severity: 'info',
          message: `Kind ${kind} of group ${group} is ${owner.name}'s own; what it does with traffic is not checked.`,
          explanation: 'Other implementations mark the route ResolvedRefs: False with reason InvalidKind.',
          edges: [reference.id],
        };
        continue;
      }
      const foreign = state === 'unknown';
      const service = { ...reference.target, group: CORE, kind: 'Service' };
      const asService = { ...(reference.value as object), group: CORE, kind: 'Service' };
      const isThere = kind === 'Service' || index.get(resourceKey(service)) !== undefined;
      yield {
        on: holder,
        path: writtenPath(holder, [...reference.path, kind === 'Service' ? 'group' : 'kind']),
        ...(foreign ? { severity: 'warning' as const } : backendSeverity(reference, index)),
        message: foreign ? (reason ?? this.title) : withShare(reason ?? this.title, reference),
        explanation: foreign
          ? 'Others mark the route ResolvedRefs: False with reason InvalidKind.'
          : `${consequence(reference)} ${this.why}`,
        edges: [reference.id],
        fixes: isThere ? [setFix(holder, reference.path, asService, `Send to ${describe(service)}`)] : [],
      };
    }
  },
});
