import { schemaFor } from '../../admission/schema-for.ts';
import type { Violation } from '../../admission/violation.ts';
import { schemaAt } from '../../kinds/schemas.ts';
import { pathText, valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { servedSentence } from '../../model/served-words.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';

/** Of a value that the field has in other CRDs of the Gateway API: which those are. Undefined for any other violation. */
export function servedValue(
  { code, path }: Violation,
  resource: Resource,
  index: ResourceIndex,
): string | undefined {
  if (code !== 'admission/enum') return undefined;
  const schema = schemaAt(schemaFor(resource, index) ?? {}, path);
  const value = valueAt(resource.value, path);
  const served = schema?.only?.[String(value)];
  return served && `${pathText(path)} ${JSON.stringify(value)} ${servedSentence(served, index.crds())}`;
}
