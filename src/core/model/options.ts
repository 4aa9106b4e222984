import { NEWEST_RELEASE, type Channel, type Release } from './installed-crds.ts';
import { NEWEST_KUBERNETES, type KubernetesVersion } from './kubernetes-version.ts';

/** The user's settings about the cluster of these manifests. */
export type WorkspaceOptions = Readonly<{
  /** The namespace of namespaced objects without one. */
  defaultNamespace: string;
  /** Which release of the CRDs of the Gateway API is installed, and of which channel. */
  release: Release;
  channel: Channel;
  /** Which API server takes the objects: its rules and words. */
  kubernetes: KubernetesVersion;
  /** The manifests are a part of the cluster: what is absent is not known instead of missing. */
  partial: boolean;
  /**
   * The manifests are all of the cluster: what is absent is missing. With neither this nor `partial`, what they
   * hold decides which kinds are complete (decision 0006).
   */
  complete: boolean;
  /** Names of GatewayClasses that are assumed to exist and to be ours without a manifest; `*` for all. */
  assumeClasses: readonly string[];
  /**
   * Whose answers hold where implementations differ: those of the model (`spec`), of the implementation that the classes
   * show (`auto`), or of the one with this id (`core/presets`).
   */
  implementation: string;
  /** Answers to single choices, which hold before those of the implementation, by id of the choice. */
  choices: Readonly<Record<string, string>>;
  /** Codes of rules that this workspace ignores; `group/*` for all of a group. */
  suppressed: readonly string[];
  /** The root whose objects are the cluster, as a folder (`core/builds`); null, or one that is not there, for the first. */
  view: string | null;
  /** The day on which certificates are evaluated, as `2026-01-31`; without it their dates are not checked. */
  today?: string;
}>;

export const defaultOptions: WorkspaceOptions = {
  defaultNamespace: 'default',
  release: NEWEST_RELEASE,
  channel: 'standard',
  kubernetes: NEWEST_KUBERNETES,
  partial: false,
  complete: false,
  assumeClasses: [],
  implementation: 'spec',
  choices: {},
  suppressed: [],
  view: null,
};

/**
 * The options of a workspace, from what a user set in Settings, by flags or as arguments: the same in the app, the command
 * line and the library. What is not set decides nothing, so the manifests themselves show of which kinds they hold all;
 * a part of a cluster is never the whole of it.
 */
export function workspaceOptions(settings: Settings): WorkspaceOptions {
  const set = Object.entries(settings).filter(([, value]) => value !== undefined);
  const options: WorkspaceOptions = { ...defaultOptions, ...Object.fromEntries(set) };
  return options.partial && options.complete ? { ...options, complete: false } : options;
}

/** What is set of the options; `undefined` is as good as absent. */
export type Settings = Readonly<{ [Name in keyof WorkspaceOptions]?: WorkspaceOptions[Name] | undefined }>;
