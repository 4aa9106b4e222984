import { counted } from '../text/words.ts';
import { objectAt } from '../model/access.ts';
import { inDocument } from '../model/locate.ts';
import { placeOf } from '../model/place-of.ts';
import { resourceKey, type Resource, type ResourceKey } from '../model/resource.ts';
import type { Model } from '../model/model.ts';
import type { FileEdit } from '../text/text-edit.ts';
import { describe } from '../topology/describe.ts';
import type { JsonObject } from '../yaml/json.ts';
import { writeYaml } from '../yaml/write.ts';
import { keysArg } from './arguments.ts';
import type { CommandPlan, Refusal } from './command-plan.ts';
import { defineCommand } from './define-command.ts';
import { appendDocument, insertAfter } from './planning/add-document.ts';
import { changeable } from './planning/changeable.ts';
import type { Change } from './planning/change.ts';
import { chooseFile, isJsonFile, unusedPath } from './planning/choose-file.ts';
import { fileHeaderLength } from './planning/document-text.ts';
import { editText } from './planning/edit-text.ts';
import { finishPlan } from './planning/finish-plan.ts';
import { uniqueName } from './planning/unique-name.ts';

/** Copies objects as they are written, comments and all, each right behind its original and under a name of its own. */
export const duplicate = defineCommand({
  id: 'duplicate',
  title: 'Duplicate',
  args: { keys: keysArg },

  plan(topology, { keys }): CommandPlan {
    const { model } = topology;
    const taken = new Set<ResourceKey>();
    const originals: Resource[] = [];
    const texts: FileEdit[] = [];
    const changes: Change[] = [];
    for (const key of keys) {
      const found = changeable(model, key);
      if (!found.ok) return found;
      const { resource } = found;
      const wish = { ...resource, name: `${resource.name || 'unnamed'}-copy` };
      const name = uniqueName(model, wish, taken);
      taken.add(resourceKey({ ...wish, name }));
      originals.push(resource);
      const copy = isMadeHere(model, resource)
        ? copyValue(model, resource, name)
        : resource.root.length === 0
          ? copyDocument(model, resource, name)
          : copyItem(model, resource, name);
      if (!copy.ok) return copy;
      if ('text' in copy) texts.push(copy.text);
      else changes.push(copy.change);
    }
    const [first] = originals;
    return finishPlan(topology, {
      title: `Duplicate ${keys.length === 1 && first ? describe(first) : counted(keys.length, 'object')}`,
      texts,
      changes: changes.toSorted((a, b) => itemIndex(b) - itemIndex(a)),
      select: [...taken],
    });
  },
});

/** Whether an object is what a build makes of documents that say something else, or that other roots build as well. */
const isMadeHere = ({ view }: Model, { written, file }: Resource): boolean =>
  view !== undefined && (written !== undefined || view.usedBy(file).some((root) => root !== view.root));

/** An object of a build is copied as it is built, into a file of its root. */
function copyValue(model: Model, resource: Resource, name: string) {
  const text = writeYaml(named(resource, name));
  return {
    ok: true,
    text: appendDocument(model, chooseFile(model, null, resource.namespace), text),
  } as const;
}

const named = ({ value }: Resource, name: string): JsonObject => ({
  ...value,
  metadata: { ...objectAt(value, 'metadata'), name },
});

function copyDocument(
  model: Model,
  resource: Resource,
  name: string,
): Readonly<{ ok: true; text: FileEdit }> | Refusal {
  const { text } = resource.doc;
  const isFirst = model.files.get(resource.file)?.slots[0]?.id === resource.docId;
  const copy = editText(text, [{ op: 'set', path: ['metadata', 'name'], value: name }]);
  if (!copy.ok) return copy;
  const own = isFirst ? copy.text.slice(fileHeaderLength(text)) : copy.text;
  if (!isJsonFile(resource.file)) return { ok: true, text: insertAfter(model, resource, own) };
  const folder = resource.file.slice(0, resource.file.lastIndexOf('/') + 1);
  const path = unusedPath(model, `${folder}${name}.json`);
  return { ok: true, text: { path, span: { start: 0, end: 0 }, text: own } };
}

/** An item of a List is copied as a value: its text has no place of its own. */
function copyItem(model: Model, resource: Resource, name: string): Readonly<{ ok: true; change: Change }> {
  const value = named(resource, name);
  const { docId, doc, path } = inDocument(model, placeOf(resource, []));
  // Changes are written from the object's own root; the list it stands in is one level up.
  const list = { ...resource, docId, doc, root: path.slice(0, -1) };
  return {
    ok: true,
    change: {
      resource: list,
      edits: [{ op: 'insert', path: [], index: Number(path.at(-1)) + 1, value }],
    },
  };
}

const itemIndex = ({ edits }: Change): number => (edits[0]?.op === 'insert' ? edits[0].index : 0);
