import type { Json } from '../../yaml/json.ts';
import { arrayAt, stringAt, valueAt } from '../../model/access.ts';
import { ruleRows } from '../shared/rule-rows.ts';

const PATH_SIGNS: Readonly<Record<string, string>> = { Exact: '= ', RegularExpression: '~ ' };

function httpMatch(match: Json): readonly string[] {
  const path = stringAt(match, 'path.value') ?? '/';
  const sign = PATH_SIGNS[stringAt(match, 'path.type') ?? 'PathPrefix'] ?? '';
  const conditions = ['headers', 'queryParams'].flatMap((list) =>
    arrayAt(match, [list]).map((item) => {
      const value = valueAt(item, 'value');
      return `${stringAt(item, 'name') ?? '?'}=${typeof value === 'string' ? value : '?'}`;
    }),
  );
  return [stringAt(match, 'method') ?? '', sign + path, ...conditions].filter((part) => part !== '');
}

export const httpRouteRows = ruleRows('all requests', httpMatch);
