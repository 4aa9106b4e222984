import type { Model, ModelFile } from '../model/model.ts';
import type { Resource } from '../model/resource.ts';
import { appliedFolders, appliesFolders, foldersOf } from './applied-folder.ts';
import { kustomizationFolders, rootFolders } from './root-folders.ts';
import { folderOf, isBelow, isKustomizationFile, kustomizationOf } from './folders.ts';
import { ownFiles, reachOf, type Reach } from './reach.ts';

/** The id of the view of files that no root takes in. No folder has it: names of folders hold no `?` in any system. */
export const REST = '?';

/** How a command line names a root. */
export const rootLabel = (id: string): string => (id === REST ? 'other files' : id || '.');

/** The same on a screen, where a dot says nothing. */
export const rootTitle = (id: string): string => (id === '' ? 'top folder' : rootLabel(id));

/** A root: a folder whose objects make a cluster, or a part of one. */
export type Root = Readonly<{
  /** Its folder, or `REST`. */
  id: string;
  /** The files it takes in, through Flux and Argo CD as well. */
  files: ReadonlySet<string>;
  /** Those that hold objects, and do not only change others. */
  manifests: ReadonlySet<string>;
  /** How many objects of the Gateway API, and Ingresses, those files hold. */
  routing: number;
}>;

/** The roots of a workspace, the one to show first in front; none where every document stands for itself. */
export type Roots = Readonly<{
  list: readonly Root[];
  /** The roots that take a file in. */
  using: (file: string) => readonly string[];
}>;

const none: Roots = { list: [], using: () => [] };

/** The roots of a workspace with the texts that they follow from. */
export type RootsOf = Readonly<{ source: Model; roots: Roots }>;

/**
 * The roots of a workspace: folders with a kustomization that nothing else takes in, and folders that hold a Kustomization
 * of Flux or an Application of Argo CD. What those have applied belongs to them. Nothing is built for it; what was found
 * before stays while no edit concerns it.
 */
export function rootsOf(source: Model, before?: RootsOf): RootsOf {
  if (before && (before.source === source || isCalm(before.source, source)))
    return { source, roots: before.roots };
  return { source, roots: findRoots(source) };
}

/** Whether nothing changed that roots follow from. */
function isCalm(before: Model, after: Model): boolean {
  if (!after.files.hasOrderOf(before.files)) return false;
  const paths = [...after.files.differences(before.files)];
  if (paths.some(isKustomizationFile)) return false;
  return (
    isWithoutConcern(before, after) ||
    paths.every((path) => concernOf(before.files.get(path)) === concernOf(after.files.get(path)))
  );
}

/** Whether the objects that changed, came and went decide nothing about roots: a look at them, and not at all of their files. */
function isWithoutConcern(before: Model, after: Model): boolean {
  if (before.duplicates !== after.duplicates) return false;
  const balance = new Map<string, number>();
  const count = (resource: Resource | undefined, by: number): boolean => {
    if (!resource) return true;
    const counted = `${routes(resource)} ${resource.file}`;
    balance.set(counted, (balance.get(counted) ?? 0) + by);
    return !appliesFolders(resource);
  };
  for (const key of after.resources.differences(before.resources))
    if (!count(before.resources.get(key), -1) || !count(after.resources.get(key), 1)) return false;
  return [...balance.values()].every((more) => more === 0);
}

/** What of a file decides about roots, as a text: its objects that apply folders, and how many route traffic. */
function concernOf(file: ModelFile | undefined): string {
  const all = file?.slots.flatMap(({ resources }) => resources) ?? [];
  const applying = all.filter(appliesFolders).map(({ value }) => JSON.stringify(value));
  return [routingIn(all), all.length > 0, ...applying].join('\n');
}

const routes = ({ group, kind }: Resource): boolean =>
  group.startsWith('gateway.networking.') || kind === 'Ingress';

const routingIn = (resources: readonly Resource[]): number => resources.filter(routes).length;

