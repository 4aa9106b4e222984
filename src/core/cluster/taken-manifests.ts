import type { Analysis } from '../analysis.ts';
import { filePathOf, freePath } from '../manifests/to-files.ts';
import { pathText, stringAt } from '../model/access.ts';
import type { Resource, ResourceKey } from '../model/resource.ts';
import { leaveOutSecrets } from '../secrets/leave-out-secrets.ts';
import { LEFT_OUT } from '../secrets/left-out.ts';
import { ageCounts } from '../topology/age-counts.ts';
import { describe } from '../topology/describe.ts';
import { writeYaml } from '../yaml/write.ts';
import { cleanObject } from './clean-object.ts';
import { withoutDefaults } from './without-defaults.ts';

/** How objects are taken from a cluster. */
export type TakeOptions = Readonly<{
  /** Whether private keys, passwords and the data of Secrets come along. */
  secrets: boolean;
  /** Whether fields that are as the API server fills them in are left out. */
  withoutDefaults: boolean;
}>;

/** Objects of a cluster as files of a workspace. */
export type TakenManifests = Readonly<{
  /** One for each object, sorted by path. */
  files: readonly Readonly<{ path: string; text: string }>[];
  /** What was left out that may have been a user's choice, as sentences. */
  leftOut: readonly string[];
  /** How many values were left out because they are secret. */
  secrets: number;
}>;

/** Stands where a secret was, as `LEFT_OUT` does: what is said of it is *not known*. */
const NOT_TAKEN = '<left out when this was taken from the cluster>';

function textOf(resource: Resource, { index }: Pick<Analysis, 'index'>, options: TakeOptions) {
  const { value, leftOut } = cleanObject(resource.value, ageCounts(resource, index));
  const text = writeYaml(options.withoutDefaults ? withoutDefaults(value, resource, index) : value);
  const kept = options.secrets ? { text, found: [] } : leaveOutSecrets(text);
  return {
    text: kept.text.replaceAll(LEFT_OUT, NOT_TAKEN),
    secrets: kept.found.length,
    leftOut: leftOut.map(({ path, why }) =>
      `${pathText(path)} of ${describe(resource)} was left out. ${why ?? ''}`.trim(),
    ),
  };
}

/**
 * Objects of a cluster as manifests, one file each where an export puts them (docs/model/cluster.md#as-a-manifest).
 *
 * @param cluster the analysis of what the cluster has, with all that its API server wrote
 * @param keys the objects to take; those that are not there any more are passed over
 */
export function takenManifests(
  cluster: Pick<Analysis, 'model' | 'index'>,
  keys: readonly ResourceKey[],
  options: TakeOptions,
): TakenManifests {
  const resources = [...new Set(keys)].flatMap((key) => cluster.model.resources.get(key) ?? []);
  const taken = new Set<string>();
  const all = resources.map((resource) => ({
    path: freePath(filePathOf(resource), taken),
    ...textOf(resource, cluster, options),
  }));
  return {
    files: all.map(({ path, text }) => ({ path, text })).toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    leftOut: all.flatMap(({ leftOut }) => leftOut),
    secrets: all.reduce((sum, { secrets }) => sum + secrets, 0),
  };
}

/** Whether an object holds what was left out of it when it was taken or shared: applied, it would put that in the place of what is there. */
export const holdsLeftOut = (resource: Pick<Resource, 'value'>): boolean => {
  const text = JSON.stringify(resource.value);
  return (
    text.includes(NOT_TAKEN) || text.includes(LEFT_OUT) || stringAt(resource.value, 'kind') === undefined
  );
};
