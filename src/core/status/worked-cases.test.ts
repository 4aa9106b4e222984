import { describe, expect, test } from 'vitest';
import { attachmentCases } from '../testing/cases/attachment-cases.ts';
import { gatewayCases } from '../testing/cases/gateway-cases.ts';
import { listenerSetCases } from '../testing/cases/listener-set-cases.ts';
import { referenceCases } from '../testing/cases/reference-cases.ts';
import { requestCases } from '../testing/cases/request-cases.ts';
import { answer, entryOf } from '../testing/cases/said.ts';
import { manifestsOf } from '../testing/cases/worked-case.ts';
import { topologyOf } from '../testing/workspace.ts';
import { computeStatuses } from './compute-statuses.ts';
import { statusList } from './status-value.ts';

const cases = [...gatewayCases, ...listenerSetCases, ...attachmentCases, ...referenceCases, ...requestCases];

describe.each(cases)('case $number: $title', (one) => {
  const topology = topologyOf(manifestsOf(one), one.options);
  const list = statusList(topology, computeStatuses(topology));
  test.each(Object.entries(one.status))('%s: %s', (subject, wanted) => {
    const entry = entryOf(list, one.objects, subject);
    const tokens = wanted.split(' ');
    expect(tokens.map((token) => answer(entry, token)).join(' ')).toBe(wanted);
  });
});
