import type { JsonObject } from '../../../yaml/json.ts';
import { open, type Covers } from '../shared/cover.ts';
import { wholePath } from '../shared/whole-path.ts';
import { backend, clientTrafficPolicy, httpRouteFilter } from './kinds.ts';

/** `TLSv1.2` as Envoy Gateway calls it. */
const version = (protocol: string): string => protocol.replace(/^TLSv?/i, '').replace(/^1$/, '1.0');

/** Names of suites; lists of OpenSSL may hold words and exceptions, which are none. */
const isSuite = (cipher: string): boolean => /^[A-Z0-9][A-Z0-9-]+$/.test(cipher) && cipher.includes('-');

/** TLS, rewrites and answers of the gateway. */
export const connection: Pick<
  Covers,
  | 'backendTlsInsecure'
  | 'backendTlsOptions'
  | 'clientTlsOptions'
  | 'clientCertificateHeader'
  | 'regexRewrite'
  | 'fixedResponse'
  | 'externalMirror'
> = {
  backendTlsInsecure: ({ serverName }) => ({
    by: backend,
    perService: ({ namespace, name, port }) => ({
      endpoints: [{ fqdn: { hostname: `${name}.${namespace}.svc.cluster.local`, port } }],
      tls: { insecureSkipVerify: true, ...(serverName !== null && { sni: serverName }) },
    }),
    difference: 'Requests go to the address of the Service instead of to its endpoints.',
    action:
      'Switch on the API Backend in the settings of Envoy Gateway (extensionApis.enableBackend). Better, check certificates with a BackendTLSPolicy.',
  }),
  backendTlsOptions: open(
    'Set versions and ciphers in spec.tls of a Backend, or for all backends in an EnvoyProxy.',
  ),
  clientTlsOptions: ({ ciphers, protocols }) => {
    if (!ciphers.every(isSuite))
      return 'Write the names of the suites into spec.tls.ciphers of a ClientTrafficPolicy.';
    const versions = protocols.map(version).toSorted();
    const [first] = versions;
    const last = versions.at(-1);
    const tls: JsonObject = {
      ...(first !== undefined && { minVersion: first }),
      ...(last !== undefined && { maxVersion: last }),
      ...(ciphers.length > 0 && { ciphers }),
    };
    return { by: clientTrafficPolicy, spec: { tls } };
  },
  clientCertificateHeader: ({ header }) => ({
    by: clientTrafficPolicy,
    spec: { headers: { xForwardedClientCert: { mode: 'SanitizeSet', certDetailsToAdd: ['Cert'] } } },
    difference: `The certificate is in X-Forwarded-Client-Cert, in the form of Envoy, instead of in ${header}.`,
  }),
  regexRewrite: ({ pattern, ignoreCase, replacement }) => ({
    by: httpRouteFilter,
    spec: {
      urlRewrite: {
        path: {
          type: 'ReplaceRegexMatch',
          replaceRegexMatch: {
            pattern: wholePath(pattern, ignoreCase),
            substitution: replacement.replaceAll('\\', '\\\\').replaceAll(/\$\{?(\d)\}?/g, '\\$1'),
          },
        },
      },
    },
  }),
  fixedResponse: ({ statusCode, contentType, body }) => ({
    by: httpRouteFilter,
    spec: {
      directResponse: {
        statusCode,
        ...(contentType !== null && { contentType }),
        ...(body !== null && { body: { type: 'Inline', inline: body } }),
      },
    },
  }),
  externalMirror: open('Make a Backend for the address, and name it in a RequestMirror filter.'),
};
