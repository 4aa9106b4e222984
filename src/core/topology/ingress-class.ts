import { stringAt } from '../model/access.ts';
import { resourceKey, type Resource, type ResourceKey } from '../model/resource.ts';
import { NETWORKING } from '../kinds/shared/groups.ts';
import type { ResourceIndex } from './resource-index.ts';
import type { Path } from '../yaml/json.ts';

/** The annotation that named the class before there was a field. */
export const CLASS_ANNOTATION = 'kubernetes.io/ingress.class';

/**
 * Classes that their controllers find by the annotation only: with `ingressClassName` instead, GKE leaves the Ingress
 * alone (https://cloud.google.com/kubernetes-engine/docs/how-to/load-balance-ingress).
 */
export const ANNOTATION_ONLY: ReadonlySet<string> = new Set(['gce', 'gce-internal', 'gce-multi-cluster']);

/** Where a class says that it is the default. */
export const DEFAULT_CLASS: Path = ['metadata', 'annotations', 'ingressclass.kubernetes.io/is-default-class'];

/** Whether Ingresses without a class get this one. */
export const isDefaultClass = ({ value }: Resource): boolean => stringAt(value, DEFAULT_CLASS) === 'true';

/** The class that an Ingress gets when it names none. */
export const defaultClass = (index: ResourceIndex): Resource | undefined =>
  index.ofKind(NETWORKING, 'IngressClass').find(isDefaultClass);

/** The name of the class that an Ingress says it is of, by its field or by the old annotation. */
export const classNameOf = ({ value }: Resource): string | undefined =>
  stringAt(value, 'spec.ingressClassName') ?? stringAt(value, ['metadata', 'annotations', CLASS_ANNOTATION]);

/**
 * The class of an Ingress, named or by default; undefined where the manifests do not hold it
 * (docs/model/ingress.md#class-and-controller).
 */
export function classOf(ingress: Resource, index: ResourceIndex): Resource | undefined {
  const name = classNameOf(ingress);
  if (name === undefined) return defaultClass(index);
  return index.get(classKey(name));
}

/** The key of an IngressClass. */
export const classKey = (name: string): ResourceKey =>
  resourceKey({ group: NETWORKING, kind: 'IngressClass', namespace: '', name });
