import { expect, test } from 'vitest';
import { attachmentCases } from '../testing/cases/attachment-cases.ts';
import { statusTokensOf } from '../testing/cases/status-tokens-of.ts';
import { gatewayCases } from '../testing/cases/gateway-cases.ts';
import { listenerSetCases } from '../testing/cases/listener-set-cases.ts';
import { referenceCases } from '../testing/cases/reference-cases.ts';
import { requestCases } from '../testing/cases/request-cases.ts';

const cases = [...gatewayCases, ...listenerSetCases, ...attachmentCases, ...referenceCases, ...requestCases];

test('there are sixty of them, each with a title of its own', () => {
  expect(new Set(cases.map(({ title }) => title)).size).toBe(60);
});

test.each(cases)('$title', (one) => {
  expect(statusTokensOf(one)).toEqual(one.status);
});
