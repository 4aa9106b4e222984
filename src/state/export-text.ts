import type { Graph } from '../core/topology/graph.ts';
import { toFiles } from '../core/export/to-files.ts';
import { toKustomization } from '../core/export/to-kustomization.ts';
import { toMermaid } from '../core/export/to-mermaid.ts';
import { toYaml } from '../core/export/to-yaml.ts';
import { toZip } from '../core/export/to-zip.ts';
import { scopeOf } from '../core/kinds/registry.ts';
import { loadModel } from '../core/model/update-model.ts';
import type { TextFile } from './workspace.ts';

/** What goes out, and what stays behind because it is no object, in sentences. */
export type Export = Readonly<{ content: string | Uint8Array<ArrayBuffer>; leftOut: readonly string[] }>;

export type Form = 'yaml' | 'zip' | 'kustomization' | 'mermaid';

/** The workspace in another form. Loaded when it is asked for, since it brings the core to the main thread. */
export function exportText(
  form: Form,
  files: readonly TextFile[],
  graph: Graph,
  defaultNamespace: string,
): Export {
  if (form === 'mermaid') return { content: toMermaid(graph), leftOut: [] };
  const model = loadModel(files, { scopeOf, defaultNamespace });
  if (form === 'yaml') {
    const { text, leftOut } = toYaml(model);
    return { content: text, leftOut };
  }
  const { files: written, leftOut } = form === 'zip' ? toFiles(model) : toKustomization(model);
  return { content: toZip(written, new Date()), leftOut };
}
