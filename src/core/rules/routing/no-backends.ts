import { filterOf } from '../../filters/filter-of.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { schemaAt, schemaOf } from '../../kinds/schemas.ts';
import { arrayAt, stringAt, valueAt } from '../../model/access.ts';
import { isObject } from '../../yaml/is-object.ts';
import type { Json } from '../../yaml/json.ts';
import { defineRule } from '../define-rule.ts';
import { routed } from '../shared/examples.ts';

const example = (lines: string): string =>
  routed(`rules:\n  - backendRefs:\n      - name: cart\n        port: 80\n  - ${lines}`);

/** What a client gets instead of an answer, for each kind whose rules may go without backendRefs. */
const ANSWERS = new Map([
  ['HTTPRoute', '500'],
  ['GRPCRoute', 'UNAVAILABLE'],
]);

/** Whether a filter answers, or could: what an extension does only its implementation knows. */
function mayAnswer(filter: Json): boolean {
  const type = stringAt(filter, 'type') ?? '';
  return type === 'ExtensionRef' || (filterOf(type)?.answers ?? true);
}

/** A rule whose requests nothing answers. No warning: a route is built step by step, and backends often come last. */
export const noBackends = defineRule({
  code: 'routing/no-backends',
  model: 'filters#choosing-the-backend',
  severity: 'info',
  title: 'A rule has neither backends nor a filter that answers.',
  why: 'The rule is accepted and takes its requests, but there is nothing to send them to: each gets status 500, and a call of gRPC UNAVAILABLE.',
  fix: 'Name the Services to send to in backendRefs, or let a redirect answer.',
  examples: {
    bad: example('⟦matches:\n      - path:\n          value: /old⟧'),
    good: example(`matches:
      - path:
          value: /old
    filters:
      - type: RequestRedirect
        requestRedirect:
          path:
            type: ReplaceFullPath
            replaceFullPath: /new`),
  },

  *each({ resource, links }) {
    const { group, kind, value } = resource;
    const answer = group === GATEWAY_API ? ANSWERS.get(kind) : undefined;
    // No Gateway sends requests to other routes: they are still to be attached, or belong to a mesh.
    if (answer === undefined || !links.attachments.some(({ outcome }) => outcome === 'attached')) return;
    for (const [index, rule] of arrayAt(value, 'spec.rules').entries()) {
      const path = ['spec', 'rules', index];
      const fields = schemaAt(schemaOf(group, kind) ?? {}, path)?.properties ?? {};
      // Backends under a name that the API does not know are found by other rules.
      if (!isObject(rule) || !Object.keys(rule).every((key) => Object.hasOwn(fields, key))) continue;
      const backends = valueAt(rule, 'backendRefs') ?? [];
      if (!Array.isArray(backends) || backends.length > 0) continue;
      if (arrayAt(rule, 'filters').some(mayAnswer)) continue;
      yield {
        on: resource,
        path,
        message: `This rule has no backends, and no filter that answers: its requests get ${answer}.`,
      };
    }
  },
});
