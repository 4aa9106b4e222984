import { quoteEnd } from './quote-end.ts';

/** What went wrong, what to do, and where to point when it is not where the parser stopped. */
export type Words = Readonly<{ message: string; hint: string; offset?: number }>;

const INDENT_HINT = 'Begin the line in the same column as its neighbours, with spaces.';

/** js-yaml's messages, by their beginnings, in words for people who do not know its grammar. */
const TABLE: readonly (readonly [beginning: string, words: Words])[] = [
  [
    'bad indentation of a mapping entry',
    { message: 'This line begins in a column that fits none of the lines above it', hint: INDENT_HINT },
  ],
  [
    'bad indentation of a sequence entry',
    { message: 'This list item begins in a column that fits none of the items above it', hint: INDENT_HINT },
  ],
  [
    'deficient indentation',
    {
      message: 'This line continues the value above and must be indented further than its key',
      hint: 'Indent the line, or close the quote or bracket before it.',
    },
  ],
  [
    'tab characters must not',
    { message: 'There is a tab where YAML allows only spaces', hint: 'Replace the tab by spaces.' },
  ],
  [
    "expected ':' after a mapping key",
    {
      message: 'A colon was expected behind this key',
      hint: 'Write "key: value", with a space behind the colon. Text that goes on over several lines must be indented further than its key.',
    },
  ],
  [
    'a whitespace character is expected after',
    {
      message: 'A space is missing behind the colon',
      hint: 'Write a space between the colon and the value.',
    },
  ],
  [
    'can not read a block mapping entry',
    {
      message: 'A key must end on the line it begins on',
      hint: 'Check for a missing colon, or put the long text behind a key.',
    },
  ],
  [
    'missed comma between',
    {
      message: 'A comma is missing between two entries in brackets',
      hint: 'Separate the entries by a comma, or close the bracket before this.',
    },
  ],
  [
    'expected the node content',
    {
      message: 'A value was expected here, but there is a comma',
      hint: 'Delete the comma, or write the missing value before it.',
    },
  ],
  [
    'end of the stream or a document separator',
    {
      message: 'The value is already complete here; nothing more can follow it',
      hint: 'Check the indentation of this line, and whether a bracket or quote is closed too early. A new document begins with a line "---".',
    },
  ],
  [
    'unknown escape sequence',
    {
      message: 'This backslash does not stand before anything that YAML can escape',
      hint: 'Write two backslashes (\\\\), or use single quotes.',
    },
  ],
  [
    'expected hexadecimal',
    {
      message: 'Hexadecimal digits were expected behind this backslash',
      hint: 'Complete the escape, for example "\\u00e9", or write two backslashes.',
    },
  ],
  [
    'null byte',
    {
      message: 'This is not text: it holds zero bytes',
      hint: 'Open the file it was made from, saved as UTF-8.',
    },
  ],
  [
    'the stream contains non-printable',
    {
      message: 'There is a control character here that YAML does not allow',
      hint: 'Delete it, or write it as an escape in double quotes, for example "\\u0007".',
    },
  ],
  [
    'expected valid JSON character',
    {
      message: 'There is a control character here that YAML does not allow',
      hint: 'Delete it, or write it as an escape in double quotes, for example "\\u0007".',
    },
  ],
  [
    'a line break is expected',
    {
      message: 'The text of a block must begin on the line below its "|" or ">"',
      hint: 'Move the text to the next line and indent it.',
    },
  ],
  [
    'bad explicit indentation',
    {
      message: 'The number behind "|" or ">" must be 1 to 9',
      hint: 'Leave the number out; the first line decides the indentation.',
    },
  ],
  ['repeat of', { message: 'The sign behind "|" or ">" is given twice', hint: 'Keep one of them.' }],
  [
    'duplication of a',
    { message: 'A value can have only one anchor and one tag', hint: 'Remove one of the two.' },
  ],
  [
    'alias node should not',
    {
      message: 'A reference (*name) cannot have an anchor or a tag of its own',
      hint: 'Remove the anchor or the tag.',
    },
  ],
  [
    'name of an a',
    {
      message: 'A name is missing behind this "&" or "*"',
      hint: 'Write a name, or put quotes around the text.',
    },
  ],
  [
    'undeclared tag handle',
    {
      message: 'The tag here uses a short form that was not declared',
      hint: 'Remove the tag; manifests do not need it.',
    },
  ],
  [
    'directives end mark',
    {
      message: 'A line that begins with % must be followed by a line "---"',
      hint: 'Add the line "---", or put quotes around the text.',
    },
  ],
];

/** The words for a js-yaml error at `offset` of `text`. */
export function syntaxWords(text: string, reason: string, offset: number): Words {
  const special =
    unclosed(text, reason, offset) ?? missingSpace(text, reason, offset) ?? reserved(text, offset);
  if (special !== null) return special;
  for (const [beginning, words] of TABLE) if (reason.startsWith(beginning)) return words;
  if (/tag/.test(reason))
    return {
      message: 'The tag (!…) here is not one that can be read',
      hint: 'Remove it, or put quotes around the text.',
    };
  if (/directive/i.test(reason))
    return {
      message: 'The line that begins with % is not a directive that can be read',
      hint: 'Delete the line; manifests do not need it.',
    };
  return {
    message: 'This cannot be read as YAML',
    hint: 'Check the indentation, the colons and the quotes around this place.',
  };
}

function unclosed(text: string, reason: string, offset: number): Words | null {
  const quote = /within a (single|double) quoted/.exec(reason)?.[1];
  if (quote !== undefined) {
    const sign = quote === 'single' ? "'" : '"';
    return {
      message: `The quote (${sign}) that is opened here is never closed`,
      hint: `Write the closing ${sign}${quote === 'single' ? "; an apostrophe inside single quotes is written twice ('')" : '; a quote inside double quotes is written \\"'}.`,
      offset: openQuote(text, sign, offset),
    };
  }
  if (!reason.endsWith('within a flow collection')) return null;
  const open = openBracket(text, offset);
  const sign = text[open] ?? '{';
  return {
    message: `The bracket ${sign} that is opened here is never closed`,
    hint: `Write the closing ${sign === '[' ? ']' : '}'}, or put quotes around the text if no list or mapping is meant.`,
    offset: open,
  };
}

/** Where the quote began in which the text ran out: the last one at the beginning of a value, on the line that holds the most recent. */
function openQuote(text: string, sign: string, offset: number): number {
  const opening = new RegExp(`(?:^|[\\s:,\\[{])(${sign})`, 'g');
  let found = -1;
  let closedAt = 0;
  for (let match = opening.exec(text); match !== null && match.index < offset; match = opening.exec(text)) {
    const start = match.index + match[0].length - 1;
    const end = quoteEnd(text, start, offset);
    found = start;
    if (end === -1) return start;
    closedAt = end;
    opening.lastIndex = closedAt;
  }
  return found === -1 ? offset : found;
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
function missingSpace(text: string, reason: string, offset: number): Words | null {
  if (
    !reason.startsWith("expected ':'") &&
    !reason.startsWith('can not read a block mapping entry') &&
    !reason.startsWith('bad indentation of a mapping')
  )
    return null;
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

/** Characters with which a plain value cannot begin. */
function reserved(text: string, offset: number): Words | null {
  const sign = text[offset];
  if (sign !== '@' && sign !== '`' && sign !== '%') return null;
  return { message: `A value cannot begin with ${sign}`, hint: 'Put quotes around it.' };
}
