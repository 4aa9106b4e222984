import { expect, test } from 'vitest';
import { frameHeaders } from './frame-headers.ts';

test.each(['/embed.html', '/gatehouse/embed.html', '/embed.html?from=docs'])('any page may frame %s', (url) =>
  expect(frameHeaders(url)).toEqual({ 'Content-Security-Policy': 'frame-ancestors *' }),
);

test.each(['/', '/index.html', '/?next=/embed.html', '/embed.html/', '/my-embed.html', '/assets/start.js'])(
  'no page may frame %s',
  (url) =>
    expect(frameHeaders(url)).toEqual({
      'Content-Security-Policy': "frame-ancestors 'none'",
      'X-Frame-Options': 'DENY',
    }),
);
