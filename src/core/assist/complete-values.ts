import type { Analysis } from '../analyze.ts';
import { schemaOf } from '../kinds/schemas.ts';
import type { Json } from '../yaml/json.ts';
import { writeYaml } from '../yaml/write.ts';
import type { Offer } from './completion.ts';
import { fieldSchema } from './field-schema.ts';
import type { Field } from './locate-field.ts';
import type { ObjectType } from './object-type.ts';

/** The values that the field at the cursor may have, where they are few; and namespaces for `metadata.namespace`. */
export function completeValues(analysis: Analysis, { path }: Field, type: ObjectType): readonly Offer[] {
  if (path.length === 2 && path[0] === 'metadata' && path[1] === 'namespace') {
    return analysis.topology.graph.namespaces.filter(Boolean).map((name) => offer(name, 'namespace', ''));
  }
  const root = schemaOf(type.group, type.kind);
  const field = root && fieldSchema(root, path, analysis.options.channel);
  if (!field) return [];
  const { schema } = field;
  const values = schema.enum ?? (schema.type === 'boolean' ? [true, false] : []);
  const all = values.length === 0 && isScalar(schema.default) ? [schema.default] : values;
  return all.map((value) =>
    offer(value, value === schema.default ? 'default' : '', schema.description ?? ''),
  );
}

const isScalar = (value: Json | undefined): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

const offer = (value: Json, detail: string, documentation: string): Offer => ({
  label: String(value),
  insert: writeYaml(value).trimEnd(),
  detail,
  documentation,
  kind: 'value',
});
