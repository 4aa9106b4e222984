import type { FieldRule } from '../field-rule.ts';
import { indented } from '../../text/indented.ts';
import { httpRule } from './shared/examples.ts';
import { unionRules } from './shared/unions.ts';

const rewrite = (lines: string) =>
  httpRule(`
filters:
  - type: URLRewrite
    urlRewrite:
      path:
${indented(lines, 8)}`);

const full = 'type: ReplaceFullPath\nreplaceFullPath: /cart';
const prefix = 'type: ReplacePrefixMatch\nreplacePrefixMatch: /cart';

const FULL = {
  id: 'full',
  by: 'type',
  value: 'ReplaceFullPath',
  field: 'replaceFullPath',
  own: full,
  other: prefix,
};
const PREFIX = {
  id: 'prefix',
  by: 'type',
  value: 'ReplacePrefixMatch',
  field: 'replacePrefixMatch',
  own: prefix,
  other: full,
};

/** A path modifier has the field that its type names, and not the other. */
export const pathModifierRules: readonly FieldRule[] = unionRules([FULL, PREFIX], {
  required: ({ id, value, field, own }) => ({
    id: `pathmodifier-${id}-required`,
    message: `${field} must be specified when type is set to '${value}'`,
    title: `A path is to be replaced, and ${field} is missing.`,
    why: `With type ${value}, \`${field}\` says what the path becomes.`,
    fix: `Add \`${field}\`. An empty text is accepted, and an absent key is not.`,
    examples: { bad: rewrite(`⟦type: ${value}⟧`), good: rewrite(own) },
  }),
  forbidden: ({ id, value, field, other }) => ({
    id: `pathmodifier-${id}-type`,
    message: `type must be '${value}' when ${field} is set`,
    title: `A new path has ${field}, and its type is another.`,
    why: `\`${field}\` is read with type ${value} only; otherwise it would have no effect.`,
    fix: `Remove \`${field}\`, or set the type to ${value}.`,
    examples: { bad: rewrite(`⟦${other}\n${field}: /basket⟧`), good: rewrite(other) },
  }),
});
