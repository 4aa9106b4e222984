import type { InstalledCrds } from '../../../model/installed-crds.ts';
import { isSince } from '../../../model/served.ts';
import type { RedirectCode, RequestRedirect } from '../../http-rule.ts';

/** A redirect of the Gateway API, with what is different about it; null where its URL cannot be said. */
export type ConvertedRedirect = Readonly<{ redirect: RequestRedirect; differences: readonly string[] }>;

const URL_PARTS =
  /^(?<scheme>https?):\/\/(?<host>[A-Za-z0-9.-]+)(?::(?<port>\d{1,5}))?(?<path>\/[^?#$]*)?(?<query>\?[^#$]*)?(?<rest>.*)$/;

/** The redirect to a URL with a code, as the API writes both (docs/model/conversion.md#redirects). */
export function redirectToUrl(url: string, code: number, crds: InstalledCrds): ConvertedRedirect | null {
  const parts = URL_PARTS.exec(url)?.groups;
  const { scheme, host, port, path, query, rest } = parts ?? {};
  if (scheme === undefined || host === undefined) return null;
  const keepsPath = rest === '$request_uri' && path === undefined && query === undefined;
  if (rest !== '' && !keepsPath) return null;
  const { statusCode, differences } = redirectCode(code, crds);
  return {
    redirect: {
      scheme: scheme === 'https' ? 'https' : 'http',
      hostname: host.toLowerCase(),
      ...(port !== undefined && { port: Number(port) }),
      ...(!keepsPath && { path: { type: 'ReplaceFullPath', replaceFullPath: path ?? '/' } }),
      statusCode,
    },
    differences: [
      ...differences,
      ...(query === undefined ? [] : [`The query ${query} of the URL is left out.`]),
      ...(keepsPath ? [] : ['The query of the request stays on the URL.']),
    ],
  };
}

const CODES: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** The nearest code that the installed CRDs have. */
export function redirectCode(
  code: number,
  { release }: InstalledCrds,
): Readonly<{ statusCode: RedirectCode; differences: readonly string[] }> {
  const known = CODES.has(code) ? (code as RedirectCode) : 302;
  const older: Partial<Record<RedirectCode, RedirectCode>> = { 303: 302, 307: 302, 308: 301 };
  const statusCode = isSince(release, '1.5') ? known : (older[known] ?? known);
  return {
    statusCode,
    differences:
      statusCode === code
        ? []
        : [`The code is ${statusCode} instead of ${code}, which the API does not have.`],
  };
}

/** The Extended features of a redirect. */
export const redirectFeatures = ({ scheme, port, path, statusCode }: RequestRedirect): readonly string[] => [
  ...(scheme === undefined ? [] : ['HTTPRouteSchemeRedirect']),
  ...(port === undefined ? [] : ['HTTPRoutePortRedirect']),
  ...(path === undefined ? [] : ['HTTPRoutePathRedirect']),
  ...(statusCode === 303 || statusCode === 307 || statusCode === 308
    ? [`HTTPRoute${statusCode}RedirectStatusCode`]
    : []),
];
