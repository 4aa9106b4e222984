import { memo } from '../../incremental/memo.ts';
import { stringAt } from '../../model/access.ts';
import { resourceKey, type Identity, type Resource, type ResourceKey } from '../../model/resource.ts';
import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import { kindOf } from '../../kinds/registry.ts';
import { CORE, GATEWAY_API, NETWORKING } from '../../kinds/shared/groups.ts';
import type { RefRole } from '../../kinds/define-kind.ts';
import { vendorOfClass } from '../../kinds/shared/vendors.ts';
import { doesNotExist, isNotChecked, isNotHere } from '../../topology/absence-words.ts';
import { describe } from '../../topology/describe.ts';
import { isForeignKind, isKind } from '../../topology/kind-names.ts';
import { carriesTraffic, type Resolution } from '../../topology/resolution.ts';
import type { Reference } from '../../topology/references.ts';
import { isMakerKind, madeNames } from '../../topology/products.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { defineRule } from '../define-rule.ts';
import type { Fix, Severity } from '../finding.ts';
import { isSkipped } from '../shared/cert-manager.ts';
import { secretsNamed } from '../shared/secrets-named.ts';
import { isCertificate } from '../shared/certificate-problem.ts';
import { nearNames } from '../../text/near-names.ts';
import { namesOfKind, nearNamesIn } from '../../topology/names-of-kind.ts';
import { namesCoreGroup } from '../shared/core-group.ts';
import { gatewayClass } from '../shared/examples.ts';
import { certificateFixes } from '../shared/certificate-fixes.ts';
import { namesBeside } from '../shared/names-beside.ts';
import { createFix, namePath, setFix } from '../shared/fixes.ts';
import { violationAt } from '../shared/violation-at.ts';
import { parametersScopeFault } from '../../status/references/parameters-fault.ts';
import { isAssumedClass } from '../../topology/assumed-class.ts';
import { isIdleReference } from '../../status/gateway/is-idle-reference.ts';
import { hasOutcome } from '../shared/when.ts';

const example = (name: string): string =>
  manifests(
    gatewayClass,
    object(
      'gateway.networking.k8s.io/v1',
      'Gateway',
      { name: 'edge', namespace: 'infra' },
      `spec:\n  gatewayClassName: ${name}\n  listeners:\n    - name: http\n      port: 80\n      protocol: HTTP`,
    ),
  );

/** What follows when the target of a reference is not there. */
const CONSEQUENCE: Readonly<Partial<Record<RefRole, string>>> = {
  class: 'Without its class no controller takes the Gateway: it gets no address and no status.',
  'ingress-class': 'Without its class no controller takes the Ingress.',
  certificate:
    'The listener has no certificate from here: with no other one it is not programmed, and TLS does not work.',
  'client-certificate': 'The gateway presents no certificate to its backends.',
  'ca-certificate': 'Certificates cannot be verified, so connections fail.',
  parameters: 'The object is not accepted: its parameters are invalid.',
  extension: 'Requests of this rule are answered with an error.',
  target: 'The policy has no effect.',
  'service-name': 'The pods get no DNS names of their own.',
};

const consequenceOf = ({ role, holder }: Reference): string | undefined =>
  role === 'certificate' && holder.kind === 'Ingress'
    ? 'The controller serves a certificate of its own, which browsers do not trust.'
    : CONSEQUENCE[role];

const mild: ReadonlySet<RefRole> = new Set(['service-name']);

/** Backends, this kind of policy, and certificates that are no Secrets have rules of their own. */
const hasOwnRule = ({ reference }: Resolution): boolean =>
  namesCoreGroup(reference) ||
  carriesTraffic(reference) ||
  isKind(reference.holder, GATEWAY_API, 'BackendTLSPolicy') ||
  (isCertificate(reference) && !isKind(reference.target, CORE, 'Secret'));

/** So has the certificate of an Ingress that is in another namespace. */
const isElsewhere = ({ reference }: Resolution, index: ResourceIndex): boolean =>
  reference.role === 'certificate' &&
  isKind(reference.holder, NETWORKING, 'Ingress') &&
  secretsNamed(reference.target.name, index).length > 0;

/** Another rule reports parameters of a class that cannot be used. */
const isMisplaced = ({ reference }: Resolution, index: ResourceIndex): boolean =>
  reference.role === 'parameters' &&
  isKind(reference.holder, GATEWAY_API, 'GatewayClass') &&
  parametersScopeFault(reference, index) !== null;

