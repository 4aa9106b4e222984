import { filterPaths } from '../../filters/filter-paths.ts';
import { kindOf } from '../../kinds/registry.ts';
import { matchPaths, pathText, stringAt } from '../../model/access.ts';
import { vendorOfGroup } from '../../kinds/shared/vendors.ts';
import { ownerOfGroup } from '../../topology/implementation-of.ts';
import { isRoute } from '../../topology/kind-names.ts';
import { chosen } from '../../choices/define-choice.ts';
import { extensionFilters } from '../../choices/traffic.ts';
import { defineRule } from '../define-rule.ts';
import { routed, rulesToCart } from '../shared/examples.ts';
import { hasFilters } from '../shared/when.ts';

const LIMITED = `
filters:
  - type: ExtensionRef
    extensionRef:
      group: example.com
      kind: ⟦RateLimit⟧
      name: slow`;

const PLACES = filterPaths('extensionRef');

/** A filter that only some implementation understands. */
export const extensionFilter = defineRule({
  code: 'routing/extension-filter',
  model: 'filters#extensionref-and-unknown-values',
  severity: 'warning',
  title: 'A filter is known to one implementation only.',
  why: 'Filters are never skipped: a gateway that does not know the kind answers every request of the rule with 500, and marks the route ResolvedRefs: False with reason InvalidKind.',
  fix: 'Use a filter of the Gateway API where there is one, or make sure that the implementation knows the kind.',
  examples: {
    bad: routed(rulesToCart(LIMITED)),
    good: routed(rulesToCart('')),
  },

  about: isRoute,
  when: hasFilters,

  *each({ resource, links, index }) {
    if (chosen(index, extensionFilters) === 'passed') return;
    // Of a known kind that is not there another rule speaks.
    const absent = new Set(
      links.resolutions
        .filter(
          ({ outcome, reference: { target } }) => outcome === 'missing' && kindOf(target.group, target.kind),
        )
        .map(({ reference }) => pathText(reference.path)),
    );
    for (const { path, value } of PLACES.flatMap((place) => matchPaths(resource.value, place))) {
      const kind = stringAt(value, 'kind');
      if (kind === undefined || absent.has(pathText(path))) continue;
      const what = path[3] === 'backendRefs' ? 'requests for this backend' : 'requests of this rule';
      const group = stringAt(value, 'group') ?? '';
      const owner = ownerOfGroup(resource, group, index);
      const vendor = vendorOfGroup(group);
      const unknown = `A gateway that does not know kind ${kind} of group ${group || '""'} answers ${what} with 500`;
      yield {
        on: resource,
        path: [...path, 'kind'],
        ...(owner && { severity: 'info' as const }),
        message: owner
          ? `Kind ${kind} of group ${group} is ${owner.name}'s own; what it does to requests is not checked.`
          : `${unknown}${vendor ? `; it is of ${vendor.name}` : ''}.`,
        ...(owner && { explanation: `${unknown}.` }),
      };
    }
  },
});
