import { stringAt } from '../../model/access.ts';
import { manifests } from '../../kinds/shared/example-manifests.ts';
import { doesNotExist, isNotChecked } from '../../topology/absence-words.ts';
import { describe } from '../../topology/describe.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { parseKey, type Identity, type Resource } from '../../model/resource.ts';
import type { JsonObject } from '../../yaml/json.ts';
import type { Attachment } from '../../topology/attachment.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { isRoute } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import type { Fix } from '../finding.ts';
import { keysNamed, namesOfKind, nearNamesIn } from '../../topology/names-of-kind.ts';
import { gateway, route, service, TO_CART } from '../shared/examples.ts';
import { createFix, namePath, setFix } from '../shared/fixes.ts';
import { memo } from '../../incremental/memo.ts';
import { kindBucket } from '../../topology/kind-bucket.ts';
import type { Sorting } from '../../topology/sorting.ts';
import { parentOfOtherKind } from '../shared/parents.ts';
import { hasAttachment } from '../shared/when.ts';

const example = (parent: string): string =>
  manifests(
    gateway(),
    route(`parentRefs:\n  - name: ${parent}\n    namespace: infra\n${TO_CART}`),
    service(),
  );

/** A route names a Gateway or ListenerSet that is not there. */
export const parentMissing = defineRule({
  code: 'attachment/parent-missing',
  model: 'attachment#absent-parents',
  severity: 'error',
  title: 'The parent of a route does not exist.',
  why: 'No controller owns a parent that does not exist, so none will ever report this: the status of the route stays empty, and no traffic comes through this parentRef.',
  fix: 'Correct name and namespace of the parentRef, or add the Gateway to the manifests.',
  once: 'cause',
  examples: { bad: example('⟦egde⟧'), good: example('edge') },

  about: isRoute,
  when: hasAttachment('parent-missing'),

  *each({ links, index }) {
    for (const attachment of links.attachments) {
      const { reference, outcome, state, reason } = attachment;
      if (outcome !== 'parent-missing' || reference.target.group === '') continue;
      if (parentOfOtherKind(attachment, index)) continue;
      const unknown = state === 'unknown';
      // What must be changed whatever the rest of the cluster holds comes first; this can wait until it is.
      if (unknown && links.resolutions.some((one) => one.outcome === 'not-permitted')) continue;
      yield {
        on: reference.holder,
        path: namePath(reference),
        message: unknown ? isNotChecked(reference.target) : doesNotExist(reference.target),
        ...(unknown && {
          severity: 'info' as const,
          explanation: `${reason ?? ''} They are a part of something larger, so whether this route attaches is not known.`,
        }),
        edges: [reference.id],
        absence: true,
        fixes: fixes(attachment, index),
      };
    }
  },
});

function fixes({ reference, state }: Attachment, index: ResourceIndex): readonly Fix[] {
  const { holder, target, path } = reference;
  const { group, kind, namespace, name: wanted } = target;
  const sameName = keysNamed(index, group, kind, wanted).map(parseKey);
  const near = nearNamesIn(namesOfKind(index, group, kind, namespace))(wanted);
  const elsewhere = (other: Identity): Fix =>
    setFix(holder, [...path, 'namespace'], other.namespace, `Use ${describe(other)}`);
  return [
    ...near.map((name) => setFix(holder, namePath(reference), name, `Use ${describe({ ...target, name })}`)),
    ...sameName.map(elsewhere),
    ...(state === 'unknown' ? [] : create(holder, target, index)),
  ];
}

/** A Gateway without a class would be the next thing that does not work. */
const create = (route: Resource, target: Identity, index: ResourceIndex): readonly Fix[] =>
  target.kind === 'Gateway' && classFor(index) === undefined
    ? []
    : createFix(target, gatewayFor(route, target, index));

/** The class of a new Gateway: one of the manifests, else that of another Gateway. */
const classFor = (index: ResourceIndex): string | undefined =>
  index.ofKind(GATEWAY_API, 'GatewayClass')[0]?.name ??
  index.sorted(byClass, kindBucket(GATEWAY_API, 'Gateway'), NAMED)[0];

const NAMED = 'named';

/** The classes that Gateways name. */
const byClass: Sorting<string> = {
  name: 'classes',
  entriesOf: memo(({ value }) => {
    const name = stringAt(value, 'spec.gatewayClassName');
    return name === undefined ? [] : [[NAMED, name]];
  }),
};

/** What a new Gateway must say to take the route: an existing class, and a listener that admits exactly its namespace. */
function gatewayFor(route: Resource, gateway: Identity, index: ResourceIndex): JsonObject | undefined {
  if (gateway.kind !== 'Gateway' || (route.kind !== 'HTTPRoute' && route.kind !== 'GRPCRoute'))
    return undefined;
  const className = classFor(index);
  const selector = { matchLabels: { 'kubernetes.io/metadata.name': route.namespace } };
  const allowedRoutes = { namespaces: { from: 'Selector', selector } };
  const listener = { name: 'http', port: 80, protocol: 'HTTP' };
  const isOwn = route.namespace === gateway.namespace;
  return {
    spec: {
      ...(className !== undefined && { gatewayClassName: className }),
      listeners: [isOwn ? listener : { ...listener, allowedRoutes }],
    },
  };
}
