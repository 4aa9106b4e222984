import { lineAt } from '../text/lines.ts';
import type { Failure, FailureReason } from './events/failure.ts';
import { quoteEnd } from './quote-end.ts';

/** What went wrong, what to do, and where to point when it is not where the parser stopped. */
export type Words = Readonly<{ message: string; hint: string; offset?: number }>;

const INDENT_HINT = 'Begin the line in the same column as its neighbours, with spaces.';

/** Why a text cannot be read, in words for people who do not know the grammar. */
const WORDS: Readonly<Record<FailureReason, Words>> = {
  'anchor-name': {
    message: 'kubectl reads only letters, digits, "_" and "-" in the name of an anchor',
    hint: 'Use another name, or put quotes around the text.',
  },
  'block-header': {
    message: 'The text of a block must begin on the line below its "|" or ">"',
    hint: 'Move the text to the next line and indent it.',
  },
  'block-indentation': {
    message: 'The number behind "|" or ">" must be 1 to 9',
    hint: 'Leave the number out; the first line decides the indentation.',
  },
  'byte-order-mark': {
    message: 'There is a byte order mark in the middle of this file, which kubectl cannot read',
    hint: 'Delete it. It comes from a file that was appended to another one.',
  },
  character: {
    message: 'A value cannot begin with this character',
    hint: 'Put quotes around the value.',
  },
  'control-character': {
    message: 'There is a control character here that YAML does not allow',
    hint: 'Delete it, or write it as an escape in double quotes, for example "\\u0007".',
  },
  directive: {
    message: 'kubectl cannot read a line that begins with %',
    hint: 'Delete the line; manifests do not need it. Text that begins with % needs quotes.',
  },
  escape: {
    message: 'This backslash does not stand before anything that YAML can escape',
    hint: 'Write two backslashes (\\\\), or use single quotes.',
  },
  'flow-comma': {
    message: 'A comma is missing between two entries in brackets',
    hint: 'Separate the entries by a comma, or close the bracket before this.',
  },
  'flow-open': { message: 'A bracket is never closed', hint: 'Write the closing bracket.' },
  hexadecimal: {
    message: 'Hexadecimal digits were expected behind this backslash',
    hint: 'Complete the escape, for example "\\u00e9", or write two backslashes.',
  },
  'item-column': {
    message: 'This line stands in the column of the list items above it, and is none',
    hint: 'Begin it with "- ", or in the column of the lines that it belongs to.',
  },
  'item-context': {
    message: 'A list item cannot begin here',
    hint: 'Move "- …" to the next line, or put quotes around the text.',
  },
  'key-column': {
    message: 'This line begins in a column that fits none of the lines above it',
    hint: INDENT_HINT,
  },
  'key-context': {
    message: 'A key that begins with "? " cannot stand here',
    hint: 'Move it to the next line, or put quotes around the text.',
  },
  'key-without-colon': {
    message: 'A colon was expected behind this key',
    hint: 'Write "key: value", with a space behind the colon. Text that goes on over several lines must be indented further than its key.',
  },
  'marker-in-quote': {
    message: 'The quote that is opened here is not closed before the next document',
    hint: 'Write the closing quote, or indent the line that begins with "---" or "...".',
  },
  nesting: {
    message: 'This document nests lists and mappings more than 400 levels deep',
    hint: 'Nothing that Kubernetes reads is nested like that. Check where the brackets or the indentation went wrong.',
  },
  'no-value': {
    message: 'A value was expected here',
    hint: 'Write the missing value, or delete what stands here.',
  },
  'question-mark': {
    message: 'Inside brackets kubectl cannot read text with a question mark unless it is in quotes',
    hint: 'Put quotes around it.',
  },
  'quote-open': { message: 'A quote is never closed', hint: 'Write the closing quote.' },
  separator: {
    message: 'kubectl reads nothing but a comment on a line that begins with "---"',
    hint: 'Move what belongs to the document to the next line, write "#" before a remark, and delete all else. Text that begins with dashes needs quotes.',
  },
  tab: { message: 'There is a tab where kubectl reads only spaces', hint: 'Replace the tab by spaces.' },
  'tab-in-block': {
    message: 'There is a tab in the indentation of this block, where kubectl reads only spaces',
    hint: 'Replace the tab by spaces. If the text is to begin with a tab, write the indentation behind "|", for example "|2".',
  },
  'tab-in-text': {
    message: 'A line of this text is indented with a tab, where kubectl reads only spaces',
    hint: 'Replace the tab by spaces.',
  },
  tag: {
    message: 'The tag (!…) here is not one that kubectl can read',
    hint: 'Remove it, write a space behind it, or put quotes around the text.',
  },
  'tag-handle': {
    message: 'The tag here uses a short form that was not declared',
    hint: 'Remove the tag; manifests do not need it.',
  },
  'value-context': {
    message: 'This line begins in a column that fits none of the lines above it',
    hint: INDENT_HINT,
  },
};

/** The words for what stopped the reading of `text`. */
export function syntaxWords(text: string, { reason, offset }: Failure): Words {
  return (
    (text[offset] === '\uFEFF' ? WORDS['byte-order-mark'] : null) ??
    behindTag(text, reason, offset) ??
    unclosed(text, reason, offset) ??
    missingSpace(text, reason, offset) ??
    special(text, reason, offset) ??
    WORDS[reason]
  );
}

