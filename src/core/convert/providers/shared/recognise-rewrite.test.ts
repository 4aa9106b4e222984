import { expect, test } from 'vitest';
import { recogniseRewrite, type RecognisedRewrite } from './recognise-rewrite.ts';

const inShort = (rewrite: RecognisedRewrite): string => {
  switch (rewrite.kind) {
    case 'prefix':
      return `${rewrite.prefix} → ${rewrite.replacement ?? 'itself'}${rewrite.differences.length > 0 ? ' with a difference' : ''}`;
    case 'full':
      return `all → ${rewrite.replacement}`;
    case 'redirect':
      return `redirect to ${rewrite.url}`;
    default:
      return rewrite.kind;
  }
};

test.each([
  // R1, R2
  ['/api(/|$)(.*)', '/$2', '/api → /'],
  ['^/api(/|$)(.*)$', '/$2', '/api → /'],
  ['/api(?:/|$)(.*)', '/$1', '/api → /'],
  ['/api(/|$)(.*)', '/v2/$2', '/api → /v2'],
  ['/a\\.b(/|$)(.*)', '/$2', '/a.b → /'],
  ['/api/(/|$)(.*)', '/$2', '/api → /'],
  // R3
  ['/api/(.*)', '/$1', '/api → / with a difference'],
  ['/api/(.*)', '/v2/$1', '/api → /v2 with a difference'],
  // R4
  ['/api/?(.*)', '/$1', '/api → / with a difference'],
  // R5
  ['/api(.*)', '/v2$1', '/api → /v2 with a difference'],
  ['/api(.*)', '/$1', '/api → / with a difference'],
  // R6, R7
  ['/(.*)', '/$1', '/ → itself'],
  ['/()(.*)', '/$2', '/ → itself'],
  ['/(.*)', '/app/$1', '/ → /app'],
  // R8
  ['/foo', '/bar', 'all → /bar'],
  ['/id/\\d+', '/bar', 'all → /bar'],
  // R9
  ['/api(/.*)?', '$1', '/api → / with a difference'],
  ['/api(/.*)', '$1', '/api → / with a difference'],
  // R10
  ['/api(/|$)(.*)', '/$1', 'expression'],
  ['/api(/|$)(.*)', 'x/$2', 'expression'],
  ['/(a|b)/(.*)', '/$2', 'expression'],
  ['/api/(?<rest>.*)', '/$1', 'expression'],
  ['/api/(.*)', '/$1/end', 'expression'],
  ['/api/(.*)', '/$1?x=1', 'expression'],
  ['/foo', '/bar?x=1', 'expression'],
  // R11
  ['/api/(.*)', '/$host/$1', 'variables'],
  ['/foo', '$request_uri', 'variables'],
  // R12
  ['/foo', 'https://bar.test/', 'redirect to https://bar.test/'],
  ['/foo(.*)', 'https://bar.test$1', 'expression'],
])('%s to %s: %s', (path, target, wanted) => {
  expect(inShort(recogniseRewrite(path, target))).toBe(wanted);
});
