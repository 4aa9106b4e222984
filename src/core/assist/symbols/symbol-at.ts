import { stringAt, valueAt } from '../../model/access.ts';
import type { Model } from '../../model/model.ts';
import { resourceKey, type Resource } from '../../model/resource.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { sameItems } from '../../incremental/same-items.ts';
import { shift, type Span } from '../../text/span.ts';
import { grantFacts } from '../../topology/grants.ts';
import { isKind, isListenerHolder } from '../../topology/kind-names.ts';
import type { Path } from '../../yaml/json.ts';
import { spanOf } from '../../yaml/tree.ts';
import { locateField } from '../locate-field.ts';
import { nameInReference, namespaceInReference, referenceAt, sectionOf } from './references-in.ts';
import type { ManifestSymbol } from './manifest-symbol.ts';

/** A symbol with the word that means it. */
export type SymbolAt = Readonly<{
  symbol: ManifestSymbol;
  /** Absolute offsets in the file. */
  span: Span;
  name: string;
}>;

/** The object or listener whose name, or a reference to which, stands at an offset of a file; null for none. */
export function symbolAt(model: Model, file: string, offset: number): SymbolAt | null {
  const field = locateField(model, file, offset);
  if (!field?.resource || field.resource.stale) return null;
  const { resource, path, doc, start, inDocument } = field;
  const found = symbolOf(resource, path);
  const name = found && stringAt(resource.value, path);
  const span = spanOf(doc, inDocument);
  return found && name !== undefined && name !== null && span
    ? { symbol: found, span: shift(span, start), name }
    : null;
}

/** What the value at a path of an object names. */
function symbolOf(resource: Resource, path: Path): ManifestSymbol | null {
  if (sameItems(path, ['metadata', 'name'])) return { type: 'object', key: resource.key };
  if (sameItems(path, ['metadata', 'namespace'])) return namespaceOf(resource.namespace);
  const [spec, listeners, index, field, ...more] = path;
  if (
    isListenerHolder(resource) &&
    spec === 'spec' &&
    listeners === 'listeners' &&
    typeof index === 'number' &&
    field === 'name' &&
    more.length === 0
  )
    return { type: 'listener', holder: resource.key, name: stringAt(resource.value, path) ?? '' };
  if (isKind(resource, GATEWAY_API, 'ReferenceGrant')) return symbolOfGrant(resource, path);
  const reference = referenceAt(resource, path);
  if (!reference) return null;
  const section = sectionOf(reference);
  if (section && sameItems(path, section.path))
    return { type: 'listener', holder: reference.key, name: section.name };
  if (sameItems(path, nameInReference(reference))) return { type: 'object', key: reference.key };
  if (reference.target.namespace !== '' && sameItems(path, namespaceInReference(reference)))
    return namespaceOf(reference.target.namespace);
  return null;
}

const namespaceOf = (name: string): ManifestSymbol | null =>
  name === ''
    ? null
    : { type: 'object', key: resourceKey({ group: '', kind: 'Namespace', namespace: '', name }) };

/** A grant names namespaces that it trusts, and may name objects of its own. */
function symbolOfGrant(grant: Resource, path: Path): ManifestSymbol | null {
  const { from, to } = grantFacts(grant);
  const trusted = from.find((one) => sameItems(path, [...one.path, 'namespace']));
  if (trusted) return namespaceOf(trusted.namespace);
  const target = to.find((one) => sameItems(path, [...one.path, 'name']));
  if (target?.name === undefined || target.name === null || valueAt(grant.value, path) === undefined)
    return null;
  const { group, kind, name } = target;
  return { type: 'object', key: resourceKey({ group, kind, namespace: grant.namespace, name }) };
}
