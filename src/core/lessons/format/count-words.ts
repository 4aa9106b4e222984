import type { Prose } from './prose.ts';
import { proseText } from './prose-text.ts';

/** How many words a reader finds in prose; tables and code count as well. */
export const countWords = (prose: Prose): number =>
  proseText(prose).match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
