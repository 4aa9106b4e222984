import type { Cover } from '../shared/cover.ts';
import { snippetsFilter } from './kinds.ts';

type Lines = readonly string[];

/** Lines of configuration for the location of a rule, and for the whole server where they are needed. */
export const snippet = (
  location: Lines,
  more: Readonly<{ http?: Lines; difference?: string }> = {},
): Cover => ({
  by: snippetsFilter,
  spec: {
    snippets: [
      ...(more.http ? [{ context: 'http', value: more.http.join('\n') }] : []),
      { context: 'http.server.location', value: location.join('\n') },
    ],
  },
  ...(more.difference !== undefined && { difference: more.difference }),
  action: 'Switch on snippets in the settings of NGINX Gateway Fabric (nginxGateway.snippets.enable).',
});

/** A text as a parameter of nginx; null where it could end the directive or name a variable. */
export function quoted(text: string): string | null {
  if (/[\u0000-\u001f$]/.test(text)) return null;
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
