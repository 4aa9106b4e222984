import { fieldRules } from '../admission/field-rules/registry.ts';
import type { InstalledCrds } from '../model/installed-crds.ts';
import { isServed, type Served } from '../model/served.ts';
import { installedSchema } from '../kinds/installed-schema.ts';
import { schemaAt } from '../kinds/schemas.ts';
import type { Schema, Support } from '../kinds/schema.ts';
import { pathText } from '../model/access.ts';
import type { Json, Path } from '../yaml/json.ts';
import { limitWords, typeWords } from './schema-words.ts';

/** A rule of the API server on a field, by the code of its findings. */
export type FieldRuleTitle = Readonly<{ code: string; title: string }>;

/** What a field means. */
export type FieldMeaning = Readonly<{
  /** Its path: `spec.rules[0].backendRefs[0].port`. */
  title: string;
  /** In words: `integer`, `list of object`. */
  type: string;
  description: string;
  required: boolean;
  /** The default; absent without one. */
  default?: Json;
  /** All values there are, where they are few. */
  allowed: readonly Json[];
  /** The limits of a value: `1 to 65535`. */
  limits: readonly string[];
  /** The support level of the Gateway API; absent for other kinds. */
  support?: Support;
  /** Where support depends on the value. */
  supportNote?: string;
  /** The CRDs of the Gateway API that have it; absent for all. */
  served?: Served;
  /** The installed CRDs do not have the field. */
  absent: boolean;
  rules: readonly FieldRuleTitle[];
}>;

/** The meaning of the field at a path of an object; null for unknown fields. */
export function meaningAt(root: Schema, path: Path, crds: InstalledCrds): FieldMeaning | null {
  const written = path.length > 0 ? schemaAt(root, path) : undefined;
  if (!written) return null;
  const last = path.at(-1);
  const parent = typeof last === 'string' ? schemaAt(root, path.slice(0, -1)) : undefined;
  const here = parent && installedSchema(parent, crds);
  const required = typeof last === 'string' && (here?.required?.includes(last) ?? false);
  return {
    ...meaningOf(written, crds, required),
    title: pathText(path),
    ...servedAround(root, path, crds),
  };
}

/** The same of a field by its schema alone, without its place. */
export function meaningOf(
  written: Schema,
  crds: InstalledCrds,
  required: boolean,
): Omit<FieldMeaning, 'title'> {
  const schema = installedSchema(written, crds) ?? written;
  return {
    type: typeWords(schema),
    description: schema.description ?? schema.items?.description ?? '',
    required,
    ...(schema.default !== undefined && { default: schema.default }),
    allowed: schema.enum ?? schema.items?.enum ?? [],
    limits: limitWords(schema),
    ...(schema.support && { support: schema.support }),
    ...(schema.supportNote && { supportNote: schema.supportNote }),
    ...(written.served && { served: written.served }),
    absent: !isServed(written.served, crds),
    rules: (schema.rules ?? []).flatMap((id) => {
      const title = fieldRules.get(id)?.title;
      return title === undefined ? [] : [{ code: `admission/${id}`, title }];
    }),
  };
}

/** What is inside a field that only some CRDs have is not marked again; what the installed ones lack decides. */
function servedAround(
  root: Schema,
  path: Path,
  crds: InstalledCrds,
): Pick<FieldMeaning, 'absent'> & Partial<Pick<FieldMeaning, 'served'>> {
  const marks = path.flatMap((_, index) => schemaAt(root, path.slice(0, index + 1))?.served ?? []);
  const lacking = marks.find((served) => !isServed(served, crds));
  const served = lacking ?? marks.at(-1);
  return { ...(served && { served }), absent: lacking !== undefined };
}
