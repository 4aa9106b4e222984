import { stringAt, valueAt } from '../model/access.ts';
import { hole } from '../yaml/value-template.ts';
import { defineFilter } from './define-filter.ts';
import { failWith } from './filter-effect.ts';
import { changePath, PATH_MODIFIERS, readPathChange, UNUSABLE_MODIFIER } from './shared/path-change.ts';

export const urlRewrite = defineFilter({
  type: 'URLRewrite',
  field: 'urlRewrite',
  kinds: ['HTTPRoute'],
  served: null,
  chip: 'rewrite',
  does: 'rewrites host or path',
  description:
    'Changes the Host header or the path before the request goes to a backend; the client notices nothing of it. Replacing a prefix takes a rule with exactly one match, of type PathPrefix.',
  examples: ['{ hostname: cart }', '{ hostname: basket }'],
  block: {
    description: 'Replaces the matched prefix of the path before forwarding.',
    settings: () => ({ path: { type: 'ReplacePrefixMatch', replacePrefixMatch: hole('/') } }),
  },
  repeatable: false,
  excludes: ['RequestRedirect'],
  answers: false,
  modifiesPath: true,
  values: { 'path.type': PATH_MODIFIERS },
  headerNames: [],
  features: [
    { feature: 'HTTPRouteHostRewrite', fields: ['hostname'] },
    { feature: 'HTTPRoutePathRewrite', fields: ['path'] },
  ],
  references: [],
  read(settings) {
    const hostname = stringAt(settings, 'hostname') || undefined;
    const change = readPathChange(valueAt(settings, 'path'));
    return (request, { original, match }) => {
      const path = change ? changePath(change, original.path, match) : request.path;
      if (path === undefined) return failWith(500, UNUSABLE_MODIFIER);
      const authority = hostname ?? request.authority;
      const changes = [
        ...(hostname === undefined ? [] : [`host ${request.authority} becomes ${authority}`]),
        ...(change ? [`path ${request.path} becomes ${path}`] : []),
      ];
      return {
        request: { ...request, path, authority },
        reason: `Towards the backend ${changes.join(', ') || 'nothing changes'}.`,
        verdict: 'applied',
      };
    };
  },
});
