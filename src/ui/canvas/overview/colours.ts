const names = [
  'bg',
  'surface-1',
  'surface-2',
  'border',
  'border-strong',
  'card-border',
  'edge',
  'text',
  'text-muted',
  'accent',
  'accent-bg',
  'error',
  'warn',
  'info',
  'unknown',
  'role-provider',
  'role-operator',
  'role-developer',
] as const;

/** The theme's colours, as a painter needs them. */
export type Colours = Readonly<Record<(typeof names)[number], string>> & Readonly<{ font: string }>;

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
  return { ...plain, font: read('font-ui') || 'sans-serif' };
}
