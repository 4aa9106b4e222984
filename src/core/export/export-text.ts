import type { Model } from '../model/model.ts';
import type { Topology } from '../topology/topology.ts';
import type { Choice } from '../manifests/exported.ts';
import { toFiles } from '../manifests/to-files.ts';
import { toKustomization } from '../manifests/to-kustomization.ts';
import { leaveOutSecrets } from '../secrets/leave-out-secrets.ts';
import { keepsRequests } from '../topology/keeps-requests.ts';
import { toMermaid } from './to-mermaid.ts';
import { toYaml } from '../manifests/to-yaml.ts';

/** An export format: one YAML file, a file per object, a kustomization over those, a drawing as text. */
export type ExportKind = 'yaml' | 'files' | 'kustomization' | 'mermaid';

export type ExportedFile = Readonly<{ path: string; text: string }>;

/** What goes along when a workspace leaves the browser, besides its manifests. */
export type Parts = Readonly<{
  /** Private keys, data of Secrets, logins and tokens; else a placeholder stands for each. */
  secrets: boolean;
  /** The ConfigMaps that keep saved requests. */
  requests: boolean;
}>;

/** Everything goes along. */
export const ALL_PARTS: Parts = { secrets: true, requests: true };

/** Exports a workspace. Nothing to export gives no files. */
export function exportText(
  { model, graph }: Topology,
  kind: ExportKind,
  parts: Parts = ALL_PARTS,
): readonly ExportedFile[] {
  const choice = parts.requests ? null : withoutRequests(model);
  if (model.resources.size === (choice && 'without' in choice ? choice.without.size : 0)) return [];
  const files = filesOf({ model, graph }, kind, choice);
  return parts.secrets ? files : files.map(({ path, text }) => ({ path, text: leaveOutSecrets(text).text }));
}

function filesOf(
  { model, graph }: Pick<Topology, 'model' | 'graph'>,
  kind: ExportKind,
  choice: Choice,
): readonly ExportedFile[] {
  switch (kind) {
    case 'yaml':
      return [{ path: 'manifests.yaml', text: toYaml(model, choice).text }];
    case 'files':
      return toFiles(model, choice).files;
    case 'kustomization':
      return toKustomization(model, choice).files;
    case 'mermaid':
      return [{ path: 'traffic.mmd', text: toMermaid(graph) }];
  }
}

function withoutRequests({ resources }: Model): Choice {
  const kept = [...resources.values()].filter(({ value }) => keepsRequests(value));
  return kept.length === 0 ? null : { without: new Set(kept.map(({ key }) => key)) };
}
