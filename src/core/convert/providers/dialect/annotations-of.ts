import { objectAt } from '../../../model/access.ts';
import type { Resource } from '../../../model/resource.ts';
import type { JsonObject } from '../../../yaml/json.ts';

/** Reads the annotations of objects that begin with one of a controller's prefixes. */
export type AnnotationReader = Readonly<{
  /** The value; undefined where there is none, or it is empty. */
  text: (name: string) => string | undefined;
  /** Whether it is switched on. */
  isOn: (name: string) => boolean;
  isOff: (name: string) => boolean;
  /** A whole number of at least zero. */
  count: (name: string) => number | undefined;
  /** A list with commas between its items. */
  list: (name: string) => readonly string[];
  /** The name as it is written, with its prefix. */
  nameOf: (name: string) => string;
  /** All names that begin so, without prefix. */
  beginning: (start: string) => readonly string[];
}>;

/**
 * @param resource of several the last that has an annotation counts
 * @param prefixes the first that has a name counts
 */
export function annotationsOf(
  resource: Resource | null | readonly (Resource | null)[],
  prefixes: readonly string[],
): AnnotationReader {
  const annotations = Object.assign(
    {},
    ...[resource].flat().map((one) => objectAt(one?.value, 'metadata.annotations')),
  ) as JsonObject;
  const nameOf = (name: string): string =>
    prefixes.map((prefix) => `${prefix}${name}`).find((one) => Object.hasOwn(annotations, one)) ??
    `${prefixes[0] ?? ''}${name}`;
  const text = (name: string): string | undefined => {
    const value = annotations[nameOf(name)];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const is = (name: string, wanted: RegExp): boolean => wanted.test(text(name) ?? '');
  return {
    text,
    isOn: (name) => is(name, /^(?:true|on|enabled|1|yes)$/i),
    isOff: (name) => is(name, /^(?:false|off|disabled|0|no)$/i),
    count: (name) => (is(name, /^\d{1,9}$/) ? Number(text(name)) : undefined),
    list: (name) =>
      (text(name) ?? '')
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    nameOf,
    beginning: (start) =>
      Object.keys(annotations).flatMap((key) => {
        const prefix = prefixes.find((one) => key.startsWith(`${one}${start}`));
        return prefix === undefined ? [] : [key.slice(prefix.length)];
      }),
  };
}
