import type { Identity } from '../../model/resource.ts';

/** `shop/cart`, or the bare name of a cluster-scoped object. */
export const placeOf = ({ namespace, name }: Pick<Identity, 'namespace' | 'name'>): string =>
  namespace === '' ? name : `${namespace}/${name}`;

/** `a Service`, `an Ingress`, `a UDPRoute`, `an HTTPRoute`. */
export const withArticle = (noun: string): string =>
  `${/^(?:[aeio]|HTTP|X[A-Z])/i.test(noun) ? 'an' : 'a'} ${noun}`;

/** `a`, `a or b`, `a, b or c`. */
export const either = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** `1 reference`, `3 references`. */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
