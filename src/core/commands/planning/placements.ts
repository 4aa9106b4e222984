import { groupBy } from '../../incremental/group-by.ts';
import { valueAt } from '../../model/access.ts';
import type { Model } from '../../model/model.ts';
import { placeOf } from '../../model/place-of.ts';
import type { Resource } from '../../model/resource.ts';
import type { WriteTo } from '../../model/write-to.ts';
import type { FileEdit } from '../../text/text-edit.ts';
import { describe } from '../../topology/describe.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';
import type { Refusal } from '../command-plan.ts';
import { refuse } from '../define-command.ts';
import type { Change } from './change.ts';
import { isFromBase, ownPatch, schemaOf } from './destinations-of.ts';
import { editsInBase } from './edits-in-base.ts';
import { editsInPatch, type InDocuments } from './edits-in-patch.ts';
import { editsInView, type PlacedEdit } from './edits-in-view.ts';

/** Changes of objects as edits of the documents that they go to. */
export type Placements = Readonly<{
  ok: true;
  edits: readonly (PlacedEdit & Readonly<{ of: Resource }>)[];
  texts: readonly FileEdit[];
}>;

type Placement = () => Placements | Refusal;

/**
 * The ways in which changes can be written, the one to try first in front.
 *
 * @param writeTo the one that is chosen; by default a field goes where it is written, and a new one to the patch that the
 *   root has for its object
 */
export function placements(model: Model, parts: readonly Change[], writeTo: WriteTo): readonly Placement[] {
  const changes = [...groupBy(parts, ({ resource }) => resource)].map(([resource, list]): Change => ({
    resource,
    edits: list.flatMap(({ edits }) => edits),
  }));
  const written = all(changes, (change) => asWritten(change));
  if (!model.view?.home.kustomization || !changes.every(isOfFields)) return [written];
  if (writeTo === 'written') {
    const isNew = ({ resource, edits }: Change): boolean =>
      isFromBase(model, resource) &&
      edits.every((edit) => isNewField(resource, edit)) &&
      ownPatch(model, resource) !== null;
    if (!changes.some(isNew)) return [written];
    const toPatch = all(changes, (change) =>
      isNew(change)
        ? orRefuse(editsInPatch(model, change.resource, change.edits), change, 'a patch')
        : asWritten(change),
    );
    return [toPatch, written];
  }
  const [into, where] =
    writeTo === 'base' ? ([editsInBase, 'the base'] as const) : ([editsInPatch, 'a patch'] as const);
  return [
    all(changes, (change) =>
      isFromBase(model, change.resource)
        ? orRefuse(into(model, change.resource, change.edits), change, where)
        : asWritten(change),
    ),
  ];
}

/** Whether an edit takes the whole object away. */
export const isRemoval = ({ path }: YamlEdit): boolean => path.length === 0;

/** Whether a change is of fields alone, which a patch can change as well. */
export const isOfFields = ({ edits }: Change): boolean => !edits.some(isOfIdentity);

/** Whether an edit is about what an object is called, or the whole of it: no patch changes that. */
function isOfIdentity(edit: YamlEdit): boolean {
  const [field, name] = edit.path;
  return (
    isRemoval(edit) ||
    field === 'apiVersion' ||
    field === 'kind' ||
    (field === 'metadata' && (name === undefined || name === 'name' || name === 'namespace'))
  );
}

/** Whether an edit only adds a field, and one that a patch can add without copying a list. */
function isNewField(resource: Resource, edit: YamlEdit): boolean {
  if (edit.op === 'remove' || edit.op === 'rename' || edit.op === 'move') return false;
  if (valueAt(resource.value, edit.path) !== undefined) return false;
  let schema = schemaOf(resource);
  return edit.path.every((step) => {
    const isMerged = typeof step !== 'number' || (schema?.keys !== undefined && schema.keys.length > 0);
    if (typeof step === 'string') schema = schema?.fields?.[step];
    return isMerged;
  });
}

function all(
  changes: readonly Change[],
  place: (change: Change) => (InDocuments & Readonly<{ ok: true }>) | Refusal,
): Placement {
  return () => {
    const edits: Placements['edits'][number][] = [];
    const texts: FileEdit[] = [];
    for (const change of changes) {
      const placed = place(change);
      if (!placed.ok) return placed;
      edits.push(...placed.edits.map((one) => ({ ...one, of: change.resource })));
      texts.push(...placed.texts);
    }
    return { ok: true, edits, texts };
  };
}

const orRefuse = (
  placed: InDocuments | null,
  { resource }: Change,
  where: string,
): (InDocuments & Readonly<{ ok: true }>) | Refusal =>
  placed
    ? { ok: true, ...placed }
    : refuse(
        `This change of ${describe(resource)} cannot be written in ${where}: choose another place to write to.`,
      );

/** Each field in the document that holds it; of an object that is written in one piece, at its place there. */
function asWritten({ resource, edits }: Change): (InDocuments & Readonly<{ ok: true }>) | Refusal {
  const placed: PlacedEdit[] = [];
  for (const edit of edits) {
    if (!resource.written) {
      const at = placeOf(resource, edit.path);
      placed.push({ at, edit: { ...edit, path: at.path } });
      continue;
    }
    const inDocuments = editsInView(resource, edit);
    if (!inDocuments.ok) return inDocuments;
    placed.push(...inDocuments.edits);
  }
  return { ok: true, edits: placed, texts: [] };
}
