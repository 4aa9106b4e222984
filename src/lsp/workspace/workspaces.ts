import { posix } from 'node:path';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isBelow } from '../../core/builds/folders.ts';
import { isManifestName } from '../../core/import/is-manifest-name.ts';
import { memo } from '../../core/incremental/memo.ts';
import type { FileChange, ModelFile } from '../../core/model/model.ts';
import { fileText } from '../../core/model/update-model.ts';
import type { Positions } from '../client/positions.ts';
import { nameOfUri, pathOfUri, uriOfPath } from '../client/uri-path.ts';
import type { Disk, DiskFile, FolderFiles } from '../disk.ts';
import { applyChanges } from './apply-changes.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

/** A file of a workspace. */
export type FilePlace = Readonly<{ workspace: Workspace; path: string }>;

/** The workspaces of an editor, and the documents that are open in it. */
export type Workspaces = Readonly<{
  all: () => readonly Workspace[];
  /** The workspaces of the folders that the editor has open. */
  ofFolders: () => readonly Workspace[];
  addFolder: (uri: string, name: string) => Workspace | null;
  removeFolder: (uri: string) => Workspace | null;
  /** Takes up what a folder holds, instead of what it held. What is open in the editor is as it is there. */
  fill: (workspace: Workspace, read: FolderFiles) => void;
  open: (uri: string, languageId: string, version: number, text: string) => FilePlace;
  /** @returns the workspaces that hold the document */
  change: (
    uri: string,
    changes: readonly TextDocumentContentChangeEvent[],
    version: number,
  ) => readonly Workspace[];
  /** A document is closed: its file counts again. */
  close: (uri: string) => Promise<void>;
  /** A file came, went or was changed on disk. */
  changeOnDisk: (uri: string) => Promise<void>;
  /** Whether a file stands in the folder of a workspace. */
  concerns: (workspace: Workspace, uri: string) => boolean;
  /** Where a document belongs: to the innermost folder that has it. */
  find: (uri: string) => FilePlace | null;
  /** Whether the editor has a file open, and as what. */
  opened: (place: FilePlace) => TextDocument | null;
  /** The text of a file of a workspace, with its lines. */
  document: (place: FilePlace) => TextDocument | null;
  /** The URI of a file, as the editor calls it. */
  uriOf: (place: FilePlace) => string;
}>;

type Opened = Readonly<{
  document: TextDocument;
  /** Its places: in the folders that hold it, the innermost first; or in a workspace of its own. */
  places: readonly FilePlace[];
}>;

