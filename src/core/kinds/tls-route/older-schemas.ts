import type { OlderSchemas, Schema } from '../schema.ts';
import { withManyRules, withSpec } from '../shared/older-specs.ts';
import { tlsRouteSchema } from './schema.ts';

/** Hostnames may be left out, and nothing beyond their pattern is asked of them. */
const withFreeHostnames = (schema: Schema): Schema =>
  withSpec(schema, (spec, fields) => {
    const { minItems: _, rules: __, ...hostnames } = fields['hostnames'] ?? {};
    return { ...spec, required: ['rules'], properties: { ...fields, hostnames } };
  });

export const tlsRouteOlderSchemas: OlderSchemas = {
  v1alpha2: withFreeHostnames(withManyRules(tlsRouteSchema)),
};
