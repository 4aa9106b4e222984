import { describe, expect, test } from 'vitest';
import { checkFrom, problemsOf } from '../testing/judged.ts';
import { checks } from './checks.ts';
import { cautionsOf, judgeCheck, mentionsOf } from './judge-check.ts';
import { stateOf } from '../testing/judged.ts';
import type { Check } from './check.ts';

describe('checks that cannot be read', () => {
  test.each<readonly [yaml: string, ...problems: readonly string[]]>([
    ['{}', ': There is no check.'],
    ['[]', ': A check is an object such as {exists: Kind/namespace/name}.'],
    ['exist: Gateway/lobby/hall', 'exist: There is no check exist. Is exists meant?'],
    [
      '{exists: Gateway/lobby/hall, absent: Gateway/lobby/room}',
      'absent: exists and absent are 2 checks, and a goal has one: combine them with all or any.',
    ],
    ['{exists: Gateway/lobby/hall, one: Service/a/b}', 'one: The check exists has no one. It has exists.'],
    [
      '{refused: "HTTPRoute/a/b -> Gateway/a/c", att: port}',
      'att: The check refused has no att. Is at meant?',
    ],
    [
      'exists: Gateway',
      'exists: "Gateway" selects nothing: write Kind/namespace/name, or Kind/name for a cluster-scoped object.',
    ],
    [
      'exists: Gateway/hall',
      'exists: "Gateway/hall" selects nothing: Gateway is namespaced: write Gateway/namespace/name.',
    ],
    [
      'exists: GatewayClass/a/b',
      'exists: "GatewayClass/a/b" selects nothing: GatewayClass is cluster-scoped: write GatewayClass/name.',
    ],
    [
      'exists: Gatway/a/b',
      'exists: "Gatway/a/b" selects nothing: there is no kind Gatway. Is Gateway meant?',
    ],
    [
      'exists: ["Gateway/a/b", "Service b"]',
      'exists.1: "Service b" selects nothing: write Kind/namespace/name, or Kind/name for a cluster-scoped object.',
    ],
    ['exists: []', 'exists: exists is a text, or a list of 1 to 200 texts.'],
    ['exists: 3', 'exists: exists is a text, or a list of texts.'],
    ['exists: "Gateway/a/b#"', 'exists: "Gateway/a/b#" names no listener and no parent behind the #.'],
    [
      'condition: "Gateway/a/b Programmed"',
      'condition: "Gateway/a/b Programmed" names no condition: write SELECTOR Type=True, or Type=False/Reason.',
    ],
    [
      'condition: ["Gateway/a/b Programmed=True", "Gateway/a/b Programmed=Yes"]',
      'condition.1: "Gateway/a/b Programmed=Yes" names no condition: write SELECTOR Type=True, or Type=False/Reason.',
    ],
    ['attached: "HTTPRoute/a/b"', 'attached: "HTTPRoute/a/b" does not say from where to where: SEL -> SEL.'],
    [
      'attached: "HTTPRoute/a/b -> Service/a/c"',
      'attached: "HTTPRoute/a/b -> Service/a/c" does not lead to a Gateway or ListenerSet.',
    ],
    [
      'attached: "HTTPRoute/a/b#x -> Gateway/a/c"',
      'attached: "HTTPRoute/a/b#x -> Gateway/a/c" names a part of the route; name the listener behind the Gateway.',
    ],
    [
      '{refused: "HTTPRoute/a/b -> Gateway/a/c", at: hostnme}',
      'at: at is parent, section-name, port, kind, namespace, hostname, not-accepted or displaced. Is hostname meant?',
    ],
    ['routes: "Gateway/a/b = 1"', 'routes: "Gateway/a/b = 1" compares nothing: write GATEWAY#listener = 1.'],
    [
      'routes: "Gateway/a/b#web ~ 1"',
      'routes: "Gateway/a/b#web ~ 1" compares nothing: write GATEWAY#listener = 1.',
    ],
    ['count: "Gateway/*/*"', 'count: "Gateway/*/*" compares nothing: write SELECTOR = 1.'],
    ['finding: routing/overlp', 'finding: There is no rule routing/overlp. Is routing/overlap meant?'],
    ['{no-finding: [routing/overlap, nothing/at-all]}', 'no-finding.1: There is no rule nothing/at-all.'],
    ['clean: errors', 'clean: clean is error, warning or info. Is error meant?'],
    ['{clean: error, except: [admision/x]}', 'except.0: There is no rule admision/x. Is admission/* meant?'],
    [
      'field: {of: Service/a/b, path: spec.type}',
      'field.path: The field does not say what the values must be: is, one-of, contains, matches, min, max or exists.',
    ],
    [
      'field: {of: Service/a/b, path: "spec[", is: 1}',
      'field.path: "spec[" is not a path such as spec.rules[*].name or metadata.labels["a.b/c"].',
    ],
    [
      'field: {of: Service/a/b, path: a, matches: "(a"}',
      'field.matches: "(a" is not a regular expression of RE2.',
    ],
    [
      'field: {of: Service/a/b, path: a, min: x, one-of: []}',
      'field.one-of: one-of is a list of values.',
      'field.min: min is a number.',
    ],
    [
      'field: {of: Service/a/b, path: a, iss: 1}',
      'field.iss: field has no iss. Is is meant?',
      'field.path: The field does not say what the values must be: is, one-of, contains, matches, min, max or exists.',
    ],
    [
      'field: Service/a/b',
      'field: field is an object with of, path, is, one-of, contains, matches, min, max, exists or written.',
    ],
    [
      'field: {path: a, exists: maybe}',
      'field.of: of is a text; it is missing.',
      'field.exists: exists is true or false.',
    ],
    [
      '{edge: "Service/a/b -> Pod/a/c", state: fine, role: bakend, grant: 1}',
      'role: role is class, parent, backend, mirror, auth, certificate, ca-certificate, client-certificate, parameters, extension, target, ingress-class, service-name, endpoints, rendered, exposes or selects. Is backend meant?',
      'state: state is ok, refused, missing or unknown.',
      'grant: grant is true or false.',
    ],
    [
      '{request: "GET http://a.test/"}',
      'request: Nothing is expected of the request: give expect, sees or gets.',
    ],
    [
      '{request: "GET http://a.test/", expect: fine}',
      'expect: "fine" cannot be expected: give a status, a backend such as shop/cart or shop/cart 90 %, an address, or refused.',
    ],
    [
      '{request: "GET http://a.test/", sees: {}}',
      'sees: sees asks for nothing: give path, host, method, headers.',
    ],
    [
      '{request: "GET http://a.test/", sees: {pth: /}}',
      'sees.pth: sees has no pth. Is path meant?',
      'sees: sees asks for nothing: give path, host, method, headers.',
    ],
    [
      '{request: "GET http://a.test/", sees: {headers: [a]}}',
      'sees.headers: headers is an object of header names and values.',
    ],
    [
      '{request: "GET http://a.test/", gets: {}}',
      'gets: gets asks for nothing: give location, set, add or remove.',
    ],
    [
      '{request: "GET http://a.test/", gets: {remove: [[a]]}}',
      'gets.remove.0: remove is a text, or a list of texts.',
    ],
    [
      '{request: "GET http://a.test/", gateway: a, ingress: b, expect: 404}',
      'request: A request goes to a Gateway or to the controller of an Ingress class, not to both.',
    ],
    ['agree: {with: end, requests: table}', 'agree.with: "end" is neither start nor ingress:CLASS.'],
    ['agree: {with: start, requests: ["GET x y"]}', 'agree.requests.0: There is no URL.'],
    ['agree: {with: start}', 'agree.requests: requests is a text, or a list of texts.'],
    ['comments-kept: false', 'comments-kept: comments-kept is a selector, or true.'],
    ['edits: {}', 'edits: edits says neither lines nor only.'],
    ['edits: {lines: 4}', 'edits.lines: lines is a text.'],
    ['edits: {lines: "about 4"}', 'edits.lines: "about 4" compares nothing: write "<= 4".'],
    [
      'within-role: manager/lobby',
      'within-role: "manager/lobby" is no role: write provider, operator or developer, or ROLE/namespace.',
    ],
    [
      'within-role: operator/a/b',
      'within-role: "operator/a/b" is no role: write provider, operator or developer, or ROLE/namespace.',
    ],
    [
      'features: {none-of: [HTTPRouteWeigth]}',
      'features.none-of.0: No implementation reports a feature HTTPRouteWeigth. Is HTTPRouteRetry meant?',
    ],
    ['features: {only: some}', 'features.only: only is core.'],
    ['features: {}', 'features: features says neither none-of nor only.'],
    [
      'portable: {to: [Envoy Gatway]}',
      'portable.to.0: No implementation is called Envoy Gatway. Is Envoy Gateway meant?',
    ],
    ['converted: {of: "Ingress/a/*", open: -1}', 'converted.open: open is a whole number from 0.'],
    ['did: "sent"', 'did: It begins with sent, selected or opened.'],
    ['did: "sent GET x y"', 'did: There is no URL.'],
    [
      'did: "opened nothing"',
      'did: There is no panel "nothing": it is canvas, yaml, problems, trace, status, routing, matrix or compare.',
    ],
    [
      'did: "selected Gateway"',
      'did: "Gateway" selects nothing: write Kind/namespace/name, or Kind/name for a cluster-scoped object.',
    ],
    ['did: "thought hard"', 'did: It begins with sent, selected or opened.'],
    ['answered: 3', 'answered: answered is a text.'],
    ['all: []', 'all: all is a list of 1 to 200 checks.'],
    [
      'all: [{exists: Gateway/a/b}, {exist: Gateway/a/b}]',
      'all.1.exist: There is no check exist. Is exists meant?',
    ],
    [
      'not: {not: {exists: Gateway}}',
      'not.not.exists: "Gateway" selects nothing: write Kind/namespace/name, or Kind/name for a cluster-scoped object.',
    ],
    ['any: {exists: Gateway/a/b}', 'any: any is a list of 1 to 200 checks.'],
    [
      'not: {not: {not: {not: {not: {not: {not: {not: {not: {exists: Gateway/a/b}}}}}}}}}',
      'not.not.not.not.not.not.not.not.not: Checks stand in checks, at most 8 deep.',
    ],
  ])('%s', (yaml, ...problems) => {
    expect(problemsOf(yaml)).toEqual(problems);
  });
});

