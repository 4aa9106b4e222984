import type { RequestOutcome } from '../../../traffic/decide/outcome.ts';
import type { CheckFields } from '../check-fields.ts';
import { headerTexts } from './header-texts.ts';

/** What every serving backend receives. */
export type Sees = Readonly<{
  path: string | null;
  host: string | null;
  method: string | null;
  /** By name in lower case; null where it must be absent. */
  headers: readonly (readonly [name: string, value: string | null])[];
}>;

const KEYS = ['path', 'host', 'method', 'headers'] as const;

/** Reads `sees: {path, host, method, headers}`. */
export function readSees(fields: CheckFields): Sees | undefined {
  const inner = fields.object('sees', KEYS);
  if (!inner) return undefined;
  const optional = (key: string): string | null | undefined => (inner.has(key) ? inner.text(key) : null);
  const [path, host, method] = [optional('path'), optional('host'), optional('method')];
  const headers = inner.has('headers') ? headerTexts(inner, 'headers') : [];
  if (path === undefined || host === undefined || method === undefined || !headers) return undefined;
  if (path === null && host === null && method === null && headers.length === 0)
    return fields.fail('sees', `sees asks for nothing: give ${KEYS.join(', ')}.`);
  return { path, host, method, headers };
}

/** What is asked for, in words: `the backend sees path /x, header x-wing: east`. */
export function seesWords({ path, host, method, headers }: Sees): string {
  const parts = [
    ...(path === null ? [] : [`path ${path}`]),
    ...(host === null ? [] : [`host ${host}`]),
    ...(method === null ? [] : [`method ${method}`]),
    ...headers.map(([name, value]) => (value === null ? `no header ${name}` : `header ${name}: ${value}`)),
  ];
  return `the backend sees ${parts.join(', ')}`;
}

/** Why the backends receive something else, as a sentence; null where all receive it, and there is one. */
export function whyNotSeen(
  { path, host, method, headers }: Sees,
  { backends }: Pick<RequestOutcome, 'backends'>,
): string | null {
  const serving = backends.filter(
    ({ share, response, refused }) => share > 0 && response === null && !refused,
  );
  if (serving.length === 0) return 'No backend sees it.';
  for (const { namespace, name, request } of serving) {
    const backend = `${namespace}/${name}`;
    if (!request) return `${backend} gets a connection, in which no request is seen on the way.`;
    const differs = (wanted: string | null, found: string, what: string): string | null =>
      wanted === null || wanted === found
        ? null
        : `${backend} sees ${what} ${found === '' ? '(none)' : found}.`;
    const unlike =
      differs(path, request.path, 'path') ??
      differs(host, request.host, 'host') ??
      differs(method, request.method, 'method') ??
      headers.flatMap(([header, wanted]) => {
        const found = request.headers.get(header)?.join(', ') ?? null;
        if (found === wanted) return [];
        return found === null
          ? [`${backend} sees no header ${header}.`]
          : [`${backend} sees header ${header}: ${found}.`];
      })[0];
    if (unlike !== undefined) return unlike;
  }
  return null;
}
