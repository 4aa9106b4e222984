import type { Json } from '../../yaml/json.ts';
import type { Offer } from '../completion.ts';
import { meaningOf } from '../field-meaning.ts';
import { meaningWords } from '../meaning-words.ts';
import { schemaAtPath, writtenAt, type CompletionContext } from '../completion-context.ts';
import { offerWriter } from '../offer-writer.ts';
import { knownValues } from './known-values.ts';
import { referencesAt } from './references.ts';
import { typesAt } from './types.ts';
import type { ValueOffer } from './value-offer.ts';

/** The known values of the field at a place; the likeliest first. */
export function valuesAt(place: CompletionContext): readonly ValueOffer[] {
  const types = typesAt(place);
  if (types) return types;
  const found = referencesAt(place);
  if (found.length > 0) return found;
  const known = knownValues(place);
  return known.length > 0 ? known : schemaValues(place);
}

/** The values of an enumeration, of a switch, or the default. */
function schemaValues(place: CompletionContext): readonly ValueOffer[] {
  const schema = schemaAtPath(place, place.path);
  if (!schema) return [];
  const listed = schema.enum ?? (schema.type === 'boolean' ? [true, false] : []);
  const scalar = ['string', 'number', 'boolean'].includes(typeof schema.default);
  const values = listed.length === 0 && scalar && schema.default !== undefined ? [schema.default] : listed;
  const documentation = meaningWords(meaningOf(schema, place.options, false)).join('\n\n');
  const meant = meantBySibling(place);
  return values
    .map((value): ValueOffer => {
      const detail = value === schema.default ? 'default' : '';
      return { value, detail, documentation, kind: 'value' };
    })
    .toSorted((a, b) => Number(b.value === meant) - Number(a.value === meant));
}

/** The value of `type` that a key beside it requires: with `requestRedirect` it is `RequestRedirect`. */
function meantBySibling(place: CompletionContext): Json | undefined {
  if (place.path.at(-1) !== 'type') return undefined;
  const around = writtenAt(place, place.path.slice(0, -1));
  if (typeof around !== 'object' || around === null) return undefined;
  const keys = new Set(Object.keys(around).map((key) => key.toLowerCase()));
  const schema = schemaAtPath(place, place.path);
  return schema?.enum?.find((value) => keys.has(String(value).toLowerCase()));
}

/** Values as they have to be written where the cursor is. */
export function valueOffers(place: CompletionContext): readonly Offer[] {
  const writer = offerWriter(place);
  const { quote, style } = place.cursor;
  return valuesAt(place).map(({ value, label, detail, documentation, kind, beside }) => {
    const shown = label ?? (value === '' ? '""' : String(value));
    return {
      label: shown,
      insert: beside ? writer.valueAndEntries(value, beside) : writer.value(value),
      detail,
      documentation,
      kind,
      ...((quote !== '' || (style === 'json' && typeof value === 'string')) && {
        filter: `${quote || '"'}${shown}`,
      }),
    };
  });
}
