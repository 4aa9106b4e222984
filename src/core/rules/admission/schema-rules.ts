import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import type { Rule } from '../define-rule.ts';
import { service } from '../shared/examples.ts';
import { podWith } from '../../admission/core-rules/shared/examples.ts';
import { admissionRule } from './define-admission-rule.ts';

const gatewayApi =
  (kind: string) =>
  (spec: string): string =>
    object('gateway.networking.k8s.io/v1', kind, { name: 'cart', namespace: 'shop' }, `spec:\n${spec}`);

const route = gatewayApi('HTTPRoute');
const gateway = gatewayApi('Gateway');

const listener = (lines: string): string =>
  gateway(`  gatewayClassName: example\n  listeners:\n    - name: http\n${lines}`);

const address = (value: string): string =>
  gateway(
    `  gatewayClassName: example\n  addresses:\n    - value: ${value}\n  listeners:\n    - name: http\n      port: 80\n      protocol: HTTP`,
  );

const weight = (value: string): string =>
  route(`  rules:\n    - backendRefs:\n        - name: cart\n          port: 80\n          weight: ${value}`);

const hostnames = (count: number, open = '', close = ''): string =>
  route(
    `  hostnames: ${open}[${Array.from({ length: count }, (_, index) => `shop-${index}.example.com`).join(', ')}]${close}`,
  );

const headers = (second: string): string =>
  route(
    `  rules:\n    - matches:\n        - headers:\n            - name: version\n              value: one\n            ${second}`,
  );

/** A kind that a CustomResourceDefinition of the workspace defines, with one object of it. */
const widget = (schema: string, size: string): string =>
  manifests(
    `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: widgets.example.com
spec:
  group: example.com
  names: { kind: Widget, plural: widgets }
  scope: Namespaced
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              properties:
                size: ${schema}
`,
    object('example.com/v1', 'Widget', { name: 'cart', namespace: 'shop' }, `spec:\n  size: ${size}`),
  );

const SCHEMA = 'The schema of the kind says what each field may hold, and the API server takes nothing else.';

