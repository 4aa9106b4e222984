import { shift } from '../text/span.ts';
import type { Completion, Offer } from './completion.ts';
import { blockOffers } from './offers/block-offers.ts';
import { firstKeyOffers } from './offers/first-keys.ts';
import { itemOffers } from './offers/item-offers.ts';
import { keyOffers } from './offers/keys.ts';
import { labelOffers } from './offers/label-offers.ts';
import { objectOffers } from './offers/object-offers.ts';
import { valueOffers } from './offers/values.ts';
import { placeAt, type Knowledge, type CompletionContext } from './completion-context.ts';

/**
 * What could be written at an offset of a file: keys of the schema, allowed values, names of objects that exist, blocks
 * that are frequent, whole objects. It parses the document leniently, so it works in documents that do not parse at
 * the moment, in block style, in brackets and in JSON.
 */
export function complete(knowledge: Knowledge, file: string, offset: number): readonly Completion[] {
  const place = placeAt(knowledge, file, offset);
  if (!place) return [];
  const { cursor, start } = place;
  const replace = shift(cursor.replace, start);
  return offersAt(place).map((offer) => ({
    ...offer,
    replace,
    ...(cursor.commaAt !== null && { commaAt: cursor.commaAt + start }),
  }));
}

function offersAt(place: CompletionContext): readonly Offer[] {
  const { cursor, path, type } = place;
  if (cursor.slot === 'value') return valueOffers(place);
  if (cursor.slot === 'item') return [...blockOffers(place), ...itemOffers(place), ...valueOffers(place)];
  if (path.length === 0) return rootOffers(place);
  if (!type) return [];
  return [
    ...labelOffers(place),
    ...keyOffers(place),
    ...blockOffers(place),
    ...itemOffers(place),
    // A list of texts has values where a list of mappings has keys.
    ...(typeof path.at(-1) === 'number' ? valueOffers(place) : []),
  ];
}

function rootOffers(place: CompletionContext): readonly Offer[] {
  const { cursor, type, text, blank } = place;
  // An item of a List is an object of its own, but no document.
  if (cursor.path.length > 0) return type ? keyOffers(place) : firstKeyOffers(place);
  if (blank) return [...objectOffers(place, false), ...firstKeyOffers(place)];
  const keys = type ? keyOffers(place) : firstKeyOffers(place);
  const last =
    cursor.style === 'block' && cursor.column === 0 && text.slice(cursor.replace.end).trim() === '';
  return type && last && !cursor.finished
    ? [...keys, ...blockOffers(place), ...objectOffers(place, true)]
    : keys;
}
