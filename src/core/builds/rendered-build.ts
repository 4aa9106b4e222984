import type { Model } from '../model/model.ts';
import type { Place } from '../model/place.ts';
import type { Rendered } from '../model/model.ts';
import { isObject } from '../yaml/is-object.ts';
import type { Json } from '../yaml/json.ts';
import { stringAt } from '../model/access.ts';
import { buildFolder } from './build-root.ts';
import type { Build, BuiltObject } from './build.ts';
import { inFolder, kustomizationOf } from './folders.ts';
import { plain, type Traced } from './traced.ts';

/**
 * The build of a folder as another tool rendered it. Where a value is written is taken from the own build of the folder as
 * far as that has it, else it is the file that the tool names, or the one that the folder is rendered from.
 */
export function renderedBuild(source: Model, folder: string, rendered: readonly Rendered[]): Build {
  const own = kustomizationOf(source, folder) === undefined ? null : buildFolder(source, folder);
  const known = new Map(own?.objects.map((object) => [identityOf(plain(object.value)), object]));
  const objects = rendered.flatMap(({ value, file }): readonly BuiltObject[] => {
    const same = known.get(identityOf(value));
    const at = same ? originOf(same) : placeOfFile(source, folder, file);
    if (!at) return [];
    const { path, ...rest } = at;
    return [{ value: retraced(value, same?.value, at), origin: { ...rest, root: path } }];
  });
  return {
    folder,
    objects,
    problems: [],
    reads: own?.reads ?? new Set(),
    partial: false,
    folders: new Map(),
    files: new Map(
      [...source.files].filter(([path]) => own?.files.has(path) ?? path.startsWith(inFolder(folder, ''))),
    ),
  };
}

/** Values with the places of what our own build has there; what is new stands where the value around it does. */
function retraced(value: Json, own: Traced | undefined, around: Place): Traced {
  const at = own?.at ?? around;
  if (Array.isArray(value)) {
    const items = own?.kind === 'seq' ? own.items : [];
    return {
      kind: 'seq',
      items: (value as readonly Json[]).map((item, i) => retraced(item, items[i], at)),
      at,
    };
  }
  if (isObject(value)) {
    const known = own?.kind === 'map' ? own.entries : null;
    const entries = Object.entries(value).map(
      ([key, inner]) => [key, retraced(inner ?? null, known?.get(key), at)] as const,
    );
    return { kind: 'map', entries: new Map(entries), at };
  }
  return { kind: 'scalar', value: value as string | number | boolean | null, at };
}

const originOf = ({ origin: { root, ...rest } }: BuiltObject): Place => ({ ...rest, path: root });

function identityOf(value: Json): string {
  const [apiVersion = '', kind, namespace, name] = [
    'apiVersion',
    'kind',
    'metadata.namespace',
    'metadata.name',
  ].map((path) => stringAt(value, path) ?? '');
  return `${apiVersion} ${kind} ${namespace}/${name}`;
}

/** The file that a tool names, or the one that describes the folder; null where neither is here. */
function placeOfFile(source: Model, folder: string, file: string | null): Place | null {
  const names = [file, kustomizationOf(source, folder), inFolder(folder, 'Chart.yaml')];
  for (const name of names) {
    const found = source.files.get(name ?? '');
    const slot = found?.slots[0];
    if (found && slot) return { file: found.path, docId: slot.id, doc: slot.doc, path: [] };
  }
  return null;
}
