import { describe } from '../../topology/describe.ts';
import { matchWords, ruleWords } from '../../topology/rule-words.ts';
import { listed } from '../../text/words.ts';
import type { HeaderChanges } from '../../filters/shared/header-changes.ts';
import type { BackendShare, MirrorCopy, RequestOutcome } from '../../traffic/decide/outcome.ts';
import { percentText } from '../../traffic/decide/serve-backends.ts';
import type { Aspect } from './differing-aspects.ts';

/** What has a request, as people count: `HTTPRoute shop/cart rule 1 match 2`, `Ingress shop/web rule 1 path 2`. */
export function takerText({ route, rule, match }: RequestOutcome): string | null {
  if (!route) return null;
  return [
    describe(route),
    rule ? ruleWords(rule.index, rule.name) : route.kind === 'Ingress' ? 'default backend' : '',
    match ? (route.kind === 'Ingress' ? `path ${match.index + 1}` : matchWords(match.index)) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const objectText = ({
  kind,
  namespace,
  name,
  port,
}: Pick<BackendShare, 'kind' | 'namespace' | 'name' | 'port'>): string =>
  `${kind} ${namespace}/${name}${port === null ? '' : `:${port}`}`;

function shareText(share: BackendShare): string {
  const { response, refused } = share;
  const failing = response ? ` (${response.statusCode})` : refused ? ' (refused)' : '';
  return `${percentText(share.share)} to ${objectText(share)}${failing}`;
}

/** How a request ends: `100 % to Service shop/cart:80`, `redirected with 301 to …`, `404`, `no answer`. */
export function endText(outcome: RequestOutcome): string {
  const { response } = outcome;
  switch (outcome.outcome) {
    case 'forwarded':
      return listed(outcome.backends.filter(({ share }) => share > 0).map(shareText));
    case 'redirected':
      return `redirected with ${response?.statusCode ?? ''} to ${response?.headers.get('location') ?? ''}`;
    case 'responded':
      return `answered with ${response?.statusCode ?? ''}`;
    case 'refused':
      return outcome.unclear === null ? 'no answer' : 'not known';
  }
}

const changeTexts = (changes: HeaderChanges): readonly string[] =>
  [...changes].map(([name, change]) =>
    change.action === 'remove' ? `without ${name}` : `${name}: ${change.value}`,
  );

const mirrorText = (mirror: MirrorCopy): string =>
  `${Math.round(mirror.percent * 10) / 10} % to ${objectText(mirror)}`;

/** What only one of two lists holds; `nothing` where that is nothing. */
const only = (mine: readonly string[], others: readonly string[]): string => {
  const left = [...new Set(mine)].filter((item) => !others.includes(item));
  return left.length === 0 ? 'nothing of it' : listed(left);
};

/** What the backends see, part by part. */
function seenParts({ backends }: RequestOutcome): readonly string[] {
  return backends.flatMap(({ share, request }) =>
    share > 0 && request
      ? [
          `method ${request.method}`,
          `host ${request.host || '(none)'}`,
          `path ${request.path}`,
          ...[...request.headers].map(([name, values]) => `header ${name}: ${values.join(',')}`),
        ]
      : [],
  );
}

const aspectParts: Readonly<
  Record<Exclude<Aspect, 'outcome'>, readonly [what: string, (outcome: RequestOutcome) => readonly string[]]>
> = {
  status: ['The status', ({ response }) => [String(response?.statusCode ?? 'none')]],
  redirect: ['The target of the redirect', ({ response }) => [response?.headers.get('location') ?? 'none']],
  answer: [
    'The headers of the answer',
    ({ response }) =>
      [...(response?.headers ?? [])].flatMap(([name, value]) =>
        name === 'location' ? [] : [`${name}: ${value}`],
      ),
  ],
  backends: ['The backends', ({ backends }) => backends.filter(({ share }) => share > 0).map(shareText)],
  request: ['What the backend sees', seenParts],
  endpoints: [
    'What is behind the backends',
    ({ backends }) =>
      backends.flatMap(({ endpoints }) =>
        endpoints.map(
          ({ workload, port }) => `${workload ?? 'an endpoint'}${port === null ? '' : `:${port}`}`,
        ),
      ),
  ],
  tls: [
    'TLS to the backend',
    ({ backends }) => backends.map(({ tls }) => (tls === null ? 'plain text' : `TLS for ${tls}`)),
  ],
  responseHeaders: [
    'What happens to the headers of answers',
    ({ backends }) => backends.flatMap(({ responseHeaders }) => changeTexts(responseHeaders)),
  ],
  mirrors: ['The copies', ({ mirrors }) => mirrors.map(mirrorText)],
  timeouts: [
    'The timeouts',
    ({ timeouts }) => Object.entries(timeouts ?? {}).map(([name, value]) => `${name} ${value}`),
  ],
};

/** In what two outcomes differ, as a sentence: `The backends: 100 % to Service a/b:80 before, 100 % to Service a/c:80 after.` */
export function aspectText(
  aspect: Aspect,
  before: RequestOutcome,
  after: RequestOutcome,
  [one, other]: readonly [before: string, after: string] = ['before', 'after'],
): string {
  if (aspect === 'outcome') return `The outcome: ${endText(before)} ${one}, ${endText(after)} ${other}.`;
  const [what, partsOf] = aspectParts[aspect];
  const [was, is] = [partsOf(before), partsOf(after)];
  return `${what}: ${only(was, is)} ${one}, ${only(is, was)} ${other}.`;
}
