import type { Identity } from '../model/resource.ts';

/** `payments/api`, or the bare name of a cluster-scoped object. */
export const qualifiedName = ({ namespace, name }: Pick<Identity, 'namespace' | 'name'>): string =>
  namespace === '' ? name : `${namespace}/${name}`;

/** An object in words: `Service payments/api`, or `GatewayClass example` for a cluster-scoped one. */
export const describe = (object: Identity): string => `${object.kind} ${qualifiedName(object)}`;
