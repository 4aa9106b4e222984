import { namesRule } from '../../core/model/ignored-rules.ts';
import type { Model } from '../../core/model/model.ts';
import { fileText } from '../../core/model/update-model.ts';
import { fixAll, type FixAllOutcome } from '../../core/planning/fix-all.ts';
import { rules } from '../../core/rules/registry.ts';
import { unifiedDiff } from '../../core/text/unified-diff.ts';
import { counted } from '../../core/text/words.ts';
import { badUsage } from '../bad-usage.ts';
import { defineVerb } from '../define-verb.ts';
import { EXIT } from '../exit-code.ts';
import { STDIN } from '../input/input.ts';
import { openWorkspace } from '../input/workspace.ts';
import { writeFiles, type Rewrite } from '../input/write-files.ts';
import { printable, visible } from '../report/printable.ts';

export const fix = defineVerb({
  name: 'fix',
  summary: 'Applies every fix that has one safe answer, as a diff or written.',
  options: {
    rule: {
      value: 'CODE',
      multiple: true,
      help: 'Only findings of this rule, or of a group of rules (admission/*).',
    },
    write: { help: 'Write the files; without it the changes are printed, and nothing is written.' },
  },
  exitCodes:
    '0 done, also where nothing was to fix; 2 bad usage, unreadable input, or a file that could not be written',
  details: `Without --write it prints the changes as a unified diff, which patch -p1 and git apply take. Standard error
lists what is fixed, and how many findings have fixes that a user has to choose from.

A fix is applied where it writes what can only have been meant: a port in quotes, a field under its former name, an
API version that is served no more, a word that YAML reads as a boolean. It is applied only if its finding is gone
afterwards, no error or warning is new, and every request that was served still goes where it went. Names that could
be one of two things, grants, everything that creates or deletes objects, templates, and files that SOPS has signed are
left alone.

Files keep their encoding, their line ends and their comments. A file of a kustomization is changed only where all
roots that build it have the finding.`,

  async run(call, terminal) {
    const { rule: codes, write, quiet } = call.values;
    const unknown = codes.find((entry) => !rules.some(({ code }) => namesRule(entry, code)));
    if (unknown !== undefined) return badUsage(terminal, 'fix', `there is no rule ${unknown}.`);
    if (write && call.inputs.includes(STDIN))
      return badUsage(terminal, 'fix', 'standard input cannot be written; leave --write out.');
    const workspace = await openWorkspace(call, terminal);
    if (!workspace) return EXIT.refused;
    const { after, fixed, left } = fixAll(workspace, { rules: codes });
    const lines = fixed.map(lineOf);
    const rewrites = changedFiles(workspace.source, after);
    if (!quiet) lines.forEach(terminal.note);
    const problems = write ? writeFiles(rewrites) : [];
    if (!write) terminal.out(terminal.interactive ? visible(diffOf(rewrites)) : diffOf(rewrites));
    problems.forEach(terminal.note);
    if (!quiet)
      terminal.note(summary({ count: lines.length, files: rewrites.length - problems.length, left, write }));
    return problems.length > 0 ? EXIT.refused : EXIT.ok;
  },
});

/** What is fixed, a line each. */
const lineOf = ({ placed: { finding, start }, title }: FixAllOutcome['fixed'][number]): string =>
  `${printable(finding.at.file)}:${start.line}:${start.column} ${printable(title)} [${finding.code}]`;

const changedFiles = (before: Model, after: Model): readonly Rewrite[] =>
  [...after.files].flatMap(([path, file]) => {
    const old = before.files.get(path);
    if (!old || old === file) return [];
    const rewrite = { path, before: fileText(old), after: fileText(file) };
    return rewrite.before === rewrite.after ? [] : [rewrite];
  });

/** The texts stay as they are: `git apply` has to find them again. */
const diffOf = (rewrites: readonly Rewrite[]): string =>
  rewrites.map((one) => unifiedDiff(one.path, one.before, one.after)).join('');

type Counts = Readonly<{ count: number; files: number; left: number; write: boolean }>;

function summary({ count, files, left, write }: Counts): string {
  const rest =
    left === 0
      ? ''
      : ` ${counted(left, 'more finding has', 'more findings have')} fixes to choose from: see gatehouse validate.`;
  if (count === 0) return `Nothing has one safe answer.${rest}`;
  const where = counted(files, 'file');
  return write
    ? `Applied ${counted(count, 'fix', 'fixes')} in ${where}.${rest}`
    : `${counted(count, 'fix', 'fixes')} in ${where}; --write applies ${count === 1 ? 'it' : 'them'}.${rest}`;
}
