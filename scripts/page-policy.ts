import { createHash } from 'node:crypto';

const hashSource = (script: string): string =>
  `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** Nothing foreign is loaded and nothing is evaluated; Monaco and React Flow set style attributes, hence the one exception. */
const policy = (...scripts: readonly string[]): string =>
  [
    "default-src 'self'",
    ["script-src 'self'", ...scripts.map(hashSource)].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "connect-src 'self' data: blob:",
    // A base of its own origin is what pictures of the canvas resolve their fonts with.
    "base-uri 'self'",
    "form-action 'none'",
  ].join('; ');

/** The policy of a worker, which its script is sent with: it loads its own parts, and the service worker all files. */
export const workerPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'";

/** The policy that a built page carries; null where it has none. */
export function policyIn(html: string): string | null {
  const [, content] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  // The only characters of a policy that the build escapes in an attribute.
  return content === undefined ? null : content.replaceAll(/&#39;|&#x27;|&apos;/g, "'");
}

/**
 * The attributes of the element with which a page carries its policy, as static hosts set no headers.
 * @param scripts that stand in the page itself
 */
export const policyMeta = (...scripts: readonly string[]) => ({
  'http-equiv': 'Content-Security-Policy',
  content: policy(...scripts),
});
