import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('person-colors.css', import.meta.url), 'utf8');

/** The colours of a theme by name. */
const coloursOf = (theme: string): ReadonlyMap<string, string> => {
  const [, block = ''] = css.split(`[data-theme='${theme}'] {`);
  return new Map(
    [...(block.split('}')[0] ?? '').matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );
};

const luminance = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
};

describe.each([
  ['light', '#f3f4f7'],
  ['dark', '#282d36'],
])('the colours of people in the %s theme', (theme, surface) => {
  const colours = coloursOf(theme);
  const on = colours.get('on-person') ?? '';
  test.each([0, 1, 2, 3, 4, 5, 6, 7])('%i carries a name, and stands out from what is below', (index) => {
    const color = colours.get(`person-${index}`) ?? '';
    expect(contrast(color, on)).toBeGreaterThan(4.5);
    expect(contrast(color, surface)).toBeGreaterThan(4.5);
  });
});
