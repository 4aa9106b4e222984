import type { Resource } from '../../../model/resource.ts';
import { describe } from '../../../topology/describe.ts';
import { selects } from '../../selectors/select-objects.ts';
import { nothingSelected, selectorWords } from '../../selectors/selector-words.ts';
import type { Selector } from '../../selectors/selector.ts';
import { defineCheck } from '../define-check.ts';
import { bodyOf, lineInFile } from '../shared/changed-documents.ts';
import { commentsOf } from '../shared/comments-of.ts';

type Kept = Readonly<{ of: Selector | null }>;

/** Met when comments are still there. */
export const commentsKept = defineCheck<Kept>({
  key: 'comments-kept',
  group: 'text',
  ofStep: true,
  when: 'every comment of the beginning of the step is still there, in order; of documents that are gone none is asked for. `true` asks for those of all documents',
  otherwise: 'the first comment that is missing',
  examples: ['comments-kept: true', 'comments-kept: Gateway/lobby/hall'],
  read(fields) {
    if (fields.value('comments-kept') === true) return { of: null };
    if (typeof fields.value('comments-kept') !== 'string')
      return fields.fail('comments-kept', 'comments-kept is a selector, or true.');
    const of = fields.selector('comments-kept');
    return of && { of };
  },
  expects: ({ of }) => `The comments of ${of ? selectorWords(of) : 'all documents'} are still there.`,
  judge({ of }, { begin, now }) {
    const before = [...begin.source.resources.values()].filter((one) => !of || selects(of, one));
    if (of && before.length === 0) return { met: false, found: nothingSelected(of) };
    for (const was of before) {
      const is = now.source.resources.get(was.key);
      const lost = is && lostComment(was, is);
      if (is && lost !== undefined)
        return {
          met: false,
          found: `A comment of ${describe(was)} is gone: ${lost}`,
          show: { what: 'line', file: is.file, line: lineInFile(is, 1, now) },
        };
    }
    return { met: true, found: 'All comments are there.' };
  },
  mentions: ({ of }) => (of ? [{ what: 'selector', text: of.text }] : []),
});

/** The first comment that does not stand behind those before it any more. */
function lostComment(was: Resource, is: Resource): string | undefined {
  if (bodyOf(was) === bodyOf(is)) return undefined;
  const there = commentsOf(is.doc).map(({ text }) => text);
  let at = 0;
  for (const { text } of commentsOf(was.doc)) {
    const found = there.indexOf(text, at);
    if (found < 0) return text;
    at = found + 1;
  }
  return undefined;
}
