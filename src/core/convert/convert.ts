import { admissionOf } from '../admission/admission-of.ts';
import { NETWORKING } from '../kinds/shared/groups.ts';
import { resourceKey, type Resource, type ResourceKey } from '../model/resource.ts';
import type { ResourceIndex } from '../topology/resource-index.ts';
import { convertClass, type ConvertContext, type ConvertedClass } from './convert-class.ts';
import type { TargetSupport } from './extension.ts';
import { targetSupport } from './extensions/target-support.ts';
import { leavesOf } from './leaves.ts';
import { objectNames } from './object-names.ts';
import type { GeneratedObject } from './objects/generated-object.ts';
import type { ConvertOptions } from './options.ts';
import { planClasses } from './providers/plan-classes.ts';
import { featureCheck, type FeatureCheck } from './report/feature-check.ts';
import { restrictPlan } from './providers/restrict-plan.ts';
import { toVerdict } from './report/to-verdict.ts';
import type { ClassPlan } from './row.ts';
import type { Verdict } from './verdict.ts';

/** What a conversion gives. */
export type Conversion = Readonly<{
  /** Objects of the Gateway API and of Kubernetes, in the order in which they are best applied. */
  objects: readonly GeneratedObject[];
  /** Objects of the target, for a file of their own. */
  extensions: readonly GeneratedObject[];
  /**
   * One line for each leaf of spec and annotations of each Ingress, in the order of the workspace; then one for each setting
   * of its controller, and each annotation that the controller reads of a Service.
   */
  report: readonly Verdict[];
  /** What holds for the whole, in sentences. */
  notes: readonly string[];
  /** The Ingresses that something was made of. */
  converted: ReadonlySet<ResourceKey>;
}>;

/**
 * Where shared Gateways are unless the user says so: always the same namespace, so that a further Ingress moves none, and
 * none of the applications', because the Gateway belongs to the operators of the cluster.
 */
export const GATEWAY_NAMESPACE = 'gateway-infra';

/**
 * Converts all Ingresses of a workspace to the Gateway API (docs/model/conversion.md). An Ingress that cannot be converted is
 * in the report and stops no other. The same workspace gives the same objects in the same order.
 *
 * @param index the objects of the workspace
 * @param only the Ingresses to convert, as their controllers have them among all others; all where it is left out
 */
export function convert(
  index: ResourceIndex,
  options: ConvertOptions,
  only?: ReadonlySet<ResourceKey>,
): Conversion {
  const all = [NETWORKING, 'extensions'].flatMap((group) => index.ofKind(group, 'Ingress'));
  const refused = new Map(all.flatMap((one) => refusalOf(one, index)));
  const target = targetSupport(options.target);
  const context: ConvertContext = {
    index,
    options,
    target,
    names: objectNames(index),
    gatewayNamespace: options.gateway?.namespace ?? options.gatewayNamespace ?? GATEWAY_NAMESPACE,
  };
  const accepted = all.filter((one) => !refused.has(one));
  const plans = planClasses(accepted, context)
    .map((plan) => (only ? restrictPlan(plan, only) : plan))
    .filter(({ ingresses }) => ingresses.length > 0);
  const classes = plans.map((plan) => convertClass(plan, context));
  const reported = only ? all.filter(({ key }) => only.has(key)) : all;
  const check = featureCheck(target);
  const objects = [...namespaceObjects(classes, index), ...classes.flatMap((one) => one.objects)];
  return {
    objects,
    extensions: classes.flatMap(({ extension }) =>
      extension.objects.map((value) => ({ value, comments: new Map() })),
    ),
    report: reportOf(reported, refused, classes, check),
    notes: [
      ...new Set([
        ...classes.flatMap(({ notes }) => notes),
        ...check.missingIn(objects.map(({ value }) => value)),
        ...extensionNote(target, classes),
      ]),
    ],
    converted: new Set(plans.flatMap(sourcesOf)),
  };
}

