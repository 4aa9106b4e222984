import { expect, test } from 'vitest';
import { allNeeds, needOf } from '../testing/all-needs.ts';
import { spokenCovers } from '../testing/spoken-covers.ts';
import { envoyGateway } from './envoy-gateway.ts';

test('each need has its object', () => {
  expect(spokenCovers(envoyGateway, allNeeds)).toMatchInlineSnapshot(`
    "ipAllow: SecurityPolicy {"authorization":{"defaultAction":"Deny","rules":[{"name":"allowed","action":"Allow","principal":{"clientCIDRs":["10.0.0.0/8","192.0.2.1/32"]}}]}}
    ipDeny: SecurityPolicy {"authorization":{"defaultAction":"Allow","rules":[{"name":"denied","action":"Deny","principal":{"clientCIDRs":["10.1.0.0/16","2001:db8::1/128"]}}]}}
    rateLimit: BackendTrafficPolicy {"rateLimit":{"local":{"rules":[{"clientSelectors":[{"sourceCIDR":{"type":"Distinct","value":"0.0.0.0/0"}}],"limit":{"requests":10,"unit":"Second"}},{"clientSelectors":[{"sourceCIDR":{"type":"Distinct","value":"::/0"}}],"limit":{"requests":10,"unit":"Second"}}]}}}
    connectionLimit: open
    bandwidthLimit: BackendTrafficPolicy {"bandwidthLimit":{"response":{"limit":{"value":"50Ki","unit":"Second"}}}}
    basicAuth: SecurityPolicy {"basicAuth":{"users":{"name":"users-htpasswd"}}}
    digestAuth: open
    externalAuth: SecurityPolicy {"extAuth":{"http":{"backendRefs":[{"group":"","kind":"Service","name":"sso","port":80}],"pathOverride":"/check","headersToBackend":["X-User"]}}}
    jwt: SecurityPolicy {"jwt":{"providers":[{"name":"tokens","issuer":"https://id.example.com","audiences":["shop"],"remoteJWKS":{"uri":"https://id.example.com/keys"}}]}}
    oidc: SecurityPolicy {"oidc":{"provider":{"issuer":"https://id.example.com"},"clientID":"shop","clientSecret":{"name":"users"},"scopes":["openid"]}}
    noGlobalAuth: nothing to write
    anyAccessCheck: open
    bodySize: BackendTrafficPolicy {"requestBuffer":{"limit":"8Mi"}}
    affinity: BackendTrafficPolicy {"loadBalancer":{"type":"ConsistentHash","consistentHash":{"type":"Cookie","cookie":{"name":"INGRESSCOOKIE","ttl":"3600s","attributes":{"Path":"/","SameSite":"Lax","Secure":"true"}}}}}
    hashBy: BackendTrafficPolicy {"loadBalancer":{"type":"ConsistentHash","consistentHash":{"type":"Headers","headers":[{"name":"X-Tenant"}]}}}
    loadBalancing: BackendTrafficPolicy {"loadBalancer":{"type":"LeastRequest"}}
    serviceAddress: BackendTrafficPolicy {"routingType":"Service"}
    regexRewrite: HTTPRouteFilter {"urlRewrite":{"path":{"type":"ReplaceRegexMatch","replaceRegexMatch":{"pattern":"(?i)^/api/(v\\\\d+)/(.*).*$","substitution":"/\\\\2/\\\\1"}}}}
    connectTimeout: BackendTrafficPolicy {"timeout":{"tcp":{"connectTimeout":"3s"}}}
    idleTimeout: BackendTrafficPolicy {"timeout":{"http":{"streamIdleTimeout":"1440m"}}}
    retries: BackendTrafficPolicy {"retry":{"numRetries":2,"retryOn":{"triggers":["connect-failure","reset","retriable-status-codes"],"httpStatusCodes":[502]}}}
    backendTlsInsecure: Backend {"endpoints":[{"fqdn":{"hostname":"cart.shop.svc.cluster.local","port":8080}}],"tls":{"insecureSkipVerify":true,"sni":"backend.example.com"}}
    backendTlsOptions: open
    clientTlsOptions: ClientTrafficPolicy {"tls":{"minVersion":"1.2","maxVersion":"1.3","ciphers":["ECDHE-RSA-AES128-GCM-SHA256"]}}
    clientCertificateHeader: ClientTrafficPolicy {"headers":{"xForwardedClientCert":{"mode":"SanitizeSet","certDetailsToAdd":["Cert"]}}}
    clientCertificateSubject: open
    errorPages: open
    fallbackBackend: open
    fixedResponse: HTTPRouteFilter {"directResponse":{"statusCode":503,"contentType":"text/plain","body":{"type":"Inline","inline":"Back \\"soon\\""}}}
    externalMirror: open
    compression: BackendTrafficPolicy {"compressor":[{"type":"Gzip"},{"type":"Brotli"}]}
    webApplicationFirewall: open
    accessLog: open
    tracing: open
    buffering: open"
  `);
});

