/** The two sets of CRDs of the Gateway API. */
export type Channel = 'standard' | 'experimental';

/** What the user has said about the cluster that these manifests are for. */
export type WorkspaceOptions = Readonly<{
  /** Where namespaced objects without a namespace would land. */
  defaultNamespace: string;
  /** Which CRDs of the Gateway API are taken as installed. */
  channel: Channel;
  /** The manifests are a part of the cluster: what is absent is not known instead of missing. */
  partial: boolean;
}>;

export const defaultOptions: WorkspaceOptions = {
  defaultNamespace: 'default',
  channel: 'standard',
  partial: false,
};
