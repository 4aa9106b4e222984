import { safeName } from '../../manifests/safe-name.ts';
import { inFolder } from '../../builds/folders.ts';
import type { Conversion } from '../../convert/convert.ts';
import { CONVERTED_FROM, type GeneratedObject } from '../../convert/objects/generated-object.ts';
import type { Target } from '../../convert/options.ts';
import { writeObjects } from '../../convert/write/write-objects.ts';
import { groupBy } from '../../incremental/group-by.ts';
import { NETWORKING } from '../../kinds/shared/groups.ts';
import { objectAt, stringAt } from '../../model/access.ts';
import type { Model } from '../../model/model.ts';
import { resourceKey, type Identity, type Resource, type ResourceKey } from '../../model/resource.ts';
import { splitVersion } from '../../model/split-version.ts';
import type { FileEdit } from '../../text/text-edit.ts';
import { counted, listed } from '../../text/words.ts';
import { describe } from '../../topology/describe.ts';
import type { JsonObject } from '../../yaml/json.ts';
import type { Caveat, Refusal } from '../command-plan.ts';
import { appendDocument, insertAfter } from './add-document.ts';
import { caveat } from './caveat.ts';
import type { Change } from './change.ts';
import { chooseFile } from './choose-file.ts';
import { editsToValue } from './edits-to-value.ts';
import { patchesGone } from './patches-gone.ts';
import { removeObjects } from './remove-objects.ts';
import { ownDocument, replaceDocument, type OwnDocument } from './replace-document.ts';
import { sharedFiles } from './side-effects.ts';

/** Where what comes of Ingresses is written: behind each, in its place, or in files of their own by namespace. */
export type ConvertedPlace = 'beside' | 'replace' | 'files';

type Placed =
  | Readonly<{
      ok: true;
      texts: readonly FileEdit[];
      changes: readonly Change[];
      caveats: readonly Caveat[];
      /** The objects that are new. */
      created: readonly ResourceKey[];
    }>
  | Refusal;

/** The folder of the files that a conversion makes. */
const FOLDER = 'gateway-api';

/**
 * Writes what comes of Ingresses into the files of a workspace. What an earlier conversion made is changed where it stands;
 * objects of an implementation have a file of their own.
 *
 * @param ingresses those that something was made of; with `replace` they go
 */
export function placeConverted(
  model: Model,
  { objects, extensions }: Conversion,
  ingresses: readonly Resource[],
  where: ConvertedPlace,
  target: Target,
): Placed {
  const [standard, own] = [sorted(model, objects), sorted(model, extensions)];
  const again = [...standard.known, ...own.known];
  const homes = new Map<ResourceKey, GeneratedObject[]>();
  const inFiles: { file: string; object: GeneratedObject }[] = [];
  for (const object of standard.fresh) {
    const home = where === 'files' || model.view ? null : homeOf(object, model, ingresses);
    if (home) homes.set(home.key, [...(homes.get(home.key) ?? []), object]);
    else inFiles.push({ file: fileFor(model, object, where), object });
  }
  const extensionFile = inFolder(
    model.view?.home.folder ?? '',
    where === 'files' ? `${FOLDER}/${target}.yaml` : `${target}.yaml`,
  );
  for (const object of own.fresh) inFiles.push({ file: extensionFile, object });

  const removal =
    where === 'replace' ? replace(model, ingresses, homes) : besideThem(model, ingresses, homes);
  if (!removal.ok) return removal;
  return {
    ok: true,
    texts: [
      ...removal.texts,
      ...[...groupBy(inFiles, ({ file }) => file)].map(([file, some]) =>
        appendDocument(model, file, writeObjects(some.map(({ object }) => object))),
      ),
    ],
    changes: [...removal.changes, ...again.flatMap(({ change }) => change)],
    caveats: [...removal.caveats, ...writtenAgain(again)],
    created: [...standard.fresh, ...own.fresh].map((object) => resourceKey(identityOf(object))),
  };
}

type Known = Readonly<{ resource: Resource; change: readonly Change[] }>;

/** Objects that the workspace has, and those that it has not. */
function sorted(
  model: Model,
  objects: readonly GeneratedObject[],
): Readonly<{ fresh: readonly GeneratedObject[]; known: readonly Known[] }> {
  const fresh: GeneratedObject[] = [];
  const known: Known[] = [];
  for (const object of objects) {
    const resource = model.resources.get(resourceKey(identityOf(object)));
    if (resource) known.push({ resource, change: changeOf(resource, object.value) });
    else fresh.push(object);
  }
  return { fresh, known };
}

const identityOf = ({ value }: GeneratedObject): Identity => ({
  group: splitVersion(stringAt(value, 'apiVersion') ?? '').group,
  kind: stringAt(value, 'kind') ?? '',
  namespace: stringAt(value, 'metadata.namespace') ?? '',
  name: stringAt(value, 'metadata.name') ?? '',
});

const isConverted = ({ value }: Resource): boolean =>
  Object.hasOwn(objectAt(value, 'metadata.annotations'), CONVERTED_FROM);

