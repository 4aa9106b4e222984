import type { JsonObject, Path } from '../yaml/json.ts';
import type { YamlDocument } from '../yaml/document.ts';
import type { Place } from './place.ts';

/** `group/Kind/namespace/name`: the identity of an object. The version is not part of it; cluster-scoped objects have an empty namespace. */
export type ResourceKey = string & { readonly __brand: 'ResourceKey' };

export type Identity = Readonly<{ group: string; kind: string; namespace: string; name: string }>;

export const resourceKey = ({ group, kind, namespace, name }: Identity): ResourceKey =>
  `${group}/${kind}/${namespace}/${name}` as ResourceKey;

/** The parts of a key. Names cannot hold slashes, so the last three parts are always kind, namespace and name. */
export function parseKey(key: ResourceKey): Identity {
  const [group = '', kind = '', namespace = '', ...name] = key.split('/');
  return { group, kind, namespace, name: name.join('/') };
}

/** One Kubernetes object of the workspace, with the place it was read from. */
export type Resource = Identity &
  Readonly<{
    key: ResourceKey;
    /** As written, for example `gateway.networking.k8s.io/v1`. */
    apiVersion: string;
    /** The part of `apiVersion` behind the slash (`v1` for the core group). */
    version: string;
    value: JsonObject;
    /** The path of its file. */
    file: string;
    /**
     * Stable id of the text that its places count from: survives edits inside and around it. It is that of its document, or that
     * of the item of a `kind: List`, so that an edit elsewhere in the List changes nothing of the object.
     */
    docId: number;
    /** The id of the document in its file. */
    document: number;
    /** The document, or the item of a List as one. */
    doc: YamlDocument;
    /** Where in `doc` it begins: `[]`, or `[0]` in an item of a List. A List that cannot be taken apart has `['items', 3]`. */
    root: Path;
    /** True while its document does not parse; this is its last valid state. */
    stale: boolean;
    /** Where a value of it is written, of an object that a build makes from several documents. See `placeOf`. */
    written?: (path: Path) => Place;
  }>;
