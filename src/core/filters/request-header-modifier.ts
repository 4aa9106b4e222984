import { hole } from '../yaml/value-template.ts';
import { defineFilter } from './define-filter.ts';
import { changeHeaders, changesText, readHeaderChanges } from './shared/header-changes.ts';
import { headerModifier } from './shared/header-modifier.ts';

export const requestHeaderModifier = defineFilter({
  ...headerModifier,
  type: 'RequestHeaderModifier',
  field: 'requestHeaderModifier',
  chip: 'request headers',
  does: 'changes headers of requests',
  description:
    'Sets, adds or removes headers before the request goes to a backend. Each header has one action. The Host header is left to URLRewrite.',
  block: {
    description: 'Sets a header of the request.',
    settings: () => ({ set: [{ name: hole('X-Env'), value: hole('production') }] }),
  },
  features: [{ feature: 'HTTPRouteBackendRequestHeaderModification', place: 'backendRef' }],
  read(settings) {
    const changes = readHeaderChanges(settings);
    return (request) => ({
      request: { ...request, headers: changeHeaders(request.headers, changes) },
      reason: `Request headers: ${changesText(changes)}.`,
      verdict: 'applied',
    });
  },
});
