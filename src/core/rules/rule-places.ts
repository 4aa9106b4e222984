import { lazy } from '../incremental/lazy.ts';
import { kinds } from '../kinds/registry.ts';
import { schemaOf } from '../kinds/schemas.ts';
import type { Schema } from '../kinds/schema.ts';

/** The fields on which a rule of the API server stands, by its id: `HTTPRoute spec.rules[*]`. */
export const rulePlaces = (id: string): readonly string[] => allPlaces().get(id) ?? [];

const allPlaces = lazy(readPlaces);

function readPlaces(): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  const walk = (kind: string, schema: Schema, path: string): void => {
    const { rules = [], variants = [], items, properties = {} } = schema;
    for (const id of new Set([...rules, ...variants.flatMap((variant) => variant.rules ?? [])])) {
      const found = places.get(id) ?? [];
      places.set(id, [...found, `${kind} ${path}`]);
    }
    if (items) walk(kind, items, `${path}[*]`);
    for (const [key, field] of Object.entries(properties))
      walk(kind, field, path === '' ? key : `${path}.${key}`);
  };
  for (const { group, kind } of kinds) walk(kind, schemaOf(group, kind) ?? {}, '');
  return places;
}
