import type { Served } from '../model/served.ts';
import type { Json, Path } from '../yaml/json.ts';
import type { Hole, Template } from '../yaml/value-template.ts';
import type { ApplyFilter } from './filter-effect.ts';
import type { FilterPlace } from './filter-paths.ts';
import type { FilterReference } from './filter-reference.ts';

/** The kinds of routes that have filters. */
export type FilteredKind = 'HTTPRoute' | 'GRPCRoute';

/** An Extended feature of HTTPRoutes, and how a filter uses it. */
export type FilterFeature = Readonly<{
  feature: string;
  /** Fields of the settings, each of which uses it; without them the filter itself does. */
  fields?: readonly string[];
  /** Only a field with this value does. */
  value?: Json;
  /** Only filters of this place do. */
  place?: FilterPlace;
  /** Only several filters of the type in one list do. */
  several?: true;
}>;

/** What a completion can fill in from the workspace. */
export type FilterNames = Readonly<{ service: (name?: string) => Hole; port: () => Hole }>;

/**
 * A filter type of routes: all that is particular to it, save the schema of its settings, which the kinds of routes
 * have. Admission, status, traffic, cards, completion and documentation derive what they know of filters from it.
 */
export type FilterDefinition<
  Type extends string = string,
  Field extends string = string,
  Kind extends FilteredKind = FilteredKind,
> = Readonly<{
  /** As a filter names it. */
  type: Type;
  /** The key of its settings. */
  field: Field;
  /** The kinds of routes whose rules and backendRefs take it. */
  kinds: readonly Kind[];
  /** The CRDs that have it; null for all. */
  served: Served | null;
  /** On the card of a route, where the type would be too long. */
  chip: string;
  /** What it answers with, for filters that answer: `→ 301 https`. */
  answersWith?: (settings: Json) => string;
  /** What such a filter does, as a clause: `changes headers of requests`. */
  does: string;
  /** A paragraph about it. */
  description: string;
  /** Two different settings for examples, in YAML of one line. */
  examples: readonly [string, string];
  /** What completion offers for it. */
  block: Readonly<{ description: string; settings: (names: FilterNames) => Template }>;
  /** Whether a list may hold several. */
  repeatable: boolean;
  /** The types that may not be in one list with it. */
  excludes: readonly string[];
  /** Whether it answers all requests by itself, so that its rule has no backendRefs. */
  answers: boolean;
  /** Whether the settings have a path modifier, as `path`. */
  modifiesPath: boolean;
  /** Settings with few values, by path: a controller refuses others (docs/model/filters.md#extensionref-and-unknown-values). */
  values: Readonly<Record<string, readonly Json[]>>;
  /** Settings that hold names of headers, by pattern. */
  headerNames: readonly string[];
  /** The Extended features that it uses. */
  features: readonly FilterFeature[];
  references: readonly FilterReference[];
  /** Reads its settings, which stand at a path of the route, once for all requests. */
  read: (settings: Json | undefined, at: Path) => ApplyFilter;
}>;

/** Declares a filter type. It is plain data and pure functions; the function gives it its type. */
export const defineFilter = <
  const Type extends string,
  const Field extends string,
  const Kind extends FilteredKind,
>(
  filter: FilterDefinition<Type, Field, Kind>,
): FilterDefinition<Type, Field, Kind> => filter;
