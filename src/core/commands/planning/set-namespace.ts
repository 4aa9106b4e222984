import { sameValue } from '../../incremental/same-value.ts';
import { nameScalar } from '../../kinds/shared/manifest.ts';
import { objectAt, stringAt } from '../../model/access.ts';
import { documentStart } from '../../model/locate.ts';
import type { Model } from '../../model/model.ts';
import type { Resource } from '../../model/resource.ts';
import { applyEdits } from '../../text/apply-edits.ts';
import { shift } from '../../text/span.ts';
import type { FileEdit, TextEdit } from '../../text/text-edit.ts';
import { editDocument } from '../../yaml/edit.ts';
import { parseDocument } from '../../yaml/parse.ts';
import { spanOf } from '../../yaml/tree.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';
import type { Draft } from './finish-plan.ts';

/**
 * Writes an object's namespace. Where it has none yet it is written behind the name, as everybody does, and not at the
 * end of the metadata; where that cannot be done safely, at the end.
 */
export function setNamespace(
  model: Model,
  resource: Resource,
  namespace: string,
): Required<Pick<Draft, 'changes' | 'texts'>> {
  const edit: YamlEdit = { op: 'set', path: ['metadata', 'namespace'], value: namespace };
  const behind = resource.written ? null : behindName(resource, namespace, edit);
  if (!behind) return { changes: [{ resource, edits: [edit] }], texts: [] };
  const span = shift(behind.span, documentStart(model, resource));
  const text: FileEdit = { path: resource.file, span, text: behind.text };
  return { changes: [], texts: [text] };
}

function behindName(resource: Resource, namespace: string, edit: YamlEdit): TextEdit | null {
  const metadata = objectAt(resource.value, ['metadata']);
  const isLast = Object.keys(metadata).at(-1) === 'name';
  if (isLast || stringAt(metadata, ['name']) === undefined || metadata['namespace'] !== undefined)
    return null;
  const { doc, root } = resource;
  const path = [...root, 'metadata', 'name'];
  const [key, value] = [spanOf(doc, path, 'key'), spanOf(doc, path)];
  const planned = editDocument(doc, [{ ...edit, path: [...root, ...edit.path] }]);
  if (!key || !value || !planned.ok) return null;
  const wanted = parseDocument(applyEdits(doc.text, planned.edits)).value;
  const reads = (candidate: TextEdit): boolean => {
    const value = parseDocument(applyEdits(doc.text, [candidate])).value;
    return value !== undefined && wanted !== undefined && sameValue(value, wanted);
  };
  return (
    [
      onNextLine(doc.text, key.start, value.end, namespace),
      inFlow(doc.text, key.start, value.end, namespace),
    ].find(reads) ?? null
  );
}

/** A line of its own, indented like that of the name. */
function onNextLine(text: string, key: number, end: number, namespace: string): TextEdit {
  const column = key - (text.lastIndexOf('\n', key - 1) + 1);
  const found = text.indexOf('\n', end);
  const lineEnd = found < 0 ? text.length : found;
  const at = text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
  const lineBreak = text.slice(at, lineEnd + 1) || '\n';
  return {
    span: { start: at, end: at },
    text: `${lineBreak}${' '.repeat(column)}namespace: ${nameScalar(namespace)}`,
  };
}

/** The next entry of `{ name: x, … }`, or of JSON. */
function inFlow(text: string, key: number, end: number, namespace: string): TextEdit {
  const entry =
    text[key] === '"' ? `"namespace": ${JSON.stringify(namespace)}` : `namespace: ${nameScalar(namespace)}`;
  return { span: { start: end, end }, text: `, ${entry}` };
}
