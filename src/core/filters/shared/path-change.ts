import type { Json } from '../../yaml/json.ts';
import { stringAt } from '../../model/access.ts';
import { prefixOf, type PathMatch } from './path-match.ts';

/** The types of path modifiers. */
export const PATH_MODIFIERS = ['ReplaceFullPath', 'ReplacePrefixMatch'];

/** Why a filter fails whose path modifier changes nothing. */
export const UNUSABLE_MODIFIER = 'Its path modifier cannot act on this match.';

/** A path modifier of a redirect or a rewrite. `other`: of a type that is not known. */
export type PathChange =
  | Readonly<{ type: 'full'; value: string }>
  | Readonly<{ type: 'prefix'; value: string }>
  | Readonly<{ type: 'other'; value: string }>;

/** Reads a path modifier; undefined where there is none. */
export function readPathChange(path: Json | undefined): PathChange | undefined {
  if (path === undefined || path === null) return undefined;
  const type = stringAt(path, 'type') ?? '';
  if (type === 'ReplaceFullPath') return { type: 'full', value: stringAt(path, 'replaceFullPath') ?? '' };
  if (type === 'ReplacePrefixMatch')
    return { type: 'prefix', value: stringAt(path, 'replacePrefixMatch') ?? '' };
  return { type: 'other', value: type };
}

/**
 * The path behind a modifier (docs/model/filters.md#path-modifiers); undefined where it cannot act: its type is
 * unknown, or it replaces a prefix and the match has none.
 */
export function changePath(change: PathChange, path: string, match: PathMatch): string | undefined {
  if (change.type === 'full') return change.value === '' ? '/' : change.value;
  if (change.type === 'other' || match.type !== 'PathPrefix') return undefined;
  const prefix = prefixOf(match.value);
  return `${prefixOf(change.value)}${path.slice(prefix.length)}` || '/';
}
