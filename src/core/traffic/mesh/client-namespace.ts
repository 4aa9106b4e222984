/** The namespace of a client in the cluster, which is written `namespace` or `namespace/name`. */
export const clientNamespace = (from: string): string => from.split('/', 1)[0] ?? '';