function findRoots(source: Model): Roots {
  const applying = [...source.files.values()].flatMap(({ slots }) =>
    slots.flatMap(({ resources }) => resources.filter(appliesFolders)),
  );
  const kustomized = new Set(kustomizationFolders(source));
  const folders = applying.length > 0 ? foldersOf(source) : new Set<string>();
  const applied = applying
    .map((resource) => ({ resource, ...appliedFolders(resource, folders) }))
    .filter((one) => one.folders.length > 0);
  const charts = [...(source.rendered?.keys() ?? [])].filter((folder) => !kustomized.has(folder));
  if (kustomized.size === 0 && applied.length === 0 && charts.length === 0) return none;

  const reach = new Map<string, Reach>();
  const reachFor = (folder: string): Reach => {
    const known = reach.get(folder) ?? reachOf(source, folder);
    reach.set(folder, known);
    return known;
  };
  /** What a folder takes in, with what the objects in it have applied. */
  const closureOf = (
    folder: string,
  ): Readonly<{ files: Set<string>; manifests: Set<string>; targets: Set<string> }> => {
    const files = new Set<string>();
    const manifests = new Set<string>();
    const targets = new Set<string>();
    const open = [folder];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { files: own, manifests: holding } = reachFor(next);
      for (const file of holding) if (own.has(file)) manifests.add(file);
      for (const file of own) files.add(file);
      for (const one of applied) {
        if (!own.has(one.resource.file)) continue;
        for (const target of one.folders) {
          if (targets.has(target)) continue;
          targets.add(target);
          if (target !== folder) open.push(target);
        }
      }
    }
    return { files, manifests, targets };
  };

  const candidates = new Set([...rootFolders(source), ...charts]);
  const built = new Set(
    [...kustomized].flatMap((folder) => ownFiles(source, kustomizationOf(source, folder) ?? '')),
  );
  for (const { resource } of applied) {
    if (built.has(resource.file)) continue;
    const covered = applied.some(
      (other) =>
        other.resource !== resource && other.folders.some((folder) => covers(source, folder, resource.file)),
    );
    if (!covered) candidates.add(folderOf(resource.file));
  }
  const closures = new Map([...candidates].map((folder) => [folder, closureOf(folder)]));
  const isInside = (folder: string): boolean =>
    [...closures].some(
      ([other, { targets }]) =>
        other !== folder &&
        leadsInto(source, targets, folder) &&
        // Of two that lead into each other the first stays.
        !(leadsInto(source, closures.get(folder)?.targets ?? new Set(), other) && folder < other),
    );
  const list = [...closures]
    .filter(([folder]) => !isInside(folder))
    .map(([id, { files, manifests }]): Root => ({
      id,
      files,
      manifests,
      routing: countRouting(source, manifests),
    }))
    .sort((a, b) => b.routing - a.routing || (a.id < b.id ? -1 : 1));
  const rest = restOf(source, list);
  const all = rest ? [...list, rest] : list;
  return { list: all, using: (file) => all.filter(({ files }) => files.has(file)).map(({ id }) => id) };
}

/** Whether applying a folder without a kustomization takes in a path below it. */
const covers = (source: Model, folder: string, path: string): boolean =>
  kustomizationOf(source, folder) === undefined && isBelow(path, folder);

const leadsInto = (source: Model, targets: ReadonlySet<string>, folder: string): boolean =>
  [...targets].some((target) => target === folder || covers(source, target, `${folder}/`));

/** The files that no root takes in, when they hold objects. */
function restOf(source: Model, list: readonly Root[]): Root | null {
  const files = new Set<string>();
  let objects = 0;
  for (const [path, { slots }] of source.files) {
    if (isKustomizationFile(path) || list.some((root) => root.files.has(path))) continue;
    files.add(path);
    for (const { resources } of slots) objects += resources.length;
  }
  return objects === 0 ? null : { id: REST, files, manifests: files, routing: 0 };
}

function countRouting(source: Model, files: ReadonlySet<string>): number {
  let count = 0;
  for (const path of files)
    for (const { resources } of source.files.get(path)?.slots ?? []) count += routingIn(resources);
  return count;
}
