import { arrayAt, stringAt } from '../../../model/access.ts';
import type { ExtensionKind } from '../shared/cover.ts';

const API = 'gateway.nginx.org/v1alpha1';

const policy = (kind: string, more: Partial<ExtensionKind> = {}): ExtensionKind => ({
  apiVersion: API,
  kind,
  binding: 'route',
  ...more,
});

/** Policies of whole routes. */
export const rateLimitPolicy = policy('RateLimitPolicy');
export const proxySettingsPolicy = policy('ProxySettingsPolicy');
export const clientSettingsPolicy = policy('ClientSettingsPolicy', { oneTarget: true });

/** A policy of a Service, whoever sends requests to it. */
export const upstreamSettingsPolicy = policy('UpstreamSettingsPolicy', { binding: 'service' });

/** Of one type each. */
export const basicAuthFilter = policy('AuthenticationFilter', { binding: 'filter', about: 'basic-auth' });
export const oidcFilter = policy('AuthenticationFilter', { binding: 'filter', about: 'oidc' });

/** Configuration of nginx as text, where there is nothing else. */
export const snippetsFilter = policy('SnippetsFilter', {
  binding: 'filter',
  finish: (spec) => {
    const snippets = arrayAt(spec, 'snippets');
    const contexts = [...new Set(snippets.map((one) => stringAt(one, 'context') ?? ''))];
    return {
      snippets: contexts.map((context) => ({
        context,
        value: snippets
          .filter((one) => stringAt(one, 'context') === context)
          .map((one) => stringAt(one, 'value') ?? '')
          .join('\n'),
      })),
    };
  },
});
