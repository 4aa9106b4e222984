import { describe, expect, test } from 'vitest';
import type { WorkspaceOptions } from '../../model/options.ts';
import {
  ingressClassYaml,
  ingressWorkspace,
  serviceYaml,
  type ShortIngress,
} from '../testing/ingress-objects.ts';
import { meets, planesOf, requestOf, send, stepsText } from '../testing/send.ts';

const CLASS = ingressClassYaml('other', 'example.com/ingress');
const G = { className: 'other' };

const ask = (
  ingresses: readonly ShortIngress[],
  url: string,
  choices: WorkspaceOptions['choices'] = {},
  ...others: readonly string[]
) =>
  send(
    planesOf(ingressWorkspace(ingresses, CLASS, ...others), {
      choices: { 'ingress-controller': 'generic', ...choices },
    }),
    requestOf(url),
  );

const a = (paths: readonly string[], rest: ShortIngress = {}): ShortIngress => ({
  ...G,
  hosts: { 'a.test': paths },
  ...rest,
});

describe('paths', () => {
  test.each([
    ['/foo', 's'],
    ['/foo/', 's'],
    ['/foo/x', 's'],
    ['/foobar', '404'],
    ['/Foo', '404'],
  ])('P /foo/ and %s', (path, expected) => {
    expect(meets(ask([a(['P /foo/→s'])], `http://a.test${path}`))).toBe(expected);
  });

  test('the longest in whole segments, over several Ingresses', () => {
    const all = [a(['P /→s', 'P /aaa→t']), a(['P /aaa/bbb→u'], { name: 'b' })];
    expect(
      ['/ccc', '/aaa/ccc', '/aaa/bbb', '/aaa/bbbb'].map((path) => meets(ask(all, `http://a.test${path}`))),
    ).toEqual(['s', 't', 'u', 't']);
  });

  test('ImplementationSpecific is assumed to be Prefix, which the trace says', () => {
    const outcome = ask([a(['I /foo→s'])], 'http://a.test/foo/x');
    expect(meets(outcome)).toBe('s');
    expect(stepsText(outcome)).toContain('ImplementationSpecific is assumed to mean Prefix.');
  });

  test('of two alike the older, else the first by name, or the last by choice', () => {
    const two = [a(['P /→s']), a(['P /→t'], { name: 'b' })];
    const older = [
      a(['P /→s'], { created: '2025-01-01T00:00:00Z' }),
      a(['P /→t'], { name: 'b', created: '2024-01-01T00:00:00Z' }),
    ];
    expect(meets(ask(two, 'http://a.test/'))).toBe('s');
    expect(meets(ask(two, 'http://a.test/', { 'ingress-duplicates': 'last' }))).toBe('t');
    expect(meets(ask(older, 'http://a.test/'))).toBe('t');
  });
});

describe('what no path takes', () => {
  test('the default backend of an Ingress without rules, when no Ingress names the host', () => {
    const all = [a(['P /x→s']), { ...G, name: 'd', defaultBackend: 'd' }];
    expect(meets(ask(all, 'http://q.test/'))).toBe('d');
    expect(ask(all, 'http://q.test/')).toMatchObject({ route: { name: 'd' }, rule: null, match: null });
  });

  test('404', () => {
    expect(ask([a(['P /x→s'])], 'http://q.test/')).toMatchObject({
      outcome: 'responded',
      ingressClass: 'other',
      route: null,
    });
  });
});

describe('HTTPS', () => {
  const tls = a(['P /→s'], { tls: [{ hosts: ['a.test', '*.b.test'], secretName: 'x' }] });
  test.each([
    ['https://a.test/', 's'],
    ['https://q.test/', 'refused'],
    ['https://a.test:80/', 'refused'],
    ['tls://a.test', 'refused'],
  ])('%s', (url, expected) => {
    expect(meets(ask([tls], url))).toBe(expected);
  });

  test('for every host by choice', () => {
    expect(meets(ask([a(['P /→s'])], 'https://a.test/', { 'ingress-https': 'all' }))).toBe('s');
    expect(meets(ask([a(['P /→s'])], 'https://a.test/'))).toBe('refused');
  });
});

describe('backends', () => {
  test('by the name of the port', () => {
    const named = serviceYaml('s', 'ports: [{ name: web, port: 80 }]');
    expect(meets(ask([a(['P /→s:web'])], 'http://a.test/', {}, named))).toBe('s');
    expect(meets(ask([a(['P /→s:http'])], 'http://a.test/', {}, named))).toBe('503');
  });

  test('ExternalName is not known', () => {
    const outcome = ask(
      [a(['P /→s'])],
      'http://a.test/',
      {},
      serviceYaml('s', 'type: ExternalName\nexternalName: x.test'),
    );
    expect(stepsText(outcome)).toContain('Not known');
  });

  test('an action of the AWS Load Balancer Controller is not decided', () => {
    expect(ask([a(['P /→redirect:use-annotation'])], 'http://a.test/').unclear).toContain('action redirect');
  });

  test('what is filled in later is not known', () => {
    const outcome = ask([a(['P /→${NAME}'])], 'http://a.test/', {}, '# shop/${NAME} absent\n');
    expect([outcome.outcome, stepsText(outcome)]).toEqual([
      'forwarded',
      expect.stringContaining('filled in later'),
    ]);
  });

  test('UDP', () => {
    const udp = serviceYaml('s', 'ports: [{ port: 80, protocol: UDP }]');
    expect(meets(ask([a(['P /→s'])], 'http://a.test/', {}, udp))).toBe('503');
  });
});
