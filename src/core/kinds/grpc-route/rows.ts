import type { Json } from '../../yaml/json.ts';
import { stringAt } from '../../model/access.ts';
import { ruleRows } from '../shared/rule-rows.ts';

function grpcMatch(match: Json): readonly string[] {
  const service = stringAt(match, 'method.service') ?? '*';
  return [`${service}/${stringAt(match, 'method.method') ?? '*'}`];
}

export const grpcRouteRows = ruleRows('all calls', grpcMatch);
