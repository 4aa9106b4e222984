import { styleText } from 'node:util';
import type { Comparison } from '../../core/compare/compare.ts';
import { witnessRequest } from '../../core/compare/comparison-json.ts';
import type { RequestComparison } from '../../core/compare/requests/compare-requests.ts';
import { isEmpty } from '../../core/compare/is-empty.ts';
import type { Finding } from '../../core/rules/finding.ts';
import { counted } from '../../core/text/words.ts';
import { requestLine } from '../../core/traffic/request/request-line.ts';
import { describe } from '../../core/topology/describe.ts';
import type { Terminal } from '../terminal.ts';
import {
  answerText,
  countWords,
  fieldsText,
  headersText,
  MOST,
  requestsByCause,
  writtenText,
  type CauseGroup,
} from './comparison-parts.ts';
import { printable } from './printable.ts';
import type { RootComparison } from './root-comparison.ts';

type Paint = (format: Parameters<typeof styleText>[0], text: string) => string;
type Line = string;

/** Comparisons for people: counts first, then what differs, the requests by their cause. */
export function writeComparison(
  compared: readonly RootComparison[],
  { colours }: Pick<Terminal, 'colours'>,
): string {
  const paint: Paint = (format, text) =>
    colours ? styleText(format, text, { validateStream: false }) : text;
  return compared
    .map(({ root, comparison }) => {
      const heading = root === null ? [] : [paint('bold', `Root ${printable(root)}`)];
      return `${[...heading, ...comparisonLines(comparison, paint)].join('\n')}\n`;
    })
    .join('\n');
}

/** What differs about requests alone, a line at a time and without colours: counts, then the classes by their cause. */
export const requestReport = (requests: RequestComparison): readonly string[] => [
  countLine(requests),
  ...notAskedLines(requests),
  ...requestLines({ requests }, (_, text) => text),
];

const countLine = (requests: RequestComparison): Line => `requests  ${countWords(requests)}`;

const notAskedLines = ({ unknown, unasked }: RequestComparison): readonly Line[] => [
  ...unknown.map(
    ({ reason, classes }) => `not known (${counted(classes, 'class', 'classes')}): ${printable(reason)}`,
  ),
  ...unasked.map((reason) => `not asked: ${printable(reason)}`),
];

function comparisonLines(comparison: Comparison, paint: Paint): readonly Line[] {
  const sections = [
    ['Requests', requestLines(comparison, paint)],
    ['Status', statusLines(comparison)],
    ['Findings', findingLines(comparison, paint)],
    ['Objects', objectLines(comparison, paint)],
  ] as const;
  return [
    ...countLines(comparison),
    ...sections.flatMap(([title, lines]) => (lines.length === 0 ? [] : ['', paint('bold', title), ...lines])),
  ];
}

function countLines(comparison: Comparison): readonly Line[] {
  const { requests, objects, status, findings } = comparison;
  const errors = (list: readonly Finding[]): string => {
    const count = list.filter(({ severity }) => severity === 'error').length;
    return count === 0 ? '' : ` (${counted(count, 'error')})`;
  };
  const { introduced, fixed } = findings;
  return [
    countLine(requests),
    ...(isEmpty(comparison)
      ? ['Nothing else differs: objects, status and findings are the same.']
      : [
          `status    ${counted(status.length, 'condition')} ${status.length === 1 ? 'differs' : 'differ'}`,
          `findings  ${introduced.length} introduced${errors(introduced)}, ${fixed.length} fixed${errors(fixed)}`,
          `objects   ${objects.added.length} added, ${objects.removed.length} removed, ${objects.changed.length} changed`,
        ]),
    ...notAskedLines(requests),
  ];
}

/** The first lines of a list, and how many more there are. */
function cut<Item>(
  items: readonly Item[],
  write: (item: Item) => readonly Line[],
  more: (left: number) => string,
): readonly Line[] {
  const left = items.length - MOST;
  return [...items.slice(0, MOST).flatMap(write), ...(left > 0 ? [`  ${more(left)}`] : [])];
}

function requestLines({ requests }: Pick<Comparison, 'requests'>, paint: Paint): readonly Line[] {
  const { groups, left } = requestsByCause(requests);
  const group = ([cause, [first, ...others]]: CauseGroup): readonly Line[] => [
    `  ${printable(cause)}${others.length === 0 ? '' : ` ${paint('dim', `(${counted(others.length + 1, 'class', 'classes')})`)}`}`,
    `    ${paint('bold', printable(requestLine(witnessRequest(first))))}${printable(headersText(first))}`,
    `      before  ${printable(answerText(first, 'before'))}`,
    `      after   ${printable(answerText(first, 'after'))}`,
  ];
  return cut(groups, group, () => `and ${counted(left, 'more class', 'more classes')}; -o json has all.`);
}

const statusLines = ({ status }: Comparison): readonly Line[] =>
  cut(
    status,
    ({ resource, condition, before, after }) => [
      `  ${printable(`${describe(resource)} ${condition}: ${writtenText(before)} → ${writtenText(after)}`)}`,
    ],
    (left) => `and ${counted(left, 'more condition')}`,
  );

const COLOURS = { error: 'red', warning: 'yellow', info: 'blue' } as const;

function findingLines({ findings }: Comparison, paint: Paint): readonly Line[] {
  const lines = (mark: string, list: readonly Finding[]): readonly Line[] =>
    cut(
      list.filter(({ severity }) => severity !== 'info'),
      ({ severity, message, code, at }) => [
        `  ${mark} ${paint(COLOURS[severity], severity)} ${printable(message)} ${paint('dim', `[${code}] ${printable(at.file)}`)}`,
      ],
      (left) => `${mark} and ${counted(left, 'more finding')}`,
    );
  const notes = (what: string, list: readonly Finding[]): readonly Line[] => {
    const count = list.filter(({ severity }) => severity === 'info').length;
    return count === 0 ? [] : [`  ${counted(count, 'note')} ${what}`];
  };
  return [
    ...lines('+', findings.introduced),
    ...lines('-', findings.fixed),
    ...notes('introduced', findings.introduced),
    ...notes('fixed', findings.fixed),
  ];
}

function objectLines({ objects }: Comparison, paint: Paint): readonly Line[] {
  const plain = (mark: string, colour: 'green' | 'red', list: Comparison['objects']['added']) =>
    cut(
      list,
      (object) => [`  ${paint(colour, mark)} ${printable(describe(object))}`],
      (left) => `${mark} and ${counted(left, 'more object')}`,
    );
  return [
    ...plain('+', 'green', objects.added),
    ...plain('-', 'red', objects.removed),
    ...cut(
      objects.changed,
      (change) => [
        `  ${paint('yellow', '~')} ${printable(`${describe(change.after)}: ${fieldsText(change)}`)}`,
      ],
      (left) => `~ and ${counted(left, 'more object')}`,
    ),
  ];
}
