import { textWidth, type Weight } from './text-width.ts';

const ELLIPSIS = '…';

/** A text as it fits into so many pixels: whole, or without its middle, for names differ at both ends. Empty where nothing fits. */
export function shorten(text: string, room: number, size: number, weight: Weight): string {
  if (textWidth(text, size, weight) <= room) return text;
  const characters = [...text];
  const without = (kept: number): string => {
    const head = Math.ceil(kept / 2);
    return `${characters.slice(0, head).join('')}${ELLIPSIS}${characters.slice(characters.length - (kept - head)).join('')}`;
  };
  let [fits, tooMany] = [0, characters.length];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (textWidth(without(middle), size, weight) <= room) fits = middle;
    else tooMany = middle;
  }
  return fits === 0 ? '' : without(fits);
}