test('values decide how a need is covered', () => {
  expect(
    spokenCovers(envoyGateway, [
      needOf('rateLimit', {
        unit: 'Minute',
        burst: null,
        key: { by: 'header', name: 'X-Team' },
        statusCode: 429,
      }),
      needOf('rateLimit', { key: { by: 'cookie', name: 'team' } }),
      needOf('rateLimit', { exempt: ['10.0.0.0/8'] }),
      needOf('hashBy', { key: { by: 'address' } }),
      needOf('hashBy', { key: { by: 'cookie', name: 'team' } }),
      needOf('hashBy', { key: { by: 'query', name: 'team' } }),
      needOf('hashBy', { key: { by: 'other', written: '$request_uri' } }),
      needOf('hashBy', { key: { by: 'other', written: '$a$b' } }),
      needOf('loadBalancing', { algorithm: 'ewma' }),
      needOf('loadBalancing', { algorithm: 'of our own' }),
      needOf('bodySize', { bytes: null }),
      needOf('bodySize', { bytes: 1000 }),
      needOf('affinity', {
        cookie: { name: 'c', maxAge: null, path: null, domain: 'a.test', sameSite: null, secure: null },
      }),
      needOf('externalAuth', { service: null, url: 'https://$host/auth' }),
      needOf('basicAuth', { format: 'map', realm: null, secret: { namespace: 'other', name: 'users' } }),
      needOf('digestAuth', { secret: { namespace: 'other', name: 'users' } }),
      needOf('jwt', { jwksUri: null }),
      needOf('oidc', { clientId: null }),
      needOf('clientTlsOptions', { ciphers: ['HIGH', '!aNULL'] }),
      needOf('clientTlsOptions', { ciphers: [], protocols: ['TLSv1.3'] }),
      needOf('retries', { attempts: null, statusCodes: [], onConnectError: false, timeoutSeconds: 10 }),
      needOf('idleTimeout', { readSeconds: null, sendSeconds: 0.5 }),
      needOf('regexRewrite', { pattern: '/(a|b)$', ignoreCase: false, replacement: '/$1' }),
      needOf('fixedResponse', { contentType: null, body: null }),
      needOf('fixedResponse', { body: 'a $variable' }),
      needOf('errorPages', { service: null }),
      needOf('ipAllow', { ranges: ['10.0.0.0/8; deny all'] }),
      needOf('clientCertificateHeader', { header: 'a b' }),
      needOf('backendTlsInsecure', { serverName: null }),
      needOf('accessLog', { enabled: true }),
      needOf('buffering', { responses: true, requests: false, bufferBytes: null }),
      needOf('compression', { algorithms: ['zstd'] }),
    ]),
  ).toMatchInlineSnapshot(`
    "rateLimit: BackendTrafficPolicy {"rateLimit":{"local":{"rules":[{"clientSelectors":[{"headers":[{"type":"Distinct","name":"X-Team"}]}],"limit":{"requests":10,"unit":"Minute"}}]}}}
    rateLimit: open
    rateLimit: open
    hashBy: BackendTrafficPolicy {"loadBalancer":{"type":"ConsistentHash","consistentHash":{"type":"SourceIP"}}}
    hashBy: BackendTrafficPolicy {"loadBalancer":{"type":"ConsistentHash","consistentHash":{"type":"Cookie","cookie":{"name":"team"}}}}
    hashBy: BackendTrafficPolicy {"loadBalancer":{"type":"ConsistentHash","consistentHash":{"type":"QueryParams","queryParams":[{"name":"team"}]}}}
    hashBy: open
    hashBy: open
    loadBalancing: BackendTrafficPolicy {"loadBalancer":{"type":"LeastRequest"}}
    loadBalancing: open
    bodySize: nothing to write
    bodySize: BackendTrafficPolicy {"requestBuffer":{"limit":"1000"}}
    affinity: BackendTrafficPolicy {"loadBalancer":{"type":"ConsistentHash","consistentHash":{"type":"Cookie","cookie":{"name":"c","ttl":"0s","attributes":{"Domain":"a.test"}}}}}
    externalAuth: open
    basicAuth: SecurityPolicy {"basicAuth":{"users":{"name":"users-htpasswd","namespace":"other"}}} and ReferenceGrant {"from":[{"group":"gateway.envoyproxy.io","kind":"SecurityPolicy","namespace":"shop"}],"to":[{"group":"","kind":"Secret","name":"users-htpasswd"}]}
    digestAuth: open
    jwt: open
    oidc: open
    clientTlsOptions: open
    clientTlsOptions: ClientTrafficPolicy {"tls":{"minVersion":"1.3","maxVersion":"1.3"}}
    retries: BackendTrafficPolicy {"retry":{"numRetries":0}}
    idleTimeout: BackendTrafficPolicy {"timeout":{"http":{"streamIdleTimeout":"500ms"}}}
    regexRewrite: HTTPRouteFilter {"urlRewrite":{"path":{"type":"ReplaceRegexMatch","replaceRegexMatch":{"pattern":"^(?:/(a|b)$)","substitution":"/\\\\1"}}}}
    fixedResponse: HTTPRouteFilter {"directResponse":{"statusCode":503}}
    fixedResponse: HTTPRouteFilter {"directResponse":{"statusCode":503,"contentType":"text/plain","body":{"type":"Inline","inline":"a $variable"}}}
    errorPages: open
    ipAllow: SecurityPolicy {"authorization":{"defaultAction":"Deny","rules":[{"name":"allowed","action":"Allow","principal":{"clientCIDRs":["10.0.0.0/8; deny all"]}}]}}
    clientCertificateHeader: ClientTrafficPolicy {"headers":{"xForwardedClientCert":{"mode":"SanitizeSet","certDetailsToAdd":["Cert"]}}}
    backendTlsInsecure: Backend {"endpoints":[{"fqdn":{"hostname":"cart.shop.svc.cluster.local","port":8080}}],"tls":{"insecureSkipVerify":true}}
    accessLog: open
    buffering: open
    compression: BackendTrafficPolicy {"compressor":[{"type":"Zstd"}]}"
  `);
});
