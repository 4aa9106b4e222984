import { fieldRules } from '../../admission/field-rules/registry.ts';
import type { AdmissionResult, Violation } from '../../admission/violation.ts';
import { pathText, valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { RuleReport, Rule } from '../define-rule.ts';
import { explainText } from './explain-text.ts';
import { fixViolation } from './fix-violation.ts';
import { servedValue } from './served-value.ts';

/** What is said of a violation: the API server's words first, then what they mean and how to fix it. */
export function reportViolation(
  rule: Rule,
  violation: Violation,
  {
    resource,
    index,
    admission,
  }: Readonly<{ resource: Resource; index: ResourceIndex; admission: AdmissionResult }>,
): RuleReport {
  const { path, mark } = violation;
  const place = mark ?? placeOf(violation);
  return {
    on: resource,
    path,
    at: place.path,
    key: place.key === true,
    message: explainText(violation, resource)?.message ?? namePart(violation, admission) ?? violation.message,
    explanation: [servedValue(violation, resource, index), rule.why, rule.fix].filter(Boolean).join(' '),
    fixes: fixViolation(violation, { resource, index, admission }),
    violation,
  };
}

/** The sentence of a rule about the part that breaks it, where the rule has one. */
function namePart({ code, path }: Violation, { value }: AdmissionResult): string | undefined {
  const node = valueAt(value, path);
  const rule = fieldRules.get(code.slice('admission/'.length));
  return (node !== undefined && rule?.explain?.(node, pathText(path))) || undefined;
}

/** A field that is missing is shown at the key of the object that lacks it. */
function placeOf({ path, code, facts }: Violation): Readonly<{ path: Violation['path']; key?: true }> {
  const parent = path.slice(0, -1);
  if (code !== 'admission/required' || facts?.['field'] === undefined) return { path };
  return typeof parent.at(-1) === 'string' ? { path: parent, key: true } : { path: parent };
}
