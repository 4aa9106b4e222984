import { isLineBreak, lineAt } from '../text/lines.ts';
import type { YamlProblem } from './document.ts';
import { templateProblem } from './content-problem.ts';
import type { Failure, FailureReason } from './events/failure.ts';
import { syntaxWords } from './syntax-words.ts';
import { templateSpan } from './template.ts';

/** What is past understanding: why, in plain words, with the place to look at. */
export function syntaxProblem(text: string, failure: Failure): YamlProblem {
  const { reason, offset } = failure;
  const template = reason === 'nesting' ? null : templateSpan(text, offset);
  if (template !== null) return templateProblem(template, text.slice(template.start, template.start + 2));
  const tab = TABS.has(reason) ? indentingTab(text, offset) : null;
  if (tab !== null) {
    return {
      code: 'tab-indentation',
      message: 'This line is indented with a tab; YAML allows only spaces there',
      hint: 'Replace the tab by spaces, as many as the lines around it have.',
      span: tab,
    };
  }
  const words = syntaxWords(text, failure);
  return {
    code: reason === 'nesting' ? 'too-large' : 'syntax',
    message: words.message,
    hint: words.hint,
    span: spanAt(text, words.offset ?? offset),
  };
}

/** What kubectl fails at, though it is clear what is meant. */
export function refusedProblem(text: string, failure: Failure): YamlProblem {
  const problem = syntaxProblem(text, failure);
  return problem.code === 'syntax' || problem.code === 'tab-indentation'
    ? { ...problem, code: 'refused' }
    : problem;
}

/** What stands behind the end of a document's value, or behind `...`. */
export const ignoredText = (text: string, offset: number): YamlProblem => ({
  code: 'ignored',
  message: 'kubectl does not read this, nor what follows up to the next line "---"',
  hint: 'Check the indentation of this line, and whether a bracket or quote is closed too early.',
  span: spanAt(text, offset),
});

/** From the place of the error to the end of the word there; on a line's end or past the text, its last character. */
function spanAt(text: string, offset: number): { start: number; end: number } {
  let start = Math.min(offset, text.length);
  // At the end of a line, or on blank lines behind it, point at the last thing written.
  if (start >= text.length || isLineBreak(text.charCodeAt(start))) {
    while (start > 0 && /\s/.test(text[start - 1] ?? '')) start--;
    return { start: Math.max(0, start - 1), end: start };
  }
  const line = lineAt(text, start);
  let end = start + 1;
  while (end < line.end && /[^\s,[\]{}:]/.test(text[end] ?? '')) end++;
  return { start, end };
}

const TABS: ReadonlySet<FailureReason> = new Set([
  'tab',
  'tab-in-text',
  'tab-in-block',
  'key-column',
  'key-without-colon',
  'value-context',
  'item-column',
]);

/** A tab in the white space that begins the line of the error, or the first line with content before it. */
function indentingTab(text: string, offset: number): { start: number; end: number } | null {
  for (const at of [offset, lineAt(text, offset).start - 1]) {
    if (at < 0) continue;
    const line = lineAt(text, at);
    const indent = /^[ \t]*/.exec(text.slice(line.start, line.end))?.[0] ?? '';
    const tab = indent.indexOf('\t');
    if (tab !== -1 && indent.length < line.end - line.start)
      return { start: line.start + tab, end: line.start + indent.length };
  }
  return null;
}