describe('all checks', () => {
  const examples = checks.flatMap(({ key, examples: some }) =>
    some.map((example) => [key, example] as const),
  );

  test.each(examples)('%s is read from its example %s', (key, example) => {
    expect(checkFrom(example).key).toBe(key);
  });

  test.each(examples)('%s is judged on nothing and never throws: %s', (_, example) => {
    const nothing = stateOf('');
    const setting = { now: nothing, begin: nothing, start: nothing, learner: 'exemplary' } as const;
    const judgement = judgeCheck(checkFrom(example), setting);
    expect(judgement.met ? judgement.found : judgement.expected + judgement.instead).toMatch(/[.!?)]$/);
  });

  test.each(examples)('%s can be sent to another thread: %s', (_, example) => {
    const check = checkFrom(example);
    expect(structuredClone(check)).toEqual(check);
  });

  test('are named once', () => {
    expect(new Set(checks.map(({ key }) => key)).size).toBe(checks.length);
  });
});

test('a check of a later version is not met, and says why', () => {
  const nothing = stateOf('');
  const later = { key: 'later', value: null } as unknown as Check;
  expect(judgeCheck(later, { now: nothing, begin: nothing, start: nothing, learner: 'exemplary' })).toEqual({
    met: false,
    expected: 'The check later is met.',
    instead: 'This version does not know the check later.',
  });
});

test('what checks in checks name is found', () => {
  const check = checkFrom(
    'all: [{exists: Gateway/lobby/hall}, {not: {request: "GET http://a.test/", expect: 404}}, {answered: needs}, {finding: backend/missing}]',
  );
  expect(mentionsOf(check)).toEqual([
    { what: 'selector', text: 'Gateway/lobby/hall' },
    { what: 'request', line: 'GET http://a.test/' },
    { what: 'prediction', id: 'needs' },
    { what: 'code', code: 'backend/missing' },
  ]);
});

test.each([
  ['field: {of: Service/a/b, path: spec.type, is: A, written: true}', 1],
  ['field: {of: "Service/a/*", path: metadata.name, is: b}', 1],
  ['not: {field: {of: "Service/a/*", path: metadata.name, is: b}}', 1],
  ['field: {of: "Service/a/*", path: "spec.ports[*].name", is: b}', 0],
])('other right answers might fail %s: %i', (yaml, count) => {
  expect(cautionsOf(checkFrom(yaml))).toHaveLength(count);
});
