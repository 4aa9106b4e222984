import type { AnnotationReader } from './annotation-reader.ts';
import { BASIC, URL_WITH_VARIABLES, oneOf } from './value-patterns.ts';

/** Copies of requests. */
export type Mirror = Readonly<{ target: string; host: string | null; body: boolean }>;

/** Reads `mirror-*`; null without a target. */
export function readMirror(reader: AnnotationReader): Mirror | null {
  const target = reader.text('mirror-target', 'default', URL_WITH_VARIABLES);
  const host = reader.text('mirror-host', 'default', BASIC) ?? null;
  const body = reader.text('mirror-request-body', 'default', oneOf(['on', 'off'], true));
  return target === undefined ? null : { target, host, body: body?.toLowerCase() !== 'off' };
}
