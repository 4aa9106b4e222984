import { objectAt, stringAt, valueAt } from '../model/access.ts';
import type { Model, ModelFile, Reading } from '../model/model.ts';
import type { ViewProblem } from '../model/model-view.ts';
import { placeOf } from '../model/place-of.ts';
import { readObject } from '../model/read-resources.ts';
import type { Resource } from '../model/resource.ts';
import { readingOf, sameReading } from '../model/update-model.ts';
import type { Path } from '../yaml/json.ts';
import { appliedFolders, appliesFolders, foldersOf, isArgo, isFlux, isGenerator } from './applied-folder.ts';
import { buildFlux } from './build-flux.ts';
import { buildFolder, isCurrent } from './build-root.ts';
import type { Build } from './build.ts';
import { builtResources, originId, type Made } from './built-resources.ts';
import { folderOf, inFolder, isBelow, isKustomizationFile, kustomizationOf } from './folders.ts';
import { reachOf } from './reach.ts';
import { renderedBuild } from './rendered-build.ts';
import { lastGood, type LastGood } from './last-good.ts';
import { pathsIn } from './workspace-files.ts';

/** What one build, or one folder of plain manifests, brings into a view. */
export type ViewPart = Readonly<{
  id: string;
  made: readonly Made[];
  /** By where they began. */
  byOrigin: ReadonlyMap<string, Made>;
  problems: readonly ViewProblem[];
  partial: boolean;
  /** What it was made from: it is right while that is the same. */
  from: MadeFrom;
  /** The object that has it applied; null for the root itself. */
  by: Resource | null;
  /** How its objects were read. */
  reading: Reading;
  scopes: Model['scopes'];
}>;

type MadeFrom = Pick<Build, 'files' | 'folders' | 'sources'>;

type Parts = ReadonlyMap<string, ViewPart>;

/**
 * Everything that a root brings into its view: its own build, and those that Kustomizations of Flux and Applications of
 * Argo CD among the objects have applied, in turn.
 *
 * @param before the parts before the last edit: those that it does not concern stay the same
 */
export function viewParts(written: Model, root: string, before: Parts): Parts {
  const good = lastGood(written);
  const source = good.model;
  const parts = new Map<string, ViewPart>();
  const folders = foldersOf(source);
  const open: Wanted[] = wantedRoot(source, root);
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (parts.has(next.id)) continue;
    const part = renew(good, next, before.get(next.id));
    parts.set(part.id, part);
    for (const { resource } of part.made) {
      if (isGenerator(resource))
        parts.set(resource.key, unknownPart(source, resource, generated(resource), []));
      if (!appliesFolders(resource)) continue;
      const applied = appliedFolders(resource, folders);
      const here = applied.folders.filter((folder) => !isChart(source, folder));
      if (applied.elsewhere || here.length < applied.folders.length)
        parts.set(resource.key, unknownPart(source, resource, notHere(resource), pathOf(resource)));
      for (const folder of here) open.push(...wantedBy(source, resource, folder));
    }
  }
  return parts;
}

type Wanted = Readonly<{
  id: string;
  by: Resource | null;
  /** The namespace of objects without one; null for that of the workspace. */
  defaultNamespace: string | null;
  /** Builds it, or lists its plain objects. */
  make: () => Build | Plain;
}>;

type Plain = MadeFrom & Readonly<{ resources: readonly Resource[] }>;

function renew(
  { model: source, stale, isUnknown }: LastGood,
  { id, by, defaultNamespace, make }: Wanted,
  before: ViewPart | undefined,
): ViewPart {
  const sameKinds = before?.scopes === source.scopes && sameReading(before.reading, source.reading);
  if (before && sameKinds && before.by === by && isCurrent(before.from, source)) return before;
  // What is being typed in a patch or a kustomization says nothing at the moment.
  if (before && [...before.from.files.keys()].some(isUnknown)) return before;
  const read = readingOf(source);
  const reading = defaultNamespace === null ? read : { ...read, defaultNamespace };
  const made = make();
  if ('resources' in made) {
    const objects = made.resources.map((resource) =>
      asWritten(resource, defaultNamespace === null ? null : reading, before),
    );
    return part(source, id, by, objects, made);
  }
  const kept = {
    objects: before?.byOrigin ?? new Map<string, Made>(),
    stale,
    mayStay: before !== undefined && sameKinds && hasSameKustomizations(before.from, source),
  };
  const objects = builtResources(made, reading, kept);
  return part(source, id, by, objects, made);
}

