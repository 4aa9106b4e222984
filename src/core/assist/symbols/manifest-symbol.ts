import type { Resource, ResourceKey } from '../../model/resource.ts';
import type { Span } from '../../text/span.ts';
import type { Path } from '../../yaml/json.ts';

/** Something that has a name in one place and is called by it in others. */
export type ManifestSymbol =
  /** An object, also one that is not in the manifests. */
  | Readonly<{ type: 'object'; key: ResourceKey }>
  /** A listener of a Gateway or ListenerSet, which routes call `sectionName`. */
  | Readonly<{ type: 'listener'; holder: ResourceKey; name: string }>;

/** A value of an object. */
export type FieldPlace = Readonly<{ resource: Resource; path: Path }>;

/** A place in a file. */
export type TextPlace = Readonly<{ file: string; span: Span }>;
