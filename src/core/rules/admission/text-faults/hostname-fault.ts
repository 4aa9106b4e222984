import { either } from '../../../text/words.ts';
import type { TextFault } from './text-fault.ts';

const NOTHING_ELSE =
  'A hostname is made of lower-case letters, digits and hyphens, with dots between its labels';

const EVERY_HOST: TextFault = { sentence: '* alone is not a hostname', everyHost: true };

/** Why a text is no hostname, with an optional `*.` in front, of the Gateway API or an Ingress. */
export function hostnameFault(text: string): TextFault {
  const trimmed = text.trim();
  if (trimmed === '*') return EVERY_HOST;
  if (isAddress(trimmed)) return { sentence: 'A hostname is a name, not an IP address' };
  const { scheme, host, port, rest } = partsOf(trimmed);
  const extra = [
    scheme && 'a scheme',
    port && 'a port',
    rest && (rest.startsWith('/') ? 'a path' : 'a query'),
    text !== trimmed && 'blanks',
    /[A-Z]/.test(host) && 'capital letters',
    host.endsWith('.') && 'a dot at its end',
  ].filter((one): one is string => typeof one === 'string' && one !== '');
  const meant = host.toLowerCase().replace(/\.$/, '');
  if (meant === '*') return EVERY_HOST;
  const misshapen = shapeFault(meant);
  if (extra.length === 0) return { sentence: misshapen ?? NOTHING_ELSE };
  const sentence = `A hostname may not hold ${either(extra)}`;
  if (misshapen) return { sentence };
  // A path says which requests are meant; without it there would be more of them.
  return rest.length > 1 ? { sentence: `${sentence}; paths are matched in the rules` } : { sentence, meant };
}

type Parts = Readonly<{ scheme: string; host: string; port: string; rest: string }>;

/** A text as that of a URL: what stands before and behind its host. */
function partsOf(text: string): Parts {
  const [, scheme = '', host = '', port = '', rest = ''] =
    /^([a-zA-Z][a-zA-Z0-9+.-]*:\/\/)?([^/?#:]*)(:[0-9]*)?([^]*)$/.exec(text) ?? [];
  return { scheme, host, port, rest };
}

const isAddress = (text: string): boolean => /^\[?[0-9a-fA-F]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*\]?$/.test(text);

/** What is wrong with the host alone, in lower case and without a dot at its end; null where it has the form. */
function shapeFault(host: string): string | null {
  const name = host.startsWith('*.') ? host.slice(2) : host;
  if (name.includes('*')) return 'A wildcard stands for the whole first label, as in *.example.com';
  if (/\s/.test(name)) return 'A hostname may not hold blanks';
  if (name.includes('_')) return 'A hostname may not hold an underscore';
  if (name.startsWith('.'))
    return 'A hostname may not begin with a dot; *.example.com means all names below it';
  if (name.includes('..')) return 'A hostname may not hold two dots in a row';
  if (/(?:^|\.)-|-(?:\.|$)/.test(name)) return 'A label of a hostname may not begin or end with a hyphen';
  return /^[a-z0-9.-]+$/.test(name) ? null : NOTHING_ELSE;
}
