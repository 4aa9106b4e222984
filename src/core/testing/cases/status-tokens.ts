import { arrayAt, objectAt, stringAt, valueAt } from '../../model/access.ts';
import type { Json, JsonObject } from '../../yaml/json.ts';

const TYPES: Readonly<Record<string, string>> = {
  A: 'Accepted',
  P: 'Programmed',
  RR: 'ResolvedRefs',
  C: 'Conflicted',
  PI: 'PartiallyInvalid',
  OT: 'OverlappingTLSConfig',
  IF: 'InsecureFrontendValidationMode',
  SV: 'SupportedVersion',
};

const STATES: Readonly<Record<string, string>> = { True: 'T', False: 'F', Unknown: '?' };

/**
 * The entry of a status for a subject of a worked case; undefined where there is none.
 *
 * @param list the result of `statusList` for the objects
 */
export function entryOf(list: JsonObject, objects: readonly JsonObject[], subject: string): Json | undefined {
  const [, name = '', mark, rest = ''] = /^([^#@^]*)(?:([#@^])(.*))?$/.exec(subject) ?? [];
  const item = arrayAt(list, 'items').find((one) => stringAt(one, 'metadata.name') === name);
  if (item === undefined) throw new Error(`No object with a status is called ${name}.`);
  const status = valueAt(item, 'status');
  if (mark === '#') return arrayAt(status, 'listeners').find((one) => stringAt(one, 'name') === rest);
  if (mark === '^')
    return arrayAt(status, 'ancestors').find((one) => stringAt(one, 'ancestorRef.name') === rest);
  if (mark !== '@') return status;
  const written = objects.find(
    (one) => stringAt(one, 'metadata.name') === name && one['kind'] === stringAt(item, 'kind'),
  );
  const wanted = objectAt(written, ['spec', 'parentRefs', Number(rest)]);
  return arrayAt(status, 'parents').find((one) =>
    Object.entries(wanted).every(([key, value]) => valueAt(one, ['parentRef', key]) === value),
  );
}

/** What an entry says to the question of a token: `A=T/Accepted` asks for Accepted, and for its reason. */
export function answerToken(entry: Json | undefined, token: string): string {
  if (token === 'none') return entry === undefined ? 'none' : 'an entry';
  const [key = '', wanted = ''] = token.split('=');
  if (key === 'attached') return `attached=${String(valueAt(entry, 'attachedRoutes'))}`;
  if (key === 'sets') return `sets=${String(valueAt(entry, 'attachedListenerSets'))}`;
  if (key === 'kinds') {
    const kinds = arrayAt(entry, 'supportedKinds').map((one) => stringAt(one, 'kind'));
    return `kinds=${kinds.join(',') || '-'}`;
  }
  const condition = arrayAt(entry, 'conditions').find((one) => stringAt(one, 'type') === TYPES[key]);
  if (condition === undefined) return `${key}=-`;
  const state = STATES[stringAt(condition, 'status') ?? ''] ?? '';
  return `${key}=${state}${wanted.includes('/') ? `/${stringAt(condition, 'reason')}` : ''}`;
}
