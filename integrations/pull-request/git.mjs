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
export function ensureCommit(commit) {
  if (has(commit)) return;
  try {
    git('fetch', '--no-tags', '--depth=1', 'origin', commit);
  } catch (error) {
    const words = `The commit ${commit} to compare with is not in this checkout and could not be fetched: ${error.message}`;
    throw new Error(words, { cause: error });
  }
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