function severityOf({ reference, state }: Resolution, index: ResourceIndex): Severity | null {
  const { role, target, holder } = reference;
  // Only the chart knows what it makes of its values.
  if (role === 'rendered') return null;
  if (!kindOf(target.group, target.kind)) {
    // Kinds that only an implementation knows may well be there; parameters decide over everything behind them.
    if (role !== 'parameters') return null;
    const isKnown =
      index.settings().complete || !isForeignKind(target) || index.has(target.group, target.kind);
    return isKnown && !index.partial() ? 'error' : 'info';
  }
  if (index.isBeside(target.group, target.kind, target.name)) return 'info';
  if (role === 'class' && isAssumedClass(target.name, index)) return null;
  // Without a class nothing works, so it should be verified, unless the user says that it is elsewhere.
  if (role === 'class' && state === 'unknown' && !index.partial() && !vendorOfClass(target.name))
    return 'warning';
  if (state === 'unknown') return 'info';
  if (isIdleReference(reference, index)) return 'warning';
  if (mild.has(role) || (role === 'certificate' && holder.kind === 'Ingress')) return 'warning';
  return 'error';
}

/** A class, a Secret, a ConfigMap, … that is referred to and not there. */
export const referenceMissing = defineRule({
  code: 'reference/missing',
  model: 'references-and-grants#absent-objects',
  severity: 'error',
  title: 'An object refers to something that does not exist.',
  why: 'What the reference is for does not happen.',
  fix: 'Correct the name, or add what is missing to the manifests.',
  once: 'cause',
  examples: { bad: example('⟦exmaple⟧'), good: example('example') },

  when: hasOutcome('missing'),

  *each({ links, index }) {
    for (const resolution of links.resolutions) {
      if (resolution.outcome !== 'missing' || hasOwnRule(resolution) || isMisplaced(resolution, index))
        continue;
      if (isSkipped(resolution, index) || isElsewhere(resolution, index)) continue;
      const severity = severityOf(resolution, index);
      if (!severity) continue;
      const { reference } = resolution;
      // A name that the API server refuses can be that of nothing.
      if (violationAt(reference.holder, namePath(reference), index)) continue;
      yield {
        on: reference.holder,
        path: namePath(reference),
        severity,
        message:
          severity === 'info'
            ? isNotChecked(reference.target)
            : resolution.state === 'unknown'
              ? isNotHere(reference.target)
              : doesNotExist(reference.target),
        absence: true,
        explanation: explain(resolution, consequenceOf(reference) ?? this.why),
        edges: [reference.id],
        fixes: fixes(resolution, index),
      };
    }
  },
});

/** A target that is not in the manifests may exist in the cluster: the message then has the reason first, and then the consequence. */
const explain = ({ state, reason }: Resolution, consequence: string): string =>
  state === 'unknown' ? `${reason ?? ''} If it is not in the cluster either: ${consequence}` : consequence;

function fixes({ reference, state }: Resolution, index: ResourceIndex): readonly Fix[] {
  const { target, holder } = reference;
  const there = namesOfKind(index, target.group, target.kind, target.namespace);
  const made = isKind(target, CORE, 'Secret') ? madeNames('Secret', target.namespace, index) : [];
  const among = nearNamesIn(there)(target.name);
  const near = made.length === 0 ? among : nearNames(target.name, [...among, ...made]);
  const offered = near.length === 0 && isOnlyClass(reference, there, index) ? there : near;
  return [
    ...offered.map((name) =>
      setFix(holder, namePath(reference), name, `Use ${describe({ ...target, name })}`),
    ),
    ...(isServedWith(reference) ? certificateFixes(reference) : []),
    ...(near.length === 0 ? namesBeside(reference, index) : []),
    ...(state === 'unknown' && !isLoneClass(reference, index) ? [] : create(target)),
  ];
}

/** A certificate with its key, that a listener or an Ingress serves with. */
const isServedWith = ({ role, target, holder }: Reference): boolean =>
  role === 'certificate' && isKind(target, CORE, 'Secret') && isMakerKind(holder);

/** An empty Secret works no better than none, and would replace one that a cluster has. */
const create = (target: Identity): readonly Fix[] =>
  isKind(target, CORE, 'Secret') ? [] : createFix(target);

/** A class that does not exist can only be meant as the one that does, where no implementation makes one of its name. */
const isOnlyClass = ({ role, target }: Reference, names: readonly string[], index: ResourceIndex): boolean =>
  role === 'class' && names.length === 1 && index.settings().complete && !vendorOfClass(target.name);

/** A new class beside classes that are not there, either, would make theirs look misspelt. */
const isLoneClass = ({ role, target }: Reference, index: ResourceIndex): boolean =>
  role === 'class' &&
  !vendorOfClass(target.name) &&
  nearNames(target.name, absentClasses(index.ofKind(GATEWAY_API, 'Gateway'), index)).length === 0;

/** The classes that Gateways name and that the manifests do not hold. */
const absentClasses = (gateways: readonly Resource[], index: ResourceIndex): readonly string[] =>
  gatewayClassNames(gateways).filter((name) => !index.get(classKey(name)));

/** Once for all Gateways of a workspace, however many of them have no class. */
const gatewayClassNames: (gateways: readonly Resource[]) => readonly string[] = memo((gateways) => [
  ...new Set(gateways.flatMap(({ value }) => stringAt(value, 'spec.gatewayClassName') ?? [])),
]);

const classKey = (name: string): ResourceKey =>
  resourceKey({ group: GATEWAY_API, kind: 'GatewayClass', namespace: '', name });
