import { expect, test } from 'vitest';
import { allNeeds, needOf } from '../testing/all-needs.ts';
import { spokenCovers } from '../testing/spoken-covers.ts';
import { nginxGatewayFabric } from './nginx-gateway-fabric.ts';

test('each need has its object', () => {
  expect(spokenCovers(nginxGatewayFabric, allNeeds)).toMatchInlineSnapshot(`
    "ipAllow: SnippetsFilter {"snippets":[{"context":"http.server.location","value":"allow 10.0.0.0/8;\\nallow 192.0.2.1;\\ndeny all;"}]}
    ipDeny: SnippetsFilter {"snippets":[{"context":"http.server.location","value":"deny 10.1.0.0/16;\\ndeny 2001:db8::1;"}]}
    rateLimit: RateLimitPolicy {"rateLimit":{"local":{"rules":[{"rate":"10r/s","key":"$binary_remote_addr","zoneSize":"10m","rejectCode":503,"burst":50,"noDelay":true}]}}}
    connectionLimit: SnippetsFilter {"snippets":[{"context":"http","value":"limit_conn_zone $binary_remote_addr zone=connections_c0d869:10m;"},{"context":"http.server.location","value":"limit_conn connections_c0d869 5;"}]}
    bandwidthLimit: SnippetsFilter {"snippets":[{"context":"http.server.location","value":"limit_rate 50k;\\nlimit_rate_after 1k;"}]}
    basicAuth: AuthenticationFilter {"type":"Basic","basic":{"secretRef":{"name":"users"},"realm":"Shop"}}
    digestAuth: open
    externalAuth: open
    jwt: open
    oidc: AuthenticationFilter {"type":"OIDC","oidc":{"issuer":"https://id.example.com","clientID":"shop","clientSecretRef":{"name":"users"}}}
    noGlobalAuth: nothing to write
    anyAccessCheck: SnippetsFilter {"snippets":[{"context":"http.server.location","value":"satisfy any;"}]}
    bodySize: ClientSettingsPolicy {"body":{"maxSize":"8m"}}
    affinity: open
    hashBy: UpstreamSettingsPolicy {"loadBalancingMethod":"hash consistent","hashMethodKey":"$http_x_tenant"}
    loadBalancing: UpstreamSettingsPolicy {"loadBalancingMethod":"least_conn"}
    serviceAddress: open
    regexRewrite: open
    connectTimeout: ProxySettingsPolicy {"timeout":{"connect":"3s"}}
    idleTimeout: ProxySettingsPolicy {"timeout":{"read":"1440m","send":"60s"}}
    retries: SnippetsFilter {"snippets":[{"context":"http.server.location","value":"proxy_next_upstream error timeout http_502;\\nproxy_next_upstream_tries 3;"}]}
    backendTlsInsecure: open
    backendTlsOptions: open
    clientTlsOptions: open
    clientCertificateHeader: SnippetsFilter {"snippets":[{"context":"http.server.location","value":"proxy_set_header ssl-client-cert $ssl_client_escaped_cert;"}]}
    clientCertificateSubject: SnippetsFilter {"snippets":[{"context":"http.server.location","value":"if ($ssl_client_s_dn !~ \\"CN=shop\\\\\\\\..*\\") { return 403; }"}]}
    errorPages: open
    fallbackBackend: open
    fixedResponse: SnippetsFilter {"snippets":[{"context":"http.server.location","value":"default_type \\"text/plain\\";\\nreturn 503 \\"Back \\\\\\"soon\\\\\\"\\";"}]}
    externalMirror: open
    compression: SnippetsFilter {"snippets":[{"context":"http.server.location","value":"gzip on;\\ngzip_proxied any;"}]}
    webApplicationFirewall: open
    accessLog: SnippetsFilter {"snippets":[{"context":"http.server.location","value":"access_log off;"}]}
    tracing: open
    buffering: ProxySettingsPolicy {"buffering":{"disable":true,"bufferSize":"8k"}}"
  `);
});

test('values decide how a need is covered', () => {
  expect(
    spokenCovers(nginxGatewayFabric, [
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
    "rateLimit: RateLimitPolicy {"rateLimit":{"local":{"rules":[{"rate":"10r/m","key":"$http_x_team","zoneSize":"10m","rejectCode":429}]}}}
    rateLimit: RateLimitPolicy {"rateLimit":{"local":{"rules":[{"rate":"10r/s","key":"$cookie_team","zoneSize":"10m","rejectCode":503,"burst":50,"noDelay":true}]}}}
    rateLimit: open
    hashBy: UpstreamSettingsPolicy {"loadBalancingMethod":"hash consistent","hashMethodKey":"$binary_remote_addr"}
    hashBy: UpstreamSettingsPolicy {"loadBalancingMethod":"hash consistent","hashMethodKey":"$cookie_team"}
    hashBy: UpstreamSettingsPolicy {"loadBalancingMethod":"hash consistent","hashMethodKey":"$arg_team"}
    hashBy: UpstreamSettingsPolicy {"loadBalancingMethod":"hash consistent","hashMethodKey":"$request_uri"}
    hashBy: open
    loadBalancing: open
    loadBalancing: open
    bodySize: ClientSettingsPolicy {"body":{"maxSize":"0"}}
    bodySize: ClientSettingsPolicy {"body":{"maxSize":"1000"}}
    affinity: open
    externalAuth: open
    basicAuth: open
    digestAuth: open
    jwt: open
    oidc: open
    clientTlsOptions: open
    clientTlsOptions: open
    retries: SnippetsFilter {"snippets":[{"context":"http.server.location","value":"proxy_next_upstream off;\\nproxy_next_upstream_timeout 10s;"}]}
    idleTimeout: ProxySettingsPolicy {"timeout":{"send":"500ms"}}
    regexRewrite: open
    fixedResponse: SnippetsFilter {"snippets":[{"context":"http.server.location","value":"return 503;"}]}
    fixedResponse: open
    errorPages: open
    ipAllow: open
    clientCertificateHeader: open
    backendTlsInsecure: open
    accessLog: nothing to write
    buffering: SnippetsFilter {"snippets":[{"context":"http.server.location","value":"proxy_buffering on;\\nproxy_request_buffering off;"}]}
    compression: open"
  `);
});
