import type { ModelFile } from './model.ts';

/** The index of the slot that holds the character at an offset; the last one for the end of the file and beyond. */
export function slotAt({ starts, slots }: ModelFile, offset: number): number {
  let low = 0;
  let high = slots.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
