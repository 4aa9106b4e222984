import { byBeginning } from '../../../admission/by-beginning.ts';
import { memo } from '../../../incremental/memo.ts';
import { isPlaceholder } from '../../../model/placeholder.ts';
import type { NginxMatcher, NginxServer } from '../nginx-model.ts';
import { pathExpression, whyNotRun, type PathExpression } from '../path-expression.ts';

/** What a path meets at a server. */
export type LocationChoice =
  | Readonly<{ is: 'location'; matcher: NginxMatcher }>
  /** A redirect to the path with a slash. */
  | Readonly<{ is: 'slash'; matcher: NginxMatcher }>
  /** It is not known which location it is. */
  | Readonly<{ is: 'unknown'; matcher: NginxMatcher; reason: string }>;

type Plain = Readonly<{
  exact: ReadonlyMap<string, NginxMatcher>;
  prefixes: ReadonlyMap<string, NginxMatcher>;
}>;

/** Of two matchers alike the first counts. */
const plainMatchers: (server: NginxServer) => Plain = memo(({ matchers }) => {
  const exact = new Map<string, NginxMatcher>();
  const prefixes = new Map<string, NginxMatcher>();
  for (const matcher of matchers) {
    const members = matcher.exact ? exact : prefixes;
    if (!members.has(matcher.text)) members.set(matcher.text, matcher);
  }
  return { exact, prefixes };
});

/** A denied location has no backend for which NGINX would add the slash. */
const addsSlash = ({ location: { by } }: NginxMatcher): boolean => (by?.denied ?? null) === null;

function choosePlain(server: NginxServer, path: string): LocationChoice | undefined {
  const { exact, prefixes } = plainMatchers(server);
  const same = exact.get(path);
  if (same) return { is: 'location', matcher: same };
  // A path without its slash is no location of its own: its name ends in one, but for `/`.
  const slashed = exact.get(`${path}/`) ?? prefixes.get(`${path}/`);
  if (slashed && addsSlash(slashed)) return { is: 'slash', matcher: slashed };
  for (let end = path.lastIndexOf('/'); end >= 0; end = path.lastIndexOf('/', end - 1)) {
    const prefix = prefixes.get(path.slice(0, end + 1));
    if (prefix) return { is: 'location', matcher: prefix };
    if (end === 0) break;
  }
  return undefined;
}

/** The expression of a matcher: its text from the beginning of the path on, with an open end. */
export const expressionOf: (matcher: NginxMatcher) => PathExpression | null = memo(
  ({ text }) => pathExpression(`^${text}`) ?? null,
);

/** The matchers that may take a path, in their order. One that is not run here may take any. */
const matchersFor: (server: NginxServer) => (path: string) => readonly NginxMatcher[] = memo(({ matchers }) =>
  byBeginning(matchers, (matcher) => (expressionOf(matcher) ? matcher.text : '')),
);

function chooseByExpression(server: NginxServer, path: string): LocationChoice | undefined {
  for (const matcher of matchersFor(server)(path)) {
    const expression = expressionOf(matcher);
    if (!expression) return { is: 'unknown', matcher, reason: `^${matcher.text} ${whyNotRun(matcher.text)}` };
    if (expression.find(path)) return { is: 'location', matcher };
  }
  return undefined;
}

/**
 * Chooses the location of a path (docs/model/ingress.md#locations).
 *
 * @param path decoded and normalised
 * @returns undefined where even `/` does not match: the path does not begin with a slash
 */
export function chooseLocation(server: NginxServer, path: string): LocationChoice | undefined {
  const choice = server.regexMode ? chooseByExpression(server, path) : choosePlain(server, path);
  const later =
    choice?.is === 'location' && choice.matcher.location.implicit
      ? server.matchers.find(({ text }) => isPlaceholder(text))
      : undefined;
  if (!later) return choice;
  return { is: 'unknown', matcher: later, reason: `the path ${later.text} is filled in later` };
}
