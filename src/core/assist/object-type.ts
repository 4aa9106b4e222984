import { kinds, kindOf } from '../kinds/registry.ts';
import type { Kind } from '../kinds/define-kind.ts';
import type { Field } from './locate-field.ts';

/** What kind of object a field belongs to, as far as is known. */
export type ObjectType = Readonly<{ group: string; kind: string; known: Kind | undefined }>;

const API_VERSION = /^apiVersion:[ \t]*["']?([^\s"'#]+)/m;
const KIND = /^kind:[ \t]*["']?([^\s"'#]+)/m;

/** The type of a field's object. A document that is only begun is read from its text. */
export function objectTypeOf({ doc, resource }: Field): ObjectType | null {
  if (resource && (resource.root.length > 0 || !resource.stale))
    return withKind(resource.group, resource.kind);
  const apiVersion = API_VERSION.exec(doc.text)?.[1] ?? resource?.apiVersion;
  const kind = KIND.exec(doc.text)?.[1] ?? resource?.kind;
  if (kind === undefined) return null;
  if (apiVersion !== undefined)
    return withKind(apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '', kind);
  const known = kinds.find((candidate) => candidate.kind === kind);
  return known ? { group: known.group, kind, known } : null;
}

const withKind = (group: string, kind: string): ObjectType => ({ group, kind, known: kindOf(group, kind) });
