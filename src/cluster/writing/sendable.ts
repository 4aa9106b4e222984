import type { JsonObject } from '../../core/yaml/json.ts';
import { fields } from '../json-fields.ts';

/** What the server owns in `metadata`: some of it is refused, and the rest would be kept as if it were asked for. */
const OWNED: ReadonlySet<string> = new Set([
  'creationTimestamp',
  'deletionGracePeriodSeconds',
  'deletionTimestamp',
  'generation',
  'managedFields',
  'resourceVersion',
  'selfLink',
  'uid',
]);

/** An object as it may be sent to be applied: without what the server owns, and without the status. */
export function sendable(object: JsonObject): JsonObject {
  const { status: _, ...rest } = object;
  const metadata = Object.entries(fields(object['metadata'])).filter(([name]) => !OWNED.has(name));
  return { ...rest, metadata: Object.fromEntries(metadata) };
}
