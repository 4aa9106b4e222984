import type { AnnotationReader } from './annotation-reader.ts';
import { PATH_WITH_GROUPS } from './value-patterns.ts';

/** Rewrites, the switch for expressions, and redirects to HTTPS. Undefined: as the settings of the controller say. */
export type Rewrite = Readonly<{
  /** `rewrite-target`; empty without one. */
  target: string;
  useRegex: boolean;
  /** `app-root`: a path; null without one. */
  appRoot: string | null;
  sslRedirect: boolean | undefined;
  forceSslRedirect: boolean | undefined;
  preserveTrailingSlash: boolean | undefined;
  usePortInRedirects: boolean | undefined;
}>;

function readAppRoot(reader: AnnotationReader): string | null {
  const path = reader.text('app-root', 'default', PATH_WITH_GROUPS);
  if (path === undefined) return null;
  if (path.startsWith('/')) return path;
  reader.refuse('app-root', 'default', 'is not an absolute path');
  return null;
}

/** Reads `rewrite-target`, `use-regex`, `app-root`, `ssl-redirect` and what goes with it. */
export const readRewrite = (reader: AnnotationReader): Rewrite => ({
  target: reader.text('rewrite-target', 'default', PATH_WITH_GROUPS) ?? '',
  useRegex: reader.boolean('use-regex', 'default') ?? false,
  appRoot: readAppRoot(reader),
  sslRedirect: reader.boolean('ssl-redirect', 'default'),
  forceSslRedirect: reader.boolean('force-ssl-redirect', 'default'),
  preserveTrailingSlash: reader.boolean('preserve-trailing-slash', 'default'),
  usePortInRedirects: reader.boolean('use-port-in-redirects', 'default'),
});
