import type { Json } from './json.ts';

/** A placeholder in a template; Tab goes from one to the next. */
export type Hole = Readonly<{
  [HOLE]: true;
  /** Its initial text; empty for none. */
  preset: Json;
  /** Its choices, where they are known. */
  choices: readonly Json[];
  /** Placeholders of one name are filled together. */
  name: string | null;
  /** The place is inside a mapping or a list that begins here. */
  inside: 'map' | 'list' | null;
}>;

/** A value with placeholders. Keys keep their order. */
export type Template =
  | string
  | number
  | boolean
  | Hole
  | readonly Template[]
  | Readonly<{ [key: string]: Template }>;

const HOLE: unique symbol = Symbol('hole');

/** A placeholder with its initial text. */
export const hole = (preset: Json = '', choices: readonly Json[] = [], name: string | null = null): Hole => ({
  [HOLE]: true,
  preset,
  choices,
  name,
  inside: null,
});

/** A mapping or a list with unknown content. */
export const holeInside = (inside: 'map' | 'list'): Hole => ({ ...hole(), inside });

export const isHole = (template: Template): template is Hole =>
  typeof template === 'object' && Object.hasOwn(template, HOLE);
