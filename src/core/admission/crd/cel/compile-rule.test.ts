import { describe, expect, test, vi } from 'vitest';
import type { Schema } from '../../../kinds/schema.ts';
import type { Json } from '../../../yaml/json.ts';
import { celValue } from './cel-value.ts';
import { createBudget } from './cost.ts';
import { compileRule, type CelResult } from './compile-rule.ts';

const schema: Schema = {
  type: 'object',
  properties: {
    count: { type: 'integer' },
    ratio: { type: 'number' },
    name: { type: 'string' },
    port: { intOrString: true },
    wait: { type: 'string', format: 'duration' },
    since: { type: 'string', format: 'date-time' },
    secret: { type: 'string', format: 'byte' },
    tags: { type: 'array', items: { type: 'string' }, listType: 'set' },
    others: { type: 'array', items: { type: 'string' }, listType: 'set' },
    numbers: { type: 'array', items: { type: 'integer' } },
    labels: { type: 'object', additionalProperties: { type: 'string' } },
    namespace: { type: 'string' },
    'a.b-c/d': { type: 'string' },
    free: { preserveUnknownFields: true },
    left: { type: 'object', properties: { a: { type: 'integer' }, b: { type: 'string' } } },
    right: { type: 'object', properties: { a: { type: 'integer' }, b: { type: 'string' } } },
    maybe: { type: 'string', nullable: true },
  },
};

const object: Json = {
  count: 3,
  ratio: 2,
  name: 'héllo Wörld',
  port: 'http',
  wait: '1m30s',
  since: '2024-02-03T04:05:06Z',
  secret: 'aGk=',
  tags: ['a', 'b'],
  others: ['b', 'a'],
  numbers: [3, 1, 2],
  labels: { 'a/b': 'x', constructor: 'y' },
  namespace: 'shop',
  'a.b-c/d': 'odd',
  free: { x: 1, y: 1.5, z: [true] },
  left: { a: 1, b: 'x' },
  right: { b: 'x', a: 1 },
  maybe: null,
  unknown: 'dropped',
};

function outcome(rule: string): CelResult {
  const compiled = compileRule(rule);
  if (!('evaluate' in compiled)) throw new Error(`${rule}: ${JSON.stringify(compiled)}`);
  return compiled.evaluate(celValue(object, schema), createBudget());
}

describe('expressions that hold', () => {
  test.each([
    'self.count == 3',
    'self.count / 2 == 1',
    'self.ratio / 4.0 == 0.5',
    'type(self.count) == int && type(self.ratio) == double',
    'self.count < 3.5 && self.ratio > 1',
    '1 - (2 - 3) == 2',
    "(self.count > 2 ? 'many' : 'few') == 'many'",
    '-self.count == -3',
    "type(self.port) == string && self.port == 'http' && self.port != 80",
    "self.wait == duration('90s') && self.wait > duration('1m')",
    "self.wait.getSeconds() == 90 && string(self.wait) == '90s'",
    "duration('0') == duration('0s') && duration('-1.5h') < duration('0s')",
    "self.since < timestamp('2025-01-01T00:00:00Z') && self.since.getFullYear() == 2024",
    "self.secret == b'hi'",
    'self.tags == self.others',
    "self.tags + ['c'] == ['a', 'b', 'c']",
    "'a' in self.tags && !('c' in self.tags)",
    "'a/b' in self.labels && self.labels['a/b'] == 'x'",
    "'constructor' in self.labels && !('toString' in self.labels)",
    "self.labels.all(k, k != '') && self.labels.exists(k, self.labels[k] == 'y')",
    "self.labels.exists(k, v, v == 'x') && self.numbers.all(i, n, n != i) == false",
    'size(self.labels) == 2 && self.numbers.size() == 3',
    "self.__namespace__ == 'shop' && self.a__dot__b__dash__c__slash__d == 'odd'",
    '!has(self.unknown) && !has(self.toString) && has(self.free.x)',
    'self.free.x == 1 && self.free.y == 1.5 && self.free.z[0]',
    'self.left == self.right',
    'has(self.maybe) && self.maybe == null',
    "self.?absent.orValue('none') == 'none' && self.?name.hasValue()",
    "self.?name.optMap(n, n.size()).orValue(0) == 11 && !self.?absent.optMap(n, n + 'x').hasValue()",
    "optional.ofNonZeroValue('').orValue('d') == 'd'",
    "self.absent == 'x' || true",
    '[1, 2].map(i, i * 2) == [2, 4] && [1, 2, 3].filter(i, i > 1).size() == 2',
    '[1, 2, 3].map(i, i > 1, i * 10) == [20, 30]',
    '[1, 1].exists_one(i, i == 1) == false',
    "cel.bind(n, self.name, n.startsWith('h') && n.endsWith('d'))",
    "self.name.matches('(?i)^HÉLLO') && !self.name.matches('^o')",
    "self.name.indexOf('W') == 6 && self.name.substring(0, 2) == 'hé' && self.name.charAt(1) == 'é'",
    "'ÀB'.lowerAscii() == 'Àb' && 'tacocat'.reverse() == 'tacocat'",
    "'a,b'.split(',') == ['a', 'b'] && ['a', 'b'].join('-') == 'a-b' && 'aXbX'.replace('X', '') == 'ab'",
    "'%s has %d of %.1f'.format(['x', 2, 1.27]) == 'x has 2 of 1.3'",
    "'abc 123 def 456'.find('[0-9]+') == '123' && 'a1b2'.findAll('[0-9]') == ['1', '2']",
    '![3, 1].isSorted() && self.numbers.sum() == 6 && self.numbers.min() == 1 && self.numbers.max() == 3',
    'self.numbers.indexOf(1) == 1 && [1, 2, 1].lastIndexOf(1) == 2',
    'sets.contains([1, 2], [1]) && sets.equivalent([1, 2, 2], [2, 1]) && !sets.intersects([1], [2])',
    "isURL('https://a.example:8080/p?q=1') && url('https://a.example:8080/p?q=1').getPort() == '8080'",
    "url('https://[::1]:80/x').getHostname() == '::1' && url('/p?a=1&a=2').getQuery()['a'] == ['1', '2']",
    "!isURL('a b') && !isURL('example.com') && url('HTTP://a/%20').getScheme() == 'http'",
    "isIP('10.0.0.1') && isIP('::1') && !isIP('10.0.0.01') && !isIP('::ffff:1.2.3.4')",
    "ip('fe80::1').family() == 6 && ip('127.0.0.1').isLoopback() && ip('8.8.8.8').isGlobalUnicast()",
    "ip.isCanonical('::1') && !ip.isCanonical('0:0:0:0:0:0:0:1') && string(ip('2001:DB8::1')) == '2001:db8::1'",
    "isCIDR('10.0.0.0/8') && cidr('10.0.0.0/8').containsIP('10.1.2.3') && !isCIDR('10.0.0.0/33')",
    "cidr('10.0.0.0/8').containsCIDR('10.1.0.0/16') && cidr('10.9.9.9/8').masked() == cidr('10.0.0.0/8')",
    "quantity('1Gi').isGreaterThan(quantity('1G')) && quantity('500m').add(quantity('0.5')) == quantity('1')",
    "isQuantity('1.5e3') && !isQuantity('1x') && quantity('50k').asInteger() == 50000 && quantity('-1m').sign() == -1",
    "!format.dns1123Label().validate('Nope').value().isSorted() || true",
    "format.dns1123Label().validate('Nope').hasValue() && !format.named('dns1123Subdomain').value().validate('a.b').hasValue()",
    '!(1 in [2, 3]) && dyn(1) == 1.0 && [1, 2] == [1.0, 2.0]',
    "{'a': 1, 'b': 2} == {'b': 2, 'a': 1}",
    "r'\\d' == '\\\\d' && \"it's\" == 'it\\'s'",
  ])('%s', (rule) => {
    expect(outcome(rule)).toEqual({ value: true });
  });
});

