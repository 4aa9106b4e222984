import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { MessagePart } from './message-part.ts';

/**
 * Reads an ICU message.
 * @throws Error for what is no message, or has something in it that texts do not use
 */
export const compileMessage = (message: string): readonly MessagePart[] =>
  parse(message, { captureLocation: false }).map(partOf);

function partOf(element: MessageFormatElement): MessagePart {
  switch (element.type) {
    case TYPE.literal:
      return element.value;
    case TYPE.argument:
      return { value: element.value };
    case TYPE.number:
      return { number: element.value, options: skeletonOf(element.style) };
    case TYPE.date:
      return { date: element.value, options: { dateStyle: dateStyleOf(element.style) } };
    case TYPE.select:
      return { select: element.value, forms: formsOf(element.options) };
    case TYPE.plural:
      return {
        plural: element.value,
        type: element.pluralType ?? 'cardinal',
        forms: formsOf(element.options),
      };
    case TYPE.pound:
      return { count: true };
    case TYPE.tag:
      return { tag: element.value, inside: element.children.map(partOf) };
    default:
      throw new Error(`Texts have no elements of type ${element.type}.`);
  }
}

type Of<Type> = Extract<MessageFormatElement, { type: Type }>;

const formsOf = (options: Readonly<Record<string, Readonly<{ value: readonly MessageFormatElement[] }>>>) =>
  Object.fromEntries(Object.entries(options).map(([form, { value }]) => [form, value.map(partOf)]));

const skeletonOf = (style: Of<TYPE.number>['style']): Intl.NumberFormatOptions =>
  typeof style === 'object' && style !== null ? (style.parsedOptions as Intl.NumberFormatOptions) : {};

const dateStyleOf = (style: Of<TYPE.date>['style']) => {
  const known = (['short', 'medium', 'long', 'full'] as const).find((each) => each === (style ?? 'medium'));
  if (known === undefined) throw new Error('Dates in texts are short, medium, long or full.');
  return known;
};
