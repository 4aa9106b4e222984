import type { Json } from './json.ts';

/** A place in a template that is filled in; Tab goes from one to the next. */
export type Hole = Readonly<{
  [HOLE]: true;
  /** What stands there at first; an empty text for nothing. */
  preset: Json;
  /** What may stand there, where that is known. */
  choices: readonly Json[];
  /** Holes of one name are filled in together. */
  name: string | null;
  /** The place is inside a mapping or a list that begins here. */
  inside: 'map' | 'list' | null;
}>;

/** A value with places to be filled in. Keys keep their order. */
export type Template =
  string | number | boolean | Hole | readonly Template[] | Readonly<{ [key: string]: Template }>;

const HOLE: unique symbol = Symbol('hole');

/** A place to be filled in, with what stands there at first. */
export const hole = (preset: Json = '', choices: readonly Json[] = [], name: string | null = null): Hole => ({
  [HOLE]: true,
  preset,
  choices,
  name,
  inside: null,
});

/** A mapping or a list of which nothing is known yet but that something goes into it. */
export const holeInside = (inside: 'map' | 'list'): Hole => ({ ...hole(), inside });

export const isHole = (template: Template): template is Hole =>
  typeof template === 'object' && Object.hasOwn(template, HOLE);
