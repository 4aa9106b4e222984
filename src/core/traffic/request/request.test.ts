import { describe, expect, test } from 'vitest';
import { parseRequest } from './parse-request.ts';
import { requestFromUrl } from './request-from-url.ts';

describe('requests by their URL', () => {
  test.each([
    [
      'http://Shop.Example.com:8080/Cart?x=1#top',
      {
        host: 'shop.example.com',
        port: 8080,
        path: '/Cart',
        query: 'x=1',
        authority: 'Shop.Example.com:8080',
      },
    ],
    ['shop.test', { protocol: 'HTTP', path: '/', query: null }],
    ['https://shop.test./', { host: 'shop.test', sni: 'shop.test' }],
    ['https://192.0.2.1/', { host: '192.0.2.1', sni: null }],
    ['http://[2001:db8::1]:81/', { host: '[2001:db8::1]', port: 81 }],
    ['http://a.test/%2e%2e/./b//c', { path: '/%2e%2e/./b//c' }],
    ['http://a.test/ä', { path: '/%C3%A4' }],
    ['http://a.test?', { path: '/', query: '' }],
    ['grpc://a.test/a.B/C', { protocol: 'GRPC', method: 'POST', path: '/a.B/C' }],
    ['wss://a.test/', { protocol: 'HTTPS', method: 'GET' }],
  ])('%s', (url, expected) => {
    expect(requestFromUrl(url)).toMatchObject({ ok: true, request: expected });
  });

  test.each([
    ['', 'no URL'],
    ['http://', 'no host'],
    ['ftp://a.test/', 'ftp://'],
    ['http://user@a.test/', 'user name'],
    ['http://a.test:99999/', 'not a port'],
    ['http://a.test:x/', 'several colons'],
    ['http://*.test/', 'pattern'],
    ['http://a b/', 'not a host'],
    ['http://a..test/', 'not a host'],
    ['http://müller.test/', 'xn--'],
    ['http://a.test/a b', '%20'],
    ['http://2001:db8::1/', 'brackets'],
    [`http://${'a.'.repeat(130)}test/`, '253'],
  ])('%s is none', (url, message) => {
    const parsed = requestFromUrl(url);
    expect(parsed.ok ? '' : parsed.message).toContain(message);
  });

  test('a Host header overrides the host, not the server name', () => {
    const parsed = requestFromUrl('https://a.test/', { headers: ['Host: b.test'] });
    expect(parsed).toMatchObject({ ok: true, request: { host: 'b.test', sni: 'a.test' } });
  });

  test.each([
    [{ headers: ['no colon'] }, 'not a header'],
    [{ headers: ['bad name: x'] }, 'name of a header'],
    [{ headers: ['a: b\r\nc: d'] }, 'end of its line'],
    [{ headers: ['Host: a.test', 'host: b.test'] }, 'two Host headers'],
    [{ method: 'GE T' }, 'not a method'],
    [{ method: '' }, 'not a method'],
    [{ gateway: 'edge' }, 'namespace/name'],
    [{ port: 0 }, 'not a port'],
  ])('%j is refused', (options, message) => {
    const parsed = requestFromUrl('http://a.test/', options);
    expect(parsed.ok ? '' : parsed.message).toContain(message);
  });

  test('ten thousand headers, and a header said again', () => {
    const headers = Array.from({ length: 10_000 }, (_, index) => `x-${index}: ${index}`);
    const parsed = requestFromUrl('http://a.test/', { headers: [...headers, 'X-0:', 'x-0:  again '] });
    expect(parsed.ok && parsed.request.headers.size).toBe(10_000);
    expect(parsed.ok && parsed.request.headers.get('x-0')).toEqual(['0', '', 'again']);
  });
});

describe('requests as JSON', () => {
  test('of a call of gRPC', () => {
    const parsed = parseRequest({ protocol: 'GRPC', host: 'a.test', service: 'a.B', rpc: 'C' });
    expect(parsed).toMatchObject({ ok: true, request: { path: '/a.B/C', method: 'POST' } });
  });

  test.each([
    [null, 'nothing'],
    [[], 'a list'],
    ['x', 'the text "x"'],
    [{ protocol: 'SMTP' }, 'one of HTTP'],
    [{ protocol: 7 }, 'not 7'],
    [{ port: '80' }, '"port" is a number'],
    [{ port: 1.5 }, 'not a port'],
    [{ host: 3 }, '"host" is a text'],
    [{ headers: [] }, '"headers" is an object'],
    [{ headers: { a: null } }, 'Header a'],
    [{ url: 'http://a.test' }, 'no field "url"'],
    [{ protocol: 'GRPC', service: 'a.B' }, 'both'],
    [{ protocol: 'GRPC', host: 'a.test' }, 'names its service'],
    [{ service: 'a.B', rpc: 'C' }, 'Only gRPC'],
    [{ path: 'cart' }, 'begins with /'],
    [{ backendTakes: 'soon' }, 'duration'],
  ])('%j is refused', (input, message) => {
    const parsed = parseRequest(input);
    expect(parsed.ok ? '' : parsed.message).toContain(message);
  });
});
