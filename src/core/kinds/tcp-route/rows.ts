import { ruleRows } from '../shared/rule-rows.ts';

export const tcpRouteRows = ruleRows();
