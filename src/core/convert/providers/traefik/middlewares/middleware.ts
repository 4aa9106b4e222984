import type { Json, JsonObject } from '../../../../yaml/json.ts';
import type { PathMatch, RuleFilter } from '../../../http-rule.ts';
import type { Need } from '../../../need.ts';
import type { Effect, HttpsRedirect, SourcePath } from '../../dialect/dialect.ts';
import { converted, lost } from '../../dialect/effects.ts';

/** What the middlewares of a router become. */
export type MiddlewareParts = Readonly<{
  filters: readonly RuleFilter[];
  needs: readonly Need[];
  effects: readonly Effect[];
  httpsRedirect: HttpsRedirect | null;
}>;

/** What one of them becomes. */
export type MiddlewarePart = Partial<MiddlewareParts>;

/** One type of one middleware, where it is used. */
export type Middleware = Readonly<{
  type: string;
  /** What the object says under its type. */
  spec: JsonObject;
  namespace: string;
  /** For sentences: `Middleware shop/strip (stripPrefix)`. */
  what: string;
  /** The annotation that names it. */
  annotation: string;
  source: SourcePath;
  match: PathMatch;
}>;

/** Says what a type of middleware becomes. */
export type ConvertMiddleware = (middleware: Middleware) => MiddlewarePart;

export const together = (a: MiddlewarePart, b: MiddlewarePart): MiddlewarePart => ({
  filters: [...(a.filters ?? []), ...(b.filters ?? [])],
  needs: [...(a.needs ?? []), ...(b.needs ?? [])],
  effects: [...(a.effects ?? []), ...(b.effects ?? [])],
  httpsRedirect: a.httpsRedirect ?? b.httpsRedirect ?? null,
});

/** It becomes filters. */
export const inPlace = ({ annotation }: Middleware, ...filters: readonly RuleFilter[]): MiddlewarePart => ({
  filters,
  effects: filters.map((filter) => converted(annotation, { filter: filter.type })),
});

/** It is something that the standard has no field for. */
export const asNeed = ({
  need,
  effects,
}: Readonly<{ need: Need; effects: readonly Effect[] }>): MiddlewarePart => ({
  needs: [need],
  effects,
});

/** It becomes nothing. */
export const loses = (
  { annotation, what }: Middleware,
  loss: 1 | 2 | 3 | 4,
  difference: string,
): MiddlewarePart => ({
  effects: [lost(annotation, loss, `${what}: ${difference}`, 'Do it with the means of the implementation.')],
});

export const strings = (value: readonly Json[]): readonly string[] =>
  value.flatMap((one) => (typeof one === 'string' ? [one] : []));
