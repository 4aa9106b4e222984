import { memo } from '../../incremental/memo.ts';
import { sampleTexts } from '../../traffic/coverage/sample-text.ts';
import type { Candidate } from '../../traffic/table/candidate.ts';
import type { ValueMatch } from '../../traffic/table/http-match.ts';
import type { AskedPath, Conditions } from './side.ts';

/** More examples of one expression are not asked. */
export const MOST_EXAMPLES = 6;

/** A part of a call that nothing names. */
const ANY_SERVICE = 'any.Service';
const ANY_METHOD = 'Any';

/** Whether a client can ask for a path. */
export const isSendable = (path: string): boolean => path.startsWith('/') && !/[?#\s]/.test(path);

/** The paths that a match is made for: several for an expression, none where no example of it is found. */
export const pathsOf: (candidate: Candidate) => readonly AskedPath[] = memo((candidate) => {
  if (candidate.kind === 'http') {
    const { type, value } = candidate.match.path;
    const paths = type === 'RegularExpression' ? sampleTexts(value, MOST_EXAMPLES) : [value];
    return paths.filter(isSendable).map((path) => ({ path, grpc: false }));
  }
  const { type, service, rpc } = candidate.match;
  const texts = (wanted: string | null, any: string): readonly string[] => {
    if (wanted === null) return [any];
    return type === 'RegularExpression' ? sampleTexts(wanted, MOST_EXAMPLES) : [wanted];
  };
  return texts(service, ANY_SERVICE).flatMap((one) =>
    texts(rpc, ANY_METHOD)
      .map((method) => ({ path: `/${one}/${method}`, grpc: true }))
      .filter(({ path }) => isSendable(path)),
  );
});

type Pairs = Conditions['headers'];

/** Values for which conditions hold: all with their first example, then each expression with its others. */
function valuesOf(matches: readonly ValueMatch[]): readonly Pairs[] {
  const texts = matches.map(({ type, value }) =>
    type === 'RegularExpression' ? sampleTexts(value, MOST_EXAMPLES) : [value],
  );
  if (texts.some((some) => some.length === 0)) return [];
  const pairs = (at: number, nth: number): Pairs =>
    matches.map(({ name }, index) => [name, texts[index]?.[index === at ? nth : 0] ?? ''] as const);
  return [
    pairs(-1, 0),
    ...texts.flatMap((some, at) => some.slice(1).map((_, index) => pairs(at, index + 1))),
  ];
}

/** The conditions of a match beside its path; none where an expression has no example. */
export const conditionsOf: (candidate: Candidate) => readonly Conditions[] = memo(({ kind, match }) => {
  const headers = valuesOf(match.headers.filter(({ name }) => name !== 'host'));
  const query = kind === 'http' ? valuesOf(match.query) : [[]];
  const method = kind === 'http' ? match.method : null;
  const [firstHeaders] = headers;
  const [firstQuery] = query;
  if (!firstHeaders || !firstQuery) return [];
  return [
    ...headers.map((some) => ({ method, headers: some, query: firstQuery })),
    ...query.slice(1).map((some) => ({ method, headers: firstHeaders, query: some })),
  ];
});

/** Whether a match takes every request for its path. */
export const isUnconditional = ({ kind, match }: Candidate): boolean =>
  match.headers.length === 0 && (kind === 'grpc' || (match.method === null && match.query.length === 0));
