import type { Tier } from '../../core/kinds/define-kind.ts';
import { listOf } from '../../texts/list-of.ts';
import { presenterTexts } from '../../texts/en/presenter.ts';

const words: Readonly<Record<Tier, () => string>> = {
  entry: presenterTexts.entry,
  gateway: presenterTexts.gateway,
  route: presenterTexts.route,
  service: presenterTexts.service,
  workload: presenterTexts.workload,
  support: presenterTexts.support,
};

/** What a reveal brings, in words. */
export const tiersText = (tiers: readonly Tier[]): string => listOf(tiers.map((tier) => words[tier]()));
