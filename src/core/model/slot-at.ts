import { lastNotAbove } from '../incremental/last-not-above.ts';
import type { ModelFile } from './model.ts';

/** The index of the slot that holds the character at an offset; the last one for the end of the file and beyond. */
export const slotAt = ({ starts, slots }: ModelFile, offset: number): number =>
  Math.max(0, Math.min(lastNotAbove(starts, offset), slots.length - 1));
