import type { Schema } from '../../kinds/schema.ts';
import { isSince, type KubernetesVersion } from '../../model/kubernetes-version.ts';
import { checkLabel, checkSubdomain } from '../words/names.ts';
import { ipv4Bytes, ipv6Groups, isCidr } from '../ip-address.ts';

/** Whether a text has a format of JSON Schema that the API server checks; formats that it does not know always fit. */
export function hasFormat(format: string, text: string): boolean {
  const check = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  return check === undefined || check(text);
}

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const DATE_TIME = /^(\d{4}-\d\d-\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

function isDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined) return false;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day);
}

/** RFC 3339. */
function isDateTime(text: string): boolean {
  const [, date, hour, minute, second] = DATE_TIME.exec(text) ?? [];
  return (
    date !== undefined && isDate(date) && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60
  );
}

/** Base64 with padding; line breaks inside are skipped. */
function isBase64(text: string): boolean {
  const plain = text.replace(/[\r\n]/g, '');
  return plain.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(plain);
}

const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

const FORMATS: Readonly<Record<string, (text: string) => boolean>> = {
  ipv4: (text) => ipv4Bytes(text) !== undefined,
  ipv6: (text) => ipv6Groups(text) !== undefined,
  cidr: isCidr,
  'date-time': isDateTime,
  datetime: isDateTime,
  date: isDate,
  'k8s-short-name': (text) => checkLabel(text).length === 0,
  'k8s-long-name': (text) => checkSubdomain(text).length === 0,
  byte: isBase64,
  uuid: (text) => /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i.test(text),
  hostname: (text) =>
    text.length <= 255 &&
    text
      .replace(/\.$/, '')
      .split('.')
      .every((part) => LABEL.test(part)),
  uri: (text) => /^[A-Za-z][A-Za-z0-9+.-]*:\S*$/.test(text) || text.startsWith('/'),
  email: (text) => text.length <= 320 && /^[^\s@]+@[^\s@]+$/.test(text),
  mac: (text) => /^(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i.test(text),
  duration: (text) => text.length < 100 && /^[+-]?(?:\d+(?:\.\d*)?(?:ns|us|µs|ms|s|m|h|d|w)\s*)+$/.test(text),
};

/** Formats of numbers, which versions before 1.36 ignore. */
const OF_NUMBERS: Readonly<Record<string, readonly string[]>> = {
  integer: ['int32', 'int64'],
  number: ['float', 'double'],
};

/** The format of a schema, if the server of a version knows it for the schema's type. */
export function supportedFormat({ type, format }: Schema, version: KubernetesVersion): string | undefined {
  if (format === undefined) return undefined;
  if (type === 'integer' || type === 'number')
    return isSince('1.36', version) && OF_NUMBERS[type]?.includes(format) ? format : undefined;
  if (!Object.hasOwn(FORMATS, format)) return undefined;
  return format.startsWith('k8s-') && !isSince('1.34', version) ? undefined : format;
}

/** Whether a number lies in the range of an integer format. */
export function fitsInteger(format: string, value: number): boolean {
  if (format === 'int32') return value >= -2147483648 && value <= 2147483647;
  return format !== 'int64' || (value >= -9223372036854775808 && value < 9223372036854775808);
}
