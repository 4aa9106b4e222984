import { filterOf } from '../../filters/filter-of.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { schemaAt, schemaOf } from '../../kinds/schemas.ts';
import { arrayAt, objectAt, stringAt, valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { holdsUnknown } from '../../model/unknown-values.ts';
import type { Attachment } from '../../topology/attachment.ts';
import { capitalized } from '../../text/words.ts';
import { isObject } from '../../yaml/is-object.ts';
import type { Json, Path } from '../../yaml/json.ts';
import { defineRule } from '../define-rule.ts';
import { routed } from '../shared/examples.ts';
import { ruleWords } from '../../topology/rule-words.ts';

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

/** A rule whose requests nothing answers, or a route without rules. */
export const noBackends = defineRule({
  code: 'routing/no-backends',
  model: 'filters#choosing-the-backend',
  severity: 'warning',
  title: 'A rule has neither backends nor a filter that answers.',
  why: 'The rule is accepted and takes its requests, but there is nothing to send them to: each gets status 500, and a call of gRPC UNAVAILABLE. An HTTPRoute without rules has one that takes all requests and sends them nowhere.',
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

  // A route is built, and taken apart, step by step.
  expectedAfter: ['connect', 'disconnect', 'reconnect'],

  about: ({ group, kind }) => group === GATEWAY_API && ANSWERS.has(kind),

  *each({ resource, links }) {
    const { group, kind, value } = resource;
    const answer = group === GATEWAY_API ? ANSWERS.get(kind) : undefined;
    if (answer === undefined || !links.attachments.some(mayHaveRequests)) return;
    const rules = valueAt(value, 'spec.rules');
    if (rules === undefined || rules === null) {
      // What stands under another name is found by other rules.
      if (!hasKnownFields(resource, ['spec'])) return;
      yield {
        on: resource,
        path: ['spec'],
        key: true,
        message:
          kind === 'HTTPRoute'
            ? `This route has no rules, so all its requests get ${answer}.`
            : 'This route has no rules, so no call takes it.',
      };
      return;
    }
    for (const [index, rule] of arrayAt(value, 'spec.rules').entries()) {
      const path = ['spec', 'rules', index];
      if (!isObject(rule) || !hasKnownFields(resource, path)) continue;
      const backends = valueAt(rule, 'backendRefs') ?? [];
      if (!Array.isArray(backends) || backends.length > 0) continue;
      const filters = valueAt(rule, 'filters');
      if (holdsUnknown(filters) || arrayAt(rule, 'filters').some(mayAnswer)) continue;
      const words = ruleWords(index, stringAt(rule, 'name') ?? null);
      yield {
        on: resource,
        path,
        message: `${capitalized(words)} has no backends, and no filter that answers: its requests get ${answer}.`,
      };
    }
  },
});

/** Nothing sends requests to other routes: they are still to be attached, or are refused. */
const mayHaveRequests = ({ outcome, state }: Attachment): boolean =>
  outcome === 'attached' || outcome === 'mesh' || (outcome === 'parent-missing' && state === 'unknown');

/** Whether an object has no fields at a path but those of its schema. */
function hasKnownFields({ group, kind, value }: Resource, path: Path): boolean {
  const fields = schemaAt(schemaOf(group, kind) ?? {}, path)?.properties ?? {};
  return Object.keys(objectAt(value, path)).every((key) => Object.hasOwn(fields, key));
}
