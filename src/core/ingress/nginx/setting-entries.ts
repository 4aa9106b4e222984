import { objectAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { parseRanges, type AddressRange } from './annotations/address-ranges.ts';
import { goBoolean, goInteger } from './annotations/annotation-reader.ts';
import { readSize } from './annotations/proxying.ts';

/** Reads entries of the ConfigMap of a controller; undefined for what is absent or cannot be read. */
export type SettingEntries = Readonly<{
  text: (key: string) => string | undefined;
  boolean: (key: string) => boolean | undefined;
  integer: (key: string) => number | undefined;
  /** In bytes. */
  size: (key: string) => number | undefined;
  list: (key: string) => readonly string[] | undefined;
  /** Addresses and ranges; an empty list is none. */
  ranges: (key: string) => readonly AddressRange[] | undefined;
}>;

const listOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

const rangesOf = (text: string): readonly AddressRange[] | undefined => {
  const ranges = parseRanges(text);
  return ranges && ranges.length > 0 ? ranges : undefined;
};

export function settingEntries(configMap: Resource | undefined): SettingEntries {
  const data = objectAt(configMap?.value, 'data');
  const text = (key: string): string | undefined => {
    const value = Object.hasOwn(data, key) ? data[key] : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  const read =
    <T>(parse: (text: string) => T | undefined) =>
    (key: string): T | undefined => {
      const value = text(key);
      return value === undefined ? undefined : parse(value);
    };
  return {
    text,
    boolean: read(goBoolean),
    integer: read(goInteger),
    size: read(readSize),
    list: read(listOf),
    ranges: read(rangesOf),
  };
}
