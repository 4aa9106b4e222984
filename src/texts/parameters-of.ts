/**
 * The parameters of an ICU message, read from its text by the compiler: `{name}`, `{count, plural, …}`, and the tags around
 * parts of it, `<code>…</code>`.
 */
export type ParametersOf<Message extends string> = Simplify<Unite<Arguments<Message, [], never>>>;

/** The names of the tags in a message. */
export type TagsOf<Message extends string> = Message extends `${string}</${infer Tag}>${infer Rest}`
  ? Tag | TagsOf<Rest>
  : never;

type Values = Readonly<{
  plural: number;
  selectordinal: number;
  number: number;
  date: number;
  select: string;
}>;

type Type<Word extends string> = Word extends keyof Values ? Values[Word] : never;

/**
 * Walks through a message from brace to brace. `Open` is what the reader is within: the text of a choice, or the list of
 * choices of a plural.
 */
type Arguments<
  Message extends string,
  Open extends readonly ('text' | 'choices')[],
  Found,
> = Message extends `${infer Before}{${infer After}`
  ? Before extends `${string}}${string}`
    ? Closed<Message, Open, Found>
    : Open extends readonly ['choices', ...infer _]
      ? Arguments<After, ['text', ...Open], Found>
      : Argument<After, Open, Found>
  : Message extends `${string}}${string}`
    ? Closed<Message, Open, Found>
    : Found;

/** A brace is closed: the reader is in what is around it. */
type Closed<
  Message extends string,
  Open extends readonly ('text' | 'choices')[],
  Found,
> = Message extends `${string}}${infer After}`
  ? Open extends readonly [unknown, ...infer Around extends readonly ('text' | 'choices')[]]
    ? Arguments<After, Around, Found>
    : Arguments<After, [], Found>
  : Found;

/** What follows an open brace in a text: a name alone, or a name with its type. */
type Argument<
  Message extends string,
  Open extends readonly ('text' | 'choices')[],
  Found,
> = Message extends `${infer Inner}}${infer After}`
  ? Inner extends `${infer Name}, ${infer Word}, ${string}`
    ? Message extends `${string}, ${string}, ${infer Choices}`
      ? Arguments<Choices, ['choices', ...Open], Found | Readonly<Record<Name, Type<Word>>>>
      : never
    : Inner extends `${infer Name}, ${infer Word}`
      ? Arguments<After, Open, Found | Readonly<Record<Name, Type<Word>>>>
      : Arguments<After, Open, Found | Readonly<Record<Inner, string | number>>>
  : Found;

/** All of several types at once. */
type Unite<Types> = (
  [Types] extends [never] ? never : Types extends unknown ? (of: Types) => void : never
) extends (of: infer All) => void
  ? All
  : unknown;

type Simplify<Type> = { readonly [Key in keyof Type]: Type[Key] };
