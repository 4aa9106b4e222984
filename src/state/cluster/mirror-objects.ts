import type { ClusterConnection, ClusterObject } from '../../cluster/cluster-types.ts';
import { identityOf } from '../../core/cluster/identity-of.ts';
import { filePathOf, freePath } from '../../core/manifests/to-files.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import { writeYaml } from '../../core/yaml/write.ts';
import { createFileTexts } from '../file-texts.ts';
import type { Documents } from '../documents.ts';

/** So long a slice of writing has the thread, in milliseconds: half of a frame. */
const SLICE = 8;

/**
 * Keeps the objects of a connection as files of documents, one each, with their status: each change of an object is one of its
 * file. It is no step to undo, and leaves the thread to others in between.
 *
 * @param idle called whenever all that arrived is written
 */
export function mirrorObjects(
  documents: Documents,
  connection: Pick<ClusterConnection, 'view' | 'listen'>,
  idle: () => void,
): () => void {
  const files = createFileTexts(documents.doc);
  const paths = new Map<ResourceKey, string>();
  const taken = new Set<string>();
  const waiting = new Map<ResourceKey, ClusterObject | null>(connection.view().objects);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = (key: ResourceKey, object: ClusterObject | null) => {
    const known = paths.get(key);
    if (!object) {
      if (known === undefined) return;
      files.remove(known);
      paths.delete(key);
      taken.delete(known.toLowerCase());
      return;
    }
    const path = known ?? freePath(filePathOf(identityOf(object)), taken);
    paths.set(key, path);
    const text = files.open(path);
    if (text.length > 0) text.delete(0, text.length);
    text.insert(0, writeYaml(object));
  };

  const run = () => {
    timer = undefined;
    const until = performance.now() + SLICE;
    documents.doc.transact(() => {
      for (const [key, object] of waiting) {
        waiting.delete(key);
        write(key, object);
        if (performance.now() > until) break;
      }
    }, 'cluster');
    if (waiting.size > 0) soon();
    else idle();
  };
  const soon = () => {
    timer ??= setTimeout(run);
  };
  soon();
  const off = connection.listen((_, { objects }) => {
    for (const [key, object] of objects) waiting.set(key, object);
    if (waiting.size > 0) soon();
  });
  return () => {
    off();
    clearTimeout(timer);
  };
}
