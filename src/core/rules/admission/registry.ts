import { coreRules } from '../../admission/core-rules/registry.generated.ts';
import { fieldRuleList } from '../../admission/field-rules/registry.generated.ts';
import type { Rule } from '../define-rule.ts';
import { fromCoreRule } from './from-core-rule.ts';
import { fromFieldRule } from './from-field-rule.ts';
import { metadataRules } from './metadata-rules.ts';
import { schemaRules } from './schema-rules.ts';

/** What the API server itself says: by schema, of metadata, of its own kinds, and by the rules of fields. */
export const admissionRules: readonly Rule[] = [
  ...schemaRules,
  ...metadataRules,
  ...coreRules.map(fromCoreRule),
  ...fieldRuleList.map(fromFieldRule),
];
