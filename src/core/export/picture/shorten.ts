import { textWidth, type Weight } from './text-width.ts';

const ELLIPSIS = '…';

/**
 * A text as it fits into so many pixels: whole, or without its middle, for names differ at both ends; sentences lose their
 * end. Empty where nothing fits.
 */
export function shorten(
  text: string,
  room: number,
  size: number,
  weight: Weight,
  cut: 'middle' | 'end' = 'middle',
): string {
  if (textWidth(text, size, weight) <= room) return text;
  const characters = [...text];
  const without = (kept: number): string => {
    const head = cut === 'end' ? kept : Math.ceil(kept / 2);
    const tail = characters.slice(characters.length - (kept - head));
    return `${characters.slice(0, head).join('')}${ELLIPSIS}${head === kept ? '' : tail.join('')}`;
  };
  let [fits, tooMany] = [0, characters.length];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (textWidth(without(middle), size, weight) <= room) fits = middle;
    else tooMany = middle;
  }
  return fits === 0 ? '' : without(fits);
}
