import { installedSchema } from '../../kinds/installed-schema.ts';
import type { Offer } from '../completion.ts';
import { schemaAtPath, elsewhere, type CompletionContext } from '../completion-context.ts';
import { holeInside } from '../../yaml/value-template.ts';
import { offerWriter } from '../offer-writer.ts';
import { skeletonOf } from './skeleton.ts';
import { valuesAt } from './values.ts';

/**
 * New items of a list: in brackets, an empty mapping with what it must hold; right under the key of a list of texts, the
 * allowed texts, each behind a dash.
 */
export function itemOffers(place: CompletionContext): readonly Offer[] {
  const { cursor, path, options } = place;
  const schema = schemaAtPath(place, path);
  if (cursor.slot === 'item') {
    const item = schema && installedSchema(schema, options);
    if (item?.type !== 'object' || cursor.prefix !== '') return [];
    const writer = offerWriter(place);
    const { template } = skeletonOf(item, options);
    return [
      {
        label: '{ … }',
        insert: writer.block(template ?? holeInside('map'), false),
        detail: 'new item',
        documentation: item.description ?? schema?.description ?? '',
        kind: 'key',
        more: true,
      },
    ];
  }
  if (schema?.type !== 'array' || schema.items?.type === 'object') return [];
  const writer = offerWriter(place);
  return valuesAt(elsewhere(place, [...path, 0])).map(({ value, label, detail, documentation, kind }) => ({
    label: label ?? String(value),
    insert: writer.block(typeof value === 'object' ? JSON.stringify(value) : value, true),
    detail,
    documentation,
    kind,
  }));
}
