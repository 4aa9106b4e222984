import type { Topology } from '../topology/topology.ts';
import { toFiles } from '../manifests/to-files.ts';
import { toKustomization } from '../manifests/to-kustomization.ts';
import { toMermaid } from './to-mermaid.ts';
import { toYaml } from '../manifests/to-yaml.ts';

/** An export format: one YAML file, a file per object, a kustomization over those, a drawing as text. */
export type ExportKind = 'yaml' | 'files' | 'kustomization' | 'mermaid';

export type ExportedFile = Readonly<{ path: string; text: string }>;

/** Exports a workspace. Nothing to export gives no files. */
export function exportText({ model, graph }: Topology, kind: ExportKind): readonly ExportedFile[] {
  if (model.resources.size === 0) return [];
  switch (kind) {
    case 'yaml':
      return [{ path: 'manifests.yaml', text: toYaml(model).text }];
    case 'files':
      return toFiles(model).files;
    case 'kustomization':
      return toKustomization(model).files;
    case 'mermaid':
      return [{ path: 'traffic.mmd', text: toMermaid(graph) }];
  }
}
