import type { Environment } from '@marcbachmann/cel-js';
import { readQuery } from '../../../text/query.ts';
import { quote } from '../../words/quote.ts';
import { define } from './define.ts';
import { failure } from './failure.ts';

/** An address as Go's `url.ParseRequestURI` reads it. */
class Url {
  readonly scheme: string;
  readonly host: string;
  readonly path: string;
  readonly query: string;

  constructor(parts: Readonly<{ scheme: string; host: string; path: string; query: string }>) {
    this.scheme = parts.scheme;
    this.host = parts.host;
    this.path = parts.path;
    this.query = parts.query;
  }

  equals(other: unknown): boolean {
    return other instanceof Url && String(other) === String(this);
  }

  toString(): string {
    return `${this.scheme}:${this.host}${this.path}?${this.query}`;
  }
}

const PARTS = /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?:\/\/(?:[^/?@]*@)?([^/?]*))?([^?]*)(?:\?(.*))?$/s;
const HOST =
  /^(?:\[[0-9A-Fa-f:.]+(?:%25[^\]]+)?\]|(?:[\w.~!$&'()*+,;=-]|[^\0-\x7f]|%[0-9A-Fa-f]{2})*)(?::\d*)?$/;

/** Absolute addresses and absolute paths; anything else is undefined. */
function urlOf(text: string): Url | undefined {
  const [matched, scheme = '', host = '', path = '', query = ''] = PARTS.exec(text) ?? [];
  if (matched === undefined || text === '' || /[\0-\x1f\x7f ]/.test(text)) return undefined;
  if (scheme === '' ? !text.startsWith('/') : path !== '' && !path.startsWith('/') && host !== '')
    return undefined;
  if (scheme === '' && text.startsWith('//')) return undefined;
  if (!HOST.test(host) || /%(?![0-9A-Fa-f]{2})/.test(path)) return undefined;
  return new Url({ scheme: scheme.toLowerCase(), host, path, query });
}

function url(text: string): Url {
  const read = urlOf(text);
  if (!read)
    throw failure(
      `URL parse error during conversion from string: parse ${quote(text)}: invalid URI for request`,
    );
  return read;
}

const hostname = ({ host }: Url): string =>
  host.startsWith('[') ? host.slice(1, host.indexOf(']')) : host.replace(/:\d*$/, '');

const port = ({ host }: Url): string => /:(\d*)$/.exec(host.slice(host.indexOf(']') + 1))?.[1] ?? '';

/** The library of addresses on the web. */
export function registerUrls(environment: Environment): void {
  environment.registerType('kubernetes.URL', Url);
  const add = define(environment);
  add('url(string): kubernetes.URL', url);
  add('isURL(string): bool', (text: string) => urlOf(text) !== undefined);
  add('kubernetes.URL.getScheme(): string', (of: Url) => of.scheme);
  add('kubernetes.URL.getHost(): string', (of: Url) => of.host);
  add('kubernetes.URL.getHostname(): string', hostname);
  add('kubernetes.URL.getPort(): string', port);
  add('kubernetes.URL.getEscapedPath(): string', (of: Url) => of.path);
  add('kubernetes.URL.getQuery(): map<string, dyn>', (of: Url) => readQuery(of.query, true));
}
