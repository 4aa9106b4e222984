import { NEWEST_KUBERNETES, type KubernetesVersion } from '../../model/kubernetes-version.ts';
import type { KnownAt } from '../../model/unknown-values.ts';
import type { Json, Path } from '../../yaml/json.ts';
import { fieldPath } from '../words/field-path.ts';
import type { Violation } from '../violation.ts';

/** How limits are put into words: as schemas of CRDs are enforced, or as the kinds of Kubernetes itself check theirs. */
export type Dialect = 'schema' | 'native';

/** One walk over one value: where it is, and what it found. The path is changed in place, so that passing costs nothing. */
export type Run = {
  readonly path: (string | number)[];
  readonly dialect: Dialect;
  /** Whose rules and words. */
  readonly kubernetes: KubernetesVersion;
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

/** A walk that begins at a place. Without a version, only what it makes of the value counts, not its words. */
export const startRun = (
  dialect: Dialect,
  path: Path = [],
  isKnown: KnownAt = () => true,
  kubernetes: KubernetesVersion = NEWEST_KUBERNETES,
): Run => ({
  path: [...path],
  dialect,
  kubernetes,
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

/** Notes what is wrong where the walk is, or at another place: `<path>: <words>`. */
export function note(
  run: Run,
  kind: string,
  words: string,
  facts?: Readonly<Record<string, Json>>,
  at: Path = run.path,
): void {
  noteLine(run, kind, { line: `${fieldPath(at)}: ${words}`, facts, at });
}

type Line = Readonly<{
  /** The words of the server, with the path that it writes. */
  line: string;
  facts?: Readonly<Record<string, Json>> | undefined;
  /** The place that is meant, which the server may not name. */
  at?: Path;
}>;

/** Notes what is wrong where the server writes another path than that of the place, or none (`<nil>`). */
export function noteLine(run: Run, kind: string, { line, facts, at = run.path }: Line): void {
  if (!run.isKnown(at)) {
    run.notKnown.push([...at]);
    return;
  }
  if (BLOCKING.has(kind)) run.blocked = true;
  if (run.found.length >= MAX_VIOLATIONS) return;
  run.found.push({ code: `admission/${kind}`, path: [...at], message: line, ...(facts && { facts }) });
}

/** Notes what is wrong with an item among the others of its list: it equals an earlier one, the `first`. */
export function noteRepeated(run: Run, index: number, words: string, first?: number): void {
  if (run.repeated.length >= MAX_VIOLATIONS) return;
  const path = [...run.path, index];
  run.repeated.push({
    code: first === undefined ? 'admission/type' : 'admission/duplicate',
    path,
    message: `${fieldPath(path)}: ${words}`,
    facts: first === undefined ? { matters: false, item: true } : { first },
  });
}

/** A required field that is not there. */
export function noteMissing(run: Run, field: string, detail = ''): void {
  const words = detail === '' ? 'Required value' : `Required value: ${detail}`;
  note(run, 'required', words, { field }, [...run.path, field]);
}
