import { expect, test } from 'vitest';
import type { WorkspaceOptions } from '../../model/options.ts';
import { jsonManifests } from '../../testing/cases/case-objects.ts';
import type { JsonObject } from '../../yaml/json.ts';
import { dataPlaneOf, send } from '../testing/send.ts';
import { front, route, rule, service } from '../testing/traffic-objects.ts';

const WITH: Partial<WorkspaceOptions> = {
  release: '1.6',
  channel: 'experimental',
  choices: { 'feature-retries': 'on' },
};

/** What a trace says of retries. */
function said(more: JsonObject, options = WITH): string | undefined {
  const plane = dataPlaneOf(
    jsonManifests(...front(), route({ rules: [rule(['red'], more)] }), service('red')),
    options,
  );
  return send(plane, 'http://a.test/').steps.find(({ at }) => at?.path.at(-1) === 'retry')?.reason;
}

test.each([
  [
    { retry: { attempts: 3, codes: [500, 503], backoff: '100ms' } },
    'Where a backend answers 500 or 503, or the connection to it fails, the request is sent up to 3 more times, at least 100ms apart.',
  ],
  [
    { retry: { attempts: 1 }, timeouts: { request: '2s' } },
    'Where a backend fails in a way that the implementation retries, or the connection to it fails, the request is sent up to 1 more time, after a wait that the implementation chooses. All attempts together have 2s.',
  ],
  [
    { retry: { codes: [502] }, timeouts: { request: '0s' } },
    'Where a backend answers 502, or the connection to it fails, the request is sent again, as often as the implementation does by itself, after a wait that the implementation chooses.',
  ],
])('%j', (more, words) => {
  expect(said(more)).toBe(words);
});

test('a rule without retries says nothing of them', () => {
  expect(said({})).toBeUndefined();
});

test('where the controller does not claim retries, what does is named', () => {
  const retry = { attempts: 2, codes: [500], backoff: '1s' };
  expect(said({ retry }, { ...WITH, choices: {} })).toMatch(
    /^With an implementation that has HTTPRouteRetry: where a backend answers 500, /,
  );
});

test('the standard channel has no retries', () => {
  expect(said({ retry: { attempts: 2 } }, { ...WITH, channel: 'standard' })).toBeUndefined();
});