describe('expressions that cannot be evaluated', () => {
  test.each([
    ['self.absent == 1', 'evaluation', 'no such key: absent'],
    ['self.numbers[7] == 1', 'evaluation', 'index out of bounds: 7'],
    ['1 / (self.count - 3) == 1', 'evaluation', 'division by zero'],
    ['self.count * 9223372036854775807 > 0', 'evaluation', 'integer overflow'],
    ["self.count + self.name == 'x'", 'overload', 'no such overload'],
    ["self.name.matches('(')", 'evaluation', 'error parsing regexp: "("'],
    ["quantity('x').isInteger()", 'evaluation', expect.stringContaining('quantities must match')],
  ])('%s: %s, %s', (rule, failed, reason) => {
    expect(outcome(rule)).toEqual({ failed, reason });
  });

  test.each([
    'self.numbers.map(a, self.numbers.map(b, self.numbers.map(c, 1)))'.replaceAll('self.numbers', big(200)),
    `cel.bind(a, 'aaaaaaaaaa', ${'cel.bind(a, a + a, '.repeat(60)}size(a) > 0${')'.repeat(61)}`,
    `cel.bind(a, [1, 2], ${'cel.bind(a, a + a, '.repeat(60)}size(a) > 0${')'.repeat(61)}`,
    `cel.bind(a, 'aaaaaaaaaa', ${"cel.bind(a, a.replace('a', a), ".repeat(9)}size(a) > 0${')'.repeat(10)}`,
    `${big(150)}.all(a, ${big(150)}.all(b, ${big(150)}.all(c, self.absent == a)))`,
  ])('one that does too much is stopped (%#)', (rule) => {
    expect(outcome(rule)).toMatchObject({ failed: 'cost' });
  });
});

test('what is stopped does not depend on how busy the machine is', () => {
  let now = 0;
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => (now += 1_000_000));
  expect(outcome(`${big(100)}.all(a, ${big(20)}.all(b, a != 'y' || b != 'y'))`)).toEqual({ value: true });
  clock.mockRestore();
});

test('an expression that fails inside others is paid for once', () => {
  const cost = (rule: string): number => {
    const budget = createBudget();
    const made = compileRule(rule);
    if (!('evaluate' in made)) throw new Error(rule);
    made.evaluate(new Map(), budget);
    return 10_000_000 - budget.steps;
  };
  const once = cost('self.absent || false');
  expect(once).toBeGreaterThan(50);
  expect(cost('((self.absent || false) || false) || false')).toBeLessThan(2 * once);
  expect(cost('[1, 2, 3].exists(a, self.absent == a)')).toBeGreaterThan(2 * once);
});

function big(size: number): string {
  return `'${'x,'.repeat(size)}'.split(',')`;
}

describe('texts that are no rules', () => {
  test.each([
    'self.',
    '',
    'self.a ==',
    'nofn(self)',
    "1 + 'a'",
    'unknownVariable',
    'self.count =! 1',
    ')'.repeat(500),
  ])('%j', (rule) => {
    expect(compileRule(rule)).toEqual({ error: expect.stringMatching(/./) });
  });

  test('what newer servers have is no mistake', () => {
    expect(compileRule("semver('1.2.3').major() == 1")).toEqual({ unknown: true });
  });

  test('rules that need the object before the change are known', () => {
    expect(compileRule('self == oldSelf')).toMatchObject({ usesOldSelf: true });
    expect(compileRule("self == 'oldSelf'")).toMatchObject({ usesOldSelf: false });
  });
});
