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

/** Of what the shares of one outcome are like, what the shares of the other are not. */
function differingShares(a: RequestOutcome, b: RequestOutcome, options: Options): readonly Aspect[] {
  const [mine, others] = [live(a), live(b)];
  if (mine.length === 0 && others.length === 0) return [];
  const names = (shares: readonly BackendShare[]): string =>
    sums(shares.map((share) => [backendText(share), share.share] as const));
  const named = names(mine) === names(others);
  const texts: readonly (readonly [Aspect, (share: BackendShare) => string])[] = [
    ['request', (share) => seenText(share, options)],
    [
      'endpoints',
      ({ endpoints }) =>
        JSON.stringify(
          endpoints.map(({ workload, port }) => `${workload ?? ''}:${port ?? ''}`).toSorted(byText),
        ),
    ],
    ['tls', ({ tls }) => tls ?? ''],
    ['responseHeaders', ({ responseHeaders }) => changesText(responseHeaders)],
  ];
  // Other backends have other endpoints: that is no difference of its own.
  const compared = named ? texts : texts.filter(([aspect]) => aspect !== 'endpoints');
  return [
    ...(named ? [] : (['backends'] as const)),
    ...compared.flatMap(([aspect, text]) =>
      each(mine, named, text) === each(others, named, text) ? [] : [aspect],
    ),
  ];
}

const answerText = ({ response }: RequestOutcome): string =>
  JSON.stringify(sorted([...(response?.headers ?? [])].filter(([name]) => name !== 'location')));

const mirrorText = ({ mirrors }: RequestOutcome): string =>
  sums(
    mirrors.map(({ kind, namespace, name, port, percent }) => [
      [kind, namespace, name, port].join(' '),
      percent,
    ]),
  );

/** In what two outcomes of one request differ; nothing where they are equal for clients and backends. */
export function differingAspects(a: RequestOutcome, b: RequestOutcome, options: Options): readonly Aspect[] {
  if (a.outcome !== b.outcome) return ['outcome'];
  const found = new Set<Aspect>();
  const note = (aspect: Aspect, differs: boolean): void => {
    if (differs) found.add(aspect);
  };
  note('status', a.response?.statusCode !== b.response?.statusCode);
  note('redirect', a.response?.headers.get('location') !== b.response?.headers.get('location'));
  if (a.response || b.response) note('answer', answerText(a) !== answerText(b));
  if (a.outcome === 'forwarded') for (const aspect of differingShares(a, b, options)) found.add(aspect);
  if (a.mirrors.length > 0 || b.mirrors.length > 0) note('mirrors', mirrorText(a) !== mirrorText(b));
  for (const key of ['request', 'backendRequest'] as const)
    note('timeouts', milliseconds(a.timeouts?.[key]) !== milliseconds(b.timeouts?.[key]));
  return ASPECTS.filter((aspect) => found.has(aspect));
}
