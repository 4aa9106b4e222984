import { describe, expect, test } from 'vitest';
import { run, withFolder } from '../../../../src/cli/testing/run.ts';
import { countFindings } from './count-findings.ts';
import { FORMATS } from './export-formats.ts';
import { freePath } from './free-path.ts';
import { requestFault } from './request-fault.ts';

const findings = (...severities: readonly string[]) =>
  JSON.stringify(severities.map((severity) => ({ severity })));

describe('what was found, in a sentence', () => {
  test.each([
    [findings(), 'No problems were found.', null],
    [findings('error'), 'Found 1 error.', 'error'],
    [findings('warning', 'error', 'error'), 'Found 2 errors and 1 warning.', 'error'],
    [findings('info', 'info'), 'Found 2 notes.', 'info'],
    [findings('info', 'warning', 'error'), 'Found 1 error, 1 warning and 1 note.', 'error'],
  ])('%s', (output, words, worst) => {
    expect(countFindings(output)).toEqual({ words, worst });
  });
});

test.each([
  [['a.yaml'], 'gateway-api.yaml'],
  [['gateway-api.yaml'], 'gateway-api-2.yaml'],
  [['gateway-api.yaml', 'gateway-api-2.yaml'], 'gateway-api-3.yaml'],
])('beside %j there is room for %s', (others, free) => {
  expect(freePath('gateway-api.yaml', others)).toBe(free);
});

describe('a request that is asked for', () => {
  test.each([
    'https://shop.example.com/cart',
    'POST http://shop.example.com',
    ' get grpc://a.example.com/b ',
  ])('%j can be sent', (text) => {
    expect(requestFault(text)).toBeNull();
  });

  test.each([
    ['', /Write an address/],
    ['GET https://a.example.com and more', /Write an address/],
    ['shop.example.com/cart', /Begin the address/],
    ['https://', /not an address/],
  ])('%j is refused', (text, fault) => {
    expect(requestFault(text)).toMatch(fault);
  });
});

test.each(FORMATS.map(({ label, args }) => [label, args] as const))('%s is an answer', async (_, args) => {
  const gateway = `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: infra }
spec:
  gatewayClassName: example
  listeners: [{ name: http, port: 80, protocol: HTTP }]
`;
  await withFolder({ 'gateway.yaml': gateway }, async (folder) => {
    const { code, out } = await run([...args, folder]);
    expect(code).toBe(0);
    expect(out).toContain('edge');
  });
});
