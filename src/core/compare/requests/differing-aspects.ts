import type { HeaderChanges } from '../../filters/shared/header-changes.ts';
import { parseDuration } from '../../traffic/duration.ts';
import type { BackendShare, RequestOutcome } from '../../traffic/decide/outcome.ts';
import { byText } from '../../text/by-text.ts';

/** What of an outcome counts in a comparison, in the order in which it is reported (docs/model/comparison.md#what-counts). */
export const ASPECTS = [
  'outcome',
  'status',
  'redirect',
  'answer',
  'backends',
  'request',
  'endpoints',
  'tls',
  'responseHeaders',
  'mirrors',
  'timeouts',
] as const;

export type Aspect = (typeof ASPECTS)[number];

/** Headers that each proxy writes in its own manner: they do not count between different kinds of proxies. */
const FORWARDING: ReadonlySet<string> = new Set([
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-forwarded-scheme',
  'x-original-forwarded-for',
  'x-real-ip',
  'x-request-id',
  'x-scheme',
]);

type Options = Readonly<{
  /** One side is an Ingress controller, the other a Gateway. */
  acrossKinds: boolean;
}>;

const sorted = (entries: Iterable<readonly [string, unknown]>): readonly (readonly [string, unknown])[] =>
  [...entries].toSorted(([a], [b]) => byText(a, b));

const changesText = (changes: HeaderChanges): string => JSON.stringify(sorted(changes));

/** Numbers that come from other divisions of the same weights are the same. */
const rounded = (share: number): number => Math.round(share * 1e6) / 1e6;

/** A backend by its name, and how it fails where it does. */
const backendText = ({ kind, namespace, name, port, response, refused }: BackendShare): string =>
  [
    kind,
    namespace,
    name,
    port ?? '',
    response?.statusCode ?? '',
    response?.headers.get('location') ?? '',
    refused,
  ].join(' ');

/** The sum of what has one name, by name. */
function sums(items: Iterable<readonly [name: string, share: number]>): string {
  const found = new Map<string, number>();
  for (const [name, share] of items) found.set(name, (found.get(name) ?? 0) + share);
  return JSON.stringify(sorted(found).map(([name, share]) => [name, rounded(share as number)]));
}

function seenText({ request }: BackendShare, { acrossKinds }: Options): string {
  if (!request) return '';
  const headers = [...request.headers].filter(([name]) => !acrossKinds || !FORWARDING.has(name));
  return JSON.stringify([request.method, request.host, request.path, sorted(headers)]);
}

const live = ({ backends }: RequestOutcome): readonly BackendShare[] =>
  backends.filter(({ share }) => share > 0);

const shareText = (share: BackendShare, named: boolean, textOf: (share: BackendShare) => string): string =>
  `${named ? backendText(share) : ''}\0${share.response ? '' : textOf(share)}`;

/** What some shares are like, each once; with their names where the names are the same on both sides. */
const each = (
  shares: readonly BackendShare[],
  named: boolean,
  textOf: (share: BackendShare) => string,
): string => {
  const texts = new Set(shares.map((share) => shareText(share, named, textOf)));
  const [only = ''] = texts;
  return texts.size === 1 ? only : JSON.stringify([...texts].toSorted(byText));
};

const milliseconds = (text: string | undefined): number =>
  text === undefined ? 0 : (parseDuration(text) ?? 0);

/** One thing that shares are like. */
type Likeness = Readonly<{
  aspect: Aspect;
  textOf: (share: BackendShare) => string;
  /** Whether two have the same text as far as that is seen at once: most have, and texts cost more than all the rest. */
  isAlike: (a: BackendShare, b: BackendShare) => boolean;
}>;

const hasNoHeaders = ({ request }: BackendShare): boolean => request?.headers.size === 0;

