import type { TextEdit } from '../../text/text-edit.ts';
import type { Json, Path } from '../json.ts';
import type { YamlNode } from '../node.ts';
import type { YamlEdit } from '../yaml-edit.ts';
import { addItem, addKey } from './add.ts';
import { wordsFor } from './edit-value.ts';
import { fillDocument } from './fill-document.ts';
import { moveItem } from './move.ts';
import { removePart } from './remove.ts';
import { renameKey } from './rename.ts';
import { replaceValue } from './replace.ts';
import { walk, type Site, type Slot } from './site.ts';
import { valueIn } from './value-in.ts';

/** The hunks for an edit, or why they cannot be made, in a sentence. */
export type Planned = readonly TextEdit[] | string;

/** Plans one edit whose outcome for the value is `next`. What cannot be edited in place is written out where it is used. */
export function planEdit(site: Site, edit: YamlEdit, next: Json): Planned {
  const { root } = site;
  if (root === null) return fillDocument(site, next);
  switch (edit.op) {
    case 'set':
      return planSet(site, root, edit.path, next);
    case 'remove':
      return planRemove(site, root, edit.path, next);
    case 'insert':
    case 'append':
      return planInsert(site, root, edit, next);
    case 'rename':
      return planRename(site, root, edit.path, edit.key);
    case 'move':
      return planMove(site, root, edit, next);
  }
}

/** Writes what `next` has at `path`, or at the first step of the path that is not there yet. */
function planSet(site: Site, root: YamlNode, path: Path, next: Json): Planned {
  const step = walk(root, path);
  if (step.found) return replaceValue(site, step.slot, valueIn(next, path));
  const { slot, depth, why } = step;
  const { node } = slot;
  // A reference on the path: its value is written out here, so that other references keep theirs.
  if (why === 'alias' || node.kind === 'scalar')
    return replaceValue(site, slot, valueIn(next, path.slice(0, depth)));
  const here = path.slice(0, depth + 1);
  const value = valueIn(next, here);
  const name = path[depth];
  if (node.kind === 'map') return addKey(site, slot, node, String(name), value);
  if (node.kind === 'seq') return addItem(site, slot, node, node.items.length, value);
  return `${wordsFor(path)} cannot be set here.`;
}

function planInsert(
  site: Site,
  root: YamlNode,
  edit: YamlEdit & { op: 'insert' | 'append' },
  next: Json,
): Planned {
  const step = walk(root, edit.path);
  if (!step.found || step.slot.node.kind !== 'seq') return planSet(site, root, edit.path, next);
  const { node } = step.slot;
  return addItem(site, step.slot, node, edit.op === 'append' ? node.items.length : edit.index, edit.value);
}

function planRemove(site: Site, root: YamlNode, path: Path, next: Json): Planned {
  const step = walk(root, path);
  if (!step.found) {
    if (step.why === 'alias') return replaceValue(site, step.slot, valueIn(next, path.slice(0, step.depth)));
    if (step.depth < path.length - 1) return planSet(site, root, path.slice(0, -1), next);
    return `${wordsFor(path)} comes from a merge (<<) and is not written here; it can only be removed where it is written.`;
  }
  const holder = holderOf(root, path);
  if (holder === null || (holder.node.kind !== 'map' && holder.node.kind !== 'seq'))
    return replaceValue(site, step.slot, null);
  return removePart(site, holder, holder.node, step.slot.index);
}

function holderOf(root: YamlNode, path: Path): Slot | null {
  if (path.length === 0) return null;
  const holder = walk(root, path.slice(0, -1));
  return holder.found ? holder.slot : null;
}

function planRename(site: Site, root: YamlNode, path: Path, key: string): Planned {
  const step = walk(root, path);
  const { entry, holder } = step.slot;
  if (!step.found || entry === null) {
    return `${wordsFor(path)} is not written here but comes from another place (* or <<); it can only be renamed there.`;
  }
  return renameKey(site, entry, holder?.flow === true, key);
}

function planMove(site: Site, root: YamlNode, edit: YamlEdit & { op: 'move' }, next: Json): Planned {
  const step = walk(root, edit.path);
  if (!step.found || step.slot.node.kind !== 'seq') return planSet(site, root, edit.path, next);
  return moveItem(site, step.slot.node, edit.from, edit.to);
}
