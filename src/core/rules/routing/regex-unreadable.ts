import { goRegexp } from '../../admission/go-regexp.ts';
import { matchPaths, stringAt } from '../../model/access.ts';
import { isRoute } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import { routed, rulesToCart } from '../shared/examples.ts';

const example = (pattern: string): string =>
  routed(
    rulesToCart(`
matches:
  - headers:
      - name: version
        type: RegularExpression
        value: ${pattern}`),
  );

/** Where expressions stand beside their type. */
const PLACES = [
  { at: 'spec.rules[*].matches[*].path', fields: ['value'] },
  { at: 'spec.rules[*].matches[*].headers[*]', fields: ['value'] },
  { at: 'spec.rules[*].matches[*].queryParams[*]', fields: ['value'] },
  { at: 'spec.rules[*].matches[*].method', fields: ['service', 'method'] },
];

/** An expression that RE2 cannot read. */
export const regexUnreadable = defineRule({
  code: 'routing/regex-unreadable',
  model: 'routing#path',
  severity: 'warning',
  title: 'A regular expression cannot be read.',
  why: 'Most gateways read regular expressions in the dialect of RE2, which has no lookarounds and no backreferences. What cannot be read matches nothing, or has the rule refused.',
  fix: 'Write it in the dialect of RE2.',
  examples: { bad: example('⟦v(?!1)[0-9]+⟧'), good: example('v[2-9]') },

  about: isRoute,

  *each({ resource }) {
    for (const { at, fields } of PLACES) {
      for (const { path, value } of matchPaths(resource.value, at)) {
        if (stringAt(value, 'type') !== 'RegularExpression') continue;
        for (const field of fields) {
          const pattern = stringAt(value, field);
          if (pattern === undefined || goRegexp(pattern)) continue;
          yield {
            on: resource,
            path: [...path, field],
            message: `${pattern} is no regular expression of RE2${unknownToRe2(pattern)}.`,
          };
        }
      }
    }
  },
});

/** What other regular expressions have and RE2 does not, by the letters it begins with. */
const ELSEWHERE: readonly (readonly [RegExp, string])[] = [
  [/\(\?<?[!=]/, 'which looks neither ahead nor behind'],
  [/\\[1-9]/, 'which has no back references'],
  [/\(\?>|[*+?}]\+/, 'which has no atomic groups'],
];

/** Why RE2 does not read a pattern, as a clause with the part that it stumbles on. */
function unknownToRe2(pattern: string): string {
  for (const [sign, why] of ELSEWHERE) {
    const [part] = sign.exec(pattern) ?? [];
    if (part !== undefined) return `, ${why} (${part})`;
  }
  return '';
}
