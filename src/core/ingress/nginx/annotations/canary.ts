import type { AnnotationReader } from './annotation-reader.ts';
import { BASIC, EXPRESSION, withoutBlanks } from './value-patterns.ts';

/** What chooses between a stable and a canary backend. Empty texts are not set. */
export type Canary = Readonly<{
  header: string;
  headerValue: string;
  headerPattern: string;
  cookie: string;
  weight: number;
  weightTotal: number;
}>;

/** Reads `canary` and `canary-*`; null for an Ingress that is no canary. */
export function readCanary(reader: AnnotationReader): Canary | null {
  const enabled = reader.boolean('canary', 'default') ?? false;
  const text = (name: string): string => reader.text(name, 'default', withoutBlanks(BASIC)) ?? '';
  const canary: Canary = {
    header: text('canary-by-header'),
    headerValue: text('canary-by-header-value'),
    headerPattern: reader.text('canary-by-header-pattern', 'default', EXPRESSION) ?? '',
    cookie: text('canary-by-cookie'),
    weight: reader.integer('canary-weight', 'default') ?? 0,
    weightTotal: reader.integer('canary-weight-total', 'default') ?? 100,
  };
  return enabled ? canary : null;
}
