import { kindOf } from '../../kinds/registry.ts';
import { starterIn } from '../../kinds/starter-in.ts';
import type { Model } from '../../model/model.ts';
import type { Identity } from '../../model/resource.ts';
import { groupBy } from '../../incremental/group-by.ts';
import { valueAt } from '../../model/access.ts';
import type { FileEdit } from '../../text/text-edit.ts';
import type { Topology } from '../../topology/topology.ts';
import type { JsonObject } from '../../yaml/json.ts';
import { parseDocument } from '../../yaml/parse.ts';
import type { Refusal } from '../command-plan.ts';
import { refuse } from '../define-command.ts';
import { appendDocument } from './add-document.ts';
import { chooseFile } from './choose-file.ts';
import { editText } from './edit-text.ts';
import { mergePatch } from './merge-patch.ts';

/** An object to be made: the starter of its kind with `set` merged into it. */
export type NewObject = Readonly<{
  identity: Identity;
  set?: JsonObject;
  /** The file that is asked for. */
  file?: string | null;
}>;

/** The texts of new objects, in their order, in the files where they belong. */
export function newObjects(
  { model, options }: Pick<Topology, 'model' | 'options'>,
  objects: readonly NewObject[],
): Readonly<{ ok: true; texts: readonly FileEdit[] }> | Refusal {
  const documents: { file: string; text: string }[] = [];
  for (const { identity, set = {}, file: wished = null } of objects) {
    const { group, kind: name, namespace } = identity;
    const kind = kindOf(group, name);
    if (!kind)
      return refuse(
        `${name}${group === '' ? '' : ` (${group})`} is not a kind the workbench has a template for. Write it in the YAML pane.`,
      );
    const file = chooseFile(model, wished, namespace);
    const starter = starterIn(kind, options, identity.name, namespace);
    const edits = mergePatch(parseDocument(starter).value ?? {}, set);
    const leaveOut = leavesNamespaceOut(model, file, namespace, options.defaultNamespace);
    const written = editText(starter, [
      ...edits,
      ...(leaveOut ? [{ op: 'remove' as const, path: ['metadata', 'namespace'] }] : []),
    ]);
    if (!written.ok) return written;
    documents.push({ file, text: written.text });
  }
  return {
    ok: true,
    texts: [...groupBy(documents, ({ file }) => file)].map(([file, all]) =>
      appendDocument(model, file, all.map(({ text }) => text).join('---\n')),
    ),
  };
}

/**
 * Whether an object of the default namespace goes into a file whose objects there name none: then a new one names none,
 * either, and goes wherever they go.
 */
function leavesNamespaceOut(
  model: Model,
  file: string,
  namespace: string,
  defaultNamespace: string,
): boolean {
  if (namespace === '' || namespace !== defaultNamespace) return false;
  const there = [...model.resources.values()].filter((one) => one.namespace === namespace);
  const beside = there.filter((one) => one.file === file);
  const others = beside.length > 0 ? beside : there;
  return (
    others.length > 0 && others.every(({ value }) => valueAt(value, ['metadata', 'namespace']) === undefined)
  );
}
