import { compare, type Comparison } from '../../core/compare/compare.ts';
import { comparisonJson } from '../../core/compare/comparison-json.ts';
import { changesTraffic, isEmpty } from '../../core/compare/is-empty.ts';
import { badUsage } from '../bad-usage.ts';
import { defineVerb } from '../define-verb.ts';
import { EXIT } from '../exit-code.ts';
import { controllerChoice, ingressControllerOption } from '../ingress-controller-option.ts';
import { agreedAnswer } from '../input/agreed-answer.ts';
import { STDIN } from '../input/input.ts';
import { pairViews, type ViewPair } from '../input/pair-views.ts';
import { openWholeWorkspace, type Workspace } from '../input/workspace.ts';
import { visible } from '../report/printable.ts';
import { writeComparisonMarkdown } from '../report/write-comparison-markdown.ts';
import { writeComparison } from '../report/write-comparison.ts';
import type { Terminal } from '../terminal.ts';
import { jsonText } from '../report/json-text.ts';

/** The comparison of one root, with what its findings are placed by. */
type Compared = ViewPair &
  Readonly<{ comparison: Comparison; paths: readonly [before: readonly string[], after: readonly string[]] }>;

export const diff = defineVerb({
  name: 'diff',
  summary: 'Compares two sets of manifests: objects, status, findings, and where requests go.',
  options: {
    output: {
      value: 'FORMAT',
      short: 'o',
      choices: ['text', 'json', 'markdown'],
      default: 'text',
      help: 'How to write the differences; markdown is for a comment on a pull request.',
    },
    'ingress-controller': ingressControllerOption,
  },
  exitCodes: '0 no request, status or error differs; 1 some do; 2 bad usage or unreadable input',
  details: `The input is two files or folders: before and after. One of them may be - for standard input.

Requests: from the matches of both sides requests are made, and both sides are asked. Those that the same matches
take are a class. Classes that end alike are counted; for each that does not there is one request, with both outcomes
and the cause. What counts is what clients and backends see: outcome, status, redirect, backends with their shares and
what is behind them, the request as the backend sees it, TLS to it, headers of answers, copies, timeouts. That classes
are equal holds for the requests that were asked. What is not known is neither equal nor different, and counted apart.

Either side may hold Ingresses: they are asked as ingress-nginx, Traefik or the specification alone have them, by the
controller of their class. A Gateway is held against the one of the same name, else against whichever takes the host.

Objects are the same by kind, namespace and name, conditions by what they are about, findings by rule, object, field
and words, wherever they stand in the files.

Other objects or warnings alone are no difference for traffic.

Of folders with several kustomize roots, each is compared with the one of the same name; JSON has one only, chosen
with --root, unless the others are equal.`,

  async run(call, terminal) {
    const [before, after, ...more] = call.inputs;
    if (before === undefined || after === undefined || more.length > 0)
      return badUsage(
        terminal,
        'diff',
        `Name two files or folders, before and after, not ${call.inputs.length}.`,
      );
    if (before === STDIN && after === STDIN)
      return badUsage(terminal, 'diff', 'Standard input holds one of the two sides, not both.');
    const choices = controllerChoice(call.values['ingress-controller']);
    const open = (input: string): Promise<Workspace | null> =>
      openWholeWorkspace({ inputs: [input], values: call.values, choices }, terminal);
    const was = await open(before);
    const is = was && (await open(after));
    if (!was || !is) return EXIT.refused;
    const paired = pairViews(
      { input: before, views: [...was.views()] },
      { input: after, views: [...is.views()] },
    );
    if (!paired.ok) {
      terminal.note(`gatehouse diff: ${paired.reason}`);
      return EXIT.refused;
    }
    paired.notes.forEach(terminal.note);
    const compared = paired.pairs.map((pair): Compared => ({
      ...pair,
      comparison: compare(pair.before.analysis, pair.after.analysis),
      paths: [was.paths, is.paths],
    }));
    const written = write(compared, call.values.output, terminal);
    if (written === null) return EXIT.refused;
    terminal.out(written);
    return compared.some(({ comparison }) => changesTraffic(comparison)) ? EXIT.findings : EXIT.ok;
  },
});

function write(
  compared: readonly Compared[],
  format: 'text' | 'json' | 'markdown',
  terminal: Terminal,
): string | null {
  switch (format) {
    case 'json':
      return writeJson(compared, terminal);
    case 'markdown':
      return visible(writeComparisonMarkdown(compared));
    case 'text':
      return writeComparison(compared, terminal);
  }
}

/** The comparison of the root that differs; null where several do, and in other ways. */
function writeJson(compared: readonly Compared[], terminal: Terminal): string | null {
  const textOf = ({ comparison, before, after, paths }: Compared): string => {
    const [was, is] = paths;
    const json = comparisonJson(
      comparison,
      { model: before.analysis.model, paths: was },
      { model: after.analysis.model, paths: is },
    );
    return jsonText(json);
  };
  const answers = compared.map((one) => ({
    root: one.root,
    text: isEmpty(one.comparison) ? null : textOf(one),
  }));
  const [first] = compared;
  return agreedAnswer(answers, first ? textOf(first) : '', 'gatehouse diff', terminal);
}
