import { inChannel } from '../../kinds/schema-in-channel.ts';
import type { Schema } from '../../kinds/schema.ts';
import { schemaOf } from '../../kinds/schemas.ts';
import type { Channel } from '../../model/options.ts';
import type { Resource } from '../../model/resource.ts';
import { memo } from '../../topology/memo.ts';
import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import { nearNames } from './edit-distance.ts';
import { renamedTo } from './renamed-fields.ts';

/** A field that should not be there, or is not. */
export type FieldProblem =
  /** `meant`: the field it is called today. `required`: which is lacking now. */
  | Readonly<{ type: 'renamed'; path: Path; meant: string; required: boolean }>
  | Readonly<{ type: 'unknown'; path: Path; meant: string | undefined; required: boolean }>
  | Readonly<{ type: 'experimental'; path: Path }>
  | Readonly<{ type: 'missing'; path: Path; field: string }>;

type Context = Readonly<{ resource: Resource; channel: Channel }>;

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The fields of an object that its schema does not know or that it lacks. One cause is one problem: what stands under
 * another name is not missing, and nothing is said of what an unknown field holds.
 */
export function fieldProblems(resource: Resource, channel: Channel): readonly FieldProblem[] {
  return (channel === 'standard' ? inStandard : inExperimental)(resource);
}

const inStandard = memo((resource: Resource) => problemsOf({ resource, channel: 'standard' }));
const inExperimental = memo((resource: Resource) => problemsOf({ resource, channel: 'experimental' }));

function problemsOf(context: Context): readonly FieldProblem[] {
  const { resource, channel } = context;
  const written = schemaOf(resource.group, resource.kind);
  const schema = written && inChannel(written, channel);
  return schema ? [...inValue(context, resource.value, schema, [])] : [];
}

function* inValue(context: Context, value: Json, schema: Schema, path: Path): Generator<FieldProblem> {
  if (Array.isArray(value)) {
    const items = schema.items && inChannel(schema.items, context.channel);
    if (!items) return;
    for (const [index, item] of (value as readonly Json[]).entries())
      yield* inValue(context, item, items, [...path, index]);
  } else if (isObject(value) && (schema.type ?? 'object') === 'object') {
    yield* inObject(context, value, schema, path);
  }
}

/** What the cluster writes is not for people to get right; identity has rules of its own. */
const SKIPPED: ReadonlySet<string> = new Set(['status', 'metadata', 'apiVersion', 'kind']);

function* inObject(context: Context, value: JsonObject, schema: Schema, path: Path): Generator<FieldProblem> {
  const properties = schema.properties ?? {};
  const lacking = new Set(
    (schema.required ?? []).filter((field) => {
      const given = value[field];
      const has = properties[field]?.default !== undefined;
      return (given === undefined || given === null) && !has && !(path.length === 0 && SKIPPED.has(field));
    }),
  );
  for (const [key, child] of Object.entries(value)) {
    if (path.length === 0 && SKIPPED.has(key)) continue;
    const here = [...path, key];
    const known = Object.hasOwn(properties, key) ? properties[key] : schema.additionalProperties;
    const field = known && inChannel(known, context.channel);
    if (field) {
      yield* inValue(context, child, field, here);
    } else if (known) {
      yield { type: 'experimental', path: here };
    } else if (isClosed(schema)) {
      const problem = unknownField(context, value, properties, here, lacking);
      if (problem.meant !== undefined) lacking.delete(problem.meant);
      yield problem;
    }
  }
  for (const field of lacking) yield { type: 'missing', path, field };
}

const isClosed = (schema: Schema): boolean =>
  schema.properties !== undefined && !schema.preserveUnknownFields;

function unknownField(
  { resource, channel }: Context,
  value: JsonObject,
  properties: Readonly<Record<string, Schema>>,
  path: Path,
  lacking: ReadonlySet<string>,
): Extract<FieldProblem, { meant: string | undefined }> {
  const key = String(path.at(-1));
  const renamed = renamedTo(resource, path);
  if (renamed !== undefined && value[renamed] === undefined) {
    return { type: 'renamed', path, meant: renamed, required: lacking.has(renamed) };
  }
  const free = Object.entries(properties)
    .filter(([name, field]) => value[name] === undefined && inChannel(field, channel) !== undefined)
    .map(([name]) => name);
  const meant = free.find((name) => name.toLowerCase() === key.toLowerCase()) ?? nearNames(key, free, 1)[0];
  return { type: 'unknown', path, meant, required: meant !== undefined && lacking.has(meant) };
}
