import type { OlderSchemas } from '../schema.ts';
import { withManyRules } from '../shared/older-specs.ts';
import { tcpRouteSchema } from './schema.ts';

export const tcpRouteOlderSchemas: OlderSchemas = { v1alpha2: withManyRules(tcpRouteSchema) };
