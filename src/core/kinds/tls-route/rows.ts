import { ruleRows } from '../shared/rule-rows.ts';

export const tlsRouteRows = ruleRows();
