// Validates the workspaces that a change touches, and says on its pull request which requests change their way. Run by
// action.yml and integrations/gitlab.yml; docs/pull-requests.md says how to set it up. Has no dependencies.
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeQuality } from './code-quality.mjs';
import { say } from './comment.mjs';
import { gatehouse } from './gatehouse.mjs';
import { changedFiles, commitToCompare, withCheckout } from './git.mjs';
import { settingsOf } from './settings.mjs';
import { changedWorkspaces } from './workspaces.mjs';

try {
  process.exitCode = await run(settingsOf(process.env));
} catch (error) {
  console.error(`gatehouse: ${error.message}`);
  process.exitCode = 2;
}

/** @returns 1 where a finding or a changed request is to fail the job, else 0 */
async function run(settings) {
  const base = commitToCompare(settings.base, settings.head);
  const workspaces = base === null ? settings.paths : changedWorkspaces(settings.paths, changedFiles(base));
  if (workspaces.length === 0) {
    console.log(`No manifest below ${settings.paths.join(', ')} has changed.`);
    return 0;
  }
  const failed = validate(workspaces.filter(existsSync), settings);
  const differs = base !== null && (await compare(workspaces, base, settings));
  output(settings, 'differs', String(differs));
  return failed || (differs && settings.failOnChange) ? 1 : 0;
}

/** Validates each workspace by itself. @returns whether one has findings at or above the level */
function validate(workspaces, settings) {
  const { command, options, failOn, service, sarif, reports } = settings;
  const results = workspaces.map((path) => {
    const args = ['validate', path, '--fail-on', failOn, ...options];
    const { code, out, notes } = gatehouse(command, [...args, '-o', sarif ? 'sarif' : 'github']);
    console.log(sarif ? `${path}: ${notes.trim()}` : `${out}${notes.trim()}`);
    return { path, failed: code === 1, log: sarif ? JSON.parse(out) : null };
  });
  if (sarif && service === 'github') {
    const folder = join(reports, 'gatehouse-sarif');
    mkdirSync(folder, { recursive: true });
    results.forEach(({ path, log }, index) => {
      // Each workspace is an analysis of its own, which replaces its last one.
      for (const one of log.runs) one.automationDetails = { id: `gatehouse/${path}/` };
      writeFileSync(join(folder, `${index}.sarif`), JSON.stringify(log));
    });
    if (results.length > 0) output(settings, 'sarif', folder);
  }
  if (sarif && service === 'gitlab')
    writeFileSync(
      join(reports, 'gatehouse-code-quality.json'),
      JSON.stringify(results.flatMap(({ log }) => codeQuality(log))),
    );
  return results.some(({ failed }) => failed);
}

/** Compares each workspace with the base, and says what differs. @returns whether something does for traffic */
async function compare(workspaces, base, { command, options, comments, summary }) {
  const nothing = mkdtempSync(join(tmpdir(), 'gatehouse-empty-'));
  const side = (path) => (existsSync(path) ? path : nothing);
  const reports = await withCheckout(base, (folder) =>
    workspaces.map((path) => {
      const { code, out } = gatehouse(command, [
        'diff',
        side(join(folder, path)),
        side(path),
        ...options,
        '-o',
        'markdown',
      ]);
      return { differs: code === 1, text: workspaces.length === 1 ? out : `## ${path}\n\n${out}` };
    }),
  );
  const text = reports.map((report) => report.text).join('\n');
  const differs = reports.some((report) => report.differs);
  if (summary) appendFileSync(summary, text);
  else console.log(text);
  if (comments) {
    try {
      await say(comments, text, { differs });
    } catch (error) {
      // Requests from forks have a token that may only read; the job's summary has the same text.
      console.log(`The comment could not be written: ${error.message}`);
    }
  }
  return differs;
}

function output({ outputs }, name, value) {
  if (outputs) appendFileSync(outputs, `${name}=${value}\n`);
}
