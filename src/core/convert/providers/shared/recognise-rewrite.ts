import { literalOf } from './literal-path.ts';

/** What the Gateway API has for a pair of a path and a `rewrite-target`. */
export type RecognisedRewrite =
  /** A prefix is replaced, or nothing where `replacement` is null. */
  | Readonly<{ kind: 'prefix'; prefix: string; replacement: string | null; differences: readonly string[] }>
  /** Every path becomes the same. */
  | Readonly<{ kind: 'full'; replacement: string }>
  /** The client is redirected. */
  | Readonly<{ kind: 'redirect'; url: string }>
  /** It takes an expression with groups. */
  | Readonly<{ kind: 'expression' }>
  /** Only nginx knows the values. */
  | Readonly<{ kind: 'variables' }>;

/** An end of a path with a group for the rest of it. */
type Tail = Readonly<{
  text: string;
  /** The number of the group. */
  group: number;
  /** The group begins with the slash. */
  withSlash: boolean;
  difference: string | null;
}>;

const ALSO_WITHOUT_SLASH = 'The prefix alone, without a slash behind it, is matched as well.';
const NO_LONGER_INSIDE = 'Paths in which further letters follow the prefix at once are no longer matched.';

/** From the longest to the shortest, so that none is taken for the end of another. */
const TAILS: readonly Tail[] = [
  { text: '(?:/|$)(.*)', group: 1, withSlash: false, difference: null },
  { text: '(/|$)(.*)', group: 2, withSlash: false, difference: null },
  { text: '/()(.*)', group: 2, withSlash: false, difference: ALSO_WITHOUT_SLASH },
  { text: '/?(.*)', group: 1, withSlash: false, difference: NO_LONGER_INSIDE },
  { text: '(/.*)?', group: 1, withSlash: true, difference: NO_LONGER_INSIDE },
  { text: '(/.*)', group: 1, withSlash: true, difference: ALSO_WITHOUT_SLASH },
  { text: '/(.*)', group: 1, withSlash: false, difference: ALSO_WITHOUT_SLASH },
  { text: '(.*)', group: 1, withSlash: true, difference: NO_LONGER_INSIDE },
];

/**
 * Recognises what a rewrite does, from the whole text of path and target (docs/model/conversion.md#rewrites). Anything that is
 * not read completely is an expression.
 */
export function recogniseRewrite(path: string, target: string): RecognisedRewrite {
  const isUrl = /^https?:\/\//.test(target);
  if (/\$(?!\d)/.test(target)) return { kind: 'variables' };
  if (!target.includes('$')) {
    if (isUrl) return { kind: 'redirect', url: target };
    return target.includes('?') ? { kind: 'expression' } : { kind: 'full', replacement: target };
  }
  return (isUrl ? null : prefixRewrite(path, target)) ?? { kind: 'expression' };
}

function prefixRewrite(path: string, target: string): RecognisedRewrite | null {
  const { before, group } = /^(?<before>[^$?]*)\$(?<group>\d)$/.exec(target)?.groups ?? {};
  if (before === undefined) return null;
  const anchored = path.replace(/^\^/, '').replace(/\)\$$/, ')');
  for (const tail of TAILS) {
    if (!anchored.endsWith(tail.text)) continue;
    const literal = literalOf(anchored.slice(0, -tail.text.length));
    if (literal === null || String(tail.group) !== group) return null;
    const replacement = replacementOf(before, tail);
    if (replacement === null) return null;
    const prefix = withoutSlash(literal) || '/';
    // Below the root there is nothing that a prefix without its slash could be.
    const difference = prefix === '/' ? null : tail.difference;
    return {
      kind: 'prefix',
      prefix,
      replacement: prefix === replacement ? null : replacement,
      differences: [
        ...(difference === null ? [] : [difference]),
        ...(doublesSlash(before, tail) ? ['The backend no longer gets two slashes at the beginning.'] : []),
      ],
    };
  }
  return null;
}

const withoutSlash = (path: string): string => path.replace(/\/$/, '');

/** What takes the place of the prefix; null where the text before the group and the group do not meet at a slash. */
function replacementOf(before: string, { withSlash }: Tail): string | null {
  if (before !== '' && !before.startsWith('/')) return null;
  if (!withSlash && !before.endsWith('/')) return null;
  return withoutSlash(before) || '/';
}

const doublesSlash = (before: string, { withSlash }: Tail): boolean => withSlash && before.endsWith('/');
