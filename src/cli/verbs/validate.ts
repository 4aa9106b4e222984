import type { Model } from '../../core/model/model.ts';
import { isFileNote } from '../../core/rules/file-notes.ts';
import type { Severity } from '../../core/rules/finding.ts';
import { counted } from '../../core/text/words.ts';
import { defineVerb } from '../define-verb.ts';
import { EXIT } from '../exit-code.ts';
import { unreadableDocuments } from '../input/unreadable-documents.ts';
import { openWorkspace } from '../input/workspace.ts';
import { mergeFindings, type MergedFinding } from '../../core/planning/merge-findings.ts';
import { summaryLine } from '../report/summary-line.ts';
import { writeGithub } from '../report/write-github.ts';
import { writeJson } from '../report/write-json.ts';
import { writeSarif } from '../report/write-sarif.ts';
import { writeText } from '../report/write-text.ts';
import type { Terminal } from '../terminal.ts';

type Format = 'text' | 'json' | 'sarif' | 'github';

/** The gravest first. */
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export const validate = defineVerb({
  name: 'validate',
  summary: 'Finds every problem in these manifests.',
  options: {
    output: {
      value: 'FORMAT',
      short: 'o',
      choices: ['text', 'json', 'sarif', 'github'],
      default: 'text',
      help: 'How to write the findings.',
    },
    'fail-on': {
      value: 'SEVERITY',
      choices: ['error', 'warning', 'info'],
      default: 'error',
      help: 'From which severity on the exit code is 1.',
    },
    'file-notes': {
      help: 'Also list the files that are for other tools, templates, and files with values that are filled in later.',
    },
  },
  exitCodes: '0 nothing at or above the --fail-on level; 1 findings; 2 bad usage or unreadable input',
  details: `An error means that the API server would refuse the object, or that a conformant controller would mark it not
accepted, not resolved or not programmed. Text that cannot be read as YAML is an error like any other.

Formats:
  text    file:line:column severity message [code], one line for each finding; on a terminal with the lines
          it is about
  json    an array; lines and columns count from 1, endColumn is the one behind the last character
  sarif   SARIF 2.1.0, for code scanning
  github  workflow commands, which GitHub shows on the lines of a pull request

Findings that an annotation in the manifest suppresses are left out, and counted on standard error. So are notes about
whole files (values and templates of charts, workflows …: there is nothing to do about them), unless --file-notes
asks for them. They are then information like any other.

Folders with a kustomization are built, each root as a cluster of its own. What several roots have is reported
once, where it is written; text names the roots where not all that build the file have it.`,

  async run(call, terminal) {
    const workspace = await openWorkspace(call, terminal);
    if (!workspace) return EXIT.refused;
    const { source, paths } = workspace;
    const merged = mergeFindings(workspace);
    const [findings, left] = call.values['file-notes']
      ? [merged.findings, []]
      : withoutNotes(merged.findings);
    terminal.out(write(call.values.output, findings, { source, paths, terminal }));
    // A person may never read formats for programs: that a part was not checked is reported on standard error too.
    if (call.values.output !== 'text') unreadableDocuments(source, paths).forEach(terminal.note);
    if (!call.values.quiet) {
      terminal.note(summaryLine({ ...merged, findings }, workspace));
      if (left.length > 0) terminal.note(leftOut(new Set(left.map(({ finding }) => finding.at.file)).size));
    }
    const failing = new Set(SEVERITIES.slice(0, SEVERITIES.indexOf(call.values['fail-on']) + 1));
    return findings.some(({ finding }) => failing.has(finding.severity)) ? EXIT.findings : EXIT.ok;
  },
});

/** Findings without the notes about whole files, and those. */
function withoutNotes(
  all: readonly MergedFinding[],
): readonly [readonly MergedFinding[], readonly MergedFinding[]] {
  const notes = all.filter(({ finding }) => isFileNote(finding));
  return [all.filter(({ finding }) => !isFileNote(finding)), notes];
}

const leftOut = (files: number): string =>
  `${counted(files, 'file')} ${files === 1 ? 'is' : 'are'} for another tool, a template, or with values that are filled in later; --file-notes lists ${files === 1 ? 'it' : 'them'}.`;

type Context = Readonly<{ source: Model; paths: readonly string[]; terminal: Terminal }>;

function write(format: Format, findings: readonly MergedFinding[], context: Context): string {
  const { source, paths, terminal } = context;
  switch (format) {
    case 'text':
      return writeText(findings, terminal);
    case 'json':
      return writeJson(findings);
    case 'sarif':
      return writeSarif(findings, source, paths);
    case 'github':
      return writeGithub(findings);
  }
}
