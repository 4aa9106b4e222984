import { workerPolicy } from './page-policy.ts';

/** The headers of a file, by name. */
type Headers = Readonly<Record<string, string>>;

/**
 * The headers of a file of the built app: its policy, and which pages may show it in a frame. Workers are scripts, and bound by
 * the policy that comes with their script alone; pages carry theirs with them, too, as static hosts send no headers.
 * @param url of the request, with or without a query
 * @param own the policy that the page at that address carries; null for what is no page
 * @param framedBy who may show embed.html in a frame, as sources of `frame-ancestors`; no page the rest
 */
export function pageHeaders(url: string, own: string | null, framedBy: string): Headers {
  const [path = ''] = url.split(/[?#]/);
  if (/\.m?js$/.test(path)) return { 'Content-Security-Policy': workerPolicy, ...SAME };
  const isEmbed = path.endsWith('/embed.html');
  const policy = [...(own === null ? [] : [own]), `frame-ancestors ${isEmbed ? framedBy : "'none'"}`].join(
    '; ',
  );
  return { 'Content-Security-Policy': policy, ...(!isEmbed && { 'X-Frame-Options': 'DENY' }), ...SAME };
}

const SAME: Headers = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };
