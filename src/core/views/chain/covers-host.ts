/** Whether a host in `tls` of an Ingress is for a name: by itself, or as a wildcard of one label. */
export const coversHost = (host: string, name: string): boolean =>
  host === name || (host.startsWith('*.') && host.slice(1) === name.replace(/^[^.]+/, ''));
