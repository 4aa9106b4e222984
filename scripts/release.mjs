// Makes a release: version, changelog, commit and tag. Nothing leaves the machine; pushing the tag is left to you.
//   npm run release -- minor             0.1.0 becomes 0.2.0
//   npm run release -- 1.0.0 --dry-run   says what it would do
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { nextVersion, releaseChangelog, withVersion } from './release-plan.mjs';

/** The packages of this repository: each has the version of what is in it. */
const PACKAGES = ['.', 'editors/vscode', 'rooms'];

/** What is copied from pages names a version that there is. */
const PAGES = ['docs/pull-requests.md', 'integrations/gitlab.yml'];

const run = (command, ...args) => execFileSync(command, args, { encoding: 'utf8' }).trim();

try {
  release();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function release() {
  const { values, positionals } = parseArgs({
    options: { 'dry-run': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const current = JSON.parse(readFileSync('package.json', 'utf8')).version;
  const version = nextVersion(current, positionals[0]);
  const tag = `v${version}`;
  const today = new Date().toISOString().slice(0, 10);
  const { changelog, notes } = releaseChangelog(readFileSync('CHANGELOG.md', 'utf8'), version, today);
  const rewritten = PAGES.map((file) => [file, withVersion(readFileSync(file, 'utf8'), current, version)]);
  if (run('git', 'tag', '--list', tag) !== '') throw new Error(`There is a tag ${tag} already.`);
  if (run('git', 'status', '--porcelain') !== '') throw new Error('There are uncommitted changes.');

  console.log(`${tag} of ${today}, after ${current}:\n\n${notes}\n`);
  if (values['dry-run']) return;
  for (const folder of PACKAGES)
    run('npm', 'version', version, '--no-git-tag-version', '--allow-same-version', '--prefix', folder);
  for (const [file, text] of rewritten) writeFileSync(file, text);
  writeFileSync('CHANGELOG.md', changelog);
  run('git', 'commit', '--all', '--message', `Release ${version}`);
  run('git', 'tag', '--annotate', tag, '--message', `Gatehouse ${version}\n\n${notes}`, '--cleanup=verbatim');
  console.log(`Committed and tagged. Publish with: git push --follow-tags`);
}
