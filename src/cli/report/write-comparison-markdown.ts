import type { Comparison } from '../../core/compare/compare.ts';
import { witnessRequest } from '../../core/compare/comparison-json.ts';
import { changesTraffic, isEmpty } from '../../core/compare/is-empty.ts';
import type { Finding } from '../../core/rules/finding.ts';
import { code, plain, table } from '../../core/text/markdown.ts';
import { counted } from '../../core/text/words.ts';
import { describe } from '../../core/topology/describe.ts';
import { requestLine } from '../../core/traffic/request/request-line.ts';
import {
  answerText,
  countWords,
  fieldsText,
  headersText,
  MOST,
  requestsByCause,
  writtenText,
} from './comparison-parts.ts';
import type { RootComparison } from './root-comparison.ts';

type Line = string;

/**
 * Comparisons as a comment on a pull request, in the Markdown of GitHub and GitLab: the requests that change their way with
 * one witness for each cause, statuses, and what is new or gone among findings and objects, folded.
 */
export function writeComparisonMarkdown(compared: readonly RootComparison[]): string {
  const changed = compared.filter(({ comparison }) => !isEmpty(comparison));
  const sections = changed.flatMap(({ root, comparison }) => [
    ...(root === null ? [] : [`#### Root ${code(root)}`, '']),
    ...comparisonLines(comparison),
  ]);
  const same = compared.length - changed.length;
  const roots =
    same > 0 && changed.length > 0 ? [`${counted(same, 'other root')} without a difference.`] : [];
  return `${[`### ${title(compared)}`, '', ...sections, ...roots].join('\n').trimEnd()}\n`;
}

function title(compared: readonly RootComparison[]): string {
  if (compared.every(({ comparison }) => isEmpty(comparison)))
    return 'Nothing differs: requests, statuses, findings and objects are the same';
  const classes = compared.reduce((sum, { comparison }) => sum + comparison.requests.different.length, 0);
  if (classes > 0)
    return `${counted(classes, 'class', 'classes')} of requests change${classes === 1 ? 's' : ''} their way`;
  return compared.some(({ comparison }) => changesTraffic(comparison))
    ? 'No request changes its way; statuses or errors differ'
    : 'No request changes its way';
}

function comparisonLines(comparison: Comparison): readonly Line[] {
  const { requests } = comparison;
  const notes = [
    ...requests.unknown.map(
      ({ reason, classes }) => `Not known (${counted(classes, 'class', 'classes')}): ${plain(reason)}`,
    ),
    ...requests.unasked.map((reason) => `Not asked: ${plain(reason)}`),
  ];
  return [
    `${countWords(requests)}.`,
    '',
    ...requestLines(requests),
    ...statusLines(comparison),
    ...findingLines(comparison),
    ...objectLines(comparison),
    ...notes.flatMap((note) => [`- ${note}`]),
    ...(notes.length > 0 ? [''] : []),
  ];
}

const andMore = (left: number, one: string, many?: string): readonly Line[] =>
  left > 0 ? [`… and ${counted(left, one, many)} more.`, ''] : [];

function requestLines(requests: Comparison['requests']): readonly Line[] {
  const { groups, left } = requestsByCause(requests);
  const rows = groups
    .slice(0, MOST)
    .map(([cause, [first, ...others]]) => [
      code(`${requestLine(witnessRequest(first))}${headersText(first)}`),
      plain(answerText(first, 'before')),
      plain(answerText(first, 'after')),
      `${plain(cause)}${others.length === 0 ? '' : ` (${counted(others.length + 1, 'class', 'classes')})`}`,
    ]);
  return [...table(['Request', 'Before', 'After', 'Because'], rows), ...andMore(left, 'class', 'classes')];
}

function statusLines({ status }: Comparison): readonly Line[] {
  const rows = status
    .slice(0, MOST)
    .map(({ resource, condition, before, after }) => [
      plain(describe(resource)),
      code(condition),
      plain(writtenText(before)),
      plain(writtenText(after)),
    ]);
  return [
    ...table(['Object', 'Condition', 'Before', 'After'], rows),
    ...andMore(status.length - MOST, 'condition'),
  ];
}

function findingLines({ findings }: Comparison): readonly Line[] {
  const { introduced, fixed } = findings;
  if (introduced.length + fixed.length === 0) return [];
  const errors = introduced.filter(({ severity }) => severity === 'error').length;
  const list = (mark: string, some: readonly Finding[]): readonly Line[] => [
    ...some
      .slice(0, MOST)
      .map(
        ({ severity, message, code: rule, at }) =>
          `- ${mark} ${severity}: ${plain(message)} ${code(rule)} ${code(at.file)}`,
      ),
    ...(some.length > MOST ? [`- ${mark} and ${counted(some.length - MOST, 'more finding')}`] : []),
  ];
  const heading = `Findings: ${introduced.length} introduced${errors === 0 ? '' : ` (${counted(errors, 'error')})`}, ${fixed.length} fixed`;
  return folded(heading, [...list('new', introduced), ...list('fixed', fixed)]);
}

function objectLines({ objects }: Comparison): readonly Line[] {
  const { added, removed, changed } = objects;
  const all = [
    ...added.map((object) => `added ${plain(describe(object))}`),
    ...removed.map((object) => `removed ${plain(describe(object))}`),
    ...changed.map((change) => `changed ${plain(describe(change.after))}: ${code(fieldsText(change))}`),
  ];
  if (all.length === 0) return [];
  const heading = `Objects: ${added.length} added, ${removed.length} removed, ${changed.length} changed`;
  return folded(heading, [
    ...all.slice(0, MOST).map((line) => `- ${line}`),
    ...(all.length > MOST ? [`- and ${counted(all.length - MOST, 'more object')}`] : []),
  ]);
}

const folded = (heading: string, lines: readonly Line[]): readonly Line[] => [
  `<details><summary>${heading}</summary>`,
  '',
  ...lines,
  '',
  '</details>',
  '',
];
