import type { Analysis } from '../../../analysis.ts';
import { fileText } from '../../../model/update-model.ts';
import { lineDiff } from '../../../text/line-diff.ts';
import { counted, listed } from '../../../text/words.ts';
import { describe } from '../../../topology/describe.ts';
import { selects } from '../../selectors/select-objects.ts';
import { selectorWords } from '../../selectors/selector-words.ts';
import type { Selector } from '../../selectors/selector.ts';
import { defineCheck } from '../define-check.ts';
import { changedDocuments } from '../shared/changed-documents.ts';
import { compares, comparisonWords, readComparison, type Comparison } from '../shared/comparison.ts';

type Edits = Readonly<{ lines: Comparison | null; only: readonly Selector[] | null }>;

/** Met when little was edited, and nothing else than it should. */
export const edits = defineCheck<Edits>({
  key: 'edits',
  group: 'text',
  ofStep: true,
  when: 'of the line diff from the beginning of the step so many lines are added or removed (`lines`), and only these documents are added, changed or removed (`only`)',
  otherwise: 'the number of lines, or the document that should not have changed',
  examples: ['edits: {lines: "<= 4", only: [HTTPRoute/museum/shop]}'],
  read(fields) {
    const inner = fields.object('edits', ['lines', 'only']);
    if (!inner) return undefined;
    const text = inner.has('lines') ? inner.text('lines') : undefined;
    const lines = text === undefined ? null : readComparison(text);
    if (lines === undefined)
      return inner.fail('lines', `${JSON.stringify(text)} compares nothing: write "<= 4".`);
    const only = inner.has('only') ? inner.selectors('only') : null;
    if (only === undefined || inner.problems.length > 0) return undefined;
    if (lines === null && only === null) return fields.fail('edits', 'edits says neither lines nor only.');
    return { lines, only };
  },
  expects: ({ lines, only }) =>
    [
      ...(lines ? [`The number of changed lines is ${comparisonWords(lines)}.`] : []),
      ...(only ? [`Only ${listed(only.map(selectorWords))} changed.`] : []),
    ].join(' '),
  judge({ lines, only }, { begin, now }) {
    const other = only
      ? changedDocuments(begin, now).find(({ was, is }) => {
          const object = is ?? was;
          return !only.some((selector) => selects(selector, object));
        })
      : undefined;
    if (other) {
      const object = other.is ?? other.was;
      const how = other.was === null ? 'was added' : other.is === null ? 'is gone' : 'has changed';
      return {
        met: false,
        found: `${describe(object)} ${how}.`,
        show: other.is ? { what: 'object', key: other.is.key, path: [] } : undefined,
      };
    }
    const count = changedLines(begin, now);
    return {
      met: lines === null || compares(count, lines),
      found: `${counted(count, 'line was', 'lines were')} added or removed.`,
    };
  },
  mentions: ({ only }) => (only ?? []).map(({ text }) => ({ what: 'selector', text })),
});

function changedLines(before: Analysis, after: Analysis): number {
  const textIn = ({ source }: Analysis, path: string): string => {
    const file = source.files.get(path);
    return file ? fileText(file) : '';
  };
  const paths = new Set([...before.source.files.keys(), ...after.source.files.keys()]);
  let count = 0;
  for (const path of paths) {
    const [was, is] = [textIn(before, path), textIn(after, path)];
    if (was === is) continue;
    for (const { lines } of lineDiff(was, is, 0)) count += lines.length;
  }
  return count;
}
