import type { Analysis } from '../../core/analysis.ts';
import type { Severity } from '../../core/rules/finding.ts';
import { defineVerb } from '../define-verb.ts';
import { EXIT } from '../exit-code.ts';
import { unreadableDocuments } from '../input/unreadable-documents.ts';
import { openWorkspace } from '../input/workspace.ts';
import { placeFindings, type PlacedFinding } from '../../core/rules/placed-finding.ts';
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
  },
  details: `An error means that the API server would refuse the object, or that a conformant controller would mark it not
accepted, not resolved or not programmed. Text that cannot be read as YAML is an error like any other.

Formats:
  text    file:line:column severity message [code], one line for each finding; on a terminal with the lines
          it is about
  json    an array; lines and columns count from 1, endColumn is the one behind the last character
  sarif   SARIF 2.1.0, for code scanning
  github  workflow commands, which GitHub shows on the lines of a pull request

Findings that an annotation in the manifest suppresses are left out, and counted on standard error.`,

  async run(call, terminal) {
    const workspace = await openWorkspace(call, terminal);
    if (!workspace) return EXIT.refused;
    const { analysis, paths } = workspace;
    const shown = analysis.findings.filter(({ suppressed }) => suppressed === undefined);
    const placed = placeFindings(shown, analysis.model, paths);
    terminal.out(write(call.values.output, placed, { analysis, paths, terminal }));
    // A person may never read formats for programs: that a part was not checked is reported on standard error too.
    if (call.values.output !== 'text') unreadableDocuments(analysis.model, paths).forEach(terminal.note);
    if (!call.values.quiet) terminal.note(summaryLine(analysis));
    const failing = new Set(SEVERITIES.slice(0, SEVERITIES.indexOf(call.values['fail-on']) + 1));
    return shown.some(({ severity }) => failing.has(severity)) ? EXIT.findings : EXIT.ok;
  },
});

type Context = Readonly<{ analysis: Analysis; paths: readonly string[]; terminal: Terminal }>;

function write(format: Format, placed: readonly PlacedFinding[], context: Context): string {
  const { analysis, paths, terminal } = context;
  switch (format) {
    case 'text':
      return writeText(placed, terminal);
    case 'json':
      return writeJson(placed, analysis.model);
    case 'sarif':
      return writeSarif(placed, analysis, paths);
    case 'github':
      return writeGithub(placed);
  }
}
