import { hole } from '../yaml/value-template.ts';
import { defineFilter } from './define-filter.ts';
import { changesText, composeChanges, readHeaderChanges } from './shared/header-changes.ts';
import { headerModifier } from './shared/header-modifier.ts';

export const responseHeaderModifier = defineFilter({
  ...headerModifier,
  type: 'ResponseHeaderModifier',
  field: 'responseHeaderModifier',
  chip: 'response headers',
  does: 'changes headers of responses',
  description:
    'Sets, adds or removes headers of the response before the client gets it. Each header has one action.',
  block: {
    description: 'Sets a header of the response.',
    settings: () => ({ set: [{ name: hole('Cache-Control'), value: hole('no-store') }] }),
  },
  features: [{ feature: 'HTTPRouteResponseHeaderModification', place: 'rule' }],
  read(settings) {
    const changes = readHeaderChanges(settings);
    return (request) => ({
      request: { ...request, response: composeChanges(request.response, changes) },
      reason: `Response headers: ${changesText(changes)}.`,
      verdict: 'applied',
    });
  },
});
