import type { Json } from '../../yaml/json.ts';
import { matchesSelector } from '../label-selector.ts';
import { namespaceLabels } from '../namespaces.ts';
import type { Reach } from './define-maker.ts';

/** Every namespace. */
export const everywhere: Reach = () => true;

/** The namespaces whose labels fit a selector. Of one that no manifest declares the labels are not known: it may be one. */
export const selectedNamespaces =
  (selector: Json): Reach =>
  (namespace, index) => {
    const { labels, declared } = namespaceLabels(index, namespace);
    return !declared || matchesSelector(selector, labels);
  };

/** The namespaces that a list says, separated by commas: names, and regular expressions. */
export function listedNamespaces(list: string): Reach {
  const items = list
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return (namespace) => items.some((item) => fits(item, namespace));
}

const NAME = /^[a-z0-9-]+$/;
const WILDCARDS = /^\^?(?:[a-z0-9-]|\.\*)*\$?$/;

/** Of expressions only `.*` is compared; another one may mean any namespace. */
function fits(pattern: string, namespace: string): boolean {
  if (NAME.test(pattern)) return pattern === namespace;
  if (!WILDCARDS.test(pattern)) return true;
  const [first = '', ...rest] = pattern.replace(/^\^|\$$/g, '').split('.*');
  const last = rest.pop();
  if (last === undefined) return first === namespace;
  const inner = rest.every((part) => namespace.includes(part));
  return (
    inner &&
    namespace.length >= first.length + last.length &&
    namespace.startsWith(first) &&
    namespace.endsWith(last)
  );
}
