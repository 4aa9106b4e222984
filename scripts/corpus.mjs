// Checks a corpus of real repositories: what `gatehouse validate` finds in each, per rule and for each 100 objects.
//   npm run corpus -- FOLDER                       each folder in it is a workspace
//   npm run corpus -- FOLDER --single              each file in it, at any depth, is a workspace
//   npm run corpus -- FOLDER --json > before.json
//   npm run corpus -- FOLDER --against before.json
//   npm run corpus -- FOLDER --list object/duplicate
//   npm run corpus -- FOLDER --command ../other/bin/gatehouse.mjs   another build of the command line
//   npm run corpus -- FOLDER -- --partial          options for `gatehouse validate` stand behind --
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildCli, isStale } from './build-cli.mjs';
import { comparisonText, listText, reportText, tally, totalOf } from './corpus-report.mjs';

const COMMAND_LINE = fileURLToPath(new URL('../bin/gatehouse.mjs', import.meta.url));
const MANIFEST = /\.(ya?ml|json)$/;
/** Findings of a large repository are megabytes of JSON. */
const MOST_OUTPUT = 1 << 30;
const USAGE = `Usage: npm run corpus -- FOLDER [--single] [--json] [--list CODE] [--against FILE] [--command FILE]
                           [-- OPTIONS OF validate]`;

/** The workspaces of a corpus by name: its folders or, one by one, the files at any depth. */
export function workspacesOf(folder, single) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: single });
  return entries
    .filter((entry) => (single ? entry.isFile() && MANIFEST.test(entry.name) : entry.isDirectory()))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
    .filter((name) => !name.split('/').some((part) => part.startsWith('.') || part === 'node_modules'))
    .sort();
}

/**
 * Runs `gatehouse validate` on one workspace, in a process of its own.
 *
 * @returns its findings, and how many objects of how many files it read; `failure` is what it said when it refused
 */
export function check(folder, name, { command = COMMAND_LINE, options = [] } = {}) {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [command, 'validate', name, '--output', 'json', ...options],
      { cwd: folder, maxBuffer: MOST_OUTPUT },
      (error, stdout, stderr) => {
        const counted = /in (\d+) objects? of (\d+) files?/.exec(stderr);
        const ran = error === null || error.code === 1;
        if (!ran || counted === null) {
          done({ findings: [], objects: 0, files: 0, failure: stderr.trim() || String(error) });
          return;
        }
        done({ findings: JSON.parse(stdout), objects: Number(counted[1]), files: Number(counted[2]) });
      },
    );
  });
}

async function main() {
  const { folder, values, options } = readArguments();
  const command = values.command === undefined ? COMMAND_LINE : fromCaller(values.command);
  if (command === COMMAND_LINE && isStale()) await buildCli();
  const repositories = [];
  for (const name of workspacesOf(folder, values.single)) {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${name}`);
    const run = await check(folder, name, { command, options });
    repositories.push(tally(name, run));
    if (values.list !== undefined) process.stdout.write(listText(run.findings, values.list));
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  const result = { repositories, total: totalOf(repositories) };
  if (values.json) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  else if (values.against !== undefined)
    process.stdout.write(
      comparisonText(JSON.parse(readFileSync(fromCaller(values.against), 'utf8')), result),
    );
  else if (values.list === undefined) process.stdout.write(reportText(result));
  if (repositories.some(({ failure }) => failure !== null)) process.exitCode = 1;
}

/** npm runs scripts in the folder of the checkout; paths are meant from where it was called. */
const fromCaller = (path) => resolve(process.env['INIT_CWD'] ?? '.', path);

function readArguments() {
  const args = process.argv.slice(2);
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  try {
    const { positionals, values } = parseArgs({
      args: args.slice(0, end),
      allowPositionals: true,
      options: {
        single: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        list: { type: 'string' },
        against: { type: 'string' },
        command: { type: 'string' },
      },
    });
    if (positionals.length === 1)
      return {
        folder: fromCaller(positionals[0]),
        values,
        options: args.slice(end + 1),
      };
  } catch (error) {
    console.error(error.message);
  }
  console.error(USAGE);
  process.exit(2);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
