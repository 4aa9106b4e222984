// Run by npm behind each installation: builds the package where it is one from a git repository, as pre-commit and
// `npm install git+https://…` make it. npm packs what is in the repository then, without `prepack`. In a checkout nothing is built.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const { INIT_CWD, npm_command: command, npm_execpath: npm } = process.env;
const isDependency = command === 'install' && INIT_CWD !== undefined && INIT_CWD !== process.cwd();

const run = (...args) => spawnSync(process.execPath, [npm, ...args], { stdio: 'inherit' }).status === 0;

// Of what is installed for all folders, npm leaves out what it takes to build it.
const install = ['ci', '--global=false', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
if (isDependency && !((existsSync('node_modules') || run(...install)) && run('run', 'build')))
  process.exitCode = 1;
