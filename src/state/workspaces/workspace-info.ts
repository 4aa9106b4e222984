import { workspaceNamesTexts } from '../../texts/en/workspace-names.ts';

/** One of the named workspaces of this browser. Its files are in a database of their own. */
export type WorkspaceInfo = Readonly<{
  id: string;
  name: string;
  /** When it was opened last, by the clock of the page; 0 for one that came with a link and was not chosen yet. */
  opened: number;
  /** When it was deleted; null for one that was not. A deleted one can be restored until it is purged. */
  deleted: number | null;
}>;

/** The workspace that every browser begins with. */
export const OWN = 'own';

/** The name of a workspace that is there, while what its own was cannot be read. */
export const foundName = (id: string): string =>
  id === OWN
    ? workspaceNamesTexts.own()
    : id.startsWith('shared-')
      ? workspaceNamesTexts.fromLink()
      : workspaceNamesTexts.foundAgain();

/** The database with the files of a workspace. */
export const databaseOf = (id: string): string => `gatehouse:${id}`;

/** How long a deleted workspace can be restored, in milliseconds: 30 days. */
export const RESTORABLE = 30 * 24 * 60 * 60 * 1000;

const FRAGMENT = '#workspace/';

/** The fragment that leads to a workspace. */
export const workspaceLink = (id: string): string => `${FRAGMENT}${encodeURIComponent(id)}`;

/** The id in a fragment that leads to a workspace; null where it leads elsewhere. */
export function readWorkspaceLink(fragment: string): string | null {
  if (!fragment.startsWith(FRAGMENT)) return null;
  const [text = ''] = fragment.slice(FRAGMENT.length).split(/[/?]/);
  try {
    return decodeURIComponent(text);
  } catch {
    // A literal percent sign: no id has one, so there is no such workspace.
    return text;
  }
}

/** A name that no workspace of a list has: `Shop`, `Shop 2`, … */
export function freeName(name: string, workspaces: readonly WorkspaceInfo[]): string {
  const taken = new Set(workspaces.filter(({ deleted }) => deleted === null).map((info) => info.name));
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name} ${number}`;
  return free;
}

/** Where the view of a workspace is kept. */
export const viewKey = (id: string): string => `gatehouse:view:${id}`;

/** The key under which a workspace keeps which of its files were opened from disk. */
export const DISK_LINKS = 'disk-links';

/** An id that no other tab or workspace of this browser has. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => byte.toString(36).padStart(2, '0')).join('');
}
