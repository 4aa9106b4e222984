import { expect, test } from 'vitest';
import { allNeeds, needOf } from '../testing/all-needs.ts';
import { spokenCovers } from '../testing/spoken-covers.ts';
import { traefikProxy } from './traefik.ts';

test('each need has its object', () => {
  expect(spokenCovers(traefikProxy, allNeeds)).toMatchInlineSnapshot(`
    "ipAllow: Middleware {"ipAllowList":{"sourceRange":["10.0.0.0/8","192.0.2.1"]}}
    ipDeny: open
    rateLimit: Middleware {"rateLimit":{"average":10,"period":"1s","burst":50,"sourceCriterion":{"ipStrategy":{"depth":0}}}}
    connectionLimit: Middleware {"inFlightReq":{"amount":5,"sourceCriterion":{"ipStrategy":{"depth":0}}}}
    bandwidthLimit: open
    basicAuth: Middleware {"basicAuth":{"secret":"users","realm":"Shop"}}
    digestAuth: Middleware {"digestAuth":{"secret":"users"}}
    externalAuth: Middleware {"forwardAuth":{"address":"http://sso.shop.svc.cluster.local/check","authResponseHeaders":["X-User"]}}
    jwt: open
    oidc: open
    noGlobalAuth: nothing to write
    anyAccessCheck: open
    bodySize: Middleware {"buffering":{"maxRequestBodyBytes":8388608}}
    affinity: TraefikService {"weighted":{"services":[{"name":"cart","port":8080,"sticky":{"cookie":{"name":"INGRESSCOOKIE","maxAge":3600,"path":"/","sameSite":"lax","secure":true,"httpOnly":true}}}]}}
    hashBy: open
    loadBalancing: open
    serviceAddress: open
    regexRewrite: Middleware {"replacePathRegex":{"regex":"(?i)^/api/(v\\\\d+)/(.*).*$","replacement":"/\${2}/\${1}"}}
    connectTimeout: open
    idleTimeout: open
    retries: Middleware {"retry":{"attempts":3,"status":["502"]}}
    backendTlsInsecure: TraefikService {"weighted":{"services":[{"name":"cart","port":8080,"scheme":"https","serversTransport":"unchecked-backend.example.com"}]}} and ServersTransport {"insecureSkipVerify":true,"serverName":"backend.example.com"}
    backendTlsOptions: open
    clientTlsOptions: open
    clientCertificateHeader: Middleware {"passTLSClientCert":{"pem":true}}
    clientCertificateSubject: open
    errorPages: Middleware {"errors":{"status":["404","503"],"service":{"name":"sso","port":80},"query":"/"}}
    fallbackBackend: open
    fixedResponse: open
    externalMirror: open
    compression: Middleware {"compress":{"encodings":["gzip","br"]}}
    webApplicationFirewall: open
    accessLog: open
    tracing: open
    buffering: open"
  `);
});

test('values decide how a need is covered', () => {
  expect(
    spokenCovers(traefikProxy, [
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
    "rateLimit: Middleware {"rateLimit":{"average":10,"period":"1m","burst":10,"sourceCriterion":{"requestHeaderName":"X-Team"}}}
    rateLimit: open
    rateLimit: Middleware {"rateLimit":{"average":10,"period":"1s","burst":50,"sourceCriterion":{"ipStrategy":{"depth":0}}}}
    hashBy: open
    hashBy: open
    hashBy: open
    hashBy: open
    hashBy: open
    loadBalancing: open
    loadBalancing: open
    bodySize: nothing to write
    bodySize: Middleware {"buffering":{"maxRequestBodyBytes":1000}}
    affinity: TraefikService {"weighted":{"services":[{"name":"cart","port":8080,"sticky":{"cookie":{"name":"c","domain":"a.test","httpOnly":true}}}]}}
    externalAuth: open
    basicAuth: open
    digestAuth: open
    jwt: open
    oidc: open
    clientTlsOptions: open
    clientTlsOptions: open
    retries: open
    idleTimeout: open
    regexRewrite: Middleware {"replacePathRegex":{"regex":"^(?:/(a|b)$)","replacement":"/\${1}"}}
    fixedResponse: open
    fixedResponse: open
    errorPages: open
    ipAllow: Middleware {"ipAllowList":{"sourceRange":["10.0.0.0/8; deny all"]}}
    clientCertificateHeader: Middleware {"passTLSClientCert":{"pem":true}}
    backendTlsInsecure: TraefikService {"weighted":{"services":[{"name":"cart","port":8080,"scheme":"https","serversTransport":"unchecked"}]}} and ServersTransport {"insecureSkipVerify":true}
    accessLog: open
    buffering: open
    compression: Middleware {"compress":{"encodings":["zstd"]}}"
  `);
});
