import { expect, test } from 'vitest';
import { readResults, summaryOf } from './conformance-results.mjs';

const OUTPUT = `=== RUN   TestConformance
    conformance.go:135:   GatewayClass: gatehouse
=== RUN   TestConformance/HTTPRouteMatching
    apply.go:255: 2026-11-30T03:52:54Z: Creating matching HTTPRoute
=== RUN   TestConformance/HTTPRouteMatching/0_request_to_/
=== RUN   TestConformance/GatewayStaticAddresses
=== PAUSE TestConformance/GatewayStaticAddresses
=== RUN   TestConformance/MeshBasic
    conformance.go:65: Skipping MeshBasic: suite does not support Mesh
=== RUN   TestConformance/TLSRoute
=== CONT  TestConformance/GatewayStaticAddresses
    gateway-static-addresses.go:79: waiting
--- FAIL: TestConformance (1.00s)
    --- PASS: TestConformance/HTTPRouteMatching (0.05s)
        --- PASS: TestConformance/HTTPRouteMatching/0_request_to_/ (0.01s)
    --- SKIP: TestConformance/MeshBasic (0.00s)
    --- FAIL: TestConformance/TLSRoute (30.01s)
    --- PASS: TestConformance/GatewayStaticAddresses (0.11s)
FAIL`;

function read(output) {
  const said = [];
  const results = readResults((line) => said.push(line));
  for (const line of output.split('\n')) results.take(line);
  return { said, all: results.all() };
}

test('tests are read with how they ended, and skips with their reason', () => {
  const { said, all } = read(OUTPUT);
  expect(said).toEqual([
    'running HTTPRouteMatching',
    'running GatewayStaticAddresses',
    'running MeshBasic',
    'running TLSRoute',
  ]);
  expect(summaryOf(all)).toEqual({
    failed: true,
    none: false,
    text: `failed  TLSRoute (30.01s)
skipped MeshBasic: suite does not support Mesh
2 passed, 1 failed, 1 skipped.`,
  });
});

test('of a single test only its own result counts', () => {
  const { all } = read(OUTPUT);
  expect(summaryOf(all, 'HTTPRouteMatching')).toEqual({
    failed: false,
    none: false,
    text: '1 passed, 0 failed, 0 skipped.',
  });
});

test('what ends a run before its tests is said, and is no success', () => {
  const { said, all } = read(`=== RUN   TestConformance
    conformance_test.go:78: 
        \tError Trace:\t/conformance/conformance_test.go:78
        \t            \t/conformance/suite.go:1771
        \tError:      \tReceived unexpected error:
        \t            \tdial tcp 127.0.0.1:6443: connect: connection refused
        \tTest:       \tTestConformance
--- FAIL: TestConformance (0.02s)`);
  expect(said).toEqual([
    'Error:      \tReceived unexpected error:',
    'dial tcp 127.0.0.1:6443: connect: connection refused',
  ]);
  expect(summaryOf(all).none).toBe(true);
});
