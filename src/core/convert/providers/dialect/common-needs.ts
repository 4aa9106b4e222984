import type { Need } from '../../need.ts';
import type { RuleFilter } from '../../http-rule.ts';
import type { AnnotationReader } from './annotations-of.ts';
import type { Effect, SourcePath } from './dialect.ts';
import { invalid, needed } from './effects.ts';
import { bytesOf, rangesOf, secondsOf } from './read-values.ts';

type Part = Readonly<{ need?: Need; filters?: readonly RuleFilter[]; effects: readonly Effect[] }>;

const NOTHING: Part = { effects: [] };

/** Names of annotations that mean the same for several controllers, as each calls them. */
export type CommonNames = Readonly<{
  allow?: readonly string[];
  deny?: readonly string[];
  bodySize?: string;
  connectTimeout?: string;
  readTimeout?: string;
  sendTimeout?: string;
  /** Of times without a unit. */
  bare?: 'ms' | 's';
}>;

/** Lists of addresses, sizes and timeouts, which no field of the standard says. */
export function commonNeeds(source: SourcePath, read: AnnotationReader, names: CommonNames): readonly Part[] {
  return [
    ...(names.allow ?? []).map((name) => ranges(source, read, name, 'ipAllow')),
    ...(names.deny ?? []).map((name) => ranges(source, read, name, 'ipDeny')),
    bodySize(source, read, names.bodySize),
    connectTimeout(source, read, names),
    idleTimeout(source, read, names),
  ];
}

function ranges(source: SourcePath, read: AnnotationReader, name: string, kind: 'ipAllow' | 'ipDeny'): Part {
  if (read.text(name) === undefined) return NOTHING;
  const annotation = read.nameOf(name);
  const list = rangesOf((read.text(name) ?? '').split(/[\s,]+/));
  return list === null
    ? { effects: [{ ...invalid(annotation, 'It is no list of addresses.'), verdict: NO_LIST }] }
    : needed(
        source,
        [annotation],
        4,
        kind === 'ipAllow'
          ? 'Requests from all addresses are let in.'
          : 'Requests from the denied addresses are let in.',
        { kind, ranges: list },
      );
}

/** A list that is somewhere else still protects something. */
const NO_LIST = {
  outcome: 'manual',
  loss: 4,
  difference:
    'It is no list of addresses, so nothing was made of it, and requests from all addresses are let in.',
  action: 'Write the addresses into the annotation, and convert again.',
} as const;

function bodySize(source: SourcePath, read: AnnotationReader, name: string | undefined): Part {
  if (name === undefined || read.text(name) === undefined) return NOTHING;
  const bytes = bytesOf(read.text(name));
  const annotation = read.nameOf(name);
  if (bytes === undefined) return { effects: [invalid(annotation, 'It is no size.')] };
  return needed(source, [annotation], 2, 'The greatest body of a request is the one of the implementation.', {
    kind: 'bodySize',
    bytes: bytes === 0 ? null : bytes,
  });
}

function connectTimeout(
  source: SourcePath,
  read: AnnotationReader,
  { connectTimeout: name, bare }: CommonNames,
): Part {
  if (name === undefined || read.text(name) === undefined) return NOTHING;
  const seconds = secondsOf(read.text(name), bare);
  const annotation = read.nameOf(name);
  return seconds === undefined
    ? { effects: [invalid(annotation, 'It is no time.')] }
    : needed(source, [annotation], 1, 'How long a connection to the backend may take is decided elsewhere.', {
        kind: 'connectTimeout',
        seconds,
      });
}

function idleTimeout(
  source: SourcePath,
  read: AnnotationReader,
  { readTimeout, sendTimeout, bare }: CommonNames,
): Part {
  const written = [readTimeout, sendTimeout].filter(
    (name): name is string => name !== undefined && read.text(name) !== undefined,
  );
  if (written.length === 0) return NOTHING;
  const valid = written.filter((name) => secondsOf(read.text(name), bare) !== undefined);
  const wrong = written
    .filter((name) => !valid.includes(name))
    .map((name) => invalid(read.nameOf(name), 'It is no time.'));
  if (valid.length === 0) return { effects: wrong };
  const of = (name: string | undefined): number | null =>
    name === undefined ? null : (secondsOf(read.text(name), bare) ?? null);
  const part = needed(
    source,
    valid.map(read.nameOf),
    2,
    'A pause of this length no longer ends the request, or the implementation ends it at another time.',
    { kind: 'idleTimeout', readSeconds: of(readTimeout), sendSeconds: of(sendTimeout) },
  );
  return { ...part, effects: [...part.effects, ...wrong] };
}
