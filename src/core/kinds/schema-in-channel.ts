import type { Channel } from '../model/options.ts';
import type { Schema } from './schema.ts';

/**
 * The schema of one field as the CRDs of a channel have it: without `experimental`, whose keys are put in place
 * for that channel. Undefined when the field is not there in the channel. Fields inside are left as they are.
 */
export function schemaInChannel(schema: Schema, channel: Channel): Schema | undefined {
  if (schema.channel !== undefined && schema.channel !== channel) return undefined;
  if (schema.experimental === undefined) return schema;
  const { experimental, ...rest } = schema;
  return channel === 'experimental' ? { ...rest, ...experimental } : rest;
}
