import type { HeaderChange } from '../../../filters/shared/header-changes.ts';
import type { BackendShare, RequestOutcome } from '../../../traffic/decide/outcome.ts';
import type { CheckFields } from '../check-fields.ts';
import { headerTexts } from './header-texts.ts';

/** What the client gets. */
export type Gets = Readonly<{
  location: string | null;
  /** What happens to the headers of the answer, by name in lower case. */
  changes: readonly (readonly [name: string, change: HeaderChange])[];
}>;

const CHANGES = ['set', 'add', 'remove'] as const;

/** Reads `gets: {location, set, add, remove}`; the last three may stand in `headers`, too. */
export function readGets(fields: CheckFields): Gets | undefined {
  const inner = fields.object('gets', ['location', 'headers', ...CHANGES]);
  if (!inner) return undefined;
  const location = inner.has('location') ? inner.text('location') : null;
  const headers = inner.has('headers') ? inner.object('headers', CHANGES) : undefined;
  const changes: (readonly [string, HeaderChange])[] = [];
  for (const from of headers ? [inner, headers] : [inner]) {
    for (const action of ['set', 'add'] as const)
      for (const [name, value] of (from.has(action) && headerTexts(from, action)) || [])
        changes.push([name, { action, value: value ?? '' }]);
    for (const name of (from.has('remove') && from.texts('remove')) || [])
      changes.push([name.toLowerCase(), { action: 'remove' }]);
  }
  if (location === undefined) return undefined;
  if (location === null && changes.length === 0 && inner.problems.length === 0)
    return fields.fail('gets', 'gets asks for nothing: give location, set, add or remove.');
  return { location, changes };
}

const changeWords = (name: string, change: HeaderChange): string =>
  change.action === 'remove'
    ? `without header ${name}`
    : `with header ${name} ${change.action} to ${change.value}`;

/** What is asked for, in words. */
export const getsWords = ({ location, changes }: Gets): string =>
  `the client gets ${[
    ...(location === null ? [] : [`the location ${location}`]),
    ...(changes.length === 0
      ? []
      : [`the answer ${changes.map(([name, change]) => changeWords(name, change)).join(', ')}`]),
  ].join(' and ')}`;

/** Why the client gets something else, as a sentence; null where it gets that. */
export function whyNotGot({ location, changes }: Gets, outcome: RequestOutcome): string | null {
  const found = outcome.response?.headers.get('location') ?? null;
  if (location !== null && found !== location)
    return found === null ? 'The answer sends the client nowhere.' : `The client is sent to ${found}.`;
  if (changes.length === 0) return null;
  const { backends, response } = outcome;
  const serving = backends.filter((one) => one.share > 0 && one.response === null && !one.refused);
  if (serving.length === 0)
    return response ? whyNotAnswered(changes, response.headers) : 'There is no answer.';
  for (const backend of serving)
    for (const [name, wanted] of changes) {
      const unlike = whyUnlike(backend, name, wanted);
      if (unlike !== null) return unlike;
    }
  return null;
}

/** The headers of an answer of the gateway itself. */
function whyNotAnswered(changes: Gets['changes'], headers: ReadonlyMap<string, string>): string | null {
  for (const [name, wanted] of changes) {
    const found = headers.get(name);
    const isRight = wanted.action === 'remove' ? found === undefined : found === wanted.value;
    if (!isRight)
      return found === undefined
        ? `The answer has no header ${name}.`
        : `The answer has header ${name}: ${found}.`;
  }
  return null;
}

function whyUnlike(
  { namespace, name: backend, responseHeaders }: BackendShare,
  name: string,
  wanted: HeaderChange,
): string | null {
  const found = responseHeaders.get(name);
  const isSame =
    found?.action === wanted.action &&
    (found.action === 'remove' || wanted.action === 'remove' || found.value === wanted.value);
  if (isSame) return null;
  const is = found
    ? `${found.action}${found.action === 'remove' ? 'd' : ` to ${found.value}`}`
    : 'left as it is';
  return `Header ${name} of answers of ${namespace}/${backend} is ${is}.`;
}
