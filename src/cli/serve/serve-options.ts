import type { Options, ValuesOf } from '../define-verb.ts';

/** Options of the verbs that serve a folder with the app. */
export const serveOptions = {
  port: { value: 'PORT', help: 'The port to listen on; by default one that this folder has each time.' },
  host: {
    value: 'ADDRESS',
    default: '127.0.0.1',
    help: 'The address to listen on (default 127.0.0.1, which only this machine reaches).',
  },
  'allow-host': {
    value: 'NAME',
    multiple: true,
    help: 'Answer as this host name, too: that of a proxy in front, or of this machine.',
  },
  'no-open': { help: 'Open no browser; the address is printed.' },
} as const satisfies Options;

export type ServeValues = ValuesOf<typeof serveOptions>;
