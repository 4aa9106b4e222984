import type { Sign } from './signs.ts';
import { element } from './svg-element.ts';
import { svgText, type Written } from './svg-text.ts';
import { textWidth } from './text-width.ts';

export type Chip = Readonly<{ text: string; fill: string; colour: string; sign?: Sign }>;

const SIZE = 11;
const PAD = 5;
const SIGN = 12;
const GAP = 4;
const HEIGHT = 18;

/** How much of a chip is not text. */
const frameOf = ({ text, sign }: Chip): number => 2 * PAD + (sign ? SIGN + (text === '' ? 0 : GAP) : 0);

/** How wide a chip is where it has room. */
export const chipWidth = (chip: Chip): number => frameOf(chip) + textWidth(chip.text, SIZE, 500);

/** A chip that ends at `right`, in the middle of a line. Its text gives way where the room is small. */
export function drawChip(chip: Chip, right: number, y: number, room: number): Written {
  const width = Math.min(chipWidth(chip), room);
  const frame = frameOf(chip);
  if (width < frame) return { markup: '', width: 0 };
  const left = right - width;
  const { text, fill, colour, sign } = chip;
  const words = svgText({
    text,
    x: left + frame - PAD,
    y,
    room: width - frame + 0.01,
    size: SIZE,
    weight: 500,
    fill: colour,
  });
  return {
    markup: [
      element('rect', { x: left, y: y - HEIGHT / 2, width, height: HEIGHT, rx: 4, fill }),
      sign?.({ x: left + PAD + SIGN / 2, y, size: SIGN, colour }) ?? '',
      words.markup,
    ].join(''),
    width,
  };
}
