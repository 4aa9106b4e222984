import { IntlMessageFormat } from 'intl-messageformat';
import { currentLanguage, translated } from './language.ts';
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

/** Making a format of numbers or plurals takes longer than all the rest. */
const formatters = {
  getNumberFormat: oncePer(
    (...args: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...args),
  ),
  getPluralRules: oncePer(
    (...args: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...args),
  ),
  getDateTimeFormat: oncePer(
    (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...args),
  ),
};

function oncePer<Args extends readonly unknown[], Made>(
  make: (...args: Args) => Made,
): (...args: Args) => Made {
  const made = new Map<string, Made>();
  return (...args) => {
    const key = JSON.stringify(args);
    const known = made.get(key) ?? make(...args);
    made.set(key, known);
    return known;
  };
}

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
  let format: IntlMessageFormat | null = null;
  let language: string | null = null;
  return (values?: Readonly<Record<string, unknown>>): unknown => {
    const message = translated(area, key) ?? english;
    // The build has parsed what is to be formatted.
    if (typeof message === 'string' && !FORMATTED.test(message)) return message;
    if (language !== currentLanguage()) format = null;
    language = currentLanguage();
    format ??= new IntlMessageFormat(message, language, undefined, { formatters });
    const text: unknown = format.format<unknown>(values as Parameters<typeof format.format<unknown>>[0]);
    return isRich(values) && !Array.isArray(text) ? [text] : text;
  };
}

const isRich = (values: Readonly<Record<string, unknown>> = {}): boolean =>
  Object.values(values).some((value) => typeof value === 'function');
