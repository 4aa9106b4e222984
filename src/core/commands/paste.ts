import { counted } from '../text/words.ts';
import { readResources } from '../model/read-resources.ts';
import { resourceKey, type Resource, type ResourceKey } from '../model/resource.ts';
import { serverFields } from '../model/server-fields.ts';
import { applyEdits } from '../text/apply-edits.ts';
import { describe } from '../topology/describe.ts';
import type { Topology } from '../topology/topology.ts';
import { editDocument } from '../yaml/edit.ts';
import type { YamlEdit } from '../yaml/yaml-edit.ts';
import { notText } from '../yaml/not-text.ts';
import { parseDocument } from '../yaml/parse.ts';
import { splitDocuments } from '../yaml/split.ts';
import { flagArg, stringArg, optional } from './arguments.ts';
import type { ArgsOf } from './command-call.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand, refuse } from './define-command.ts';
import { appendDocument } from './planning/add-document.ts';
import { chooseFile } from './planning/choose-file.ts';
import { caveat } from './planning/caveat.ts';
import { finishPlan } from './planning/finish-plan.ts';
import { removeAll } from './planning/remove-edits.ts';
import { uniqueName } from './planning/unique-name.ts';

/**
 * Adds text to a file as it stands, half-typed YAML too. Objects whose name is taken get another one; with
 * `namespace` they land there, with `clean` they lose what only the server writes.
 */
export const paste = defineCommand({
  id: 'paste',
  title: 'Paste',
  args: {
    text: stringArg,
    namespace: optional(stringArg),
    file: optional(stringArg),
    clean: optional(flagArg),
  },

  plan(topology, args): CommandPlan {
    if (args.text.trim() === '') return refuse('There is no text to paste.');
    if (notText(args.text)) {
      return refuse('This is not text but the content of a binary file. Paste YAML or JSON manifests.');
    }
    const text = args.text.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
    const taken = new Set<ResourceKey>();
    const renamed: string[] = [];
    const pieces = splitDocuments(text).map((piece) => prepare(topology, piece, args, taken, renamed));
    const namespace = (args.namespace || pieces.find((piece) => piece.namespace !== '')?.namespace) ?? '';
    const path = chooseFile(topology.model, args.file ?? null, namespace);
    return finishPlan(topology, {
      title: taken.size === 0 ? 'Paste text' : `Paste ${counted(taken.size, 'object')}`,
      texts: [appendDocument(topology.model, path, pieces.map((piece) => piece.text).join(''))],
      select: [...taken],
      caveats: renamed.map(caveat),
    });
  },
});

type Piece = Readonly<{ text: string; namespace: string }>;

/** One document of the pasted text, with its objects placed, named and cleaned as asked. */
function prepare(
  topology: Topology,
  text: string,
  args: ArgsOf<'paste'>,
  taken: Set<ResourceKey>,
  renamed: string[],
): Piece {
  const { model, options } = topology;
  const doc = parseDocument(text);
  const resources = readResources(
    doc,
    { file: '', docId: -1 },
    { ...model.reading, defaultNamespace: options.defaultNamespace },
  );
  const edits = resources.toReversed().flatMap((resource) => {
    const placed = place(resource, args.namespace);
    const name = resource.name === '' ? '' : freeName(topology, placed, taken);
    if (name !== '') taken.add(resourceKey({ ...placed, name }));
    if (name !== resource.name)
      renamed.push(`${describe(placed)} is here already; the pasted one is called ${name}.`);
    return editsOf(resource, placed.namespace, name, args).map((edit) => ({
      ...edit,
      path: [...resource.root, ...edit.path],
    }));
  });
  const planned = edits.length === 0 ? { ok: false as const } : editDocument(doc, edits);
  return {
    text: planned.ok ? applyEdits(text, planned.edits) : text,
    namespace: resources[0]?.namespace ?? '',
  };
}

const place = (resource: Resource, namespace: string | null | undefined): Resource =>
  !namespace || resource.namespace === '' ? resource : { ...resource, namespace };

function freeName({ model }: Topology, wish: Resource, taken: ReadonlySet<ResourceKey>): string {
  const key = resourceKey(wish);
  if (!model.resources.has(key) && !taken.has(key)) return wish.name;
  return uniqueName(model, { ...wish, name: `${wish.name}-copy` }, taken);
}

function editsOf(
  resource: Resource,
  namespace: string,
  name: string,
  { clean }: ArgsOf<'paste'>,
): readonly YamlEdit[] {
  const edits: YamlEdit[] = [];
  if (name !== resource.name) edits.push({ op: 'set', path: ['metadata', 'name'], value: name });
  if (namespace !== resource.namespace)
    edits.push({ op: 'set', path: ['metadata', 'namespace'], value: namespace });
  return clean ? [...edits, ...removeAll(resource.value, serverFields(resource.value))] : edits;
}