const likenesses = (options: Options): readonly Likeness[] => [
  {
    aspect: 'request',
    textOf: (share) => seenText(share, options),
    isAlike: (a, b) =>
      a.request === b.request ||
      (hasNoHeaders(a) &&
        hasNoHeaders(b) &&
        a.request?.method === b.request?.method &&
        a.request?.host === b.request?.host &&
        a.request?.path === b.request?.path),
  },
  {
    aspect: 'endpoints',
    textOf: ({ endpoints }) =>
      JSON.stringify(
        endpoints.map(({ workload, port }) => `${workload ?? ''}:${port ?? ''}`).toSorted(byText),
      ),
    isAlike: (a, b) =>
      a.endpoints.length === b.endpoints.length &&
      a.endpoints.every(
        ({ workload, port }, at) => workload === b.endpoints[at]?.workload && port === b.endpoints[at]?.port,
      ),
  },
  { aspect: 'tls', textOf: ({ tls }) => tls ?? '', isAlike: (a, b) => a.tls === b.tls },
  {
    aspect: 'responseHeaders',
    textOf: ({ responseHeaders }) => changesText(responseHeaders),
    isAlike: (a, b) =>
      a.responseHeaders === b.responseHeaders ||
      (a.responseHeaders.size === 0 && b.responseHeaders.size === 0),
  },
];

const LIKENESSES = {
  withinKind: likenesses({ acrossKinds: false }),
  acrossKinds: likenesses({ acrossKinds: true }),
} as const;

/** Of what the shares of one outcome are like, what the shares of the other are not. */
function differingShares(a: RequestOutcome, b: RequestOutcome, { acrossKinds }: Options): readonly Aspect[] {
  const [mine, others] = [live(a), live(b)];
  if (mine.length === 0 && others.length === 0) return [];
  const [one, other] = mine.length === 1 && others.length === 1 ? [mine[0], others[0]] : [];
  const names = (shares: readonly BackendShare[]): string =>
    sums(shares.map((share) => [backendText(share), share.share] as const));
  const named =
    one && other
      ? rounded(one.share) === rounded(other.share) && backendText(one) === backendText(other)
      : names(mine) === names(others);
  const isAlike = ({ textOf, isAlike: atOnce }: Likeness): boolean =>
    (one !== undefined &&
      other !== undefined &&
      one.response === null &&
      other.response === null &&
      atOnce(one, other)) ||
    each(mine, named, textOf) === each(others, named, textOf);
  const differing = LIKENESSES[acrossKinds ? 'acrossKinds' : 'withinKind'].flatMap((likeness) =>
    // Other backends have other endpoints: that is no difference of its own.
    (named || likeness.aspect !== 'endpoints') && !isAlike(likeness) ? [likeness.aspect] : [],
  );
  return named ? differing : ['backends', ...differing];
}

/** How many headers an answer has beside its Location. */
const otherHeaders = ({ response }: RequestOutcome): number =>
  response ? response.headers.size - (response.headers.has('location') ? 1 : 0) : 0;

const answerText = ({ response }: RequestOutcome): string =>
  JSON.stringify(sorted([...(response?.headers ?? [])].filter(([name]) => name !== 'location')));

const mirrorText = ({ mirrors }: RequestOutcome): string =>
  sums(
    mirrors.map(({ kind, namespace, name, port, percent }) => [
      [kind, namespace, name, port].join(' '),
      percent,
    ]),
  );

const NO_ASPECTS: readonly Aspect[] = [];

/** In what two outcomes of one request differ; nothing where they are equal for clients and backends. */
export function differingAspects(a: RequestOutcome, b: RequestOutcome, options: Options): readonly Aspect[] {
  if (a.outcome !== b.outcome) return ['outcome'];
  const found: Aspect[] = [];
  const note = (aspect: Aspect, differs: boolean): void => {
    if (differs) found.push(aspect);
  };
  note('status', a.response?.statusCode !== b.response?.statusCode);
  note('redirect', a.response?.headers.get('location') !== b.response?.headers.get('location'));
  if (otherHeaders(a) > 0 || otherHeaders(b) > 0) note('answer', answerText(a) !== answerText(b));
  if (a.outcome === 'forwarded') found.push(...differingShares(a, b, options));
  if (a.mirrors.length > 0 || b.mirrors.length > 0) note('mirrors', mirrorText(a) !== mirrorText(b));
  if (a.timeouts !== b.timeouts)
    for (const key of ['request', 'backendRequest'] as const)
      note('timeouts', milliseconds(a.timeouts?.[key]) !== milliseconds(b.timeouts?.[key]));
  return found.length === 0 ? NO_ASPECTS : ASPECTS.filter((aspect) => found.includes(aspect));
}
