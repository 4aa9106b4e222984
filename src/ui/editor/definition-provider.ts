import type { Path } from '../../core/yaml/json.ts';
import type { Edge } from '../../core/topology/graph.ts';
import type { Workspace } from '../../state/workspace.ts';
import { Range, type languages } from './monaco.ts';
import type { OpenFiles } from './open-files.ts';
import { resourceUri } from './resource-uri.ts';

const startsWith = (path: Path, beginning: Path): boolean =>
  beginning.length <= path.length && beginning.every((step, index) => path[index] === step);

/** The reference around a path: the edge with the longest path that contains it. */
function referenceAt(edges: Iterable<Edge>, holder: string, path: Path): Edge | null {
  let best: Edge | null = null;
  for (const edge of edges) {
    if (edge.holder !== holder || !startsWith(path, edge.path)) continue;
    if (!best || edge.path.length > best.path.length) best = edge;
  }
  return best;
}

/** Ctrl+click on a reference leads to what it names. */
export const definitionProvider = (
  { analyzer, store }: Workspace,
  files: OpenFiles,
): languages.DefinitionProvider => ({
  provideDefinition: async (model, position) => {
    const file = files.of(model);
    if (!file) return null;
    const located = await analyzer.locate(file.path, file.offsetAt(position));
    if (!located?.resource) return null;
    const { edges, nodes } = store.getState();
    const edge = referenceAt(edges.values(), located.resource, located.path);
    if (!edge) return null;
    const target = edge.source === edge.holder ? edge.target : edge.source;
    const node = nodes.get(target);
    if (node?.origin !== 'manifest') return null;
    return { uri: resourceUri(target), range: new Range(1, 1, 1, 1) };
  },
});
