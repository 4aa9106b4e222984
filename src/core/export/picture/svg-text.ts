import { shorten } from './shorten.ts';
import { element, escapeXml } from './svg-element.ts';
import { isMeasured, textWidth, type Weight } from './text-width.ts';

/** The size of type from its middle to its base line, so that it stands in the middle of a row. */
const TO_BASE = 0.36;

export type SvgText = Readonly<{
  text: string;
  /** Where it begins, or ends where `end` is set. */
  x: number;
  /** The middle of its line. */
  y: number;
  room: number;
  size: number;
  weight: Weight;
  fill: string;
  end?: boolean;
  /** Where it is cut when it does not fit. */
  cut?: 'middle' | 'end';
}>;

export type Written = Readonly<{ markup: string; width: number }>;

/**
 * A line of text that takes no more than its room. Its length is given with it, so that it fits in other fonts, too. What is
 * left out is in a tooltip.
 */
export function svgText({ text, x, y, room, size, weight, fill, end = false, cut }: SvgText): Written {
  const shown = shorten(text, room, size, weight, cut);
  const width = textWidth(shown, size, weight);
  if (shown === '') return { markup: '', width: 0 };
  const known = isMeasured(shown);
  const markup = element(
    'text',
    {
      x: end && known ? x - width : x,
      y: y + size * TO_BASE,
      'font-size': size,
      'font-weight': weight,
      fill,
      ...(known && { textLength: width, lengthAdjust: 'spacingAndGlyphs' }),
      ...(end && !known && { 'text-anchor': 'end' }),
    },
    shown === text ? '' : element('title', {}, escapeXml(text)),
    escapeXml(shown),
  );
  return { markup, width };
}
