import { expect, test } from 'vitest';
import { jsonManifests } from '../testing/cases/case-objects.ts';
import { statusList } from '../status/status-value.ts';
import { attachmentCases } from '../testing/cases/attachment-cases.ts';
import { gatewayCases } from '../testing/cases/gateway-cases.ts';
import { listenerSetCases } from '../testing/cases/listener-set-cases.ts';
import { referenceCases } from '../testing/cases/reference-cases.ts';
import { requestCases } from '../testing/cases/request-cases.ts';
import { type WorkedCase } from '../testing/cases/worked-case.ts';
import { analysisOf } from '../testing/workspace.ts';
import { runRules } from './run-rules.ts';

/** Objects no controller manages have no status, and a default that every port overrides has no effect. */
const SAID_ONLY_HERE = new Set([
  'the same with a good bundle for the port',
  'a Gateway that does not exist',
  'a parent that does not exist beside one that does',
]);

const evaluate = (one: WorkedCase) => {
  const topology = analysisOf(jsonManifests(...one.objects), one.options);
  const status = JSON.stringify(statusList(topology, topology.statuses));
  const findings = runRules(topology);
  return {
    refused: status.includes('"status":"False"'),
    errors: findings.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    unknown: findings.filter(({ message }) => message.includes('not checked')).map(({ code }) => code),
  };
};

const cases = [...gatewayCases, ...listenerSetCases, ...attachmentCases, ...referenceCases, ...requestCases];

test.each(cases)('$title: errors are found where a controller refuses something', (one) => {
  const { refused, errors, unknown } = evaluate(one);
  const expected = SAID_ONLY_HERE.has(one.title) ? [] : errors;
  // What the manifests do not hold a controller takes for missing; here it is said to be unknown.
  const said = refused ? [...errors, ...unknown] : expected;
  expect([one.title, said.length > 0]).toEqual([one.title, refused]);
});
