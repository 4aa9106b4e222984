import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DIMMED } from './canvas/overview/paint-overview.ts';

type Colour = readonly [red: number, green: number, blue: number];

const tokens = readFileSync('src/ui/tokens.css', 'utf8');
const opacity = Number(/--dimmed: ([\d.]+);/.exec(tokens)?.[1]);

const coloursOf = (theme: string): ReadonlyMap<string, Colour> => {
  const [, block = ''] = new RegExp(`data-theme='${theme}'\\] \\{([^}]*)\\}`).exec(tokens) ?? [];
  return new Map(
    Array.from(block.matchAll(/--([\w-]+): #(\w\w)(\w\w)(\w\w);/g), ([, name = '', ...hex]) => {
      const [red = 0, green = 0, blue = 0] = hex.map((pair) => Number.parseInt(pair, 16));
      return [name, [red, green, blue]];
    }),
  );
};

const over = (above: Colour, below: Colour): Colour => {
  const at = (index: 0 | 1 | 2) => above[index] * opacity + below[index] * (1 - opacity);
  return [at(0), at(1), at(2)];
};

/** Relative luminance, as WCAG has it. */
const luminance = (colour: Colour): number => {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (a: Colour, b: Colour): number => {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((one, other) => other - one) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
};

/** The style sheets in which something steps back, with the colours that they use for text and for what is below it. */
const SHEETS = {
  'nodes/resource-node.module.css': [
    ['text', 'surface-1'],
    ['text', 'surface-2'],
    ['text-muted', 'surface-1'],
    ['text-muted', 'surface-2'],
    ['text-muted', 'surface-3'],
    ['unknown', 'surface-3'],
    ['error', 'surface-1'],
    ['error', 'error-bg'],
    ['warn', 'surface-1'],
    ['warn', 'warn-bg'],
    ['role-provider', 'surface-1'],
    ['role-operator', 'surface-1'],
    ['role-developer', 'surface-1'],
  ],
  'nodes/summary-node.module.css': [
    ['text-muted', 'surface-1'],
    ['error', 'surface-1'],
    ['warn', 'surface-1'],
  ],
  'edges/link-edge.module.css': [
    ['text-muted', 'surface-1'],
    ['ok', 'surface-1'],
    ['error', 'surface-1'],
  ],
} as const;

const cases = (['light', 'dark'] as const).flatMap((theme) =>
  Object.entries(SHEETS).flatMap(([sheet, pairs]) =>
    pairs.map(([text, below]) => [theme, sheet, text, below] as const),
  ),
);

test.each(cases)('what steps back can be read: %s, %s, %s on %s', (theme, sheet, text, below) => {
  const rule = /\{([^}]*opacity: var\(--dimmed\);[^}]*)\}/.exec(
    readFileSync(`src/ui/canvas/${sheet}`, 'utf8'),
  );
  const replaced = new Map(
    Array.from((rule?.[1] ?? '').matchAll(/--([\w-]+): var\(--([\w-]+)\);/g), ([, name, by]) => [name, by]),
  );
  expect(rule).not.toBeNull();
  const colours = coloursOf(theme);
  const colour = (name: string): Colour => {
    const found = colours.get(replaced.get(name) ?? name);
    if (!found) throw new Error(`There is no colour ${name}.`);
    return found;
  };
  // Lanes have the colour of the canvas, or nearly that of cards.
  for (const lane of [colour('bg'), colour('surface-1')])
    expect(contrast(over(colour(text), lane), over(colour(below), lane))).toBeGreaterThanOrEqual(3);
});

test.each(
  (['light', 'dark'] as const).flatMap((theme) =>
    ['provider', 'operator', 'developer'].flatMap((role) =>
      ['surface-1', 'surface-2', 'error-bg', 'accent-bg'].map((below) => [theme, role, below] as const),
    ),
  ),
)('signs of roles can be seen: %s, %s on %s', (theme, role, below) => {
  const colours = coloursOf(theme);
  const [sign, ground] = [colours.get(`role-${role}`), colours.get(below)];
  expect(sign && ground && contrast(sign, ground)).toBeGreaterThanOrEqual(4.5);
});

test('the overview dims as much', () => {
  expect(DIMMED.cards).toBe(opacity);
});
