import type { Offer } from '../completion.ts';
import { writtenAt, type CompletionContext } from '../completion-context.ts';
import { offerWriter } from '../offer-writer.ts';
import { labelled } from './known-values.ts';

/** Labels with their values, where the mapping at the cursor chooses objects by theirs. */
export function labelOffers(place: CompletionContext): readonly Offer[] {
  const writer = offerWriter(place);
  const there = writtenAt(place, place.path);
  const taken = new Set(typeof there === 'object' && there !== null ? Object.keys(there) : []);
  const found = new Map<string, readonly [string, string]>();
  for (const labels of labelled(place, place.path))
    if (typeof labels === 'object' && labels !== null)
      for (const [key, value] of Object.entries(labels))
        if (typeof value === 'string' && !taken.has(key)) found.set(`${key}: ${value}`, [key, value]);
  return [...found].map(([label, [key, value]]) => ({
    label,
    insert: place.cursor.finished ? writer.keyOnly(key) : writer.entry(key, value, false),
    detail: 'label',
    documentation: '',
    kind: 'value',
    ...(place.cursor.quote !== '' && { filter: place.cursor.quote + label }),
  }));
}
