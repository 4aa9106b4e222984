import { Lexer, Marked, type Token } from 'marked';

/** `[[Kind/namespace/name]]`, `[[term]]`, each with `|words` behind it where other words stand for it. */
const MENTION = /^\[\[([^[\]|\n]{1,200})(?:\|([^[\]|\n]{1,200}))?\]\]/;

/** `{{request GET http://…}}`; anything else in such braces is read too, so that it can be reported. */
const ACTION = /^\{\{([^{}\n]{1,2000})\}\}/;

/** What Markdown does not have. */
export type MentionToken = Readonly<{ type: 'mention'; raw: string; what: string; words: string | null }>;
export type ActionToken = Readonly<{ type: 'action'; raw: string; action: string }>;

const startOf =
  (opening: string) =>
  (text: string): number | undefined => {
    const at = text.indexOf(opening);
    return at < 0 ? undefined : at;
  };

const lessonMarkdown = new Marked({
  extensions: [
    {
      name: 'mention',
      level: 'inline',
      start: startOf('[['),
      tokenizer(text) {
        const [raw, what = '', words = null] = MENTION.exec(text) ?? [];
        return raw === undefined ? undefined : { type: 'mention', raw, what: what.trim(), words };
      },
    },
    {
      name: 'action',
      level: 'inline',
      start: startOf('{{'),
      tokenizer(text) {
        const [raw, action = ''] = ACTION.exec(text) ?? [];
        return raw === undefined ? undefined : { type: 'action', raw, action: action.trim() };
      },
    },
  ],
  // The addresses in lessons are those of its world: as links they would lead nowhere.
  tokenizer: { url: () => undefined },
});

/** A paragraph, heading or cell that is longer, or has more signs of Markdown, is taken as it stands: reading is quadratic in them. */
const MAX_PIECE = 8_000;
const MAX_SIGNS = 300;

const isReadable = (text: string): boolean =>
  text.length <= MAX_PIECE && (text.match(/[*_~`<[\]{}]/g)?.length ?? 0) <= MAX_SIGNS;

/** A longer line is not read: finding out what it begins is quadratic in it. */
const MAX_LINE = 8_000;

/** The tokens of a text, top to bottom; their `raw` texts are the text. Or why it cannot be read, as a sentence. */
export type Lexed =
  | Readonly<{ ok: true; tokens: readonly Token[] }>
  | Readonly<{ ok: false; message: string }>;

/** Reads Markdown, in time that is linear in its length, whatever it is. */
export function lexMarkdown(text: string): Lexed {
  const long = text.split('\n').findIndex((line) => line.length > MAX_LINE);
  if (long >= 0)
    return { ok: false, message: `Line ${long + 1} of this text has more than ${MAX_LINE} characters.` };
  const lexer = new Lexer(lessonMarkdown.defaults);
  try {
    lexer.blockTokens(text, lexer.tokens);
    for (const { src, tokens } of lexer.inlineQueue) {
      if (isReadable(src)) lexer.inlineTokens(src, tokens);
      else tokens.push({ type: 'text', raw: src, text: src, escaped: false });
    }
  } catch (cause) {
    // Its blocks are read by recursion: thousands of quotes in quotes end the stack.
    if (cause instanceof RangeError)
      return { ok: false, message: 'This Markdown is nested too deep to be read.' };
    throw cause;
  }
  return { ok: true, tokens: lexer.tokens };
}
