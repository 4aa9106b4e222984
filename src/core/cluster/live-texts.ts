import type { Analysis } from '../analysis.ts';
import { filePathOf, freePath } from '../manifests/to-files.ts';
import { writeYaml } from '../yaml/write.ts';
import type { JsonObject } from '../yaml/json.ts';
import { alignedWith } from './aligned-with.ts';
import { cleanObject } from './clean-object.ts';
import { identityOf } from './identity-of.ts';
import { makerOf } from './maker-of.ts';
import { defaultsOf } from './without-defaults.ts';

/** Namespaces of the cluster itself: what is in them is compared where the workspace has something there. */
const OF_THE_CLUSTER: ReadonlySet<string> = new Set(['kube-node-lease', 'kube-public', 'kube-system']);

/**
 * The objects of a cluster as texts to compare a workspace with (docs/model/cluster.md#workspace-and-cluster): without what the API
 * server owns and what it filled in, and without what its controllers made, unless the workspace has it too.
 *
 * @param objects as the API server returns them
 */
export function liveTexts(
  workspace: Pick<Analysis, 'model' | 'index'>,
  objects: readonly JsonObject[],
): readonly Readonly<{ path: string; text: string }>[] {
  const { resources } = workspace.model;
  const here = new Set(Array.from(resources.values(), ({ namespace }) => namespace));
  const taken = new Set<string>();
  return objects.flatMap((object) => {
    const identity = identityOf(object);
    const written = resources.get(identity.key);
    const isOwn = OF_THE_CLUSTER.has(identity.namespace) && !here.has(identity.namespace);
    if (!written && (isOwn || makerOf(object) !== null)) return [];
    const { value } = cleanObject(object);
    const stored = written && defaultsOf(written, workspace.index);
    // In another version the same field may mean something else.
    const isSame = written !== undefined && written.version === identity.version;
    const shown =
      written && stored && isSame ? alignedWith(value, written.value, stored(written.value)) : value;
    return [{ path: freePath(filePathOf(identity), taken), text: writeYaml(shown) }];
  });
}
