// Calls of the command line in the documentation, with what they print: a block that begins with "$ gatehouse …".
import { spawnSync } from 'node:child_process';

/** The pages that hold examples. */
export const pagesWithExamples = ['README.md', 'docs/command-line.md'];

/** A page with what its examples print now. The command line must have been built. */
export const withFreshExamples = (page) =>
  page.replace(
    /(```(?:sh|console)?\n\$ gatehouse (.*)\n)[^]*?(?=```)/g,
    (_, head, call) => head + output(words(call)),
  );

function output(args) {
  const { stdout, stderr, error } = spawnSync(process.execPath, ['bin/gatehouse.mjs', ...args], {
    encoding: 'utf8',
  });
  if (error) throw error;
  return stdout + stderr;
}

/** The words of a shell's line, some of them in single quotes. */
const words = (line) => [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain);