/** @param disk reads what is not open */
export function createWorkspaces(disk: Disk, positions: Positions): Workspaces {
  const folders = new Map<string, Workspace>();
  const opened = new Map<string, Opened>();
  /** The files of each folder by their paths without links. */
  const files = new Map<Workspace, Map<string, string>>();

  const owners = (): readonly Workspace[] =>
    [...folders.values()].toSorted((a, b) => (b.folder?.length ?? 0) - (a.folder?.length ?? 0));

  /** The path by which a workspace knows a file; null where it is none of its manifests. */
  const pathIn = (workspace: Workspace, path: string, real: string): string | null => {
    const known = files.get(workspace)?.get(real);
    if (known !== undefined) return known;
    const own = workspace.pathOf(path);
    return workspace.source().files.has(own) || isInWalk(own) ? own : null;
  };

  const placesOf = (uri: string): readonly FilePlace[] => {
    const path = pathOfUri(uri);
    if (path === null) return [];
    const real = disk.realPath(path);
    return owners().flatMap((workspace) => {
      const own = pathIn(workspace, path, real);
      return own === null ? [] : [{ workspace, path: own }];
    });
  };

  const alone = (uri: string): readonly FilePlace[] => {
    const path = pathOfUri(uri);
    const folder = path === null ? null : posix.dirname(path);
    return [
      { workspace: createWorkspace({ folder, name: nameOfUri(uri), whole: false }), path: nameOfUri(uri) },
    ];
  };

  const put = (places: readonly FilePlace[], text: string): void => {
    for (const { workspace, path } of places) workspace.change([{ type: 'put', path, text }]);
  };

  /** Gives documents a place anew whose folder has come or gone. */
  const settle = (): void => {
    for (const [uri, { document, places }] of opened) {
      const now = placesOf(uri);
      const stays = now.length === 0 ? places.filter(({ workspace }) => !workspace.whole) : now;
      const next = stays.length > 0 ? stays : alone(uri);
      opened.set(uri, { document, places: next });
      put(next, document.getText());
    }
  };

  const openAt = (place: FilePlace): Opened | undefined => {
    for (const one of opened.values())
      if (one.places.some(({ workspace, path }) => workspace === place.workspace && path === place.path))
        return one;
    return undefined;
  };

  const find = (uri: string): FilePlace | null => opened.get(uri)?.places[0] ?? placesOf(uri)[0] ?? null;

  const take = (workspace: Workspace, { real, path }: DiskFile): string => {
    const own = workspace.pathOf(path);
    files.get(workspace)?.set(real, own);
    return own;
  };

  return {
    all: () => [
      ...folders.values(),
      ...[...opened.values()].flatMap(({ places }) =>
        places.flatMap(({ workspace }) => (workspace.whole ? [] : [workspace])),
      ),
    ],
    ofFolders: () => [...folders.values()],
    addFolder(uri, name) {
      const path = pathOfUri(uri);
      const folder = path === null ? null : path.replace(/(?<=.)\/$/, '');
      if (folder === null || folders.has(folder)) return null;
      const workspace = createWorkspace({ folder, name, whole: true });
      folders.set(folder, workspace);
      files.set(workspace, new Map());
      settle();
      return workspace;
    },
    removeFolder(uri) {
      const folder = pathOfUri(uri)?.replace(/(?<=.)\/$/, '');
      const workspace = folder === undefined ? undefined : folders.get(folder);
      if (folder === undefined || workspace === undefined) return null;
      folders.delete(folder);
      files.delete(workspace);
      settle();
      return workspace;
    },
    fill(workspace, read) {
      files.set(workspace, new Map());
      const there = new Set<string>();
      const changes: FileChange[] = [];
      for (const file of read.files) {
        const path = take(workspace, file);
        there.add(path);
        if (!openAt({ workspace, path })) changes.push({ type: 'put', path, text: file.text });
      }
      for (const path of workspace.source().files.keys())
        if (!there.has(path) && !openAt({ workspace, path })) changes.push({ type: 'delete', path });
      workspace.change(changes);
      // A document may have come in by a link before it was known what that leads to.
      for (const [uri, { document, places }] of opened) {
        const now = placesOf(uri);
        for (const place of places)
          if (
            place.workspace === workspace &&
            !now.some((one) => one.workspace === workspace && one.path === place.path)
          )
            workspace.change([{ type: 'delete', path: place.path }]);
        if (now.length > 0) {
          opened.set(uri, { document, places: now });
          put(now, document.getText());
        }
      }
    },
    open(uri, languageId, version, text) {
      const document = TextDocument.create(uri, languageId, version, text);
      const found = placesOf(uri);
      const places = found.length > 0 ? found : alone(uri);
      opened.set(uri, { document, places });
      put(places, text);
      return firstOf(places);
    },
    change(uri, changes, version) {
      const one = opened.get(uri);
      if (!one) return [];
      const first = firstOf(one.places);
      const applied = applyChanges(one.document, changes, version, { path: first.path, positions });
      for (const { workspace, path } of one.places)
        workspace.change(applied.map((change) => ({ ...change, path })));
      return one.places.map(({ workspace }) => workspace);
    },
    async close(uri) {
      const one = opened.get(uri);
      if (!one) return;
      opened.delete(uri);
      for (const { workspace, path } of one.places) {
        const absolute = workspace.whole ? workspace.absolute(path) : null;
        const file = absolute === null ? null : await disk.readFile(absolute);
        // It may have been opened again meanwhile.
        if (!opened.has(uri))
          workspace.change([file ? { type: 'put', path, text: file.text } : { type: 'delete', path }]);
      }
    },
    async changeOnDisk(uri) {
      const absolute = pathOfUri(uri);
      if (absolute === null) return;
      const file = await disk.readFile(absolute);
      for (const { workspace, path } of placesOf(uri)) {
        if (openAt({ workspace, path })) continue;
        if (file) take(workspace, { ...file, path: workspace.absolute(path) ?? absolute });
        workspace.change([file ? { type: 'put', path, text: file.text } : { type: 'delete', path }]);
      }
    },
    concerns(workspace, uri) {
      const path = pathOfUri(uri);
      return path !== null && workspace.folder !== null && isBelow(path, workspace.folder);
    },
    find,
    opened: (place) => openAt(place)?.document ?? null,
    document(place) {
      const file = place.workspace.source().files.get(place.path);
      return openAt(place)?.document ?? (file ? documentOf(file) : null);
    },
    uriOf(place) {
      const path = place.workspace.absolute(place.path);
      return openAt(place)?.document.uri ?? (path === null ? place.path : uriOfPath(path));
    },
  };
}

/** Whether the walk of a folder comes by a path of it. */
const isInWalk = (path: string): boolean =>
  !path.startsWith('../') && isManifestName(path) && !/(?:^|\/)\.[^/]*$/.test(path);

const documentOf: (file: ModelFile) => TextDocument = memo((file) =>
  TextDocument.create(file.path, 'yaml', 0, fileText(file)),
);

function firstOf(places: readonly FilePlace[]): FilePlace {
  const [first] = places;
  if (!first) throw new Error('A document has no place.');
  return first;
}