const hasSameKustomizations = ({ files }: MadeFrom, source: Model): boolean =>
  [...files].every(([path, file]) => !isKustomizationFile(path) || source.files.get(path) === file);

const part = (
  { reading, scopes }: Pick<Model, 'reading' | 'scopes'>,
  id: string,
  by: Resource | null,
  made: readonly Made[],
  build: MadeFrom & Partial<Pick<Build, 'problems' | 'partial'>>,
): ViewPart => ({
  id,
  by,
  made,
  byOrigin: new Map(made.map((one) => [originId(one.resource), one])),
  problems: build.problems ?? [],
  partial: build.partial ?? false,
  from: { files: build.files, folders: build.folders, ...(build.sources && { sources: build.sources }) },
  reading,
  scopes,
});

/** A plain object, in the namespace that whoever applies it gives it. */
function asWritten(resource: Resource, reading: Reading | null, before: ViewPart | undefined): Made {
  const docs = new Set([resource.doc]);
  const read = reading === null ? resource : readObject(resource.value, resource, reading);
  if (!read || read.key === resource.key) return { resource, traced: null, docs, changedBy: [] };
  const old = before?.byOrigin.get(originId(resource));
  if (old?.docs.has(resource.doc) && old.resource.value === resource.value) return old;
  return { resource: { ...read, stale: resource.stale }, traced: null, docs, changedBy: [] };
}

/** The build of a folder; where it has no kustomization, the manifests in and below it, and the builds below it. */
function wantedRoot(source: Model, root: string): Wanted[] {
  const built = (folder: string): Wanted => ({
    id: `build of ${folder}`,
    by: null,
    defaultNamespace: null,
    make: () => {
      const rendered = source.rendered?.get(folder);
      return rendered ? renderedBuild(source, folder, rendered) : buildFolder(source, folder);
    },
  });
  if (kustomizationOf(source, root) !== undefined || source.rendered?.has(root)) return [built(root)];
  const applied = appliedIn(source, root);
  const isMine: Covers = (path) => isBelow(path, root) && !applied.own(path) && !applied.below(path);
  const below = [...source.files.keys()]
    .filter((path) => isKustomizationFile(path) && isMine(path))
    .map((path) => ({ folder: folderOf(path), reach: reachOf(source, folderOf(path)) }));
  const own = new Set(below.flatMap(({ reach }) => [...reach.files]));
  const outer = below.filter(
    ({ folder }) => !below.some((other) => other.folder !== folder && other.reach.folders.has(folder)),
  );
  // What has the folder applied in which it stands is there before it is.
  const make = () =>
    plainIn(
      source,
      root,
      (path) => isBelow(path, root) && !applied.below(path) && !own.has(path),
      (resource) => isMine(resource.file) || appliesFolders(resource),
    );
  return [
    { id: `manifests below ${root}`, by: null, defaultNamespace: null, make },
    ...outer.map(({ folder }) => built(folder)),
  ];
}

type Covers = (path: string) => boolean;

/**
 * What objects in a root have applied, which say in which namespace, so that it is not applied twice: of the folder of the
 * root itself, and of folders below it.
 */
function appliedIn(source: Model, root: string): Readonly<{ own: Covers; below: Covers }> {
  const folders = foldersOf(source);
  const own: Covers[] = [];
  const below: Covers[] = [];
  for (const [path, { slots }] of source.files) {
    if (!isBelow(path, root)) continue;
    for (const resource of slots.flatMap(({ resources }) => resources.filter(appliesFolders))) {
      for (const folder of appliedFolders(resource, folders).folders) {
        if (folder === root) own.push(takenFrom(resource, folder));
        else if (isBelow(folder, root)) below.push((one) => isBelow(one, folder));
      }
    }
  }
  const some =
    (list: readonly Covers[]): Covers =>
    (path) =>
      list.some((covers) => covers(path));
  return { own: some(own), below: some(below) };
}