/** The Ingresses that have a part in the rules of a class. */
const sourcesOf = ({ rows, hosts }: ClassPlan): readonly ResourceKey[] => [
  ...rows.flatMap(({ ingress, also = [] }) => [ingress, ...also]),
  ...hosts.flatMap(({ passthrough }) => passthrough?.ingress ?? []),
];

/** Why the API server does not take an Ingress; none where it does. */
function refusalOf(ingress: Resource, index: ResourceIndex): readonly (readonly [Resource, string])[] {
  const [first] = admissionOf(ingress, index).violations;
  return first ? [[ingress, first.message]] : [];
}

/** Of a version that clusters have no longer. */
const isOld = ({ group, version }: Resource): boolean => group !== NETWORKING || version !== 'v1';

/** Namespaces that always exist. */
const BUILT_IN = /^(?:default|kube-.*)$/;

/** The namespaces of Gateways that the manifests say nothing of, so that all else can be applied. */
function namespaceObjects(
  classes: readonly ConvertedClass[],
  index: ResourceIndex,
): readonly GeneratedObject[] {
  const names = new Set(classes.flatMap(({ gatewayNamespaces }) => gatewayNamespaces));
  return [...names].flatMap((name) => {
    const key = resourceKey({ group: '', kind: 'Namespace', namespace: '', name });
    if (BUILT_IN.test(name) || index.holds(name) || index.get(key)) return [];
    return [{ value: { apiVersion: 'v1', kind: 'Namespace', metadata: { name } }, comments: new Map() }];
  });
}

function reportOf(
  all: readonly Resource[],
  refused: ReadonlyMap<Resource, string>,
  classes: readonly ConvertedClass[],
  check: FeatureCheck,
): readonly Verdict[] {
  const classOf = new Map(classes.flatMap((one) => one.plan.ingresses.map((ingress) => [ingress, one])));
  const ofIngresses = all.flatMap((ingress) =>
    leavesOf(ingress).map((leaf) => {
      const found = classOf.get(ingress);
      const draft = found?.plan.verdictOf(ingress, leaf) ?? {
        outcome: 'invalid' as const,
        loss: 0 as const,
        difference: `The API server refuses this Ingress, so it is in no cluster: ${refused.get(ingress) ?? ''}`,
        action: isOld(ingress)
          ? 'Write it in version networking.k8s.io/v1, and convert again.'
          : 'Correct the Ingress, and convert again.',
      };
      return toVerdict(ingress, leaf, draft, {
        textsOf: found?.textsOf ?? (() => []),
        answerTo: (need) => found?.extension.answers.get(need),
        missing: check.missing,
      });
    }),
  );
  return [...ofIngresses, ...linesBeside(classes, check)];
}

/** Lines about settings and Services, once each; of what several classes say of one, the gravest. */
function linesBeside(classes: readonly ConvertedClass[], check: FeatureCheck): readonly Verdict[] {
  const lines = new Map<string, Verdict>();
  for (const { plan, textsOf, extension } of classes)
    for (const { resource, lines: own } of plan.beside?.(plan.rows) ?? [])
      for (const { leaf, verdict } of own) {
        const line = toVerdict(resource, leaf, verdict, {
          textsOf,
          answerTo: (need) => extension.answers.get(need),
          missing: check.missing,
        });
        const key = `${resource.key} ${line.pointer}`;
        const known = lines.get(key);
        if (!known || line.loss > known.loss) lines.set(key, line);
      }
  return [...lines.values()];
}

/** For which version the objects of an implementation were written. */
const extensionNote = (
  { implementation, writtenFor }: TargetSupport,
  classes: readonly ConvertedClass[],
): readonly string[] =>
  implementation !== null && classes.some(({ extension }) => extension.objects.length > 0)
    ? [`The objects of ${implementation} were written for ${writtenFor ?? 'an unknown version'}.`]
    : [];
