import type { Chip } from './draw-chip.ts';
import type { PictureColours } from './picture-colours.ts';
import type { CardFacts } from './picture.ts';

/** The chip with the state of an object in words. */
export function stateChip(
  { words: text, tone }: NonNullable<CardFacts['state']>,
  colours: PictureColours,
): Chip {
  if (tone === 'error') return { text, fill: colours['error-bg'], colour: colours.error };
  if (tone === 'warning') return { text, fill: colours['warn-bg'], colour: colours.warn };
  return { text, fill: colours['surface-3'], colour: colours['text-muted'] };
}
