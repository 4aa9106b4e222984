import type { Schema } from '../schema.ts';

type Fields = Readonly<Record<string, Schema>>;

/** The schema with another `spec`. */
export function withSpec(schema: Schema, change: (spec: Schema, fields: Fields) => Schema): Schema {
  const spec = schema.properties?.['spec'] ?? {};
  return {
    ...schema,
    properties: { ...schema.properties, spec: change(spec, spec.properties ?? {}) },
  };
}

/** A route with up to 16 rules where v1 has one; the experimental CRDs want their names to differ. */
export const withManyRules = (schema: Schema): Schema =>
  withSpec(schema, (spec, fields) => ({
    ...spec,
    properties: {
      ...fields,
      rules: {
        ...fields['rules'],
        description: 'Forwarding rules.',
        maxItems: 16,
        variants: [{ served: { experimental: '1.2' }, rules: ['route-rule-name-unique'] }],
      },
    },
  }));
