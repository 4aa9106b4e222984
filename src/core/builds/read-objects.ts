import { memo } from '../incremental/memo.ts';
import { parseDocument } from '../yaml/parse.ts';
import { splitDocuments } from '../yaml/split.ts';
import type { BuiltObject } from './build.ts';
import { withPlainWords } from './plain-words.ts';
import {
  isEmpty,
  isNothing,
  nodeAt,
  textOf,
  trace,
  type Place,
  type Traced,
  type TracedMap,
  type TracedScalar,
} from './traced.ts';
import type { FileDocument } from './workspace-files.ts';

/** An object as it is written in a file or an inline text. */
export type WrittenObject = Readonly<{ value: TracedMap; origin: BuiltObject['origin'] }>;

/** The objects of a text, or why kustomize takes it for none. */
export type Objects =
  | Readonly<{ objects: readonly WrittenObject[] }>
  | Readonly<{ failure: Readonly<{ at: Place; message: string }> }>;

/** The documents of a text that stands in a field, such as an inline patch. */
export const inlineDocuments = memo((text: TracedScalar): readonly FileDocument[] => {
  let before = '';
  return splitDocuments(textOf(text)).flatMap((piece) => {
    const doc = parseDocument(piece);
    const at: Place = { ...text.at, inner: { doc, before, path: [] } };
    before += piece;
    if (doc.empty) return [];
    return [{ at, value: doc.value === undefined ? undefined : trace(doc.value, at) }];
  });
});

/**
 * The objects of documents, with Lists taken apart as kustomize does it: a single `kind: List` in its order, what other
 * lists hold behind everything else.
 */
export function readObjects(documents: readonly FileDocument[]): Objects {
  const queue: Traced[] = [];
  for (const { at, value } of documents) {
    if (value === undefined) return { failure: { at, message: 'This is not valid YAML' } };
    if (!isEmpty(value)) queue.push(withPlainWords(value));
  }
  const objects: WrittenObject[] = [];
  for (let index = 0; index < queue.length; index++) {
    const value = queue[index];
    if (value === undefined || isEmpty(value)) continue;
    if (value.kind !== 'map') {
      return { failure: { at: value.at, message: 'This is no Kubernetes object: an object is a mapping' } };
    }
    const kind = textOf(value.entries.get('kind'));
    if (kind === '') return { failure: { at: value.at, message: 'This object names no kind' } };
    const items = value.entries.get('items');
    if (kind.endsWith('List') && items !== undefined) {
      if (isNothing(items)) continue;
      if (items.kind !== 'seq')
        return { failure: { at: items.at, message: 'The items of a list are a list' } };
      queue.push(...items.items);
      continue;
    }
    if (!kind.endsWith('List') && textOf(nodeAt(value, ['metadata', 'name'])) === '') {
      const { at } = value.entries.get('metadata') ?? value;
      return { failure: { at, message: 'This object has no metadata.name' } };
    }
    const { file, docId, doc, path } = value.at;
    objects.push({ value, origin: { file, docId, doc, root: path } });
  }
  return { objects };
}