/** Brings an object to what it should be. One that a user wrote loses nothing, and status and namespace stay as they are. */
function changeOf(resource: Resource, wanted: JsonObject): readonly Change[] {
  const edits = editsToValue(resource.value, wanted).filter(({ op, path }) => {
    if (path[0] === 'status') return false;
    if (path[0] === 'metadata' && path[1] === 'namespace') return false;
    return op !== 'remove' || (isConverted(resource) && path[0] === 'spec');
  });
  return edits.length === 0 ? [] : [{ resource, edits }];
}

const writtenAgain = (known: readonly Known[]): readonly Caveat[] => {
  const changed = known.filter(({ resource, change }) => change.length > 0 && isConverted(resource));
  return changed.length === 0
    ? []
    : [
        caveat(
          `${listed(
            changed.map(({ resource }) => describe(resource)),
            3,
          )} ${changed.length === 1 ? 'stands' : 'stand'} here from an earlier conversion and ${changed.length === 1 ? 'is' : 'are'} written again; what was changed there by hand is gone.`,
        ),
      ];
};

/** The Ingress that an object is written beside: the first that it was made of, where that is in its namespace. */
function homeOf(object: GeneratedObject, model: Model, ingresses: readonly Resource[]): Resource | null {
  const source = stringAt(object.value, ['metadata', 'annotations', CONVERTED_FROM]) ?? '';
  const [namespace = '', name = ''] = (source.split(', ')[0] ?? '').split('/');
  if (namespace !== stringAt(object.value, 'metadata.namespace')) return null;
  const ingress = model.resources.get(resourceKey({ group: NETWORKING, kind: 'Ingress', namespace, name }));
  if (!ingress || !ingresses.includes(ingress)) return null;
  return ownDocument(model.files.get(ingress.file), ingress) ? ingress : null;
}

/** The file for an object that stands beside no Ingress; a Namespace goes where its objects go. */
function fileFor(model: Model, object: GeneratedObject, where: ConvertedPlace): string {
  const { kind, namespace, name } = identityOf(object);
  const lane = kind === 'Namespace' ? name : namespace;
  return where === 'files'
    ? inFolder(model.view?.home.folder ?? '', `${FOLDER}/${safeName(lane)}.yaml`)
    : chooseFile(model, null, lane);
}

type Written =
  | Readonly<{
      ok: true;
      texts: readonly FileEdit[];
      changes: readonly Change[];
      caveats: readonly Caveat[];
    }>
  | Refusal;

function besideThem(
  model: Model,
  ingresses: readonly Resource[],
  homes: ReadonlyMap<ResourceKey, readonly GeneratedObject[]>,
): Written {
  const texts = ingresses.flatMap((ingress) => {
    const objects = homes.get(ingress.key);
    const own = ownDocument(model.files.get(ingress.file), ingress);
    return objects && own ? [insertAfter(model, ingress, textOf(objects, own))] : [];
  });
  return { ok: true, texts, changes: [], caveats: [] };
}

/** Comments of the head of a file stay there, and are those of no route. */
function textOf(objects: readonly GeneratedObject[], { slot, body, index }: OwnDocument): string {
  const head = index === 0 ? commentLines(slot.doc.text.slice(0, body)).length : 0;
  return writeObjects(
    objects.map((object) => {
      const comments = object.comments.get('');
      if (head === 0 || !comments) return object;
      return { ...object, comments: new Map([...object.comments, ['', comments.slice(head)]]) };
    }),
  );
}

function replace(
  model: Model,
  ingresses: readonly Resource[],
  homes: ReadonlyMap<ResourceKey, readonly GeneratedObject[]>,
): Written {
  const texts: FileEdit[] = [];
  const caveats: Caveat[] = [];
  const removed: Resource[] = [];
  for (const ingress of ingresses) {
    const objects = homes.get(ingress.key);
    const own = ownDocument(model.files.get(ingress.file), ingress);
    const text = objects && own ? textOf(objects, own) : '';
    if (objects && own) texts.push(replaceDocument(own, text));
    else removed.push(ingress);
    const lost = lostComments(own?.slot.doc.text.slice(own.body) ?? '', text);
    if (lost.length > 0)
      caveats.push(
        caveat(
          `${counted(lost.length, 'comment')} of ${describe(ingress)} ${lost.length === 1 ? 'has' : 'have'} no place in what replaces it: ${listed(
            lost.map((line) => `“${line}”`),
            2,
          )}.`,
        ),
      );
  }
  const removal = removeObjects(model, removed);
  if (!removal.ok) return removal;
  const gone = patchesGone(model, removed, removal.emptied);
  return {
    ok: true,
    texts: [...texts, ...removal.texts, ...gone.texts],
    changes: removal.changes,
    caveats: [
      ...caveats,
      ...gone.caveats,
      ...sharedFiles(
        model,
        removed.map(({ file }) => file),
        'the Ingresses are gone from there, too',
      ),
    ],
  };
}

const COMMENT = /^\s*#\s?(.*)$/;

const commentLines = (text: string): readonly string[] =>
  text.split(/\r\n|\n|\r/).flatMap((line) => COMMENT.exec(line)?.[1]?.trim() ?? []);

const lostComments = (before: string, after: string): readonly string[] => {
  const kept = new Set(commentLines(after));
  return commentLines(before).filter((line) => line !== '' && !kept.has(line));
};
