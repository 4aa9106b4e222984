import type { OlderSchemas } from '../schema.ts';
import { withManyRules } from '../shared/older-specs.ts';
import { udpRouteSchema } from './schema.ts';

export const udpRouteOlderSchemas: OlderSchemas = { v1alpha2: withManyRules(udpRouteSchema) };
