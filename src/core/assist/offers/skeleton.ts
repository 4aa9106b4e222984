import { installedSchema } from '../../kinds/installed-schema.ts';
import type { Schema } from '../../kinds/schema.ts';
import type { InstalledCrds } from '../../model/installed-crds.ts';
import type { Path } from '../../yaml/json.ts';
import { hole, holeInside, type Template } from '../../yaml/value-template.ts';

/** The initial value of a new field, and its first placeholder. */
export type Skeleton = Readonly<{ template: Template; first: Path }>;

/** Deeper levels are left to the user. */
const DEEP = 4;

/** The least that a value of a schema consists of: its required fields, each with a place for its value. */
export function skeletonOf(schema: Schema, crds: InstalledCrds, depth = 0): Skeleton {
  if (schema.type === 'array') {
    const inner = schema.items && installedSchema(schema.items, crds);
    if (!inner || !mustHold(inner)) return { template: holeInside('list'), first: [0] };
    const { template, first } = skeletonOf(inner, crds, depth + 1);
    return { template: [template], first: [0, ...first] };
  }
  if (mustHold(schema) && depth < DEEP) return objectSkeleton(schema, crds, depth);
  if (schema.type === 'object') return { template: holeInside('map'), first: [] };
  const choices = depth > 0 ? (schema.enum ?? (schema.type === 'boolean' ? [true, false] : [])) : [];
  return { template: hole('', choices), first: [] };
}

const mustHold = ({ type, required }: Schema): boolean => type === 'object' && (required?.length ?? 0) > 0;

function objectSkeleton(schema: Schema, crds: InstalledCrds, depth: number): Skeleton {
  const fields: [string, Template][] = [];
  let first: Path = [];
  for (const key of schema.required ?? []) {
    const written = schema.properties?.[key];
    const field = written && installedSchema(written, crds);
    if (!field) continue;
    const inner = skeletonOf(field, crds, depth + 1);
    if (fields.length === 0) first = [key, ...inner.first];
    fields.push([key, inner.template]);
  }
  return { template: Object.fromEntries(fields), first };
}
