import { stringAt } from '../../model/access.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { resourceKey, type Resource } from '../../model/resource.ts';
import { isKind } from '../kind-names.ts';
import type { ResourceIndex } from '../resource-index.ts';
import { annotation, annotationsOf } from './product.ts';

/** Where an object asks cert-manager for certificates. */
export type IssuerAnnotation = Readonly<{
  key: string;
  /** The issuer; null where it is left to the settings of cert-manager. */
  issuer: Readonly<{ group: string; kind: string; name: string }> | null;
}>;

/** `certmanager.k8s.io` is the group of cert-manager before 0.11. */
const GROUPS = ['cert-manager.io', 'certmanager.k8s.io'] as const;

const isIngress = ({ kind }: Pick<Resource, 'kind'>): boolean => kind === 'Ingress';

/** The annotation by which an object itself asks for certificates; undefined without one. */
export function issuerAnnotation(resource: Resource): IssuerAnnotation | undefined {
  const annotations = annotationsOf(resource);
  for (const group of GROUPS) {
    for (const [suffix, kind] of [
      ['issuer', 'Issuer'],
      ['cluster-issuer', 'ClusterIssuer'],
    ] as const) {
      const key = `${group}/${suffix}`;
      const name = annotation(annotations, key);
      if (name === undefined) continue;
      const written = {
        group: annotation(annotations, `${group}/issuer-group`) ?? group,
        kind: annotation(annotations, `${group}/issuer-kind`) ?? kind,
      };
      return { key, issuer: { ...written, name } };
    }
  }
  const acme = 'kubernetes.io/tls-acme';
  return isIngress(resource) && annotation(annotations, acme) === 'true'
    ? { key: acme, issuer: null }
    : undefined;
}

/** The Gateway of a ListenerSet, as it names it; undefined for other objects. */
export function parentGateway(set: Resource, index: ResourceIndex): Resource | undefined {
  if (set.kind !== 'ListenerSet' && set.kind !== 'XListenerSet') return undefined;
  const name = stringAt(set.value, 'spec.parentRef.name') ?? '';
  const namespace = stringAt(set.value, 'spec.parentRef.namespace') || set.namespace;
  return index.get(resourceKey({ group: GATEWAY_API, kind: 'Gateway', namespace, name }));
}

/** The annotation that counts for an object: a ListenerSet without one of its own has that of its Gateway. */
export function effectiveIssuer(
  resource: Resource,
  index: ResourceIndex,
): Readonly<{ on: Resource; annotation: IssuerAnnotation }> | undefined {
  const own = issuerAnnotation(resource);
  if (own) return { on: resource, annotation: own };
  const gateway = parentGateway(resource, index);
  const inherited = gateway && issuerAnnotation(gateway);
  return inherited && { on: gateway, annotation: inherited };
}

/** Whether cert-manager looks at the annotations of the kind. */
export const canAskForCertificates = (resource: Pick<Resource, 'group' | 'kind'>): boolean =>
  isKind(resource, GATEWAY_API, 'Gateway') ||
  resource.kind === 'ListenerSet' ||
  resource.kind === 'XListenerSet' ||
  isIngress(resource);
