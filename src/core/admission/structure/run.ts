import type { KnownAt } from '../../model/unknown-values.ts';
import type { Json, Path } from '../../yaml/json.ts';
import { fieldPath } from '../words/field-path.ts';
import { quote } from '../words/quote.ts';
import type { Violation } from '../violation.ts';

/** How limits are put into words: as schemas of CRDs are enforced, or as the kinds of Kubernetes itself check theirs. */
export type Dialect = 'schema' | 'native';

/** One walk over one value: where it is, and what it found. The path is changed in place, so that passing costs nothing. */
export type Run = {
  readonly path: (string | number)[];
  readonly dialect: Dialect;
  readonly found: Violation[];
  /** Equal items of lists that must not have them; the server looks for them after everything else. */
  readonly repeated: Violation[];
  readonly unknown: Path[];
  /** Whether it is known what stands at a place; nothing is noted where it is not. */
  readonly isKnown: KnownAt;
  /** The places at which something would have been noted if their values were known. */
  readonly notKnown: Path[];
  /**
   * Whether something was found that keeps the server from evaluating rules (docs/model/admission.md#rules-of-schemas).
   */
  blocked: boolean;
};

export const startRun = (dialect: Dialect, path: Path = [], isKnown: KnownAt = () => true): Run => ({
  path: [...path],
  dialect,
  isKnown,
  notKnown: [],
  found: [],
  repeated: [],
  unknown: [],
  blocked: false,
});

/** A list of a million broken items says it all with the first thousand. */
const MAX_VIOLATIONS = 1000;

/** Kinds of violations after which no rules are evaluated. */
const BLOCKING: ReadonlySet<string> = new Set([
  'required',
  'type',
  'enum',
  'max-length',
  'max-items',
  'max-properties',
]);

/** Whether the server evaluates no rules after a violation. */
export const isBlocking = ({ code }: Violation): boolean => BLOCKING.has(code.slice('admission/'.length));

/** Notes what is wrong where the walk is: `<path>: <words>`. */
export function note(
  run: Run,
  kind: string,
  words: string,
  facts?: Readonly<Record<string, Json>>,
  at: Path = run.path,
): void {
  if (!run.isKnown(at)) {
    run.notKnown.push([...at]);
    return;
  }
  if (BLOCKING.has(kind)) run.blocked = true;
  if (run.found.length >= MAX_VIOLATIONS) return;
  run.found.push({
    code: `admission/${kind}`,
    path: [...at],
    message: `${fieldPath(at)}: ${words}`,
    ...(facts && { facts }),
  });
}

/** Notes an item that equals an earlier one. */
export function noteRepeated(run: Run, index: number, first: number, words: string): void {
  if (run.repeated.length >= MAX_VIOLATIONS) return;
  const path = [...run.path, index];
  run.repeated.push({
    code: 'admission/duplicate',
    path,
    message: `${fieldPath(path)}: Duplicate value: ${words}`,
    facts: { first },
  });
}

/** A required field that is not there. */
export function noteMissing(run: Run, field: string, detail = ''): void {
  const words = detail === '' ? 'Required value' : `Required value: ${detail}`;
  note(run, 'required', words, { field }, [...run.path, field]);
}

/** A value of another type than `wanted`. */
export function noteType(run: Run, wanted: string, got: string): void {
  const at = fieldPath(run.path);
  const words = `Invalid value: ${quote(got)}: ${at} in body must be of type ${wanted}: ${quote(got)}`;
  note(run, 'type', words, { wanted, got });
}
