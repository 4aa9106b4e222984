import { manifests } from '../../kinds/shared/example-manifests.ts';
import { resourceKey } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import { grantFacts, nearMiss, type NearMiss } from '../../topology/grants.ts';
import { carriesTraffic, type Resolution } from '../../topology/resolution.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { defineRule } from '../define-rule.ts';
import { backendSeverity } from '../shared/backend-severity.ts';
import type { Fix } from '../finding.ts';
import { isDomainName } from '../shared/domain-name.ts';
import { gateway, grant, route, service, TO_EDGE } from '../shared/examples.ts';
import { grantFix, setFix } from '../shared/fixes.ts';
import { consequence, withShare } from '../shared/share.ts';
import { pluralOf } from '../../text/words.ts';
import { hasOutcome } from '../shared/when.ts';

const example = (namespace: string, ...more: readonly string[]): string =>
  manifests(
    gateway(),
    route(
      `${TO_EDGE}\nrules:\n  - backendRefs:\n      - name: api\n        namespace: ${namespace}\n        port: 80`,
    ),
    service('api', 'payments'),
    ...more,
  );

const GRANT = `from:
  - group: gateway.networking.k8s.io
    kind: HTTPRoute
    namespace: shop
to:
  - group: ""
    kind: Service
    name: api`;

/** A reference into another namespace without a ReferenceGrant. */
export const grantMissing = defineRule({
  code: 'reference-grant/missing',
  model: 'references-and-grants#references-that-need-a-grant',
  severity: 'error',
  title: 'A reference into another namespace is not allowed by a ReferenceGrant.',
  why: 'The owner of a namespace decides who may use what is in it. Without a grant the controller marks the reference ResolvedRefs: False with reason RefNotPermitted, whether or not its target exists.',
  fix: 'Put a ReferenceGrant into the namespace of the target that names the kind and namespace of the referrer, and the target.',
  examples: { bad: example('⟦payments⟧'), good: example('payments', grant('payments', GRANT)) },

  when: hasOutcome('not-permitted'),

  *each({ resource, links, index }) {
    for (const resolution of links.resolutions) {
      const { reference, outcome, state } = resolution;
      if (outcome !== 'not-permitted' || isDomainName(reference)) continue;
      const { group, kind, namespace } = resource;
      const miss = nearMiss(index, { group, kind, namespace }, reference.target);
      const what = describe(reference.target);
      const allows = `allows ${pluralOf(kind)} of ${namespace} to refer to ${what}`;
      const unknown = state === 'unknown';
      yield {
        on: resource,
        path: [...reference.path, 'namespace'],
        // A grant that comes close is most likely the one that is meant. Nothing works without one, so it should be
        // verified, unless the user says that it is elsewhere.
        ...(unknown
          ? { severity: miss || !index.partial() ? ('warning' as const) : ('info' as const) }
          : backendSeverity(reference, index)),
        message: unknown
          ? `Whether a ReferenceGrant in namespace ${reference.target.namespace} ${allows} is not checked: ${index.partial() ? 'these manifests are a part of the cluster' : 'these manifests hold nothing of that namespace'}.`
          : withShare(`No ReferenceGrant in namespace ${reference.target.namespace} ${allows}.`, reference),
        explanation: [miss ? missText(miss) : '', traffic(resolution), this.why]
          .filter((part) => part !== '')
          .join(' '),
        edges: [reference.id],
        absence: true,
        fixes: [
          grantFix(resource, reference.target),
          ...(miss && !isUsed(miss, index) ? [missFix(miss)] : []),
        ],
      };
    }
  },
});

function traffic({ reference }: Resolution): string {
  if (carriesTraffic(reference)) return consequence(reference);
  return reference.role === 'certificate'
    ? 'The listener gets no certificate from here, so TLS does not work with it.'
    : '';
}

function missText({ grant, field, found, expected }: NearMiss): string {
  if (field === 'namespace') {
    return `${describe(grant)} says the right thing in the wrong place: a grant counts only in the namespace of the target, ${expected}.`;
  }
  const group = (name: string): string => (name === '' ? '"" (core)' : name);
  return `${describe(grant)} comes close: its ${field} is ${group(found)}, and would have to be ${group(expected)}.`;
}

/** Whether the grant may be needed as it is: what it names now is there, so changing it could take a permission away. */
function isUsed({ grant, field, found }: NearMiss, index: ResourceIndex): boolean {
  const { from, to } = grantFacts(grant);
  switch (field) {
    case 'namespace':
      return to.some((item) => {
        const { group, kind, name } = item;
        const { namespace } = grant;
        return name === null
          ? index.inNamespace(group, kind, namespace).length > 0
          : index.get(resourceKey({ group, kind, namespace, name })) !== undefined;
      });
    case 'from.kind':
      return from.some(
        ({ group, kind, namespace }) =>
          kind === found && index.inNamespace(group, kind, namespace).length > 0,
      );
    case 'to.kind':
    case 'to.name':
      return to.some(({ group, kind, name }) =>
        field === 'to.kind'
          ? kind === found && index.inNamespace(group, kind, grant.namespace).length > 0
          : name === found &&
            index.get(resourceKey({ group, kind, namespace: grant.namespace, name })) !== undefined,
      );
    default:
      return false;
  }
}

function missFix({ grant, field, path, expected }: NearMiss): Fix {
  if (field !== 'namespace')
    return setFix(grant, path, expected, `Set ${field} of ${describe(grant)} to ${expected || '""'}`);
  const args = { keys: [grant.key], namespace: expected, follow: false };
  return { title: `Move ${describe(grant)} to ${expected}`, call: { id: 'move', args } };
}
