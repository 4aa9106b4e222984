import { boundedCache } from '../../incremental/bounded-cache.ts';

/** A Host header, or the authority of a URL, in its parts. */
export type Authority = Readonly<{
  /** As written, without the port. */
  name: string;
  /** For comparisons: lower case, without trailing dot. */
  host: string;
  port: number | null;
  /** An address instead of a name. */
  ip: boolean;
}>;

export type ParsedAuthority =
  | Readonly<{ ok: true; authority: Authority }>
  | Readonly<{ ok: false; message: string }>;

const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const IPV6 = /^\[[0-9a-fA-F:.]+(?:%[\w.~-]+)?\]$/;
/** Underscores are no part of hostnames, but clients do send them. */
const NAME = /^(?!-)[\w-]+(?:\.[\w-]+)*\.?$/;

const refuse = (message: string): ParsedAuthority => ({ ok: false, message });

function nameProblem(name: string): string | undefined {
  if (name === '') return 'A host is missing before the port.';
  if (name.startsWith('[')) {
    return IPV6.test(name) ? undefined : `${name} is no IPv6 address in brackets.`;
  }
  if (name.includes(':')) return `${name} has several colons; an IPv6 address stands in brackets: [${name}].`;
  if (name.startsWith('*'))
    return `${name} is a pattern; a request goes to one host, such as www${name.slice(1)}.`;
  if (/[\u0080-\uffff]/.test(name))
    return `${name} has letters outside of ASCII; clients send such names in their xn-- form.`;
  if (name.length > 253) return `A host has at most 253 characters; this one has ${name.length}.`;
  return NAME.test(name) ? undefined : `${JSON.stringify(name)} is not a host.`;
}

const MOST_KEPT = 1000;

/** Takes a host apart: `Shop.Example.com.:8080`, `192.0.2.1`, `[2001:db8::1]:443`. An empty text is no host. */
export const parseAuthority: (text: string) => ParsedAuthority = boundedCache(parse, MOST_KEPT);

function parse(text: string): ParsedAuthority {
  if (text === '') return { ok: true, authority: { name: '', host: '', port: null, ip: false } };
  const { 1: name = '', 2: port } = /^(\[[^\]]*\]|.*?)(?::(\d*))?$/s.exec(text) ?? ['', text];
  const problem = nameProblem(name);
  if (problem !== undefined) return refuse(problem);
  const number = port === undefined || port === '' ? null : Number(port);
  if (number !== null && (number < 1 || number > 65535)) return refuse(`${port} is not a port: 1 to 65535.`);
  const ip = IPV4.test(name) || name.startsWith('[');
  return { ok: true, authority: { name, host: name.toLowerCase().replace(/\.$/, ''), port: number, ip } };
}
