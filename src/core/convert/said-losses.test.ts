import { describe, expect, test } from 'vitest';
import { ingressWorkspace, type ShortIngress } from '../ingress/testing/ingress-objects.ts';
import type { ConvertOptions } from './options.ts';
import { converted } from './testing/converted.ts';

const tls = [{ hosts: ['a.test'], secretName: 'certificate' }];

/** What the report and the notes say of an Ingress. */
function saidOf(ingress: ShortIngress, options: Partial<ConvertOptions> = {}): string {
  const { report, notes } = converted(
    ingressWorkspace([{ hosts: { 'a.test': ['P /→s'] }, ...ingress }]),
    options,
  ).conversion;
  return [...report.map(({ feature, difference }) => `${feature}: ${difference ?? ''}`), ...notes].join('\n');
}

describe('what the Gateway API cannot say is said in the report', () => {
  test.each<[string, ShortIngress, RegExp]>([
    ['a final slash that is not cut', { tls }, /Redirects to HTTPS keep a slash at the end of the URL/],
    [
      'the same by annotation',
      { tls, annotations: { 'ssl-redirect': 'true' } },
      /ssl-redirect: A slash at the end of the URL stays/,
    ],
    [
      'the slash of a redirect to another name',
      { annotations: { 'from-to-www-redirect': 'true' } },
      /from-to-www-redirect: The URL has no port, and keeps a slash/,
    ],
    [
      'the query that a redirect keeps',
      { annotations: { 'permanent-redirect': 'https://new.test/z' } },
      /permanent-redirect: The query of the request stays/,
    ],
    [
      'the query of an entry page',
      { annotations: { 'app-root': '/ui' } },
      /app-root: The URL keeps the query/,
    ],
    ['further labels', { hosts: { '*.a.test': ['P /→s'] } }, /names with further labels in front match, too/],
    [
      'the case of a prefix that is replaced',
      { annotations: { 'rewrite-target': '/$2' }, hosts: { 'a.test': ['I /api(/|$)(.*)→s'] } },
      /path: The controller compared it without case/,
    ],
    [
      'a redirect without a certificate',
      { annotations: { 'force-ssl-redirect': 'true' } },
      /force-ssl-redirect: There is no certificate for the host/,
    ],
    [
      'OPTIONS that are no preflights',
      { annotations: { 'enable-cors': 'true' } },
      /enable-cors: Only preflights of browsers are answered/,
    ],
    [
      'a wildcard of origins',
      { annotations: { 'enable-cors': 'true', 'cors-allow-origin': 'https://*.a.test' } },
      /cors-allow-origin: .*A wildcard of origins stands for one label or more/,
    ],
    [
      'another status of a path that is closed',
      { annotations: { 'auth-type': 'basic', 'auth-secret': 'users' } },
      /answered with an error, and the rules? answers? 500/,
    ],
  ])('%s', (_, ingress, said) => {
    expect(saidOf(ingress)).toMatch(said);
  });
});

test.each<[string, ShortIngress, RegExp]>([
  [
    'a slash that the controller keeps as well',
    { tls, annotations: { 'preserve-trailing-slash': 'true', 'ssl-redirect': 'true' } },
    /slash at the end/,
  ],
  [
    'a list of origins',
    { annotations: { 'enable-cors': 'true', 'cors-allow-origin': 'https://x.a.test' } },
    /wildcard of origins/,
  ],
])('nothing is said of %s', (_, ingress, said) => {
  expect(saidOf(ingress)).not.toMatch(said);
});

test('a forced redirect where HTTPS is served by choice is one', () => {
  const forced = { annotations: { 'force-ssl-redirect': 'true' } };
  const said = saidOf(forced, { httpsWithoutTls: 'served' });
  expect(said).toMatch(/force-ssl-redirect: A slash at the end of the URL stays/);
  expect(said).not.toContain('X-Forwarded-Proto');
});
