import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What git writes to standard output; throws what it says of a failure. */
function git(...args) {
  const stdio = ['ignore', 'pipe', 'pipe'];
  try {
    return execFileSync('git', args, { encoding: 'utf8', maxBuffer: 2 ** 30, stdio });
  } catch (error) {
    throw new Error(error.stderr?.trim() || error.message, { cause: error });
  }
}

const has = (commit) => {
  try {
    git('cat-file', '-e', `${commit}^{commit}`);
    return true;
  } catch {
    return false;
  }
};

/** Fetches a commit where the checkout is too shallow to have it. Throws, with git's own words, where that fails. */
function ensureCommit(commit) {
  if (has(commit)) return;
  try {
    git('fetch', '--no-tags', '--depth=1', 'origin', commit);
  } catch (error) {
    const words = `The commit ${commit} to compare with is not in this checkout and could not be fetched: ${error.message}`;
    throw new Error(words, { cause: error });
  }
}

/** What the merge that is checked out has merged a commit into; null where none of that commit is checked out. */
function mergedInto(head) {
  const [header] = git('cat-file', '-p', 'HEAD').split('\n\n', 1);
  const [into, merged, ...more] = [...header.matchAll(/^parent (\w+)$/gm)].map(([, commit]) => commit);
  return merged === head && more.length === 0 ? into : null;
}

/** The commit at which what is checked out parted from another one; that one where it is not known, as in a shallow checkout. */
function forkFrom(commit) {
  try {
    return git('merge-base', commit, 'HEAD').trim();
  } catch {
    return commit;
  }
}

/**
 * The commit to compare with, which is there afterwards. Of a pull request, services check out its merge into a branch that may have
 * gone on since they named its base, or its head beside such a branch: what others did there is none of its changes.
 *
 * @param base as it was named; null for none
 * @param head the last commit of the pull request; null where there is none, or the base is meant as it is
 */
export function commitToCompare(base, head) {
  const into = head === null ? null : mergedInto(head);
  const commit = into ?? base;
  if (commit === null) return null;
  ensureCommit(commit);
  return head === null || into !== null ? commit : forkFrom(commit);
}

/** The files that differ between a commit and what is checked out, those that are gone included, from the root of the repository. */
export const changedFiles = (base) =>
  git('diff', '--name-only', '--no-renames', '-z', base, 'HEAD').split('\0').filter(Boolean);

/**
 * Calls `use` with a folder that has the files of a commit, removed again behind it.
 * @returns what `use` returns
 */
export async function withCheckout(commit, use) {
  const parent = mkdtempSync(join(tmpdir(), 'gatehouse-base-'));
  const folder = join(parent, 'base');
  try {
    git('worktree', 'add', '--quiet', '--detach', folder, commit);
    return await use(folder);
  } finally {
    rmSync(parent, { recursive: true, force: true });
    git('worktree', 'prune');
  }
}
