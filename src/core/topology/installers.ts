import { memo } from '../incremental/memo.ts';
import { kindOf } from '../kinds/registry.ts';
import type { Identity, Resource } from '../model/resource.ts';
import { valueAt } from '../model/access.ts';
import { APPS, CORE } from '../kinds/shared/groups.ts';
import { describe } from './describe.ts';
import { isForeignKind, workloadKinds } from './kind-names.ts';
import type { Destination } from './makers/define-maker.ts';
import { makers } from './makers/registry.generated.ts';
import { isSome } from '../incremental/is-some.ts';
import { isPassive } from './is-passive.ts';
import { isMakerKind } from './products.ts';
import type { ResourceIndex } from './resource-index.ts';
import { workloadsNamed } from './services.ts';

/*
 * What may bring objects of which the manifests say neither name nor content: packages, and custom resources whose
 * operators make Services and pods. What they may bring is not known (docs/model/makers.md#what-is-not-known).
 */

const installs: ReadonlyMap<string, (resource: Resource) => readonly Destination[]> = new Map(
  makers.flatMap((maker) => Object.entries(maker.installs ?? {})),
);

/** Whether objects of the kind stand for packages of others. */
export const isPackageKind = ({ group, kind }: Pick<Identity, 'group' | 'kind'>): boolean =>
  installs.has(`${group}/${kind}`);

/** Lists all packages, wherever they are installed. */
export const PACKAGES = 'packages';

const packagesBucket = (namespace: string): string => `packages ${namespace}`;

const operatedBucket = (namespace: string): string => `operated ${namespace}`;

/** Whether an operator may make Services, pods and their settings from a custom resource. */
const isOperated = (resource: Resource): boolean =>
  resource.namespace !== '' &&
  isForeignKind(resource) &&
  kindOf(resource.group, resource.kind) === undefined &&
  !isMakerKind(resource) &&
  !isPassive(resource) &&
  valueAt(resource.value, 'spec.targetRef') === undefined &&
  valueAt(resource.value, 'spec.targetRefs') === undefined;

/** The buckets of an index that an object is in for what it may bring. */
export const installerBuckets: (resource: Resource) => readonly string[] = memo((resource) => {
  const into = installs.get(`${resource.group}/${resource.kind}`)?.(resource);
  if (into === undefined) return isOperated(resource) ? [operatedBucket(resource.namespace)] : [];
  if (into.length === 0) return [];
  return [PACKAGES, ...new Set(into.map((namespace) => packagesBucket(namespace ?? '*')))];
});

const OPERATED: ReadonlySet<string> = new Set([
  `${CORE}/Service`,
  `${CORE}/Secret`,
  `${CORE}/ConfigMap`,
  'discovery.k8s.io/EndpointSlice',
  ...workloadKinds.map(({ group, kind }) => `${group}/${kind}`),
]);

/**
 * What of the manifests may bring an object that they do not hold; undefined where nothing does. For an object without a
 * namespace it is any package.
 */
export function possibleInstaller(
  target: Pick<Identity, 'group' | 'kind' | 'namespace' | 'name'>,
  index: ResourceIndex,
): Resource | undefined {
  const { group, kind, namespace, name } = target;
  if (namespace === '') return possiblePackage(name, index);
  const packages = [...index.bucket(packagesBucket(namespace)), ...index.bucket(packagesBucket('*'))];
  const operated = OPERATED.has(`${group}/${kind}`) ? index.bucket(operatedBucket(namespace)) : [];
  return nearest([...operated, ...packages], name);
}

/** A package that may bring a cluster-scoped object of a name; undefined where there is none at all. */
export const possiblePackage = (name: string, index: ResourceIndex): Resource | undefined =>
  nearest(index.bucket(PACKAGES), name);

/**
 * What may bring the pods that a Service selects, or the endpoints of one without a selector. A Service of the name of a
 * workload is for that one.
 */
export const possibleWorkload = (service: Resource, index: ResourceIndex): Resource | undefined =>
  isSome(workloadsNamed(index, service.namespace, service.name))
    ? undefined
    : possibleInstaller({ ...service, group: APPS, kind: 'Deployment' }, index);

/** As a clause: `HelmRelease shop/cart may make it in the cluster`. */
export const mayMake = (installer: Resource, what = 'it'): string =>
  `${describe(installer)} may make ${what} in the cluster`;

/** The one whose name the object bears, as is the custom; else the first. */
function nearest(candidates: readonly Resource[], name: string): Resource | undefined {
  const [first] = candidates;
  return (
    candidates.find((one) => one.name === name) ??
    candidates.find((one) => name.startsWith(`${one.name}-`) || one.name.startsWith(`${name}-`)) ??
    first
  );
}
