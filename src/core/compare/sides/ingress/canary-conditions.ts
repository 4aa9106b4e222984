import type { Canary } from '../../../ingress/nginx/annotations/canary.ts';
import { sampleText } from '../../../traffic/coverage/sample-text.ts';
import { bothConditions } from '../both-conditions.ts';
import type { Conditions } from '../side.ts';

/** A value that chooses nothing. */
const OTHER = 'other';

const NOTHING: Conditions = { method: null, headers: [], query: [] };

const withHeader = (name: string, value: string): Conditions => ({
  ...NOTHING,
  headers: [[name.toLowerCase(), value]],
});

function headerValues({ headerValue, headerPattern }: Canary): readonly string[] {
  if (headerValue !== '') return [headerValue, 'always', OTHER];
  const fitting = headerPattern === '' ? undefined : sampleText(headerPattern);
  return headerPattern === ''
    ? ['always', 'never', OTHER]
    : [...(fitting === undefined ? [] : [fitting]), OTHER];
}

/**
 * What distinguishes requests for a canary: each value of its header, or none, with each value of its cookie, or none
 * (docs/model/comparison.md#requests).
 */
export function canaryConditions(canary: Canary): readonly Conditions[] {
  const { header, cookie } = canary;
  const byHeader = header === '' ? [] : headerValues(canary).map((value) => withHeader(header, value));
  const byCookie =
    cookie === ''
      ? []
      : ['always', 'never', OTHER].map((value) => withHeader('cookie', `${cookie}=${value}`));
  return [NOTHING, ...byHeader].flatMap((one) =>
    [NOTHING, ...byCookie].flatMap((other) => bothConditions(one, other) ?? []),
  );
}
