import type { AnnotationReader } from './annotation-reader.ts';
import { BASIC, oneOf, VARIABLES } from './value-patterns.ts';

/** Which of the endpoints gets a request. */
export type Affinity = Readonly<{
  /** The cookie that keeps a client at an endpoint; null without affinity. */
  cookie: string | null;
  mode: 'balanced' | 'persistent';
  /** `legacy`: clients of a canary do not stay with it. */
  canaryBehavior: 'sticky' | 'legacy';
  /** `upstream-hash-by`; null without one. */
  hashBy: string | null;
  loadBalance: string | null;
}>;

/** Reads `affinity*`, `session-cookie-name`, `upstream-hash-by` and `load-balance`. */
export function readAffinity(reader: AnnotationReader): Affinity {
  const type = reader.text('affinity', 'default', oneOf(['cookie']));
  const mode = reader.text('affinity-mode', 'default', oneOf(['balanced', 'persistent']));
  const behavior = reader.text('affinity-canary-behavior', 'default', oneOf(['sticky', 'legacy'], true));
  const name = reader.text('session-cookie-name', 'default', BASIC) ?? 'INGRESSCOOKIE';
  reader.integer('upstream-hash-by-subset-size', 'not-read');
  reader.boolean('upstream-hash-by-subset', 'not-read');
  return {
    cookie: type === undefined ? null : name,
    mode: mode === 'persistent' ? mode : 'balanced',
    canaryBehavior: behavior?.toLowerCase() === 'legacy' ? 'legacy' : 'sticky',
    hashBy: reader.text('upstream-hash-by', 'not-read', VARIABLES) ?? null,
    loadBalance:
      reader.text('load-balance', 'not-read', oneOf(['round_robin', 'ewma', 'ip_hash'], true)) ?? null,
  };
}
