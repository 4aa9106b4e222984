import { wellFormed } from '../../text/well-formed.ts';

/** Path and query of a request, as they go over the wire. */
export type Target = Readonly<{ path: string; query: string | null }>;

/** Anything but visible ASCII. */
const UNSENDABLE = /[^!-~]/;

const FOREIGN = /[\u0080-\uffff]/;

/** Letters outside of ASCII as browsers send them: their UTF-8 bytes, percent-encoded. */
const encodeForeign = (text: string): string => (FOREIGN.test(text) ? encoded(text) : text);

const encoded = (text: string): string =>
  wellFormed(text).replace(/[\u0080-\u{10ffff}]+/gu, (letters) => encodeURIComponent(letters));

/**
 * Splits what stands in a request line. Nothing is decoded or folded: routing compares paths as they are received
 * (docs/model/routing.md#match-semantics). A fragment stays with the client. Without a path it is `/`.
 */
export function parseTarget(
  text: string,
): Readonly<{ ok: true; target: Target }> | Readonly<{ ok: false; message: string }> {
  const sent = encodeForeign(text.split('#', 1)[0] ?? '');
  if (UNSENDABLE.test(sent)) {
    return { ok: false, message: `A path holds no blanks or control characters: write a blank as %20.` };
  }
  const mark = sent.indexOf('?');
  const path = mark < 0 ? sent : sent.slice(0, mark);
  if (path !== '' && path !== '*' && !path.startsWith('/')) {
    return { ok: false, message: `A path begins with /; this one is ${JSON.stringify(path)}.` };
  }
  return { ok: true, target: { path: path || '/', query: mark < 0 ? null : sent.slice(mark + 1) } };
}

/** A path with its slashes merged and its dot segments folded (docs/model/routing.md#path). */
export function normalisePath(path: string): string {
  if (path.startsWith('/') && !/\/[/.]/.test(path)) return path;
  const out: string[] = [];
  const segments = path
    .replace(/\/{2,}/g, '/')
    .split('/')
    .slice(1);
  segments.forEach((segment, index) => {
    const last = index === segments.length - 1;
    if (segment === '..') out.pop();
    else if (segment !== '.') out.push(segment);
    if (last && (segment === '.' || segment === '..')) out.push('');
  });
  return path.startsWith('/') ? `/${out.join('/')}` : path;
}
