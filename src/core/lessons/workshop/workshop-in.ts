import type { PackFile } from '../format/pack.ts';
import { UNLOCK_RULES, type Workshop } from './workshop.ts';

/** A workshop from plain values; null where they are none. */
export function workshopIn(
  value: Readonly<Record<string, unknown>>,
  files: readonly PackFile[] | null,
): Workshop | null {
  const { nonce, pack, version, title, lessons, minutes } = value;
  const unlock = UNLOCK_RULES.find((rule) => rule === value['unlock']);
  const isWhole = (given: unknown): given is number => typeof given === 'number' && Number.isInteger(given);
  if (typeof nonce !== 'string' || !/^[0-9A-HJKMNP-TV-Z]{4}$/.test(nonce)) return null;
  if (typeof pack !== 'string' || !/^[a-z0-9-]+$/.test(pack) || typeof title !== 'string') return null;
  if (!isWhole(version) || !unlock || !Array.isArray(lessons) || lessons.length === 0) return null;
  const ids = lessons.filter((id) => typeof id === 'string' && /^[a-z0-9-]+$/.test(id));
  if (ids.length < lessons.length || new Set(ids).size < ids.length) return null;
  return {
    nonce,
    pack,
    version,
    title,
    files,
    lessons: ids,
    asksName: value['asksName'] === true,
    hints: value['hints'] !== false,
    solutions: value['solutions'] !== false,
    unlock,
    minutes: isWhole(minutes) && minutes > 0 ? minutes : null,
    signed: value['signed'] === true,
  };
}
