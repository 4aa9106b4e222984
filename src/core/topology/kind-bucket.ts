/** The bucket of a kind, or of a kind in a namespace. */
export const kindBucket = (group: string, kind: string, namespace = ''): string =>
  namespace === '' ? `${group}/${kind}` : `${group}/${kind}/${namespace}`;

/** The bucket of all that brings pods in a namespace: selectors ask for that, whatever its kind. */
export const workloadsBucket = (namespace: string): string => `workloads ${namespace}`;