/** Which manifests of a folder without a kustomization an object has applied: Argo CD looks no deeper unless it is set to. */
function takenFrom(resource: Resource, folder: string): Covers {
  const recurses = isFlux(resource) || valueAt(resource.value, 'spec.source.directory.recurse') === true;
  return (path) => (recurses ? isBelow(path, folder) : folderOf(path) === folder && isBelow(path, folder));
}

function wantedBy(source: Model, resource: Resource, folder: string): readonly Wanted[] {
  const { value } = resource;
  if (isFlux(resource)) {
    // Its path counts from the top of the repository, which need not be that of the workspace.
    const here = { ...resource, value: { ...value, spec: { ...objectAt(value, 'spec'), path: folder } } };
    return [{ id: resource.key, by: resource, defaultNamespace: null, make: () => buildFlux(source, here) }];
  }
  const defaultNamespace = stringAt(value, 'spec.destination.namespace') || null;
  const id = `${resource.key} ${folder}`;
  if (kustomizationOf(source, folder) !== undefined)
    return [{ id, by: resource, defaultNamespace, make: () => buildFolder(source, folder) }];
  const isOther = ({ document }: Resource): boolean => document !== resource.document;
  const make = () => plainIn(source, folder, takenFrom(resource, folder), isOther);
  return [{ id, by: resource, defaultNamespace, make }];
}

/** The objects of manifests as they are written, those of folders with a kustomization left to that. */
function plainIn(
  source: Model,
  folder: string,
  meant: (path: string) => boolean,
  isWanted: (resource: Resource) => boolean = () => true,
): Plain {
  const files = new Map<string, ModelFile | undefined>();
  const resources: Resource[] = [];
  for (const [path, file] of source.files) {
    if (!meant(path) || isKustomizationFile(path)) continue;
    files.set(path, file);
    for (const slot of file.slots) resources.push(...slot.resources.filter(isWanted));
  }
  return { resources, files, folders: new Map([[folder, pathsIn(source, folder)]]) };
}

function unknownPart(source: Model, resource: Resource, message: string, path: Path): ViewPart {
  const problem = {
    at: placeOf(resource, path),
    folder: folderOf(resource.file),
    message,
    severity: 'info',
  } as const;
  return part(source, resource.key, resource, [], {
    files: new Map(),
    folders: new Map(),
    problems: [problem],
    partial: true,
  });
}

/** A chart is known only when Helm renders it. */
const isChart = (source: Model, folder: string): boolean =>
  source.files.has(inFolder(folder, 'Chart.yaml')) && kustomizationOf(source, folder) === undefined;

const pathOf = (resource: Resource): Path =>
  isArgo(resource)
    ? valueAt(resource.value, 'spec.source') === undefined
      ? ['spec', 'sources']
      : ['spec', 'source']
    : ['spec', 'path'];

const notHere = ({ kind, name }: Resource): string =>
  `What ${kind} ${name} applies is not here, or not all of it: what it would bring is not known.`;

const generated = ({ name }: Resource): string =>
  `ApplicationSet ${name} makes Applications in the cluster: what they would bring is not known.`;

/** The cluster that a part goes to, as far as whoever applies it says so; `''` for its own. */
export function clusterOf({ by }: Pick<ViewPart, 'by'>): string {
  if (!by) return '';
  const elsewhere = isFlux(by)
    ? stringAt(by.value, 'spec.kubeConfig.secretRef.name')
    : (stringAt(by.value, 'spec.destination.name') ?? stringAt(by.value, 'spec.destination.server'));
  return elsewhere === 'in-cluster' || elsewhere === 'https://kubernetes.default.svc'
    ? ''
    : (elsewhere ?? '');
}
