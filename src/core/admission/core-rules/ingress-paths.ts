import { arrayAt, stringAt } from '../../model/access.ts';
import type { Path } from '../../yaml/json.ts';
import { defineCoreRule, type CoreObject } from '../core-rule.ts';
import { ingressRule } from './shared/examples.ts';
import { invalid } from './shared/problems.ts';

const INGRESS = ['networking.k8s.io/Ingress'];

type PlacedPath = Readonly<{ place: Path; type: string; path: string }>;

function* pathsOf({ value }: CoreObject): Generator<PlacedPath> {
  for (const [index, rule] of arrayAt(value, 'spec.rules').entries()) {
    for (const [number, item] of arrayAt(rule, 'http.paths').entries())
      yield {
        place: ['spec', 'rules', index, 'http', 'paths', number, 'path'],
        type: stringAt(item, 'pathType') ?? '',
        path: stringAt(item, 'path') ?? '',
      };
  }
}

const isPlain = (type: string): boolean => type === 'Exact' || type === 'Prefix';

const example = (path: string) => ingressRule(`path: ${path}\npathType: Prefix`);

export const ingressPathAbsolute = defineCoreRule({
  id: 'ingress-path-absolute',
  kinds: INGRESS,
  title: 'A path of an Ingress does not begin with a slash.',
  why: 'The path of every request begins with one, so nothing could match. With pathType Exact and Prefix there must be a path.',
  fix: 'Put `/` in front.',
  *check(object) {
    for (const { place, type, path } of pathsOf(object)) {
      const mayBeEmpty = type === 'ImplementationSpecific';
      if (path.startsWith('/') || !(isPlain(type) || mayBeEmpty) || (mayBeEmpty && path === '')) continue;
      yield invalid(place, path, 'must be an absolute path');
    }
  },
  fixes: (path) =>
    typeof path === 'string' ? [{ title: `Change the path to /${path}`, at: [], set: `/${path}` }] : [],
  examples: { bad: example('⟦cart⟧'), good: example('/cart') },
});

/** What a path of type Exact or Prefix must not hold, and with what it must not end. */
const INSIDE = ['//', '/./', '/../', '%2f', '%2F'];
const AT_END = ['/..', '/.'];

export const ingressPathParts = defineCoreRule({
  id: 'ingress-path-parts',
  kinds: INGRESS,
  title: 'A path of an Ingress is not in its plain form.',
  why: 'Controllers bring the paths of requests into a plain form before they compare them, or do not; either way such a path would match something else than it says.',
  fix: 'Write the path without empty segments, `.`, `..` and encoded slashes.',
  *check(object) {
    for (const { place, type, path } of pathsOf(object)) {
      if (!isPlain(type)) continue;
      for (const part of INSIDE)
        if (path.includes(part)) yield invalid(place, path, `must not contain '${part}'`);
      for (const part of AT_END)
        if (path.endsWith(part)) yield invalid(place, path, `cannot end with '${part}'`);
    }
  },
  fixes(path) {
    const plain = typeof path === 'string' ? path.replaceAll(/%2f/gi, '/').replaceAll(/\/{2,}/g, '/') : '';
    const isFine =
      !INSIDE.some((part) => plain.includes(part)) && !AT_END.some((part) => plain.endsWith(part));
    return plain !== '' && isFine ? [{ title: `Change the path to ${plain}`, at: [], set: plain }] : [];
  },
  examples: { bad: example('⟦/shop//cart⟧'), good: example('/shop/cart') },
});
