// Run by npm behind each installation: builds the package where it is one from a git repository, as pre-commit and
// `npm install git+https://…` make it. npm packs what is in the repository then, without its `prepack`. In a checkout nothing is built.
import { spawnSync } from 'node:child_process';

const { INIT_CWD, npm_command, npm_execpath } = process.env;
const isDependency = npm_command === 'install' && INIT_CWD !== undefined && INIT_CWD !== process.cwd();

if (isDependency)
  process.exitCode =
    spawnSync(process.execPath, [npm_execpath, 'run', 'build'], { stdio: 'inherit' }).status ?? 1;