/** What schemas forbid, whatever the kind. */
export const schemaRules: readonly Rule[] = [
  admissionRule('required', {
    model: 'admission#structure',
    title: 'A field is missing that the object must have.',
    why: 'The API server refuses the object: without the field it would not know what is wanted.',
    fix: 'Add the field. The inspector and the completion of the editor show what it means.',
    examples: {
      bad: listener('      ⟦protocol: HTTP⟧').replace(
        '- name: http\n      ⟦protocol: HTTP⟧',
        '- ⟦name: http\n      protocol: HTTP⟧',
      ),
      good: listener('      port: 80\n      protocol: HTTP'),
    },
  }),
  admissionRule('type', {
    model: 'admission#structure',
    title: 'A value has another type than its field.',
    why: `${SCHEMA} A number in quotes is text, and a single value is no list.`,
    fix: 'Write the value in the type that the message names.',
    examples: {
      bad: listener('      port: ⟦"80"⟧\n      protocol: HTTP'),
      good: listener('      port: 80\n      protocol: HTTP'),
    },
  }),
  admissionRule('enum', {
    model: 'admission#structure',
    title: 'A value is none of those that the field may have.',
    why: `${SCHEMA} Case matters.`,
    fix: 'Take one of the values that the message lists.',
    examples: {
      bad: route('  rules:\n    - matches:\n        - method: ⟦get⟧'),
      good: route('  rules:\n    - matches:\n        - method: GET'),
    },
  }),
  admissionRule('invalid', {
    model: 'admission#kinds-of-kubernetes',
    title: 'A value does not go with the rest of its object, or can have no meaning there.',
    why: 'The API server checks the kinds of Kubernetes across their fields: what is named must be there, what is unique must not be there twice, and numbers must make sense together.',
    fix: 'Correct the value as the message says.',
    examples: {
      bad: podWith('volumeMounts:\n  - name: ⟦recipes⟧\n    mountPath: /recipes'),
      good: podWith(
        'volumeMounts:\n  - name: recipes\n    mountPath: /recipes',
        'volumes:\n  - name: recipes\n    emptyDir: {}',
      ),
    },
  }),
  admissionRule('forbidden', {
    model: 'admission#kinds-of-kubernetes',
    title: 'A field is set that must not be set here.',
    why: 'The API server refuses what would have no effect, or what contradicts another field of the object.',
    fix: 'Remove the field, or change what it contradicts.',
    examples: {
      bad: podWith('', 'volumes:\n  - name: recipes\n    emptyDir: {}\n    hostPath: ⟦{ path: /recipes }⟧'),
      good: podWith('', 'volumes:\n  - name: recipes\n    emptyDir: {}'),
    },
  }),
  admissionRule('pattern', {
    model: 'admission#structure',
    title: 'A text does not have the form that its field demands.',
    why: `${SCHEMA} Names and hostnames are in lower case and have neither port nor scheme.`,
    fix: 'Write it in the form that the message gives as a regular expression.',
    examples: {
      bad: route('  hostnames:\n    - ⟦Shop.example.com⟧'),
      good: route('  hostnames:\n    - shop.example.com'),
    },
  }),
  admissionRule('format', {
    model: 'admission#structure',
    title: 'A text is not in the format of its field.',
    why: `${SCHEMA} An address of type IPAddress is an IPv4 or IPv6 literal, without port, zone or mask.`,
    fix: 'Write it in the format that the message names, or choose another type.',
    examples: { bad: address('⟦edge.example.com⟧'), good: address('192.0.2.10') },
  }),
  admissionRule('max-length', {
    model: 'admission#structure',
    title: 'A text is too long.',
    why: `${SCHEMA} The limit is counted in characters, although the message says bytes.`,
    fix: 'Shorten it.',
    examples: {
      bad: listener(`      port: 80\n      protocol: HTTP\n      hostname: ⟦${'a'.repeat(250)}.com⟧`),
      good: listener('      port: 80\n      protocol: HTTP\n      hostname: shop.example.com'),
    },
  }),
  admissionRule('min-length', {
    model: 'admission#structure',
    title: 'A text is too short, or empty.',
    why: `${SCHEMA} An empty text is not the same as a field that is left out.`,
    fix: 'Write the value, or leave the field out.',
    examples: {
      bad: listener('      port: 80\n      protocol: HTTP\n      hostname: ⟦""⟧'),
      good: listener('      port: 80\n      protocol: HTTP'),
    },
  }),
  admissionRule('minimum', {
    model: 'admission#structure',
    title: 'A number is too small.',
    why: SCHEMA,
    fix: 'Write a number within the limits.',
    examples: { bad: weight('⟦-1⟧'), good: weight('0') },
  }),
  admissionRule('maximum', {
    model: 'admission#structure',
    title: 'A number is too large.',
    why: SCHEMA,
    fix: 'Write a number within the limits.',
    examples: { bad: weight('⟦1000001⟧'), good: weight('1000000') },
  }),
  admissionRule('multiple-of', {
    model: 'admission#structure',
    title: 'A number is no multiple of what its field demands.',
    why: SCHEMA,
    fix: 'Write a multiple.',
    examples: {
      bad: widget('{ type: integer, multipleOf: 10 }', '⟦15⟧'),
      good: widget('{ type: integer, multipleOf: 10 }', '20'),
    },
  }),
  admissionRule('min-items', {
    model: 'admission#structure',
    title: 'A list has too few items, or none.',
    why: `${SCHEMA} An empty list is not the same as one that is left out.`,
    fix: 'Add what is missing, or leave the list out where it is not required.',
    examples: {
      bad: gateway('  gatewayClassName: example\n  listeners: ⟦[]⟧'),
      good: listener('      port: 80\n      protocol: HTTP'),
    },
  }),
  admissionRule('max-items', {
    model: 'admission#structure',
    title: 'A list has too many items.',
    why: `${SCHEMA} Limits keep objects small enough for the rules of the API to be checked in time.`,
    fix: 'Spread the items over several objects.',
    examples: { bad: hostnames(17, '⟦', '⟧'), good: hostnames(16) },
  }),
  admissionRule('min-properties', {
    model: 'admission#structure',
    title: 'An object has too few keys.',
    why: SCHEMA,
    fix: 'Add what is missing.',
    examples: {
      bad: widget('{ type: object, minProperties: 1, additionalProperties: { type: string } }', '⟦{}⟧'),
      good: widget('{ type: object, minProperties: 1, additionalProperties: { type: string } }', '{ a: b }'),
    },
  }),
  admissionRule('max-properties', {
    model: 'admission#structure',
    title: 'An object has too many keys.',
    why: SCHEMA,
    fix: 'Take some out.',
    examples: {
      bad: widget(
        '{ type: object, maxProperties: 1, additionalProperties: { type: string } }',
        '⟦{ a: b, c: d }⟧',
      ),
      good: widget('{ type: object, maxProperties: 1, additionalProperties: { type: string } }', '{ a: b }'),
    },
  }),
  admissionRule('combined', {
    model: 'admission#structure',
    title: 'A value fits none of the forms that its field allows, or more than one.',
    why: 'The schema lists alternatives (`oneOf`, `anyOf`, `not`), and the API server takes only values that fit them.',
    fix: 'Write it in one of the forms that the documentation of the kind describes.',
    examples: {
      bad: widget("{ type: string, not: { enum: ['none'] } }", '⟦none⟧'),
      good: widget("{ type: string, not: { enum: ['none'] } }", 'small'),
    },
  }),
  admissionRule('duplicate', {
    model: 'admission#structure',
    title: 'An item of a list is there twice.',
    why: 'The list is a map or a set for the API server: items are identified by their keys, so that several people can each own some of them. Upper and lower case are different keys.',
    fix: 'Take one of the two out, or give it another key.',
    examples: {
      bad: headers('- ⟦name: version\n              value: two⟧'),
      good: headers('- name: channel\n              value: beta'),
    },
  }),
  admissionRule('rule', {
    model: 'admission#rules-of-schemas',
    title: 'An object breaks a rule that its CustomResourceDefinition states in CEL.',
    why: 'Such rules say what goes together with what; the API server evaluates them on every write.',
    fix: 'The message is that of the author of the rule.',
    examples: {
      bad: widget(
        "{ type: integer, x-kubernetes-validations: [{ rule: 'self % 2 == 0', message: must be even }] }",
        '⟦3⟧',
      ),
      good: widget(
        "{ type: integer, x-kubernetes-validations: [{ rule: 'self % 2 == 0', message: must be even }] }",
        '4',
      ),
    },
  }),
  admissionRule('definition', {
    model: 'admission#kinds-of-kubernetes',
    title: 'A CustomResourceDefinition is not one that the API server takes.',
    why: 'Its names must fit each other, one version is stored, its schemas say the type of every field, and its rules must compile. Without the definition, objects of its kind are refused as well.',
    fix: 'Fix what the message points at.',
    examples: {
      bad: widget('{ type: integer }', '3').replace('widgets.example.com', '⟦wodgets.example.com⟧'),
      good: widget('{ type: integer }', '3'),
    },
  }),
  admissionRule('rules-not-checked', {
    model: 'admission#rules-of-schemas',
    severity: 'info',
    alsoReports: ['admission/enum'],
    title: 'The API server has not looked at all yet.',
    why: 'It evaluates the rules of fields only on objects whose structure is right, so more may come to light.',
    fix: 'Fix the other findings of the object.',
    examples: {
      bad: `⟦apiVersion: gateway.networking.k8s.io/v1⟧${route('  rules:\n    - matches:\n        - method: get').slice('apiVersion: gateway.networking.k8s.io/v1'.length)}`,
      good: route('  rules:\n    - matches:\n        - method: GET'),
    },
  }),
  admissionRule('too-large', {
    model: 'admission#steps',
    noExample: true,
    title: 'An object is larger than the API server reads.',
    why: 'It reads at most 3 MiB of a request, and stores about half of that.',
    fix: 'Split the object.',
    examples: { bad: service('cart'), good: service('cart') },
  }),
];
