import { describe, expect, test } from 'vitest';
import { analyze } from '../analysis.ts';
import { defaultOptions, type WorkspaceOptions } from '../model/options.ts';
import { modelOf, unmark } from '../testing/workspace.ts';
import { idleSuppression } from './suppression/idle.ts';

const className = (annotation: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata:
  name: example
spec:
  controllerName: example.com/gateway-controller
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: edge
  namespace: infra
${annotation}spec:
  gatewayClassName: exmaple
  listeners:
    - name: http
      port: 80
      protocol: HTTP
`;

const ignoring = (entries: string): string =>
  className(`  annotations:\n    gatehouse.dev/ignore: ${JSON.stringify(entries)}\n`);

/** Code and mark of what is found about the Gateway. */
const found = (yaml: string, options: Partial<WorkspaceOptions> = {}) =>
  analyze(modelOf(yaml), { ...defaultOptions, today: '2026-01-01', ...options })
    .findings.filter(({ code }) => code === 'reference/missing' || code.startsWith('suppression/'))
    .map(({ code, suppressed, message }) => [
      code,
      suppressed ?? 'shown',
      ...(code.startsWith('suppression/') ? [message] : []),
    ]);

describe('an object', () => {
  test.each([
    ['a code', 'reference/missing'],
    ['a group', 'reference/*'],
    ['one of several, with spaces about', ' object/no-namespace ,reference/missing '],
  ])('ignores %s', (_, entries) => {
    expect(found(ignoring(entries)).slice(0, 1)).toEqual([['reference/missing', 'object']]);
  });

  test.each([
    ['another code', 'reference/other'],
    ['the beginning of a code', 'reference/miss'],
    ['everything', '*'],
    ['nothing', ''],
  ])('does not with %s', (_, entries) => {
    expect(found(ignoring(entries))[0]).toEqual(['reference/missing', 'shown']);
  });

  test('is reported for entries without effect', () => {
    expect(found(ignoring('reference/missing, backend/missing, backend/mising'))).toEqual([
      ['reference/missing', 'object'],
      ['suppression/idle', 'shown', 'backend/missing is ignored here, and finds nothing here.'],
      ['suppression/idle', 'shown', 'backend/mising is ignored here, and is no rule.'],
    ]);
    expect(found(ignoring('reference/missing, suppression/idle, backend/missing'))).toEqual([
      ['reference/missing', 'object'],
      ['suppression/idle', 'object', 'backend/missing is ignored here, and finds nothing here.'],
    ]);
  });
});

test('a workspace ignores codes and groups; what its objects ignore is theirs', () => {
  const suppressed = ['reference/missing', 'suppression/*'];
  expect(found(className(''), { suppressed })).toEqual([['reference/missing', 'workspace']]);
  expect(found(ignoring('reference/missing'), { suppressed })).toEqual([['reference/missing', 'object']]);
  expect(found(ignoring('backend/missing'), { suppressed })).toEqual([
    ['reference/missing', 'workspace'],
    ['suppression/idle', 'workspace', 'backend/missing is ignored here, and finds nothing here.'],
  ]);
});

test('an annotation that is no text, or of a document that does not parse, says nothing', () => {
  expect(found(className('  annotations:\n    gatehouse.dev/ignore: [a]\n'))).toEqual([
    ['reference/missing', 'shown'],
  ]);
});

test('its examples show it', () => {
  const { bad, good } = idleSuppression.examples;
  const idle = (yaml: string) => found(yaml).filter(([code]) => code === idleSuppression.code);
  expect(idle(unmark(bad).text)).toEqual([
    ['suppression/idle', 'shown', 'backend/missing is ignored here, and finds nothing here.'],
  ]);
  expect(idle(good)).toEqual([]);
});
