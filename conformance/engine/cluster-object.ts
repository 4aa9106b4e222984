/** An object as the API server has it: what is read of it here, and whatever else it holds. */
export type ClusterObject = Readonly<{
  apiVersion: string;
  kind: string;
  metadata: Readonly<{ namespace?: string; name: string }>;
}>;

/** The name of the file that an object is in: one for each object, so that a change of it is a change of one file. */
export function fileOf({ apiVersion, kind, metadata }: ClusterObject): string {
  const group = apiVersion.includes('/') ? apiVersion.split('/')[0] : 'core';
  return `${group}/${kind}/${metadata.namespace ?? ''}/${metadata.name}.json`;
}
