import { defineFieldRule } from '../field-rule.ts';
import { httpRule } from './shared/examples.ts';
import { forbidsField, requiresField } from './shared/unions.ts';

const FULL = { by: 'type', value: 'ReplaceFullPath', field: 'replaceFullPath' };
const PREFIX = { by: 'type', value: 'ReplacePrefixMatch', field: 'replacePrefixMatch' };

const rewrite = (lines: string) =>
  httpRule(`
filters:
  - type: URLRewrite
    urlRewrite:
      path:
        ${lines.replaceAll('\n', '\n        ')}`);

const full = 'type: ReplaceFullPath\nreplaceFullPath: /cart';
const prefix = 'type: ReplacePrefixMatch\nreplacePrefixMatch: /cart';

const required = (type: string, field: string) => ({
  title: `A path is to be replaced, and ${field} is missing.`,
  why: `With type ${type}, \`${field}\` says what the path becomes.`,
  fix: `Add \`${field}\`. An empty text is accepted, and an absent key is not.`,
});

const forbidden = (type: string, field: string) => ({
  title: `A new path has ${field}, and its type is another.`,
  why: `\`${field}\` is read with type ${type} only; otherwise it would have no effect.`,
  fix: `Remove \`${field}\`, or set the type to ${type}.`,
});

export const pathModifierFullRequired = defineFieldRule({
  id: 'pathmodifier-full-required',
  message: "replaceFullPath must be specified when type is set to 'ReplaceFullPath'",
  ...required('ReplaceFullPath', 'replaceFullPath'),
  ...requiresField(FULL),
  examples: { bad: rewrite('⟦type: ReplaceFullPath⟧'), good: rewrite(full) },
});

export const pathModifierFullType = defineFieldRule({
  id: 'pathmodifier-full-type',
  message: "type must be 'ReplaceFullPath' when replaceFullPath is set",
  ...forbidden('ReplaceFullPath', 'replaceFullPath'),
  ...forbidsField(FULL),
  examples: { bad: rewrite(`⟦${prefix}\nreplaceFullPath: /basket⟧`), good: rewrite(prefix) },
});

export const pathModifierPrefixRequired = defineFieldRule({
  id: 'pathmodifier-prefix-required',
  message: "replacePrefixMatch must be specified when type is set to 'ReplacePrefixMatch'",
  ...required('ReplacePrefixMatch', 'replacePrefixMatch'),
  ...requiresField(PREFIX),
  examples: { bad: rewrite('⟦type: ReplacePrefixMatch⟧'), good: rewrite(prefix) },
});

export const pathModifierPrefixType = defineFieldRule({
  id: 'pathmodifier-prefix-type',
  message: "type must be 'ReplacePrefixMatch' when replacePrefixMatch is set",
  ...forbidden('ReplacePrefixMatch', 'replacePrefixMatch'),
  ...forbidsField(PREFIX),
  examples: { bad: rewrite(`⟦${full}\nreplacePrefixMatch: /basket⟧`), good: rewrite(full) },
});
