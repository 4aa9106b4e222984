import type { Selector } from './selector.ts';

const plain = (part: string): boolean => !part.includes('*');

/** What a selector means, in words: `HTTPRoute museum/shop`, `Services of museum`, `listener web of Gateway lobby/hall`. */
export function selectorWords({ kind, namespace, name, inside }: Selector): string {
  const object = namespace === null ? `${kind} ${name}` : `${kind} ${namespace}/${name}`;
  if (inside === null) return object;
  const isParent = inside.includes('/');
  return isParent ? `parent ${inside} of ${object}` : `listener ${inside} of ${object}`;
}

/** Whether a selector means one object at most. */
export const isSingle = ({ kind, namespace, name }: Selector): boolean =>
  plain(kind) && plain(namespace ?? '') && plain(name);

/** That nothing is selected, as a sentence. */
export const nothingSelected = (selector: Selector): string =>
  isSingle(selector)
    ? `There is no ${selectorWords({ ...selector, inside: null })}.`
    : `Nothing matches ${selectorWords({ ...selector, inside: null })}.`;
