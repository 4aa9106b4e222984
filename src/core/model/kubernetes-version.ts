/** The minor versions of Kubernetes whose API server is known, the oldest first. */
export const KUBERNETES_VERSIONS = ['1.33', '1.34', '1.35', '1.36', '1.37'] as const;
export type KubernetesVersion = (typeof KUBERNETES_VERSIONS)[number];

export const NEWEST_KUBERNETES: KubernetesVersion = '1.37';

/** Whether a version is `first` or a later one. */
export const isSince = (first: KubernetesVersion, version: KubernetesVersion): boolean =>
  KUBERNETES_VERSIONS.indexOf(version) >= KUBERNETES_VERSIONS.indexOf(first);
