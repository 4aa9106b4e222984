import { fieldRules } from '../admission/field-rules/registry.ts';
import type { Channel } from '../model/installed-crds.ts';
import type { ModelSection } from '../text/model-section.ts';
import type { Span } from '../text/span.ts';
import type { Rule } from './define-rule.ts';
import type { Severity } from './finding.ts';
import { rulePlaces } from './rule-places.ts';

/** An example without its marks, and where they stood. */
type Example = Readonly<{ text: string; marks: readonly Span[] }>;

/** What is to be said of a rule: the content of its page, wherever that is shown. */
export type RuleDoc = Readonly<{
  code: string;
  /** The part of the code in front of the slash. */
  group: string;
  severity: Severity;
  title: string;
  why: string;
  fix: string;
  /** What the API server says, where it is its rule. */
  says: string | null;
  /** Only in the CRDs of that channel. */
  channel: Channel | null;
  /** The fields it stands on: `HTTPRoute spec.rules[*].filters[*]`; empty where it is not about one field. */
  places: readonly string[];
  /** The section of docs/model that it follows. */
  model: ModelSection | null;
  /** Pages of others about what it is about. */
  references: readonly Readonly<{ label: string; url: string }>[];
  bad: Example;
  good: Example;
}>;

const GATEWAY_REFERENCE = {
  label: 'Gateway API reference',
  url: 'https://gateway-api.sigs.k8s.io/reference/spec/',
};
const KUBERNETES_REFERENCE = {
  label: 'Kubernetes API reference',
  url: 'https://kubernetes.io/docs/reference/kubernetes-api/',
};

/** What is to be said of a rule. */
export function ruleDoc({ code, severity, title, why, fix, examples, channel, model }: Rule): RuleDoc {
  const id = code.startsWith('admission/') ? code.slice('admission/'.length) : '';
  return {
    code,
    group: groupOf(code),
    severity,
    title,
    why,
    fix,
    says: fieldRules.get(id)?.message ?? null,
    channel: channel ?? null,
    places: rulePlaces(id),
    model: model ?? null,
    references: /gateway\.networking/.test(examples.bad) ? [GATEWAY_REFERENCE] : [KUBERNETES_REFERENCE],
    bad: exampleOf(examples.bad),
    good: exampleOf(examples.good),
  };
}

const groupOf = (code: string): string => code.slice(0, code.indexOf('/'));

function exampleOf(marked: string): Example {
  const marks: Span[] = [];
  let text = '';
  let start = -1;
  // Control characters are part of some examples and of no page.
  for (const sign of marked.trim().replace(/[\0-\x08\x0b-\x1f]/g, '�')) {
    if (sign === '⟦') start = text.length;
    else if (sign === '⟧') marks.push({ start, end: text.length });
    else text += sign;
  }
  return { text: `${text}\n`, marks };
}
