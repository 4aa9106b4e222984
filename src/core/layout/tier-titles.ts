import { counted } from '../text/words.ts';
import type { Tier } from '../kinds/define-kind.ts';

/** The title of each column. */
export const tierTitles: Readonly<Record<Tier, string>> = {
  entry: 'Entry',
  gateway: 'Gateways',
  route: 'Routes',
  service: 'Services',
  workload: 'Workloads',
  support: 'Support',
};

const words: Readonly<Record<Tier, readonly [string, string]>> = {
  entry: ['entry', 'entries'],
  gateway: ['gateway', 'gateways'],
  route: ['route', 'routes'],
  service: ['service', 'services'],
  workload: ['workload', 'workloads'],
  support: ['other', 'others'],
};

/** The title of a column, given those beside it: Services with their pods on them need no column for these. */
export const columnTitle = (tier: Tier, tiers: readonly Tier[]): string =>
  tier === 'service' && !tiers.includes('workload') ? 'Services and pods' : tierTitles[tier];

/** `3 routes`, `1 gateway`. */
export const countOf = (tier: Tier, count: number): string => counted(count, ...words[tier]);
