import { xBackendTrafficPolicy } from '../../kinds/shared/example-manifests.ts';
import type { Served } from '../../model/served.ts';
import { defineFieldRule, type FieldRule } from '../field-rule.ts';
import { durationOf, NO_DURATION } from '../go-duration.ts';

/** The releases that wrote "can not". */
const FIRST: Served = { experimental: ['1.3', '1.4'] };

const SECOND = 10n ** 9n;
const HOUR = 3600n * SECOND;

const policy = (constraint: string) =>
  xBackendTrafficPolicy(`
targetRefs:
  - group: ""
    kind: Service
    name: cart
retryConstraint:
  ${constraint}`);

/** A rule on the length of an interval, in nanoseconds. */
const lasts =
  (fits: (length: bigint) => boolean): FieldRule['holds'] =>
  (interval) => {
    if (typeof interval !== 'string') return true;
    const length = durationOf(interval);
    return length === undefined ? { error: NO_DURATION } : fits(length);
  };

const setTo = (interval: string) => ({ title: `Set the interval to ${interval}`, at: [], set: interval });

const fixWith =
  (least: string): NonNullable<FieldRule['fixes']> =>
  (interval) => {
    const length = typeof interval === 'string' ? durationOf(interval) : undefined;
    return length === undefined ? [] : [setTo(length > HOUR ? '1h' : least)];
  };

export const retryBudgetIntervalRange = defineFieldRule({
  id: 'retrybudget-interval-range',
  message: 'interval cannot be greater than one hour or less than one second',
  older: [{ served: FIRST, message: 'interval can not be greater than one hour or less than one second' }],
  title: 'A retry budget is measured over less than a second or more than an hour.',
  why: 'The share of retries is counted over this window: too short, and single requests decide; too long, and it acts too late.',
  fix: 'Use an interval from 1s to 1h.',
  holds: lasts((length) => length >= SECOND && length <= HOUR),
  fixes: fixWith('1s'),
  examples: {
    bad: policy('budget:\n    interval: ⟦2h⟧'),
    good: policy('budget:\n    interval: 1h'),
  },
});

export const retryRateIntervalRange = defineFieldRule({
  id: 'retryrate-interval-range',
  message: 'interval cannot be greater than one hour',
  older: [{ served: FIRST, message: 'interval can not be greater than one hour' }],
  title: 'The least rate of retries is counted over no time, or over more than an hour.',
  why: '`count` retries are allowed in each interval. The API refuses `0s` too, although the message names the upper end only.',
  fix: 'Use an interval above 0s, up to 1h.',
  holds: lasts((length) => length > 0n && length <= HOUR),
  fixes: fixWith('1s'),
  examples: {
    bad: policy('minRetryRate:\n    count: 10\n    interval: ⟦90m⟧'),
    good: policy('minRetryRate:\n    count: 10\n    interval: 60m'),
  },
});
