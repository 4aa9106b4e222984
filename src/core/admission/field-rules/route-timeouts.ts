import { stringAt } from '../../model/access.ts';
import { defineFieldRule } from '../field-rule.ts';
import { httpRule } from './shared/examples.ts';
import { fieldOf } from './shared/field-of.ts';
import { durationOf, NO_DURATION } from '../go-duration.ts';

const example = (backendRequest: string, open = '', close = '') =>
  httpRule(`
backendRefs:
  - name: cart
    port: 80
timeouts:
  ${open}request: 10s
  backendRequest: ${backendRequest}${close}`);

export const httpTimeoutsBackendLeRequest = defineFieldRule({
  id: 'http-timeouts-backend-le-request',
  message: 'backendRequest timeout cannot be longer than request timeout',
  title: 'One attempt at a backend may take longer than the whole request.',
  why: 'The limit of the request ends its attempts too, so that the longer limit would never be reached. `request: 0s` means no limit, and then any `backendRequest` passes.',
  fix: 'Lower `backendRequest`, or raise `request`.',
  holds(timeouts) {
    const whole = fieldOf(timeouts, 'request');
    const attempt = fieldOf(timeouts, 'backendRequest');
    if (typeof whole !== 'string' || typeof attempt !== 'string') return true;
    const request = durationOf(whole);
    const backendRequest = durationOf(attempt);
    if (request !== undefined && backendRequest !== undefined)
      return backendRequest <= request || request === 0n;
    return request === 0n || { error: NO_DURATION };
  },
  fixes(timeouts) {
    const request = stringAt(timeouts, 'request') ?? '';
    const backendRequest = stringAt(timeouts, 'backendRequest') ?? '';
    if (durationOf(request) === undefined || durationOf(backendRequest) === undefined) return [];
    return [
      { title: `Lower backendRequest to ${request}`, at: ['backendRequest'], set: request },
      { title: `Raise request to ${backendRequest}`, at: ['request'], set: backendRequest },
    ];
  },
  examples: { bad: example('30s', '⟦', '⟧'), good: example('5s') },
});
