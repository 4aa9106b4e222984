import { describe, expect, test } from 'vitest';
import { pageHeaders } from './page-headers.ts';
import { policyIn, policyMeta, workerPolicy } from './page-policy.ts';

const headers = (url, own = null, framedBy = '*') => pageHeaders(url, own, framedBy);

describe('frames', () => {
  test.each(['/embed.html', '/gatehouse/embed.html', '/embed.html?from=docs'])(
    'any page may show %s',
    (url) => {
      expect(headers(url)['Content-Security-Policy']).toBe('frame-ancestors *');
      expect(headers(url)).not.toHaveProperty('X-Frame-Options');
    },
  );

  test('only those that are named may show embed.html, where some are', () => {
    expect(headers('/embed.html', null, "'self' https://docs.example.com")['Content-Security-Policy']).toBe(
      "frame-ancestors 'self' https://docs.example.com",
    );
  });

  test.each(['/', '/index.html', '/?next=/embed.html', '/embed.html/', '/my-embed.html', '/icon.svg'])(
    'no page may show %s',
    (url) => {
      expect(headers(url)).toMatchObject({
        'Content-Security-Policy': "frame-ancestors 'none'",
        'X-Frame-Options': 'DENY',
      });
    },
  );
});

describe('the policy', () => {
  test('of a page is that which it carries, and who may show it', () => {
    const { 'http-equiv': name, content } = policyMeta('start()');
    const own = policyIn(`<head><meta http-equiv="${name}" content="${content}" /></head>`);
    expect(own).toContain("script-src 'self' 'sha256-");
    expect(policyIn(`<meta http-equiv="${name}" content="${content.replaceAll("'", '&#39;')}" />`)).toBe(own);
    expect(headers('/', own)['Content-Security-Policy']).toBe(`${own}; frame-ancestors 'none'`);
  });

  test.each(['/assets/worker-1.js', '/sw.js', '/gatehouse/assets/editor.worker.js?v=1'])(
    'binds the worker %s',
    (url) => {
      expect(headers(url)['Content-Security-Policy']).toBe(workerPolicy);
      expect(workerPolicy).not.toMatch(/unsafe|\*|data:|blob:/);
    },
  );

  test('is not there where a page carries none', () => {
    expect(policyIn('<head></head>')).toBeNull();
  });
});

test.each(['/', '/embed.html', '/sw.js', '/icon.svg'])('nothing is guessed about %s', (url) => {
  expect(headers(url)).toMatchObject({
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  });
});
