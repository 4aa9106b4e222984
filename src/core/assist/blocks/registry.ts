import type { Block } from './block.ts';
import { filterBlocks } from './filter-blocks.ts';
import { listenerBlocks } from './listener-blocks.ts';
import { otherBlocks } from './other-blocks.ts';
import { ruleBlocks } from './rule-blocks.ts';

/** Every block there is, in the order in which they are offered. */
export const blocks: readonly Block[] = [...ruleBlocks, ...filterBlocks, ...listenerBlocks, ...otherBlocks];
