import { arrayAt, stringAt } from '../../model/access.ts';
import type { CardRows } from '../row.ts';

/** Who may refer, and to what: a ReferenceGrant's two lists. */
export const referenceGrantRows: CardRows = (value) =>
  (['from', 'to'] as const).flatMap((list) =>
    arrayAt(value, ['spec', list]).map((item, index) => ({
      id: `${list}:${index}`,
      label: `${list} ${stringAt(item, 'kind') || '?'}`,
      chips: [list === 'from' ? `in ${stringAt(item, 'namespace') || '?'}` : stringAt(item, 'name') || 'any'],
      path: ['spec', list, index],
      inlet: false,
      outlet: false,
    })),
  );
