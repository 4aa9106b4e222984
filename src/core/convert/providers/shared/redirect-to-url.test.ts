import { expect, test } from 'vitest';
import { installedCrds } from '../../../model/installed-crds.ts';
import { redirectToUrl } from './redirect-to-url.ts';

const newest = installedCrds({ release: '1.6', channel: 'standard' });
const older = installedCrds({ release: '1.4', channel: 'standard' });
const full = (replaceFullPath: string) => ({ type: 'ReplaceFullPath', replaceFullPath });

test.each([
  ['https://New.test/z', 301, { scheme: 'https', hostname: 'new.test', path: full('/z'), statusCode: 301 }],
  ['http://new.test', 302, { scheme: 'http', hostname: 'new.test', path: full('/'), statusCode: 302 }],
  [
    'http://new.test:8080/a/b/',
    307,
    { scheme: 'http', hostname: 'new.test', port: 8080, path: full('/a/b/'), statusCode: 307 },
  ],
  ['https://new.test$request_uri', 308, { scheme: 'https', hostname: 'new.test', statusCode: 308 }],
  [
    'https://new.test/x?a=b',
    301,
    { scheme: 'https', hostname: 'new.test', path: full('/x'), statusCode: 301 },
  ],
  ['https://new.test/', 305, { scheme: 'https', hostname: 'new.test', path: full('/'), statusCode: 302 }],
])('%s with %d', (url, code, redirect) => {
  expect(redirectToUrl(url, code, newest)?.redirect).toEqual(redirect);
});

test.each(['https://$host/x', 'https://new.test/$1', '/only/a/path', 'ftp://new.test/'])(
  '%s cannot be said',
  (url) => {
    expect(redirectToUrl(url, 301, newest)).toBeNull();
  },
);

test('what is left out is said', () => {
  expect(redirectToUrl('https://new.test/x?a=b', 301, newest)?.differences.join(' ')).toContain('?a=b');
});

test('older CRDs have fewer codes', () => {
  const { redirect, differences } = redirectToUrl('https://new.test/', 308, older) ?? {};
  expect(redirect?.statusCode).toBe(301);
  expect(differences?.[0]).toContain('301 instead of 308');
});
