import type { Analysis } from '../core/analysis.ts';
import { toFiles } from '../core/export/to-files.ts';
import { toKustomization } from '../core/export/to-kustomization.ts';
import { toMermaid } from '../core/export/to-mermaid.ts';
import { toYaml } from '../core/export/to-yaml.ts';
import type { ExportedFile, ExportKind } from './protocol.ts';

/** The workspace in another form. Nothing to export gives no files. */
export function exportText({ model, graph }: Analysis, kind: ExportKind): readonly ExportedFile[] {
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
