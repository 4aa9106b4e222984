import type { AnnotationReader } from './annotation-reader.ts';
import { EXPRESSION } from './value-patterns.ts';

/** What concerns a host as a whole. */
export type ServerAnnotations = Readonly<{
  /** In lower case; `*.` for a wildcard of NGINX, `~` for an expression. */
  aliases: readonly string[];
  passthrough: boolean;
}>;

const CIPHERS = /^[A-Za-z0-9+:_\-!@]*$/;

const areNames = (text: string): boolean =>
  text.split(',').every((name) => EXPRESSION.test(name.replace(/^\s*~\*?/, '').trim()));

/** Reads `server-alias`, `ssl-passthrough` and the switches beside them. */
export function readServer(reader: AnnotationReader): ServerAnnotations {
  const aliases = reader.text('server-alias', 'not-read', areNames) ?? '';
  reader.boolean('relative-redirects', 'not-read');
  reader.text('ssl-ciphers', 'not-read', CIPHERS);
  reader.text('fastcgi-index', 'not-read', FILE_NAME);
  reader.text('fastcgi-params-configmap', 'not-read', FILE_NAME);
  return {
    aliases: [...new Set(aliases.split(',').map((name) => name.trim()))].filter((name) => name !== ''),
    passthrough: reader.boolean('ssl-passthrough', 'not-read') ?? false,
  };
}

const FILE_NAME = /^[-._~a-zA-Z0-9/:]*$/;
