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
  /**
   * The manifests are all of the cluster: what is absent is missing. When neither this nor `partial` is said, what they
   * hold tells whether they mean to hold it (decision 0006).
   */
  complete: boolean;
  /** Names of GatewayClasses that are taken as present and ours although the manifests do not hold them; `*` for all. */
  assumeClasses: readonly string[];
  /** Where implementations differ: the answers that are not the model's own default, by id of the choice. */
  choices: Readonly<Record<string, string>>;
  /** Codes of rules that this workspace does not want to hear of; `group/*` for all of a group. */
  suppressed: readonly string[];
  /** The day on which certificates are judged, as `2026-01-31`; without it they are not judged by the calendar. */
  today?: string;
}>;

export const defaultOptions: WorkspaceOptions = {
  defaultNamespace: 'default',
  channel: 'standard',
  partial: false,
  complete: false,
  assumeClasses: [],
  choices: {},
  suppressed: [],
};
