import { countOf } from '../../layout/tier-titles.ts';
import type { Picture } from './picture.ts';

/** What stands for the cards of a tier in a folded lane: `3 routes`. */
export const summaryWords = ({ tier, keys }: Picture['summaries'][number]): string =>
  countOf(tier, keys.length);
