import { objectAt } from '../../../model/access.ts';
import type { Resource } from '../../../model/resource.ts';
import type { Path } from '../../../yaml/json.ts';

/** What begins the keys of all annotations of ingress-nginx. */
export const NGINX_PREFIX = 'nginx.ingress.kubernetes.io/';

/**
 * What an invalid value does (docs/model/ingress.md#invalid-values): the default takes its place; the paths of the Ingress
 * answer 503; the whole host answers 403; or the Ingress is not read at all.
 */
export type InvalidEffect = 'default' | 'denied' | 'host-denied' | 'not-read';

/** A value that ingress-nginx cannot use. */
export type AnnotationIssue = Readonly<{
  /** Without the prefix. */
  name: string;
  value: string;
  effect: InvalidEffect;
  /** As a clause: `is not a number`. */
  reason: string;
  path: Path;
}>;

/** The place of an annotation of ingress-nginx, by its name without the prefix. */
export const annotationPath = (name: string): Path => ['metadata', 'annotations', `${NGINX_PREFIX}${name}`];

const TRUE: ReadonlySet<string> = new Set(['1', 't', 'T', 'true', 'TRUE', 'True']);
const FALSE: ReadonlySet<string> = new Set(['0', 'f', 'F', 'false', 'FALSE', 'False']);

/** A truth value as Go reads it; undefined for another text. */
export const goBoolean = (text: string): boolean | undefined =>
  TRUE.has(text) ? true : FALSE.has(text) ? false : undefined;

/** A whole number as Go reads it; undefined for another text. */
export const goInteger = (text: string): number | undefined =>
  /^[+-]?\d{1,18}$/.test(text) ? Number(text) : undefined;

/** Lines lose the blanks around them, as the controller has them. */
const normalise = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n');

/** Reads the annotations of one Ingress, and notes those whose value cannot be used. */
export type AnnotationReader = Readonly<{
  /** As written; undefined where the annotation is absent. */
  raw: (name: string) => string | undefined;
  /**
   * A text that passes validation; undefined where there is none, it is empty, or it does not.
   *
   * @param valid what the controller validates the text with
   */
  text: (
    name: string,
    effect: InvalidEffect,
    valid?: RegExp | ((text: string) => boolean),
  ) => string | undefined;
  boolean: (name: string, effect: InvalidEffect) => boolean | undefined;
  integer: (name: string, effect: InvalidEffect) => number | undefined;
  /** Notes a value that cannot be used for another reason. */
  refuse: (name: string, effect: InvalidEffect, reason: string) => void;
  issues: readonly AnnotationIssue[];
}>;

/**
 * A reader for the annotations of an Ingress.
 *
 * @param validates the controller validates values (`--enable-annotation-validation`, on by default)
 */
export function annotationReader(ingress: Resource, validates: boolean): AnnotationReader {
  const annotations = objectAt(ingress.value, 'metadata.annotations');
  const issues: AnnotationIssue[] = [];
  const raw = (name: string): string | undefined => {
    const key = `${NGINX_PREFIX}${name}`;
    const value = Object.hasOwn(annotations, key) ? annotations[key] : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  const refuse = (name: string, effect: InvalidEffect, reason: string): void => {
    issues.push({ name, value: raw(name) ?? '', effect, reason, path: annotationPath(name) });
  };
  const passes = (text: string, valid: RegExp | ((text: string) => boolean)): boolean =>
    typeof valid === 'function' ? valid(text) : valid.test(text);
  const parsed = <T>(
    name: string,
    effect: InvalidEffect,
    parse: (text: string) => T | undefined,
    what: string,
  ): T | undefined => {
    const value = raw(name);
    if (value === undefined) return undefined;
    const result = parse(value);
    // Without validation a value that cannot be parsed counts as absent.
    if (result === undefined && value !== '') refuse(name, validates ? effect : 'default', `is not ${what}`);
    return result;
  };
  return {
    raw,
    text(name, effect, valid) {
      const value = raw(name);
      if (value === undefined || value === '') return undefined;
      if (validates && valid && !passes(value, valid)) {
        refuse(name, effect, 'has characters that are not allowed there');
        return undefined;
      }
      return normalise(value) || undefined;
    },
    boolean: (name, effect) => parsed(name, effect, goBoolean, 'true or false'),
    integer: (name, effect) => parsed(name, effect, goInteger, 'a whole number'),
    refuse,
    issues,
  };
}
