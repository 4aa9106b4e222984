import { parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { MessagePart } from './message-part.ts';

/**
 * Reads an ICU message.
 * @throws Error for what is no message, or has something in it that texts do not use
 */
export const compileMessage = (message: string): readonly MessagePart[] =>
  parse(message, { captureLocation: false }).map(partOf);

// The types of elements are an enumeration of the parser, which the built page does not have.
function partOf(element: MessageFormatElement): MessagePart {
  switch (element.type) {
    case 0:
      return element.value;
    case 1:
      return { value: element.value };
    case 2:
      return { number: element.value, options: skeletonOf(element.style) };
    case 3:
      return { date: element.value, options: { dateStyle: dateStyleOf(element.style) } };
    case 5:
      return { select: element.value, forms: formsOf(element.options) };
    case 6:
      return {
        plural: element.value,
        type: element.pluralType ?? 'cardinal',
        forms: formsOf(element.options),
      };
    case 7:
      return { count: true };
    case 8:
      return { tag: element.value, inside: element.children.map(partOf) };
    default:
      throw new Error(`Texts have no elements of type ${element.type}.`);
  }
}

type Of<Type> = Extract<MessageFormatElement, { type: Type }>;

const formsOf = (options: Readonly<Record<string, Readonly<{ value: readonly MessageFormatElement[] }>>>) =>
  Object.fromEntries(Object.entries(options).map(([form, { value }]) => [form, value.map(partOf)]));

const skeletonOf = (style: Of<2>['style']): Intl.NumberFormatOptions =>
  typeof style === 'object' && style !== null ? (style.parsedOptions as Intl.NumberFormatOptions) : {};

const dateStyleOf = (style: Of<3>['style']) => {
  const known = (['short', 'medium', 'long', 'full'] as const).find((each) => each === (style ?? 'medium'));
  if (known === undefined) throw new Error('Dates in texts are short, medium, long or full.');
  return known;
};
