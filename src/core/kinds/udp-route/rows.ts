import { ruleRows } from '../shared/rule-rows.ts';

export const udpRouteRows = ruleRows();
