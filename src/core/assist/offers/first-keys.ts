import type { Offer } from '../completion.ts';
import { writtenAt, type CompletionContext } from '../completion-context.ts';
import { hole, type Template } from '../../yaml/value-template.ts';
import { offerWriter } from '../offer-writer.ts';

const FIRST: readonly (readonly [key: string, value: Template, documentation: string])[] = [
  ['apiVersion', hole(), 'Group and version of the kind: `gateway.networking.k8s.io/v1`, `v1`, `apps/v1`.'],
  ['kind', hole(), 'What kind of object this is.'],
  ['metadata', { name: hole() }, 'Name, namespace, labels and annotations.'],
];

/** The first keys of an object, while it has no type. */
export function firstKeyOffers(place: CompletionContext): readonly Offer[] {
  const there = writtenAt(place, place.path);
  const taken = typeof there === 'object' && there !== null ? there : {};
  const { cursor } = place;
  const writer = offerWriter(place);
  return FIRST.filter(([key]) => !Object.hasOwn(taken, key) || key === cursor.own).map(
    ([key, value, documentation]) => ({
      label: key,
      insert: cursor.finished ? writer.keyOnly(key) : writer.entry(key, value, false),
      detail: 'required',
      documentation,
      kind: 'key',
      ...(cursor.quote !== '' && { filter: cursor.quote + key }),
      ...(key !== 'metadata' && !cursor.finished && { more: true as const }),
    }),
  );
}