/** In brackets go-yaml takes commas and brackets for letters of a tag, and so misses them. */
function behindTag(text: string, reason: FailureReason, offset: number): Words | null {
  if (reason !== 'flow-open' && reason !== 'flow-comma' && reason !== 'no-value') return null;
  const start = Math.max(0, offset - 500);
  const tag = [...text.slice(start, offset).matchAll(/[\s,[{]![^\s,[\]{}"']*[,\]}]/g)].at(-1);
  return tag === undefined
    ? null
    : {
        message: 'In brackets kubectl takes what follows this tag at once for a part of it',
        hint: 'Write a space behind the tag.',
        offset: start + tag.index + 1,
      };
}

function unclosed(text: string, reason: FailureReason, offset: number): Words | null {
  if (reason === 'quote-open') {
    const sign = text[offset] ?? '"';
    return {
      message: `The quote (${sign}) that is opened here is never closed`,
      hint: `Write the closing ${sign}${sign === "'" ? "; an apostrophe inside single quotes is written twice ('')" : '; a quote inside double quotes is written \\"'}.`,
    };
  }
  if (reason !== 'flow-open') return null;
  const open = openBracket(text, offset);
  const sign = text[open] ?? '{';
  return {
    message: `The bracket ${sign} that is opened here is never closed`,
    hint: `Write the closing ${sign === '[' ? ']' : '}'}, or put quotes around the text if no list or mapping is meant.`,
    offset: open,
  };
}

/** Words that depend on what stands at the place. */
function special(text: string, reason: FailureReason, offset: number): Words | null {
  const sign = text[offset] ?? '';
  switch (reason) {
    case 'anchor-name':
      return /[\w-]/.test(text[offset + 1] ?? '')
        ? null
        : {
            message: 'A name is missing behind this "&" or "*"',
            hint: 'Write a name, or put quotes around the text.',
          };
    case 'character':
      return { message: `A value cannot begin with ${sign}`, hint: 'Put quotes around it.' };
    case 'escape':
      return text[offset + 1] === '/'
        ? {
            message: 'kubectl cannot read the escape \\/ in YAML, only in JSON',
            hint: 'Write / without a backslash.',
          }
        : null;
    case 'flow-comma':
      return sign === ':'
        ? {
            message: 'In brackets kubectl reads a key only if its colon is on the same line',
            hint: 'Write the key and its colon on one line. If no key is meant, separate the entries by a comma, or close the bracket before this.',
          }
        : null;
    case 'no-value':
      return valueExpected(text, sign, offset);
    case 'question-mark':
      return { ...WORDS[reason], offset: wordStart(text, offset) };
    case 'value-context':
      return secondColon(text, offset);
    default:
      return null;
  }
}

function valueExpected(text: string, sign: string, offset: number): Words | null {
  if (sign === ',')
    return {
      message: 'A value was expected here, but there is a comma',
      hint: 'Delete the comma, or write the missing value before it.',
    };
  if (sign === ':')
    return {
      message: 'There is a colon without a key before it',
      hint: 'Write the key, or put quotes around the text.',
    };
  return text.startsWith('...', offset)
    ? {
        message: 'The line "..." ends a document, and there is none above it; kubectl cannot read that',
        hint: 'Delete the line.',
      }
    : null;
}

/** `a: b: c`: what is meant is text with a colon, more often than anything else. */
function secondColon(text: string, offset: number): Words | null {
  const line = lineAt(text, offset);
  return /:\s/.test(text.slice(line.start, offset))
    ? {
        message: 'There is a second colon with a space behind it in this line',
        hint: 'Put quotes around the value, or write the mapping on the next line, indented.',
      }
    : null;
}

function wordStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && /[^\s,[\]{}]/.test(text[at - 1] ?? '')) at--;
  return at;
}

/** The innermost bracket still open at `offset`, seen from the last line that begins without one. */
function openBracket(text: string, offset: number): number {
  const open: number[] = [];
  for (let at = 0; at < offset; at++) {
    const char = text[at];
    const before = text[at - 1] ?? '\n';
    if ((char === '"' || char === "'") && /[\s:,[{]/.test(before)) {
      const end = quoteEnd(text, at, offset);
      if (end === -1) continue;
      at = end - 1;
    } else if (char === '#' && /\s/.test(before)) {
      while (at < offset && text[at] !== '\n' && text[at] !== '\r') at++;
    } else if ((char === '[' || char === '{') && (open.length > 0 || /[\s:]/.test(before))) open.push(at);
    else if (char === ']' || char === '}') open.pop();
  }
  return open.at(-1) ?? offset;
}

/** `key:value` under a mapping reads as text without a key; so does `- name:value`. */
function missingSpace(text: string, reason: FailureReason, offset: number): Words | null {
  if (reason !== 'key-without-colon' && reason !== 'value-context' && reason !== 'key-column') return null;
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  for (const from of [start, previousLine(text, start)]) {
    const line = /^[^\r\n]*/.exec(text.slice(from, from + 2000))?.[0] ?? '';
    const match = /^(\s*(?:- +)*[\w./-]+):(?=[^\s:/])/.exec(line);
    if (match !== null && !/: /.test(line)) {
      return {
        message: 'A space is missing behind the colon',
        hint: 'Write a space between the colon and the value.',
        offset: from + (match[1]?.length ?? 0),
      };
    }
  }
  return null;
}

const previousLine = (text: string, start: number): number =>
  start < 2 ? 0 : Math.max(text.lastIndexOf('\n', start - 2), text.lastIndexOf('\r', start - 2)) + 1;
