import { admissionOf } from '../../admission/admission-of.ts';
import { schemaFor } from '../../admission/schema-for.ts';
import type { Violation } from '../../admission/violation.ts';
import { installedSchema } from '../../kinds/installed-schema.ts';
import { schemaAt } from '../../kinds/schemas.ts';
import type { Schema } from '../../kinds/schema.ts';
import { objectAt, pathText } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import type { Served } from '../../model/served.ts';
import { tracked } from '../../topology/tracked.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Path } from '../../yaml/json.ts';
import { nearNames } from '../../text/near-names.ts';
import { renamedTo } from './renamed-fields.ts';

/** A field that should not be there. */
export type FieldProblem =
  /** `meant`: the field it is called today. `missing`: that it is lacking now, in the words of the API server. */
  | Readonly<{ type: 'renamed'; path: Path; meant: string; missing: Violation | undefined }>
  | Readonly<{ type: 'unknown'; path: Path; meant: string | undefined; missing: Violation | undefined }>
  /** The field is there in other CRDs of the Gateway API. */
  | Readonly<{ type: 'not-served'; path: Path; served: Served }>;

/**
 * The fields of an object that its schema does not have, with what was probably meant. One cause is one problem: what
 * stands under another name is not missing, and nothing is said of what an unknown field holds.
 */
export const fieldProblems: (resource: Resource, index: ResourceIndex) => readonly FieldProblem[] = tracked(
  (resource, index) => {
    const { unknown, violations } = admissionOf(resource, index);
    const schema = unknown.length === 0 ? undefined : schemaFor(resource, index);
    if (!schema) return [];
    const lacking = violations.filter(({ code }) => code === 'admission/required');
    return unknown.map((path) => problemOf({ resource, index, schema, lacking }, path));
  },
);

type Context = Readonly<{
  resource: Resource;
  index: ResourceIndex;
  schema: Schema;
  /** Required fields that are missing. */
  lacking: Violation[];
}>;

function problemOf(context: Context, path: Path): FieldProblem {
  const { resource, index, schema } = context;
  const parent = path.slice(0, -1);
  const key = String(path.at(-1));
  const properties = schemaAt(schema, parent)?.properties ?? {};
  const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
  if (known) return { type: 'not-served', path, served: known.served ?? {} };
  const written = objectAt(resource.value, parent);
  const renamed = renamedTo(resource, path);
  if (renamed !== undefined && written[renamed] === undefined)
    return { type: 'renamed', path, meant: renamed, missing: takeMissing(context, [...parent, renamed]) };
  const free = Object.entries(properties)
    .filter(
      ([name, field]) => written[name] === undefined && installedSchema(field, index.crds()) !== undefined,
    )
    .map(([name]) => name);
  const meant = free.find((name) => name.toLowerCase() === key.toLowerCase()) ?? nearNames(key, free, 1)[0];
  const missing = meant === undefined ? undefined : takeMissing(context, [...parent, meant]);
  return { type: 'unknown', path, meant, missing };
}

/** The violation of a field that is missing; each is accounted for once. */
function takeMissing({ lacking }: Context, path: Path): Violation | undefined {
  const i = lacking.findIndex((violation) => pathText(violation.path) === pathText(path));
  return i < 0 ? undefined : lacking.splice(i, 1)[0];
}
