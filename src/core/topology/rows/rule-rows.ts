import { filterOf } from '../../filters/filter-of.ts';
import type { Json } from '../../yaml/json.ts';
import { arrayAt, stringAt, valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import type { Row } from '../graph.ts';

const PATH_SIGNS: Readonly<Record<string, string>> = { Exact: '= ', RegularExpression: '~ ' };

function httpMatch(match: Json): string {
  const path = stringAt(match, 'path.value') ?? '/';
  const sign = PATH_SIGNS[stringAt(match, 'path.type') ?? 'PathPrefix'] ?? '';
  const conditions = ['headers', 'queryParams'].flatMap((list) =>
    arrayAt(match, [list]).map((item) => {
      const value = valueAt(item, 'value');
      return `${stringAt(item, 'name') ?? '?'}=${typeof value === 'string' ? value : '?'}`;
    }),
  );
  return [stringAt(match, 'method') ?? '', sign + path, ...conditions]
    .filter((part) => part !== '')
    .join(' ');
}

function grpcMatch(match: Json): string {
  const service = stringAt(match, 'method.service') ?? '*';
  return `${service}/${stringAt(match, 'method.method') ?? '*'}`;
}

function matchTexts(route: Resource, rule: Json): readonly string[] {
  const matches = arrayAt(rule, 'matches');
  if (route.kind === 'HTTPRoute') return matches.map(httpMatch);
  return route.kind === 'GRPCRoute' ? matches.map(grpcMatch) : [];
}

const everything: Readonly<Record<string, string>> = { HTTPRoute: 'all requests', GRPCRoute: 'all calls' };

/** The rules of a route: their matches, their filters. Backends leave from them. */
export const ruleRows = (route: Resource): readonly Row[] =>
  arrayAt(route.value, 'spec.rules').map((rule, index) => {
    const [first, ...others] = matchTexts(route, rule);
    const filters = arrayAt(rule, 'filters').map((filter) => stringAt(filter, 'type') ?? '?');
    const name = stringAt(rule, 'name');
    const matches = first ?? everything[route.kind] ?? 'all traffic';
    return {
      id: `rule:${index}`,
      label: name ?? matches,
      chips: [
        ...(name === undefined ? [] : [matches]),
        ...others,
        ...filters.map((type) => filterOf(type)?.chip ?? type),
      ],
      path: ['spec', 'rules', index],
      inlet: false,
      outlet: true,
    };
  });
