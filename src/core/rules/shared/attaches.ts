import { arrayAt, numberAt, stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { kindOf } from '../../kinds/registry.ts';
import { attach, type Attachment } from '../../topology/attachment.ts';
import { readReference, type Reference } from '../../topology/references.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Json, JsonObject, Path } from '../../yaml/json.ts';

/**
 * Whether a parent would take a route by this parentRef, changed in these fields (undefined: left out). What would stand
 * beside it twice is not taken.
 */
export function attaches(
  { holder, spec, path, value }: Reference,
  changed: Readonly<Record<string, Json | undefined>>,
  index: ResourceIndex,
): boolean {
  const written = withFields(value as JsonObject, changed);
  const reference = readReference(holder, spec, path, written);
  if (!reference || isBeside(reference, index)) return false;
  return attach(reference, index, false).outcome === 'attached';
}

function withFields(value: JsonObject, changed: Readonly<Record<string, Json | undefined>>): JsonObject {
  const fields = Object.entries({ ...value, ...changed }).filter(([, field]) => field !== undefined);
  return Object.fromEntries(fields) as JsonObject;
}

/** Whether another parentRef of the route names the same part of the same parent. */
function isBeside({ holder, spec, path, key, value }: Reference, index: ResourceIndex): boolean {
  const own = path.at(-1);
  return arrayAt(holder.value, path.slice(0, -1)).some((item, i) => {
    if (i === own) return false;
    const other = readReference(holder, spec, [...path.slice(0, -1), i], item);
    if (other?.key !== key) return false;
    const [first, second] = [stringAt(value, 'sectionName') ?? '', stringAt(item, 'sectionName') ?? ''];
    if (first === '' || second === '' || index.crds().channel === 'standard')
      return first === second || first === '' || second === '';
    return first === second && numberAt(value, 'port') === numberAt(item, 'port');
  });
}

/** What becomes of a route of which the first parentRef is this object; undefined where it is no kind of parent. */
export function attachmentTo(
  parent: Resource,
  route: Resource,
  index: ResourceIndex,
): Attachment | undefined {
  const spec = kindOf(route.group, route.kind)?.refs.find(({ role }) => role === 'parent');
  if (!spec) return undefined;
  const { group, kind, namespace, name } = parent;
  const path: Path = ['spec', 'parentRefs', 0];
  const reference = readReference(route, spec, path, { group, kind, namespace, name });
  return reference && attach(reference, index, false);
}
