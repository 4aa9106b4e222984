import type { ObjectName } from '../../need.ts';
import type { NamedValue, RedirectCode } from '../../http-rule.ts';

const UNITS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86_400, '': 1 };

/** A time with units (`1m30s`, `500ms`; of a bare number it is given) in seconds; undefined where it is none. */
export function secondsOf(text: string | undefined, bare: 'ms' | 's' = 's'): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text) * (UNITS[bare] ?? 1);
  const parts = [...text.matchAll(/(\d{1,9})(ms|[smhd])\s*/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== text) return undefined;
  return parts.reduce((sum, [, number, unit]) => sum + Number(number) * (UNITS[unit ?? ''] ?? 1), 0);
}

const SIZES: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** A size (`8m`) in bytes; undefined where it is none. */
export function bytesOf(text: string | undefined): number | undefined {
  const [, number, unit] = /^(\d{1,9})([kmg]?)$/i.exec(text ?? '') ?? [];
  return number === undefined ? undefined : Number(number) * (SIZES[(unit ?? '').toLowerCase()] ?? 1);
}

const CODES: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** A code that redirects of the Gateway API can have. */
export const redirectCodeOf = (text: string | number | undefined, otherwise: RedirectCode): RedirectCode => {
  const code = Number(text);
  return CODES.has(code) ? (code as RedirectCode) : otherwise;
};

const NAME = /^[A-Za-z0-9!#$%&'*+\-.^_`|~]+$/;

/** A header as `name: value` or `name value`; undefined where it is none, or has a variable in its value. */
export function headerOf(text: string): NamedValue | undefined {
  const [, name, value] = /^\s*([^:\s]+)(?:\s*:\s*|\s+)(.*?)\s*$/.exec(text) ?? [];
  if (name === undefined || value === undefined || !NAME.test(name) || /[$%]/.test(value)) return undefined;
  return { name, value: value.replace(/^"(.*)"$/, '$1') };
}

const LABEL = '[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?';
const HOSTNAME = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`);

/** A name of a host, as the Gateway API takes it; undefined where it is none. */
export function hostnameOf(text: string | undefined): string | undefined {
  const name = text?.toLowerCase();
  return name !== undefined && name.length <= 253 && HOSTNAME.test(name) ? name : undefined;
}

/** A Secret as `name` or `namespace/name`; null for anything else. */
export function secretOf(text: string | undefined, ownNamespace: string): ObjectName | null {
  const [name = '', namespace = ownNamespace, ...more] = (text ?? '').split('/').toReversed();
  return hostnameOf(name) === undefined || !isLabel(namespace) || more.length > 0
    ? null
    : { namespace, name };
}

/** A name of one label, such as that of a namespace. */
export const isLabel = (text: string): boolean => new RegExp(`^${LABEL}$`).test(text);

/** A port; undefined where it is none. */
export const portOf = (text: string | undefined): number | undefined =>
  /^\d{1,5}$/.test(text ?? '') && Number(text) >= 1 && Number(text) <= 65_535 ? Number(text) : undefined;

/** Addresses and ranges of a list; null where one of them is none. */
export function rangesOf(list: readonly string[]): readonly string[] | null {
  const all = list.map((one) => one.trim()).filter((one) => one !== '');
  return all.length > 0 && all.every((one) => /^[0-9a-fA-F.:]+(?:\/\d{1,3})?$/.test(one)) ? all : null;
}
