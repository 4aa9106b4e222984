import { LIMITS } from './limits.ts';
import { type Place, readPlace } from './presence.ts';
import { fieldsOf, isText, readJson } from './read-fields.ts';
import { type EverybodyRole, isEverybodyRole, isRole, type Role } from './roles.ts';
import { isId } from './room-names.ts';

/** What every participant begins his own copy with: the shared workspace, or a lesson. */
export type CopiesFrom = 'workspace' | Readonly<{ lesson: string }>;

/**
 * What the page of a participant asks of the server: a stateless message on the shared document. Who does not lead may share
 * his own copy, and nothing else of it.
 */
export type Asked =
  | Readonly<{ type: 'give-role'; participant: string; role: Role }>
  | Readonly<{ type: 'everybody'; role: EverybodyRole }>
  /** All follow to this place; null sets them free. */
  | Readonly<{ type: 'lead'; view: Place | null }>
  /** All come back to the shared document, once. */
  | Readonly<{ type: 'bring-back' }>
  /** All get copies, or, with null, work in the shared document again. */
  | Readonly<{ type: 'copies'; from: CopiesFrom | null }>
  /** Whether all may look into the copy of this participant. */
  | Readonly<{ type: 'share-copy'; participant: string; shared: boolean }>
  | Readonly<{ type: 'end' }>;

export const writeAsked = (asked: Asked): string => JSON.stringify(asked);

/** Reads what a page asks; null for what is damaged or unknown. */
export function readAsked(text: unknown): Asked | null {
  const fields = readJson(text, LIMITS.message);
  if (!fields) return null;
  const { type, participant, role, shared } = fields;
  switch (type) {
    case 'give-role':
      return isId(participant) && isRole(role) ? { type, participant, role } : null;
    case 'everybody':
      return isEverybodyRole(role) ? { type, role } : null;
    case 'lead': {
      if (fields['view'] === null) return { type, view: null };
      const view = readPlace(fields['view']);
      return view ? { type, view } : null;
    }
    case 'copies': {
      const from = readCopiesFrom(fields['from']);
      return from === undefined ? null : { type, from };
    }
    case 'share-copy':
      return isId(participant) && typeof shared === 'boolean' ? { type, participant, shared } : null;
    case 'bring-back':
    case 'end':
      return { type };
    default:
      return null;
  }
}

/** Reads what copies begin with; undefined where it is damaged. */
export function readCopiesFrom(value: unknown): CopiesFrom | null | undefined {
  if (value === null || value === 'workspace') return value;
  const lesson = fieldsOf(value)?.['lesson'];
  return isText(lesson, 200) && lesson !== '' ? { lesson } : undefined;
}
