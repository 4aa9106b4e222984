import type { Tier } from '../../core/kinds/define-kind.ts';

/** What stands above each column. */
export const tierTitles: Readonly<Record<Tier, string>> = {
  entry: 'Entry',
  gateway: 'Gateways',
  route: 'Routes',
  service: 'Services',
  workload: 'Workloads',
  support: 'Support',
};
