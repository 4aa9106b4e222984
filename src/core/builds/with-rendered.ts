import type { Model, ModelFile } from '../model/model.ts';
import { inFolder, kustomizationOf } from './folders.ts';

/**
 * A workspace with what other tools rendered of folders. What a chart is made of is no manifest: it is only the
 * place of what is rendered from it.
 */
export function withRendered(source: Model, rendered: NonNullable<Model['rendered']>): Model {
  const folders = [...rendered.keys()]
    .filter((folder) => kustomizationOf(source, folder) === undefined)
    .map((folder) => inFolder(folder, ''));
  const charts = [...source.files].filter(([path]) => folders.some((folder) => path.startsWith(folder)));
  const files = source.files.with(charts.map(([path, file]) => [path, unread(file)] as const));
  return { ...source, files, rendered };
}

/** The same text as one document that says nothing. */
function unread({ path, slots, starts }: ModelFile): ModelFile {
  const [first] = slots;
  const text = slots.map(({ doc }) => doc.text).join('');
  const doc = { text, value: null, empty: true, problems: [] };
  return {
    path,
    slots: [{ id: first?.id ?? -1, doc, resources: [], broken: false }],
    starts: [starts[0] ?? 0, text.length],
  };
}
