import type { Json } from '../../../yaml/json.ts';
import type { NodeFix } from '../../field-rule.ts';

/** For a field that does not belong there. */
export const removeIt = (): readonly NodeFix[] => [{ title: 'Remove it', at: [], unset: true }];

/** For a port number in quotes. */
export const writeAsNumber = (port: Json): readonly NodeFix[] =>
  typeof port === 'string' && /^[1-9]\d{0,4}$/.test(port)
    ? [{ title: `Write ${port} as a number`, at: [], set: Number(port) }]
    : [];
