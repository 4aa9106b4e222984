import { compileMessage } from './compile-message.ts';
import { formatMessage, type MessageValues } from './format-message.ts';
import { currentLanguage, translated } from './language.ts';
import type { MessagePart } from './message-part.ts';
import type { ParametersOf, TagsOf } from './parameters-of.ts';

/** What draws the inside of a tag: in `<code>…</code>`, what is between. */
type Drawn<Tags extends string, Part> = Readonly<Record<Tags, (inside: readonly string[]) => Part>>;

/** A text as a function: of nothing, of its parameters, or of these and its tags, then it gives the parts in their order. */
type Text<Message extends string> = [TagsOf<Message>] extends [never]
  ? keyof ParametersOf<Message> extends never
    ? () => string
    : (values: ParametersOf<Message>) => string
  : <Part>(values: ParametersOf<Message> & Drawn<TagsOf<Message>, Part>) => readonly (string | Part)[];

export type Texts<Messages extends Readonly<Record<string, string>>> = {
  readonly [Key in keyof Messages]: Text<Messages[Key]>;
};

/** The texts of an area in another language: each of its keys. */
export type Translation<Area> = { readonly [Key in keyof Area]: string };

/** A text with something in it to be formatted; others are what they are. */
const FORMATTED = /[{<']/;

/**
 * The texts of an area of the window, in English, as ICU messages. What is made of them are functions that give the text in
 * the language of the window; so call them where something is drawn, not while modules load.
 * @param area under which the translations are; the name of the file
 * @param messages what the window says, by keys
 */
export function defineTexts<const Messages extends Readonly<Record<string, string>>>(
  area: string,
  messages: Messages,
): Texts<Messages> {
  const functions = Object.entries<string>(messages).map(([key, english]) => [
    key,
    textOf(area, key, english),
  ]);
  return Object.fromEntries(functions) as Texts<Messages>;
}

function textOf(area: string, key: string, english: string) {
  let of: unknown = null;
  let parts: readonly MessagePart[] = [];
  return (values: MessageValues = {}): unknown => {
    const message: string | readonly MessagePart[] = translated(area, key) ?? english;
    if (typeof message === 'string' && !FORMATTED.test(message)) return message;
    if (of !== message) {
      // The build has compiled what is to be formatted; see `scripts/texts-plugin.ts`.
      parts = typeof message === 'string' ? compileMessage(message) : message;
      of = message;
    }
    const formatted = formatMessage(parts, values, currentLanguage());
    const isRich = Object.values(values).some((value) => typeof value === 'function');
    return isRich ? formatted : formatted.join('');
  };
}
