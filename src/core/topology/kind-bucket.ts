/** The bucket of a kind, or of a kind in a namespace. */
export const kindBucket = (group: string, kind: string, namespace = ''): string =>
  namespace === '' ? `${group}/${kind}` : `${group}/${kind}/${namespace}`;
