import { objectAt } from './access.ts';
import type { JsonObject } from '../yaml/json.ts';

/**
 * The annotation that lists Secrets which something outside the manifests makes: `"shop-tls, infra/edge-tls"`. Names
 * without a namespace are in that of the object.
 */
export const PRESENT_ANNOTATION = 'gatehouse.dev/present-secrets';

/** The entries of the annotation; none where the object has no such annotation. */
export function presentSecrets(value: JsonObject): readonly string[] {
  const written = objectAt(value, 'metadata.annotations')[PRESENT_ANNOTATION];
  if (typeof written !== 'string') return [];
  return [...new Set(written.split(',').map((entry) => entry.trim()))].filter((entry) => entry !== '');
}
