import type { MessagePart } from './message-part.ts';

/** What is put into a message: values, and for tags what draws their inside. */
export type MessageValues = Readonly<Record<string, unknown>>;

/** Making a format takes longer than using it. */
const formats = new Map<string, unknown>();

function known<Format>(
  Kind: new (language: string, options: object) => Format,
  language: string,
  options: object,
): Format {
  const key = `${Kind.name} ${language} ${JSON.stringify(options)}`;
  const format = (formats.get(key) as Format | undefined) ?? new Kind(language, options);
  formats.set(key, format);
  return format;
}

/**
 * A message with values in their places, in the words of a language: text, and what draws tags made of them. Texts beside
 * each other are one.
 * @param count the number of the plural that the parts are a form of
 */
export function formatMessage(
  parts: readonly MessagePart[],
  values: MessageValues,
  language: string,
  count = 0,
): readonly unknown[] {
  const number = (value: unknown, options: object) =>
    known(Intl.NumberFormat, language, options).format(Number(value));
  const inner = (inside: readonly MessagePart[] = [], of = count) =>
    formatMessage(inside, values, language, of);

  const put = (part: MessagePart): readonly unknown[] => {
    if (typeof part === 'string') return [part];
    if ('value' in part) return [String(values[part.value])];
    if ('count' in part) return [number(count, {})];
    if ('number' in part) return [number(values[part.number], part.options)];
    if ('date' in part)
      return [known(Intl.DateTimeFormat, language, part.options).format(Number(values[part.date]))];
    if ('select' in part) return inner(part.forms[String(values[part.select])] ?? part.forms['other']);
    if ('plural' in part) {
      const of = Number(values[part.plural]);
      const form = known(Intl.PluralRules, language, { type: part.type }).select(of);
      return inner(part.forms[`=${of}`] ?? part.forms[form] ?? part.forms['other'], of);
    }
    return [(values[part.tag] as (inside: readonly unknown[]) => unknown)(inner(part.inside))];
  };

  const all: unknown[] = [];
  for (const each of parts.flatMap(put)) {
    const last = all.at(-1);
    if (typeof each === 'string' && typeof last === 'string') all[all.length - 1] = last + each;
    else all.push(each);
  }
  return all;
}
