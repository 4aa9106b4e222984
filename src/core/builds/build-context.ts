import type { ProblemList } from './problem-list.ts';
import { inlineDocuments } from './read-objects.ts';
import { textOf, type Place, type Traced, type TracedScalar } from './traced.ts';
import { isAbove, type FileDocument, type WorkspaceFiles } from './workspace-files.ts';
import { resolvePath } from './folders.ts';
import { isRemote } from './is-remote.ts';

/** One kustomization on the way down from the root. */
export type BuildContext = Readonly<{
  files: WorkspaceFiles;
  problems: ProblemList;
  folder: string;
  /** The folders on the way here, this one last. */
  chain: readonly string[];
  /** How much the build has taken in so far; all of its kustomizations count together. */
  taken: { count: number };
}>;

/**
 * How much one build takes in. Kustomizations that take each other in twice double what they hold level by level, so a few
 * small files would make a build without end.
 */
const MOST_TAKEN = 50_000;
const FOLDER = 10;

/** Counts a folder, or objects, that is to be taken in; false, and a problem, where it is too much to go on. */
export function mayTake({ taken, problems }: BuildContext, what: number | 'folder', at: Place): boolean {
  taken.count += what === 'folder' ? FOLDER : what;
  if (taken.count <= MOST_TAKEN) return true;
  problems.unknown(at, 'This build takes in too much to follow it here: what comes after that is not known');
  return false;
}

/** The documents of the file at a path from the kustomization; null, and a problem, where it is not here. */
export function loadFile(context: BuildContext, node: Traced, what: string): readonly FileDocument[] | null {
  const path = textOf(node);
  if (isRemote(path)) {
    context.problems.unknown(node.at, `${what} is fetched from ${path}, which is not read here`);
    return null;
  }
  const resolved = path.startsWith('/') ? null : resolvePath(context.folder, path);
  const file = resolved === null ? undefined : context.files.file(resolved);
  if (file === undefined) {
    reportMissing(context, node.at, path, resolved, what);
    return null;
  }
  return context.files.documents(file);
}

/** The documents of a text in the kustomization. */
export const loadText = (node: TracedScalar): readonly FileDocument[] => inlineDocuments(node);

/** Whether a file is of a kind that a workspace holds. */
export const isReadable = (path: string): boolean => /\.(?:ya?ml|json)$/i.test(path);

/** Whether a path leads into a folder that a workspace leaves out. */
export const isHidden = (path: string): boolean => /(?:^|\/)(?:node_modules|\.[^/.][^/]*)\//.test(path);

/** Says that a file is not here: a mistake if it had to be, else not known. */
export function reportMissing(
  { problems }: BuildContext,
  at: Place,
  path: string,
  resolved: string | null,
  what: string,
): void {
  if (resolved === null || isAbove(resolved)) {
    problems.unknown(at, `${what} "${path}" is outside of the workspace`);
  } else if (isHidden(resolved)) {
    problems.unknown(at, `${what} "${path}" is in a folder of tools, which is not read here`);
  } else if (!isReadable(path)) {
    problems.unknown(at, `${what} "${path}" is not a YAML or JSON file, so it is not read here`);
  } else {
    problems.missing(at, `${what} "${path}" does not exist`);
  }
}
