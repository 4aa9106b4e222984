import { TIERS, type Tier } from '../../../core/kinds/define-kind.ts';

const names = [
  'bg',
  'surface-1',
  'surface-2',
  'border',
  'border-strong',
  'text',
  'text-muted',
  'accent',
  'accent-bg',
  'error',
  'warn',
  'info',
  'unknown',
] as const;

/** The theme's colours, as a painter needs them. */
export type Colours = Readonly<Record<(typeof names)[number], string>> &
  Readonly<{ tier: Readonly<Record<Tier, string>>; font: string }>;

const byTheme = new Map<string | undefined, Colours>();

/** The colours of a theme, read once from the tokens that apply to `element`. */
export function coloursOf(element: Element, theme: string | undefined): Colours {
  const known = byTheme.get(theme);
  if (known) return known;
  const colours = readColours(element);
  byTheme.set(theme, colours);
  return colours;
}

function readColours(element: Element): Colours {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const plain = Object.fromEntries(names.map((name) => [name, read(name)])) as Record<
    (typeof names)[number],
    string
  >;
  const tier = Object.fromEntries(TIERS.map((name) => [name, read(`tier-${name}`)])) as Record<Tier, string>;
  return { ...plain, tier, font: read('font-ui') || 'sans-serif' };
}
